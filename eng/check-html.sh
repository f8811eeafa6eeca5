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
java -Xss2m -Dnu.validator.servlet.allow-forbidden-hosts=true -jar "$jar" --Werror --also-check-css --stdout "${urls[@]}"
mapfile -t drawings < <(find "$1" -type f -name '*.svg' | sort)
[ ${#drawings[@]} -eq 0 ] || java -jar "$jar" --Werror --svg --stdout "${drawings[@]}"
echo "$((${#urls[@]} + ${#drawings[@]})) files, no errors, no warnings"
