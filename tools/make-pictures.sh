#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Makes the pictures of the README and the manual, the icons and the pages of docs/atlas and docs/muscles anew, with the programs of ./test.
# Usage: tools/make-pictures.sh
set -eu
cd "$(dirname "$0")/.."
programs=build/release/bin
case=docs/examples/between-the-shoulder-blades.knotfinder.json
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT

QT_QPA_PLATFORM=offscreen KNOTFINDER_SHOTS="$shots" "$programs/gui_tests" "Pictures of the window: from empty to a sentence" \
    >/dev/null
cp "$shots/07-described.png" docs/pictures/window.png
QT_QPA_PLATFORM=offscreen KNOTFINDER_SHOTS="$shots" "$programs/gui_tests" "[manual]" >/dev/null
for picture in "$shots"/manual-*.png; do
    cp "$picture" "docs/manual/$(basename "$picture" | cut -c 8-)"
done
"$programs/knotfinder-cli" render --view back --close-up --anatomy --height 690 --drawing "$case" --muscle trapezius \
    -o "$shots/back.png"
cp "$shots/back.png" docs/pictures/back.png
"$programs/knotfinder-cli" sheet --muscle trapezius --drawing "$case" --date 2026-01-31 -o "$shots/sheet.pdf"
pdftoppm -r 75 -png -singlefile "$shots/sheet.pdf" docs/pictures/sheet
for size in 16 22 24 32 48 64 128 256 512; do
    rsvg-convert -w $size -h $size assets/desktop/org.knotfinder.Knotfinder.svg -o assets/desktop/icons/$size.png
done
rm -rf docs/atlas
"$programs/knotfinder-cli" atlas -o docs/atlas
tools/atlas/build.py --muscle-sheets
