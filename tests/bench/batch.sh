#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Times rank --batch as a whole process, on one thread and on all, and its memory over few and many lines.
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Drawings of one to four areas, the same in every run.
"$build/bin/knotfinder-cli" regions | cut -f1 | awk '
function next_number() { seed = (seed * 1103515245 + 12345) % 2147483648; return seed }
{ ids[NR] = $1 }
END {
    seed = 7
    for (i = 0; i < 20000; ++i) {
        marks = ""
        for (m = next_number() % 4; m >= 0; --m)
            marks = marks sprintf("%s{\"regions\":[\"%s\"],\"intensity\":%d,\"quality\":[\"burning\"]}", marks == "" ? "" : ",",
                                  ids[1 + next_number() % NR], 1 + next_number() % 10)
        printf "{\"format\":\"knotfinder-drawing\",\"version\":1,\"marks\":[%s],\"worse_with\":[\"looking_down\"]}\n", marks
    }
}' >"$folder/many.jsonl"
head -n 2000 "$folder/many.jsonl" >"$folder/few.jsonl"

/usr/bin/python3 - "$build/bin/knotfinder-cli" "$folder" <<'PYTHON'
import os, statistics, subprocess, sys, time

program, folder = sys.argv[1:3]


def once(name, *options):
    with open(f"{folder}/{name}.jsonl") as drawings, open(os.devnull, "w") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen([program, "rank", "--batch", *options], stdin=drawings, stdout=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"rank --batch ended with status {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def report(label, name, lines, *options):
    runs = [once(name, *options) for _ in range(5)]
    seconds = statistics.median(run[0] for run in runs)
    print(f"{label:32}{lines / seconds:8.0f} drawings/s, peak memory {max(run[1] for run in runs):5.1f} MiB")


report("one thread, 20,000 lines", "many", 20_000, "--jobs", "1")
report("one thread,  2,000 lines", "few", 2_000, "--jobs", "1")
report(f"{os.cpu_count()} threads, 20,000 lines", "many", 20_000)
PYTHON
