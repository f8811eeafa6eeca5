#!/usr/bin/env bash
# Installs what the checks need beside the SDK: a browser, Java and the Nu HTML checker, a C toolchain for the native tool, Unicode's
# tests of direction, and CLDR, which the tables of dates and numbers come from.
# Takes Debian packages (as root) and npm packages; what is there already is left alone.
set -eu
cd "$(dirname "$0")/.."
tools=artifacts/tools

packages=()
command -v chromium >/dev/null || packages+=(chromium)
command -v java >/dev/null || packages+=(default-jre-headless)
command -v npm >/dev/null || packages+=(npm)
[ -f /usr/share/unicode/BidiTest.txt ] || packages+=(unicode-data)
command -v gcc >/dev/null || packages+=(gcc libc6-dev)
[ -f /usr/include/zlib.h ] || packages+=(zlib1g-dev)
if [ ${#packages[@]} -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

mkdir -p "$tools"
[ -f "$tools/node_modules/vnu-jar/build/dist/vnu.jar" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" vnu-jar@26.9.27
[ -d "$tools/node_modules/cldr-localenames-full" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" \
    cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-cal-islamic-full@48.2.0 cldr-numbers-full@48.2.0 cldr-misc-full@48.2.0 cldr-localenames-full@48.2.0
