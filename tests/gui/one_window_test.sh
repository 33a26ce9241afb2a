#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# A second start hands its file to the window that runs, and ends; without a window it opens its own. Skipped (77) where
# the tools are missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for tool in dbus-run-session xvfb-run xdotool; do
  command -v "$tool" >/dev/null || { echo "no $tool: skipped"; exit 77; }
done
if [ $# -eq 1 ]; then
  home=$(mktemp -d)
  trap 'rm -rf "$home"' EXIT
  mkdir -m 700 "$home/run"
  export XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" XDG_STATE_HOME="$home" XDG_CACHE_HOME="$home"
  export XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=xcb
  xvfb-run -a -s '-screen 0 1366x768x24 -noreset' dbus-run-session -- "$0" "$1" "$home"
  exit
fi

program=$1
home=$2
fail() {
  echo "$1" >&2
  exit 1
}
shown() { # NAME: waits until a window of that name is there
  for _ in $(seq 100); do
    xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 && return 0
    sleep 0.2
  done
  return 1
}
cp "$here/../../docs/examples/between-the-shoulder-blades.knotfinder.json" "$home/handed over.knotfinder.json"

"$program" &
first=$!
shown Knotfinder || fail "The first window did not open."
sleep 1
(cd "$home" && timeout 20 "$program" "handed over.knotfinder.json") || fail "The second program did not end well."
shown "handed over" || fail "The running window did not open the file."
timeout 20 "$program" --press trapezius.4.right || fail "The program that asked to press did not end well."
shown "Press" || fail "The running window does not press step by step."
[ "$(xdotool search --onlyvisible --name Knotfinder | wc -l)" -le 2 ] || fail "A second window opened."
kill "$first"
wait "$first" 2>/dev/null || true
"$program" "$home/handed over.knotfinder.json" &
second=$!
shown "handed over" || fail "Without a running window the file was not opened."
kill "$second"
echo "One window: works."
