#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Tries the Debian package as a stranger's machine would: a fresh Debian 12 root without any development package, the
# package installed in one command, used (packaging/use.sh), installed again over itself, removed without rest.
# Usage: packaging/deb/try.sh FOLDER     the folder with knotfinder_*.deb; as root, with the network for Debian's packages
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
package=$(ls "$1"/knotfinder_*.deb)
. "$here/fresh_root.sh"

fresh_root xvfb xauth xdotool poppler-utils
cp "$package" "$root/tmp/knotfinder.deb"

inside apt-get install -y -qq --no-install-recommends /tmp/knotfinder.deb >/dev/null
inside dpkg-query -W -f '${Package}\n' | grep -E -- '-dev$' && {
    echo "A development package came along." >&2
    exit 1
}
inside sh /tmp/packaging/use.sh /usr/bin/knotfinder /usr/bin/knotfinder-cli
inside apt-get install -y -qq --reinstall --no-install-recommends /tmp/knotfinder.deb >/dev/null
inside knotfinder-cli --version

inside apt-get purge -y -qq knotfinder >/dev/null
left=$(inside find / -xdev -iname '*knotfinder*' -not -path '/tmp/*' -not -path '/root/*' -not -path '/proc/*')
[ -z "$left" ] || {
    echo "These files were left behind: $left" >&2
    exit 1
}
echo "The Debian package installs, works and leaves nothing behind."
