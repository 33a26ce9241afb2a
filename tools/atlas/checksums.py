#!/usr/bin/python3
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Writes the list by which the programs tell sound assets from damaged ones: checksums.txt, a line for each file of a
folder (CRC-32, size, name) and a last line with the CRC-32 of the list.

    tools/atlas/checksums.py assets/atlas [FOLDER...]     after every change of a file in there; build.py does so itself
"""
import pathlib
import sys
import zlib

LIST = "checksums.txt"


def checksum_list(folder):
    """The text of the list for the files that lie in a folder and its folders now, by name."""
    lines = ""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name != LIST and not file.name.startswith("."):
            content = file.read_bytes()
            lines += f"{zlib.crc32(content):08x} {len(content)} {file.relative_to(folder).as_posix()}\n"
    return lines + f"end {zlib.crc32(lines.encode()):08x}\n"


def write_list(folder):
    (folder / LIST).write_text(checksum_list(folder), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for name in sys.argv[1:]:
        write_list(pathlib.Path(name))
