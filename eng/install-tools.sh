#!/usr/bin/env bash
# Installs what the checks need beside the SDK: a browser, Java and the Nu HTML checker, a C toolchain for the native tool, Unicode's
# tests of direction, and CLDR, which the tables of dates and numbers come from.
# Takes Debian packages (as root) and npm packages; what is there already is left alone.
set -eu
cd "$(dirname "$0")/.."
tools=artifacts/tools

eng/debian-packages.sh chromium=chromium java=default-jre-headless npm=npm /usr/share/unicode/BidiTest.txt=unicode-data \
  gcc=gcc,libc6-dev /usr/include/zlib.h=zlib1g-dev

mkdir -p "$tools"
[ -f "$tools/node_modules/vnu-jar/build/dist/vnu.jar" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" vnu-jar@26.9.27
[ -d "$tools/node_modules/cldr-localenames-full" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" \
    cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-cal-islamic-full@48.2.0 cldr-numbers-full@48.2.0 cldr-misc-full@48.2.0 cldr-localenames-full@48.2.0
