# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What Orca says while the window is used by keyboard: what appears is spoken, warning and question first.

Run by orca_test.sh inside a session bus and a display of its own. Orca writes what it speaks to its debug file; no
speech is made. Exit code 0 when all is as it should be.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 25  # seconds until something has to be spoken
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*)'")


class Reader:
    """Orca, and what it has said."""

    def __init__(self, folder):
        self.debug = Path(folder) / "orca.log"
        self.settings(folder)
        self.process = subprocess.Popen(
            ["orca", "--debug-file", str(self.debug), "--replace", "--enable", "speech", "--disable", "braille"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.heard = 0

    @staticmethod
    def settings(folder):
        """Without a speech server Orca still writes what it would say."""
        own = Path(folder) / "orca"
        own.mkdir(exist_ok=True)

    def lines(self):
        if not self.debug.exists():
            return []
        return SPOKEN.findall(self.debug.read_text(encoding="utf-8", errors="replace"))

    def expect(self, *wanted):
        """Waits until each of these has been spoken since the last call, and returns what was."""
        deadline = time.time() + PATIENCE
        while time.time() < deadline:
            new = self.lines()[self.heard:]
            text = "\n".join(new)
            if all(re.search(one, text) for one in wanted):
                self.heard += len(new)
                return new
            time.sleep(0.2)
        raise SystemExit(f"not spoken: {wanted}\nspoken instead:\n" + "\n".join(self.lines()[self.heard:]))

    def forget(self):
        time.sleep(1)
        self.heard = len(self.lines())


def key(*names):
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        time.sleep(0.35)


def type_words(words):
    subprocess.run(["xdotool", "type", "--delay", "25", words], check=True)


def find_window():
    deadline = time.time() + PATIENCE
    while time.time() < deadline:
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Knotfinder"], capture_output=True, text=True)
        if found.stdout.split():
            return found.stdout.split()[0]
        time.sleep(0.2)
    raise SystemExit("the window does not show")


def listen(reader):
    reader.expect("Knotfinder|Figures of the body")
    # A sentence raises a question: it is spoken although the keyboard stays in the field.
    key("ctrl+f")
    reader.expect("Describe your pain")
    type_words("tight left chest")
    time.sleep(0.5)
    key("Return")
    reader.expect("question", "First answer: ")
    # The question comes first by key, Space answers nothing, Yes leads to the warning.
    key("alt+1")
    reader.expect("question")
    reader.forget()
    key("space")
    key("alt+y")
    reader.expect("Get help first|Have this looked at")
    # The strength by digits.
    key("F6")
    reader.forget()
    key("7")
    reader.expect("7 of 10, severe")
    # Lists begin at their first row.
    key("alt+3")
    said = reader.expect(r"\w")
    assert not any("items" in line and "list with" in line for line in said), said
    key("alt+2")
    reader.expect("Name of the area|Strength of|chest")


def main():
    folder = os.environ["XDG_RUNTIME_DIR"]
    program = None
    reader = Reader(folder)
    try:
        time.sleep(3)
        program = subprocess.Popen([sys.argv[1]], stderr=subprocess.DEVNULL)
        window = find_window()
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False)
        listen(reader)
    finally:
        for process in (program, reader.process):
            if process is not None:
                process.kill()
                process.wait()
    print("Orca spoke the question, the warning, the first answer, the strength and the lists")


main()
