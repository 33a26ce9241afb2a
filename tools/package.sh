#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Makes what others install, in build/packages: a Debian package, an archive that runs without Qt, the sources.
# The same commit gives the same bytes.
# Usage: tools/package.sh [deb] [portable] [source]      all three without a word
#        tools/package.sh try                             the Debian package and the archive, tried in fresh roots (as root)
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- deb portable source
build=build/package
out=$PWD/build/packages
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

built() {
    sh tools/install-packages.sh package
    cmake --preset release -B "$build" -DBUILD_TESTING=OFF -DKNOTFINDER_FIND_SOURCES=OFF >/dev/null
    cmake --build "$build"
    mkdir -p "$out"
}

deb() {
    built
    rm -f "$out"/*.deb
    cpack --config "$build/CPackConfig.cmake" -G DEB -B "$build/deb"
    mv "$build"/deb/*.deb "$out"
    lintian --fail-on error "$out"/*.deb
}

source_archive() {
    mkdir -p "$out"
    name=knotfinder-$(sed -n 's/^project(knotfinder VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
    git archive --format=tar --prefix="$name/" HEAD | xz -9 >"$out/$name.tar.xz"
}

portable() {
    built
    rm -f "$out"/knotfinder-*-linux-*.tar.xz
    packaging/portable/make.sh "$build" "$out"
}

for wanted in "$@"; do
    case $wanted in
    deb) deb ;;
    portable) portable ;;
    source) source_archive ;;
    try)
        packaging/deb/try.sh "$out"
        packaging/portable/try.sh "$out"
        ;;
    *)
        echo "usage: tools/package.sh [deb] [portable] [source] | try" >&2
        exit 2
        ;;
    esac
done
ls -l "$out"
