#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Drives the window through the accessibility bus, as a screen reader does. Skipped (77) where the tools are missing.
#   atspi_test.sh CLIENT PROGRAM...     CLIENT: what is done, a script beside this one
set -eu
client=$(dirname "$0")/$1
shift
for tool in dbus-run-session xvfb-run; do
  command -v "$tool" >/dev/null || { echo "no $tool: skipped"; exit 77; }
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || { echo "no python3-pyatspi: skipped"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" XDG_STATE_HOME="$home" XDG_CACHE_HOME="$home"
export XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
export PYTHONDONTWRITEBYTECODE=1
xvfb-run -a -s '-screen 0 1440x900x24 -noreset' dbus-run-session -- /usr/bin/python3 "$client" "$@"
