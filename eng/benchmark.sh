#!/usr/bin/env bash
# Measures staticgen against Hugo and Eleventy; docs/performance.md says how and has the results.
#   eng/benchmark.sh [SIZES [SITES [RUNS]]]    measures and writes docs/performance.md
#   eng/benchmark.sh serve [SIZES [SITES [SAVES]]]   measures previews, and writes them down too
#   eng/benchmark.sh report | parts [OPTIONS] | sites SIZES | compare FOLDER FOLDER
# Takes Debian packages (as root) and npm packages; what is there already is left alone.
set -eu
cd "$(dirname "$0")/.."
program=(dotnet artifacts/benchmark/program/StaticGen.Benchmarks.dll)
dotnet build tests/StaticGen.Benchmarks -c Release -v quiet -o artifacts/benchmark/program

case "${1:-}" in
  report | parts | sites | compare) exec "${program[@]}" "$@" ;;
esac

hugo=()
[ -n "${HUGO:-}" ] || hugo=(hugo=hugo)
eng/debian-packages.sh "${hugo[@]}" npm=npm /usr/bin/time=time gcc=gcc,libc6-dev /usr/include/zlib.h=zlib1g-dev
[ -d artifacts/tools/node_modules/@11ty/eleventy ] ||
  npm install --silent --no-audit --no-fund --prefix artifacts/tools @11ty/eleventy@3.1.8
[ -n "${STATICGEN:-}" ] || dotnet publish src/StaticGen.Cli -c Release -v quiet -o artifacts/benchmark/native

if [ "${1:-}" = serve ]; then
  "${program[@]}" serve "${2:-10000,100000}" "${@:3}"
else
  "${program[@]}" run "${1:-1,1000,10000,100000}" "${@:2}"
fi
"${program[@]}" report
