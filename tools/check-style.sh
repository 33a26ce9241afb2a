#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
# Holds the sources to the project's style: .clang-format, sizes of files, licence lines, and .clang-tidy.
# Usage: tools/check-style.sh [MODULE...]     clang-tidy for the sources of these modules; without one, for all
set -eu
cd "$(dirname "$0")/.."
for module in "$@"; do
    [ -d "src/$module" ] || {
        echo "usage: tools/check-style.sh [MODULE...], each a folder of src" >&2
        exit 2
    }
done
sh tools/install-packages.sh style
failed=0

echo "Format"
git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run -Werror || failed=1

echo "Sizes and licence lines"
most_lines() { # PATTERN LINES
    git ls-files "$1" | while read -r file; do
        lines=$(wc -l <"$file")
        [ "$lines" -le "$2" ] || echo "$file has $lines lines, at most $2 allowed: is it two rooms?"
    done
}
without_licence() {
    git ls-files '*.cpp' '*.h' '*.py' '*.sh' '*.mjs' run test tests/bench/run tests/web/run tests/walk/run .ci/run | while read -r file; do
        head -n 3 "$file" | grep -q 'SPDX-License-Identifier' || echo "$file does not name its licence"
    done
}
complaints=$(most_lines '*.cpp' 400 && most_lines '*.h' 300 && most_lines '*.py' 400 && without_licence)
[ -z "$complaints" ] || {
    echo "$complaints"
    failed=1
}

echo "clang-tidy"
# As many sources at a time as the build takes: most of the time goes into the headers that they share.
configure() {
    cmake --preset release -B build/tidy -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DBUILD_TESTING=OFF
    case " ${*:-gui} " in # the window's sources include what moc makes
    *" gui "*) cmake --build build/tidy --target knotfinder_gui_moc ;;
    esac
}
configure "$@" >build-tidy.log || {
    cat build-tidy.log >&2
    exit 1
}
modules=$(echo "${*:-[a-z]+}" | tr ' ' '|')
run-clang-tidy -quiet -p build/tidy -checks=-bugprone-suspicious-include -extra-arg=-Wno-unknown-warning-option \
    -extra-arg=-Wno-shadow "^$PWD/src/($modules)/.*\.cpp\$|/src/($modules)/.*/unity_[0-9]+_cxx\.cxx\$" >build-tidy.log 2>/dev/null || {
    grep -E '(error|warning):' build-tidy.log | sort -u
    failed=1
}
rm -f build-tidy.log
exit "$failed"
