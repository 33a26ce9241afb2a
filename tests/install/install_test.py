#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Installs Knotfinder into a folder with blanks and umlauts, moves that, takes the right to write away, and runs both
programs from there. Nothing of the source tree may be needed: where mounts can be made the tree is hidden, and
everywhere a program without its own files must fail and not find those of the sources.

Usage: install_test.py SOURCE_DIR BUILD_DIR
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE, BUILD = (pathlib.Path(path) for path in sys.argv[1:3])
ENVIRONMENT = {
    key: value for key, value in os.environ.items() if key not in ("KNOTFINDER_SHARE", "DISPLAY", "WAYLAND_DISPLAY")
}


def run(*words, hidden=False, **environment):
    """What came of a program; with `hidden`, in a place where the source and build trees are empty folders."""
    command = [str(word) for word in words]
    if hidden:
        cover = "mount -t tmpfs none \"$0\" && mount -t tmpfs none \"$1\" 2>/dev/null; shift; exec \"$@\""
        command = ["unshare", "-m" if os.geteuid() == 0 else "-rm", "sh", "-c", cover, str(SOURCE), str(BUILD), *command]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env={**ENVIRONMENT, **environment})


def can_hide():
    try:
        seen = run("ls", SOURCE, hidden=True)
    except OSError:
        return False
    return seen.returncode == 0 and seen.stdout.strip() == ""


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        first = cls.folder / "first"
        subprocess.run(["cmake", "--install", BUILD, "--prefix", first], check=True, stdout=subprocess.DEVNULL)
        cls.prefix = cls.folder / "Prögramme (für alle)"
        first.rename(cls.prefix)
        subprocess.run(["chmod", "-R", "a-w", cls.prefix], check=True)
        cls.window = cls.prefix / "bin" / "knotfinder"
        cls.terminal = cls.prefix / "bin" / "knotfinder-cli"
        cls.hidden = can_hide()

    @classmethod
    def tearDownClass(cls):
        subprocess.run(["chmod", "-R", "u+w", cls.folder], check=True)
        shutil.rmtree(cls.folder)

    def one_line(self, result, code):
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)

    def test_terminal_works(self):
        ranked = run(self.terminal, "rank", "--region", "temple.right", "--json", hidden=self.hidden)
        self.assertEqual((ranked.returncode, ranked.stderr), (0, ""))
        self.assertTrue(json.loads(ranked.stdout)["suggestions"])
        sheet = self.folder / "sheet.pdf"
        made = run(self.terminal, "sheet", "--muscle", "trapezius", "--force", "-o", sheet, hidden=self.hidden)
        self.assertEqual((made.returncode, made.stderr), (0, ""))
        self.assertTrue(sheet.read_bytes().startswith(b"%PDF-"))
        checked = run(self.terminal, "validate", hidden=self.hidden)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))
        self.assertIn(str(self.prefix), checked.stdout)

    def test_window_works(self):
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        shown = run(self.window, hidden=self.hidden, QT_QPA_PLATFORM="offscreen", HOME=str(home),
                    KNOTFINDER_QUIT_AFTER_FIRST_FRAME="1")
        self.assertEqual(shown.returncode, 0, shown.stderr)

    def test_help_and_version_need_no_display(self):
        for program in (self.window, self.terminal):
            for option in ("--help", "--version"):
                said = run(program, option, hidden=self.hidden, QT_QPA_PLATFORM="xcb")
                self.assertEqual((said.returncode, said.stderr), (0, ""))
                self.assertIn(program.name, said.stdout)
            self.one_line(run(program, "--no-such-option", QT_QPA_PLATFORM="offscreen"), 2)
        self.one_line(run(self.window, QT_QPA_PLATFORM="xcb"), 1)

    def test_the_manual_page_tells_every_option_of_the_window(self):
        page = (self.prefix / "share/man/man1/knotfinder.1").read_text().replace("\\-", "-")
        said = run(self.window, "--help", QT_QPA_PLATFORM="offscreen").stdout
        for option in re.findall(r"--[a-z]+", said.replace("knotfinder-cli --help", "")):
            self.assertIn(option, page)

    def test_its_own_files_are_needed_and_no_others(self):
        alone = self.folder / "alone" / "bin"
        shutil.copytree(self.prefix / "bin", alone, dirs_exist_ok=True)
        for program, words in (("knotfinder-cli", ["regions"]), ("knotfinder", [])):
            result = run(alone / program, *words, QT_QPA_PLATFORM="offscreen")
            self.one_line(result, 1)
            self.assertIn(str(self.folder / "alone" / "share"), result.stderr)

    def test_a_damaged_asset_is_one_line_in_both(self):
        copy = self.folder / "damaged"
        shutil.copytree(self.prefix, copy)
        subprocess.run(["chmod", "-R", "u+w", copy], check=True)
        asset = copy / "share/knotfinder/assets/atlas/male-soles.svg"
        content = bytearray(asset.read_bytes())
        content[len(content) // 2] ^= 1
        asset.write_bytes(content)
        shown = run(copy / "bin/knotfinder", QT_QPA_PLATFORM="offscreen", KNOTFINDER_QUIT_AFTER_FIRST_FRAME="1")
        drawn = run(copy / "bin/knotfinder-cli", "render", "--view", "soles", "--figure", "male", "-o",
                    self.folder / "soles.svg")
        for result in (shown, drawn):
            self.one_line(result, 1)
            self.assertIn("male-soles.svg: is damaged", result.stderr)

    def test_papers_and_desktop_files_are_there_and_valid(self):
        share = self.prefix / "share"
        for name in ("doc/knotfinder/LICENSE", "doc/knotfinder/README.md", "knotfinder/docs/manual/manual.md",
                     "knotfinder/dataset.pack", "icons/hicolor/scalable/apps/org.knotfinder.Knotfinder.svg",
                     "icons/hicolor/16x16/apps/org.knotfinder.Knotfinder.png",
                     "icons/hicolor/512x512/apps/org.knotfinder.Knotfinder.png",
                     "mime/packages/org.knotfinder.Knotfinder.mime.xml", "man/man1/knotfinder.1",
                     "man/man1/knotfinder-cli.1", "bash-completion/completions/knotfinder-cli",
                     "zsh/vendor-completions/_knotfinder-cli", "fish/vendor_completions.d/knotfinder-cli.fish"):
            self.assertTrue((share / name).is_file(), name)
        for tool, *words in (
            ("desktop-file-validate", share / "applications/org.knotfinder.Knotfinder.desktop"),
            ("appstreamcli", "validate", "--no-net", share / "metainfo/org.knotfinder.Knotfinder.metainfo.xml"),
        ):
            if shutil.which(tool):
                self.assertEqual(run(tool, *words).returncode, 0, run(tool, *words).stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
