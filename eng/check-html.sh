#!/usr/bin/env bash
# check-html.sh FOLDER: every HTML, CSS and SVG file of a site through the Nu HTML checker; a warning counts as an error.
# The files are served on a local port, since the checker also judges their content security policy, which speaks of addresses.
set -eu
cd "$(dirname "$0")/.."
jar=artifacts/tools/node_modules/vnu-jar/build/dist/vnu.jar
[ -f "$jar" ] || { echo "the Nu HTML checker is not installed: run eng/install-tools.sh" >&2; exit 1; }

coproc server { exec node eng/serve-folder.mjs "$1"; }
trap 'kill "$server_PID" 2>/dev/null || true' EXIT
read -r origin <&"${server[0]}"

mapfile -t urls < <(cd "$1" && find . -type f \( -name '*.html' -o -name '*.css' \) | sort |
  node -e 'require("readline").createInterface({input: process.stdin}).on("line", f => console.log(process.argv[1] + f.slice(1).split("/").map(encodeURIComponent).join("/")))' "$origin")
[ ${#urls[@]} -gt 0 ] || { echo "no pages in $1" >&2; exit 1; }
# A script element of data is never run, so no policy about scripts blocks it (HTML, "prepare the script element"); the checker does not look
# at its type. A message about `<script type="application/ld+json">` is known by the 35 letters that it names.
data='\.1-[0-9]+\.35: info warning: Inline script violates Content Security Policy'
report=$(java -Xss2m -Dnu.validator.servlet.allow-forbidden-hosts=true -jar "$jar" --exit-zero-always --also-check-css --stdout "${urls[@]}")
found=$(grep -Ev "$data" <<<"$report" || true)
[ -z "$found" ] || { printf '%s\n' "$found"; exit 1; }
mapfile -t drawings < <(find "$1" -type f -name '*.svg' | sort)
[ ${#drawings[@]} -eq 0 ] || java -jar "$jar" --Werror --svg --stdout "${drawings[@]}"
echo "$((${#urls[@]} + ${#drawings[@]})) files, no errors, no warnings"
