#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Listens to the real screen reader, Orca, while the window is used by keyboard. Skipped (77) where the tools are missing.
set -eu
here=$(dirname "$0")
for tool in dbus-run-session xvfb-run orca xdotool; do
  command -v "$tool" >/dev/null || { echo "no $tool: skipped"; exit 77; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" XDG_STATE_HOME="$home" XDG_CACHE_HOME="$home"
export XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
export PYTHONDONTWRITEBYTECODE=1
xvfb-run -a -s '-screen 0 1366x768x24 -noreset' dbus-run-session -- /usr/bin/python3 "$here/orca_client.py" "$1"
