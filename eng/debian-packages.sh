#!/usr/bin/env bash
# Installs Debian packages (as root) for programs and files that are missing.
#   eng/debian-packages.sh PROGRAM-OR-FILE=PACKAGE[,PACKAGE]...
set -eu
packages=()
for need in "$@"; do
  name=${need%%=*}
  case $name in
    /*) [ -e "$name" ] && continue ;;
    *) command -v "$name" >/dev/null && continue ;;
  esac
  IFS=, read -ra of_need <<<"${need#*=}"
  packages+=("${of_need[@]}")
done
[ ${#packages[@]} -gt 0 ] || exit 0
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
