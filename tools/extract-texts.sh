#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Gathers every text of the window and of sheets that goes through tr(), for translators: a .ts file for Qt Linguist. What
# muscles, techniques and warnings say stands in data/ and is translated there.
# Usage: tools/extract-texts.sh LANGUAGE [FILE]     such as: tools/extract-texts.sh de
set -eu
cd "$(dirname "$0")/.."
language=${1:?usage: tools/extract-texts.sh LANGUAGE [FILE]}
file=${2:-build/knotfinder_$language.ts}
sh tools/install-packages.sh texts
mkdir -p "$(dirname "$file")"
/usr/lib/qt6/bin/lupdate -silent -source-language en -target-language "$language" -extensions cpp,h src include -ts "$file"
echo "$file: $(grep -c '<source>' "$file") texts"
