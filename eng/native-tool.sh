#!/usr/bin/env bash
# Publishes the native tool and proves what is promised of it: no warning, the executable under 25 MB, linked with gcc, libvips and the terms of its
# use beside it, and that it builds the example site on a file system that has nothing but these, the libraries they are linked with and the time zone
# that the site names: no .NET, no ICU, no shell. And without libvips, when there are no sizes of images, and a warning says so.
set -eu
cd "$(dirname "$0")/.."
out=artifacts/native
limit=25000000

fail() {
  printf 'native tool: %s\n' "$1" >&2
  exit 1
}

without_clang() { # runs a command as on a machine that has gcc alone
  if command -v clang >/dev/null; then
    mkdir -p "$out/path"
    IFS=: read -ra folders <<<"$PATH"
    for folder in "${folders[@]}"; do
      find -L "$folder" -maxdepth 1 -type f -perm -u+x ! -name 'clang*' ! -name 'llvm*' -exec ln -s -t "$out/path" {} + 2>/dev/null || true
    done
    PATH=$PWD/$out/path "$@"
  else
    "$@"
  fi
}

rm -rf "$out"
# Warnings of the compiler, also about packages, are errors: Directory.Build.props.
without_clang dotnet publish src/StaticGen.Cli -c Release -o "$out/bin" --nologo
published=$(LC_ALL=C ls -A "$out/bin" | tr '\n' ' ')
[ "$published" = "THIRD-PARTY-NOTICES.md libvips.so.42 licenses staticgen " ] || fail "published were: $published"
size=$(stat -c %s "$out/bin/staticgen")
[ "$size" -le "$limit" ] || fail "the executable has $size bytes; it may have $limit"

root=$out/root
libraries=$(ldd "$out/bin/staticgen" | grep -o '/[^ ]*')
for library in $libraries; do
  case $(basename "$library") in
    libc.so.* | libm.so.* | ld-linux*.so.*) ;;
    *) fail "it is linked with $library, which a bare Debian need not have" ;;
  esac
done
mkdir -p "$root/tmp"
# shellcheck disable=SC2046,SC2086 # lists
cp -L --parents $libraries $(ldd "$out/bin/libvips.so.42" | grep -o '/[^ ]*') "$root"
cp -R "$out/bin/staticgen" "$out/bin/libvips.so.42" staticgen.yaml content "$root"
cp -L --parents "/usr/share/zoneinfo/$(sed -n 's/^time-zone: *//p' staticgen.yaml)" "$root"
PATH=$PATH:/usr/sbin
if [ "$(id -u)" -eq 0 ]; then
  enter=("$(command -v chroot)")
elif unshare --map-root-user true 2>/dev/null; then
  enter=("$(command -v unshare)" --map-root-user "$(command -v chroot)")
else
  printf '\n*** SKIPPED: neither root nor user namespaces here, so it was not tried without .NET and ICU ***\n\n' >&2
  "$out/bin/staticgen" build --output "$PWD/$root/site"
  enter=()
fi
[ ${#enter[@]} -eq 0 ] || env -i "${enter[@]}" "$root" /staticgen build --source /
diff -r site "$root/site" || fail "it builds another site than the one that is committed"
if [ ${#enter[@]} -gt 0 ]; then
  rm "$root/libvips.so.42"
  env -i "${enter[@]}" "$root" /staticgen build --source / --output /plain 2>"$out/said" || fail "it does not run without libvips: $(cat "$out/said")"
  [ "$(grep -c '^warning' "$out/said")" = 1 ] && grep -q SG0345 "$out/said" || fail "without libvips it says: $(cat "$out/said")"
fi
printf 'native tool: %s bytes, linked with %s\n' "$size" "${libraries//$'\n'/ }"
