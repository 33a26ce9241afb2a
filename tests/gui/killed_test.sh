#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Kills the window while it is painted in, as a crash does, and holds what was kept against what had to be safe.
# Usage: killed_test.sh PROGRAM [TIMES]
set -eu
program=$1
times=${2:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for turn in $(seq "$times"); do
    folder=$scratch/$turn
    mkdir "$folder"
    "$program" paint "$folder" >"$folder.said" 2>/dev/null &
    painter=$!
    # Somewhere between the first stroke that must be safe and two seconds later.
    for _ in $(seq 600); do
        [ -s "$folder.said" ] && break
        sleep 0.1
    done
    sleep "$(awk -v seed="$turn$painter" 'BEGIN { srand(seed); print rand() * 2 }')"
    kill -9 "$painter"
    wait "$painter" 2>/dev/null || true
    safe=$(tail -n 1 "$folder.said")
    kept=$("$program" count "$folder")
    if [ -z "$safe" ] || [ "$kept" -lt "$safe" ]; then
        echo "killed $turn times: stroke ${safe:-none} had to be safe, $kept was kept" >&2
        exit 1
    fi
done
echo "killed $times times, nothing lost"
