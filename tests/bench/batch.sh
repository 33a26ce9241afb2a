#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Ranks many drawings through one process on one core; prints drawings a second and peak memory for two sizes.
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$build/bin/knotfinder-cli" regions | awk '{print $1}' >"$folder/regions"

/usr/bin/python3 - "$folder" "$build/bin/knotfinder-cli" <<'PYTHON'
import json, os, subprocess, sys, time

folder, program = sys.argv[1], sys.argv[2]
regions = open(f"{folder}/regions").read().split()


def write(path, count):
    with open(path, "w") as out:
        for i in range(count):
            picked = [regions[(i * 7 + k * 13) % len(regions)] for k in range(1 + i % 4)]
            drawing = {"format": "knotfinder-drawing", "version": 1, "marks": [{"regions": [r], "intensity": 5} for r in picked]}
            out.write(json.dumps(drawing) + "\n")


for count in (5000, 20000):
    write(f"{folder}/in.jsonl", count)
    with open(f"{folder}/in.jsonl") as source, open(os.devnull, "w") as sink:
        start = time.perf_counter()
        process = subprocess.Popen([program, "rank", "--batch", "--jobs", "1"], stdin=source, stdout=sink)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"rank --batch ended with status {status}")
    print(f"{count:6d} drawings: {count / seconds:8.0f} a second, peak memory {usage.ru_maxrss / 1024:.1f} MiB")
PYTHON
