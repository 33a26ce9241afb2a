#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Kills a program while it saves entries, as a crash does, and holds what the journal kept against what had to be safe.
# Usage: killed_test.sh PROGRAM [TIMES]
set -eu
program=$1
times=${2:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for turn in $(seq "$times"); do
    file=$scratch/$turn/journal.sqlite
    "$program" write "$file" >"$scratch/said-$turn" 2>/dev/null &
    writer=$!
    # Somewhere between the first entry and half a second later.
    for _ in $(seq 600); do
        [ -s "$scratch/said-$turn" ] && break
        sleep 0.05
    done
    sleep "$(awk -v seed="$turn$writer" 'BEGIN { srand(seed); print rand() / 2 }')"
    kill -9 "$writer"
    wait "$writer" 2>/dev/null || true
    safe=$(tail -n 1 "$scratch/said-$turn")
    kept=$("$program" count "$file")
    # The entry that was being written may be there or not.
    if [ -z "$safe" ] || [ "$kept" -lt "$safe" ] || [ "$kept" -gt "$((safe + 1))" ]; then
        echo "killed $turn times: entry ${safe:-none} was safe, $kept were kept" >&2
        exit 1
    fi
done
echo "killed $times times, nothing lost"
