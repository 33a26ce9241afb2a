#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Tries the archive in a fresh Debian 12 root without Qt.
# Usage: packaging/portable/try.sh FOLDER     the folder with knotfinder-*-linux-*.tar.xz; as root
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
archive=$(ls "$1"/knotfinder-*-linux-*.tar.xz)
. "$here/fresh_root.sh"

fresh_root xvfb xauth xdotool poppler-utils xz-utils libegl1 libgl1 libopengl0
inside dpkg-query -W -f '${Package}\n' | grep -i qt && {
    echo "The root holds Qt, so it proves nothing." >&2
    exit 1
}
mkdir "$root/opt/place with blanks"
tar -xJf "$archive" -C "$root/opt/place with blanks" --strip-components=1
inside sh /tmp/packaging/use.sh "/opt/place with blanks/knotfinder" "/opt/place with blanks/knotfinder-cli"
echo "The archive works without Qt."
