#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Makes an archive that runs on a Debian 12 without Qt: both programs with the libraries and plugins they load.
# Usage: packaging/portable/make.sh BUILD_DIR OUT_DIR     (tools/package.sh portable)
set -eu
build=$1
out=$2
version=$(sed -n 's/^project(knotfinder VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
name=knotfinder-$version-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name
cmake --install "$build" --prefix "$tree" --strip >/dev/null

# What Qt loads by itself, so that no program names it.
from=$(qmake6 -query QT_INSTALL_PLUGINS)
for plugin in platforms/libqxcb platforms/libqoffscreen platforms/libqwayland-generic iconengines/libqsvgicon \
    imageformats/libqsvg imageformats/libqjpeg sqldrivers/libqsqlite printsupport/libcupsprintersupport \
    platforminputcontexts/libcomposeplatforminputcontextplugin platforminputcontexts/libibusplatforminputcontextplugin \
    platformthemes/libqxdgdesktopportal wayland-shell-integration/libxdg-shell \
    wayland-decoration-client/libbradient; do
    [ -f "$from/$plugin.so" ] || continue
    mkdir -p "$tree/plugins/$(dirname "$plugin")"
    cp "$from/$plugin.so" "$tree/plugins/$plugin.so"
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$tree/bin/qt.conf"

# Libraries, without those that belong to the machine: the C library and what speaks with its graphics driver.
mkdir -p "$tree/lib"
find "$tree/bin" "$tree/plugins" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null |
    sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p' | sort -u |
    grep -vE '/(ld-linux|libc|libm|libdl|librt|libpthread|libresolv|libGLdispatch|libGL|libGLX|libEGL|libOpenGL|libdrm|libgbm)[-.]' |
    while read -r library; do cp -L "$library" "$tree/lib/"; done
for file in "$tree/bin/knotfinder" "$tree/bin/knotfinder-cli" "$tree"/lib/*.so*; do
    patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$file"
done
find "$tree/plugins" -name '*.so' -exec patchelf --force-rpath --set-rpath '$ORIGIN/../../lib' {} \;

# The type of the sheet, where the machine has none.
mkdir -p "$tree/share/fonts"
cp /usr/share/fonts/truetype/lato/Lato-Regular.ttf /usr/share/fonts/truetype/lato/Lato-Bold.ttf \
    /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf "$tree/share/fonts/"
cp "$(dirname "$0")/knotfinder" "$(dirname "$0")/README.txt" "$(dirname "$0")/fonts.conf" "$tree/"
ln -s bin/knotfinder-cli "$tree/knotfinder-cli"

tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$work" -cf - "$name" |
    xz -9 >"$out/$name.tar.xz"
