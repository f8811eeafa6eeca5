#!/usr/bin/env bash
# Measures staticgen against Hugo and Eleventy; docs/performance.md says how and has the results.
#   eng/benchmark.sh [SIZES [SITES [RUNS]]]    measures and writes docs/performance.md
#   eng/benchmark.sh report | parts [OPTIONS] | sites SIZES | compare FOLDER FOLDER
# Takes Debian packages (as root) and npm packages; what is there already is left alone.
set -eu
cd "$(dirname "$0")/.."
program=(dotnet artifacts/benchmark/program/StaticGen.Benchmarks.dll)
dotnet build tests/StaticGen.Benchmarks -c Release -v quiet -o artifacts/benchmark/program

case "${1:-}" in
  report | parts | sites | compare) exec "${program[@]}" "$@" ;;
esac

packages=()
command -v hugo >/dev/null || [ -n "${HUGO:-}" ] || packages+=(hugo)
command -v npm >/dev/null || packages+=(npm)
[ -x /usr/bin/time ] || packages+=(time)
command -v gcc >/dev/null || packages+=(gcc libc6-dev)
[ -f /usr/include/zlib.h ] || packages+=(zlib1g-dev)
if [ ${#packages[@]} -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
[ -d artifacts/tools/node_modules/@11ty/eleventy ] ||
  npm install --silent --no-audit --no-fund --prefix artifacts/tools @11ty/eleventy@3.1.8
[ -n "${STATICGEN:-}" ] || dotnet publish src/StaticGen.Cli -c Release -v quiet -o artifacts/benchmark/native

sizes=${1:-1,1000,10000,100000}
"${program[@]}" run "$sizes" "${@:2}"
"${program[@]}" report
