#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Times whole processes in turn, empty window and Knotfinder, each until its first full frame; then peak memory. Once on
# a real X server (Xvfb) and once offscreen, where an empty window costs less.
# Usage: start.sh BUILD
set -eu
build=$1
runs=15
if [ -z "${QT_QPA_PLATFORM:-}" ]; then
    QT_QPA_PLATFORM=xcb xvfb-run -a sh "$0" "$build"
    QT_QPA_PLATFORM=offscreen exec sh "$0" "$build"
fi
echo "$QT_QPA_PLATFORM:"
export KNOTFINDER_QUIT_AFTER_FIRST_FRAME=1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME="$home" XDG_STATE_HOME="$home" XDG_DATA_HOME="$home"

/usr/bin/python3 - "$build/bin/bench_empty_window" "$build/bin/knotfinder" "$runs" <<'PYTHON'
import os, statistics, subprocess, sys, time

empty, knotfinder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])


def once(program):
    start = time.perf_counter()
    process = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{program} ended with status {status}")
    return time.perf_counter() - start, usage.ru_maxrss


once(empty), once(knotfinder)  # warm the disk cache: what is measured is the work, not the disk
pairs = [(once(empty), once(knotfinder)) for _ in range(runs)]
ratio = statistics.median(k[0] / e[0] for e, k in pairs)
print(f"empty Qt window  {1000 * statistics.median(e[0] for e, _ in pairs):6.1f} ms (median of {runs})")
print(f"Knotfinder       {1000 * statistics.median(k[0] for _, k in pairs):6.1f} ms, {ratio:.2f} x the empty window")
print(f"peak memory      {statistics.median(k[1] for _, k in pairs) / 1024:6.1f} MiB")
PYTHON
