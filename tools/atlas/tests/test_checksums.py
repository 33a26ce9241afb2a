# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The list by which the programs tell sound assets from damaged ones."""
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tools" / "atlas"))

import checksums  # noqa: E402


class ChecksumsTest(unittest.TestCase):
    def test_the_list_of_the_repository_is_true(self):
        atlas = REPOSITORY / "assets" / "atlas"
        self.assertEqual((atlas / checksums.LIST).read_text(encoding="utf-8"), checksums.checksum_list(atlas))

    def test_a_list_names_each_file_and_checks_itself(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "b").write_bytes(b"123456789")
            (folder / "a").write_bytes(b"")
            checksums.write_list(folder)
            checksums.write_list(folder)  # the list is not in the list
            lines = (folder / checksums.LIST).read_text(encoding="utf-8").splitlines(keepends=True)
        self.assertEqual(lines[:2], ["00000000 0 a\n", "cbf43926 9 b\n"])
        self.assertEqual(lines[2:], [f"end {zlib.crc32(''.join(lines[:2]).encode()):08x}\n"])


if __name__ == "__main__":
    unittest.main()
