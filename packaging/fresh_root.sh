# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# To be read by a script: makes a Debian 12 root that holds nothing but the base system and the packages named.
# Sets `root`; `inside COMMAND…` runs there; the root is taken away when the script ends.

mirror=${MIRROR:-http://deb.debian.org/debian}

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
}

take_away() {
    umount "$root/proc" "$root/dev/shm" "$root/dev/pts" 2>/dev/null || true
    rm -rf "$root"
}

fresh_root() {
    command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap >/dev/null
    root=$(mktemp -d)
    chmod 755 "$root"
    trap take_away EXIT
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" || {
        tail -n 5 "$root.log" >&2
        exit 1
    }
    rm -f "$root.log"
    [ ! -d /etc/apt/apt.conf.d ] || cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    mount -t proc proc "$root/proc"
    mkdir -p "$root/dev/shm" "$root/dev/pts"
    mount -t tmpfs tmpfs "$root/dev/shm"
    mount -t devpts devpts "$root/dev/pts"
    inside apt-get update -qq
    inside apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    mkdir -p "$root/tmp/packaging"
    cp "$here"/use.sh "$root/tmp/packaging/"
}
