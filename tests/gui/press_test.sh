#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# An id that nobody knows is said in one line, and nothing opens.
# Usage: press_test.sh KNOTFINDER
set -u
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
export HOME="$own" XDG_CONFIG_HOME="$own/config" XDG_STATE_HOME="$own/state" XDG_DATA_HOME="$own/data"
export XDG_RUNTIME_DIR="$own" QT_QPA_PLATFORM=offscreen
failed=0
expect() { # what is said, then the arguments
    said=$1
    shift
    "$KNOTFINDER" "$@" 2>"$own/errors"
    code=$?
    [ "$code" = 2 ] || { echo "$*: exit code $code instead of 2"; failed=1; }
    [ "$(wc -l <"$own/errors")" = 1 ] || { echo "$*: not one line: $(cat "$own/errors")"; failed=1; }
    grep -qF "$said" "$own/errors" || { echo "$*: does not say $said: $(cat "$own/errors")"; failed=1; }
}
KNOTFINDER=$1
expect "did you mean 'trapezius'?" --press trapezus
expect "unknown muscle or trigger point 'trapezius.4.up'" --press trapezius.4.up
expect "usage: knotfinder" --press
expect "usage: knotfinder" --press trapezius.4 --press trapezius.5
expect "usage: knotfinder" --in-tray --press trapezius.4
KNOTFINDER_QUIT_AFTER_FIRST_FRAME=1 "$KNOTFINDER" --press trapezius.4.right || { echo "a known id does not open"; failed=1; }
exit "$failed"
