#!/usr/bin/env bash
# Makes the packages of the tool in artifacts/packages: the one with native code for this platform, the one that runs on an installed .NET
# (`any`), and `staticgen` itself, which names them all. The other platforms pack theirs on machines of their own: .github/workflows/release.yml.
#   eng/pack.sh            all three
#   eng/pack.sh native     only the one for this platform
#   eng/pack.sh common     only `any` and `staticgen`
#   eng/pack.sh --check    all three; installs the tool from them, runs it and compares what it builds with site/
set -eu
cd "$(dirname "$0")/.."
packages=$PWD/artifacts/packages
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fail() {
  printf 'packages: %s\n' "$1" >&2
  exit 1
}

pack() {
  dotnet pack src/StaticGen.Cli -c Release -o "$packages" --nologo "$@"
}

native() {
  pack -r "$(dotnet msbuild src/StaticGen.Cli -getProperty:NETCoreSdkPortableRuntimeIdentifier)"
}

common() {
  pack -r any -p:PublishAot=false
  pack
}

check() { # each way of starting the tool starts native code
  local work=$PWD/artifacts/package-check name=staticgen version
  version=$(dotnet msbuild src/StaticGen.Cli -getProperty:Version)
  rm -rf "$work"
  # Packages of an earlier run must not be taken from the cache.
  export NUGET_PACKAGES=$work/cache DOTNET_CLI_HOME=$work/home
  mkdir -p "$DOTNET_CLI_HOME"

  dotnet tool install staticgen --tool-path "$work/tool" --version "$version" --source "$packages"
  # Without a .NET to run on.
  [ "$(DOTNET_ROOT=/nowhere PATH=/nowhere "$work/tool/$name" --version)" = "staticgen $version" ] || fail "the installed tool is not native code"
  "$work/tool/$name" build --output "$work/site"
  diff -r site "$work/site" || fail "the installed tool builds another site than the one that is committed"

  [ "$(cd "$work" && dotnet dnx staticgen --yes --version "$version" --source "$packages" -- --version)" = "staticgen $version" ] || fail "dnx does not start the tool"
  [ -d "$work"/cache/staticgen.*-* ] || fail "dnx did not take the package with native code"
}

rm -rf "$packages"
case ${1-all} in
  native) native ;;
  common) common ;;
  all) native && common ;;
  --check) native && common && check ;;
  *) fail "unknown: $1" ;;
esac
ls -l "$packages"
