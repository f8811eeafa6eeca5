#!/usr/bin/env bash
# Publishes the packages in artifacts/packages to PACKAGE_SOURCE with PACKAGE_KEY.
#   eng/push.sh v1.2.3     the tag; it must name the version that was packed
set -eu
cd "$(dirname "$0")/.."
property() { dotnet msbuild src/StaticGen.Cli -getProperty:"$1"; }
version=$(property Version)
[ "$1" = "v$version" ] || { printf 'the tag is %s and the version in Directory.Build.props %s\n' "$1" "$version" >&2; exit 1; }

packages=()
for platform in $(property ToolPackageRuntimeIdentifiers | tr ';' ' '); do packages+=("artifacts/packages/staticgen.$platform.$version.nupkg"); done
# Last the one that names the others: whoever installs it finds them.
packages+=("artifacts/packages/staticgen.$version.nupkg")
ls -l "${packages[@]}"
for package in "${packages[@]}"; do
  dotnet nuget push "$package" --source "$PACKAGE_SOURCE" --api-key "$PACKAGE_KEY" --skip-duplicate
done
