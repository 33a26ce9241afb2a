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
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*)")  # its first line: a warning has several
FIRST_PART = r"Head|Face|Neck|Jaw"  # the first row of the list of muscles


class Reader:
    """Orca, and what it has said."""

    def __init__(self, folder):
        self.debug = Path(folder) / "orca.log"
        self.process = subprocess.Popen(["orca", "--debug-file", str(self.debug), "--replace", "--disable", "braille"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.heard = 0

    def lines(self):
        if not self.debug.exists():
            return []
        return SPOKEN.findall(self.debug.read_text(encoding="utf-8", errors="replace"))

    def hears(self, wanted, patience):
        """Waits until each of these has been spoken since what was heard last; what was spoken, or nothing."""
        deadline = time.time() + patience
        while time.time() < deadline:
            new = self.lines()[self.heard:]
            if all(re.search(one, "\n".join(new)) for one in wanted):
                self.heard += len(new)
                return new
            # Orca writes its file in blocks: a key that does nothing pushes out what it has said.
            subprocess.run(["xdotool", "key", "Control_L", "Control_L"], check=False)
            time.sleep(0.3)
        return []

    def expect(self, *wanted):
        said = self.hears(wanted, PATIENCE)
        if not said:
            raise SystemExit(f"not spoken: {wanted}\nspoken instead:\n" + "\n".join(self.lines()[self.heard:]))
        return said

    def reach(self, keys, *wanted):
        """Goes to a place, again where a busy machine lost the key or the words."""
        for _ in range(3):
            key(keys)
            said = self.hears(wanted, PATIENCE / 3)
            if said:
                return said
        return self.expect(*wanted)

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
    reader.reach("F6", "check box")
    # A sentence raises a question: it is spoken although the keyboard stays in the field.
    reader.reach("ctrl+f", "Describe your pain")
    type_words("pain in my left chest")
    reader.expect("Mark: ")
    reader.forget()
    key("Return")
    reader.expect("question", "First answer: ")
    # The question comes first by key, Space answers nothing; None leads to the next, Yes to the warning.
    reader.reach("alt+1", "question 1")
    key("space")
    reader.forget()
    key("alt+n")
    reader.expect("question 2")
    key("alt+y")
    reader.expect("Get help first|Have this looked at")
    reader.reach("F6", "check box")
    reader.forget()
    key("7")
    reader.expect("7 of 10, severe")
    # Lists begin at their first row, and panels at a place with a name.
    reader.reach("alt+3", FIRST_PART)
    reader.reach("alt+2", "Left front of the chest")


def main():
    folder = os.environ["XDG_RUNTIME_DIR"]
    program = None
    reader = Reader(folder)
    try:
        time.sleep(3)
        program = subprocess.Popen([sys.argv[1]], stderr=subprocess.DEVNULL)
        window = find_window()
        time.sleep(3)
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False)
        listen(reader)
    finally:
        for process in (program, reader.process):
            if process is not None:
                process.kill()
                process.wait()
    print("Orca spoke the question, the warning, the first answer, the strength and the lists")


main()
