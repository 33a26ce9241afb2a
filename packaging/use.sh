#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Lives one case with installed programs: burning pain between the spine and the shoulder blade, from the words to the
# knot, its page, its sheet, and the window. Runs in a fresh root, with Xvfb and poppler there.
# Usage: use.sh KNOTFINDER KNOTFINDER_CLI
set -eu
window=$1
terminal=$2
place=$(mktemp -d)
fail() {
    echo "$1" >&2
    exit 1
}

"$terminal" rank --sentence "burning pain between my spine and right shoulder blade" --top 5 --json >"$place/answer.json"
grep -q '"trapezius' "$place/answer.json" || fail "Trapezius is not among the answers."
"$terminal" muscle trapezius | grep -q "tennis ball" || fail "The page of trapezius does not tell of the ball."
"$terminal" sheet --muscle trapezius -o "$place/sheet.pdf"
pdftotext "$place/sheet.pdf" - | grep -q "Trapezius" || fail "The sheet does not hold its title."
pdffonts "$place/sheet.pdf" | tail -n +3 | grep -v " yes " | grep -q . && fail "A font of the sheet is not embedded."
"$terminal" validate >/dev/null

xvfb-run -a -s "-screen 0 1366x768x24" sh -c '
    "$0" & program=$!
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        xdotool search --onlyvisible --name Knotfinder >/dev/null 2>&1 && break
        sleep 1
    done
    xdotool search --onlyvisible --name Knotfinder >/dev/null || exit 1
    kill $program
' "$window" || fail "The window did not open."
rm -rf "$place"
echo "Worked: answer, page, sheet, window."
