#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Installs the Debian 12 packages that are missing for: building (build), building and testing (test), checking style
# (style), fuzzing (fuzz), gathering texts to translate (texts), making packages (package), holding HTML against its
# rules (web).
# Usage: tools/install-packages.sh build|test|style|fuzz|texts|package|web
set -eu

build="g++ cmake ninja-build ccache qt6-base-dev qt6-svg-dev libgl1-mesa-dev libxcb1-dev nlohmann-json3-dev libspdlog-dev
       libvalijson-dev libqt6sql6-sqlite fonts-dejavu-core
       fonts-lato"
test="catch2 xvfb xauth xdotool dbus at-spi2-core orca python3-pyatspi python3-numpy python3-scipy python3-shapely
      python3-contourpy python3-pil poppler-utils parallel desktop-file-utils appstream jq"

style="clang-format clang-tidy"
fuzz="clang"
texts="qt6-l10n-tools"
package="lintian patchelf"
web="chromium fonts-dejavu-core"
command -v npm >/dev/null || web="$web nodejs npm"

case "${1:-build}" in
build) wanted=$build ;;
test) wanted="$build $test" ;;
style) wanted="$build $style" ;;
fuzz) wanted="$build $test $fuzz" ;;
package) wanted="$build $package" ;;
texts) wanted=$texts ;;
web) wanted=$web ;;
*)
    echo "usage: tools/install-packages.sh build|test|style|fuzz|texts|package|web" >&2
    exit 2
    ;;
esac

missing=""
for package in $wanted; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
    echo "All packages are there."
    exit 0
fi

as_root=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
        echo "Needs these packages, and neither root nor sudo is at hand:$missing" >&2
        exit 1
    }
    as_root="sudo"
fi
echo "Installing:$missing"
log=$(mktemp)
if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "Could not install the packages." >&2
    exit 1
fi
rm -f "$log"
