# Writes tests/StaticGen.Tests/Data/schemaorg-30.0.txt, the names and relations of schema.org's vocabulary, from its released JSON-LD:
#
#     jq -r -f eng/schema-vocabulary.jq schemaorg-current-https.jsonld | LC_ALL=C sort
#
# `class NAME: PARENTS` and `property NAME: DOMAINS: RANGES`; the release is at https://schema.org/docs/developers.html.

def names: [. // [] | if type == "array" then .[] else . end | .["@id"] | select(startswith("schema:")) | ltrimstr("schema:")] | sort | join(" ");

.["@graph"][]
| (.["@type"] | if type == "array" then . else [.] end) as $types
| (.["@id"] | ltrimstr("schema:")) as $name
| if $types | any(. == "rdfs:Class") then "class \($name): \(.["rdfs:subClassOf"] | names)"
  elif $types | any(. == "rdf:Property") then "property \($name): \(.["schema:domainIncludes"] | names): \(.["schema:rangeIncludes"] | names)"
  else empty end
