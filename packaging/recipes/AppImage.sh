#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# An AppImage recipe. Not built here: it needs appimagetool. It packs what packaging/portable makes.
# Usage: packaging/recipes/AppImage.sh knotfinder-VERSION-linux-x86_64.tar.xz
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/Knotfinder.AppDir"
tar -xJf "$1" -C "$work/Knotfinder.AppDir" --strip-components=1
cd "$work/Knotfinder.AppDir"
ln -s knotfinder AppRun
cp share/applications/org.knotfinder.Knotfinder.desktop .
cp share/icons/hicolor/scalable/apps/org.knotfinder.Knotfinder.svg .
cd -
appimagetool "$work/Knotfinder.AppDir" "$(basename "$1" .tar.xz).AppImage"
