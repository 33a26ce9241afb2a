# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Holds the sources against the table of modules in docs/architecture.md: who may use whom, and who may use Qt.

    arrows_test.py ROOT     tests of the check itself, then the check of the project at ROOT
"""
import re
import sys
import tempfile
import unittest
from pathlib import Path

ROW = re.compile(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", re.MULTILINE)
INCLUDE = re.compile(r'^#include [<"](?:knotfinder/(?P<module>\w+)/|(?P<qt>Q[A-Z]\w*>)|(?P<up>\.\./))', re.MULTILINE)


def allowed(text):
    """{module: the modules it may use, 'Qt' among them} from the table in `text`."""
    table = {}
    for module, uses in ROW.findall(text):
        names, _, qt = uses.partition(";")
        before, _, but = names.strip().partition(" but ")
        listed = set(table) if before == "all above" else set(re.findall(r"\w+", before))
        table[module] = (listed - set(re.findall(r"\w+", but))) | ({"Qt"} if "Qt" in qt else set())
    return table


def complaints(root):
    """One line for each include that the table does not allow, and for each module that it does not know."""
    table = allowed((root / "docs/architecture.md").read_text())
    found = []
    for module in sorted(path.name for path in (root / "src").iterdir() if path.is_dir()):
        if module not in table:
            found.append(f"src/{module} is not in the table of docs/architecture.md")
            continue
        for folder in (root / "src" / module, root / "include/knotfinder" / module):
            for file in sorted(folder.rglob("*.h")) + sorted(folder.rglob("*.cpp")):
                for include in INCLUDE.finditer(file.read_text()):
                    used = "Qt" if include["qt"] else include["module"] or ".."
                    if used != module and used not in table[module]:
                        found.append(f"{file.relative_to(root)} uses {used}, which {module} may not")
    return found


class TheCheck(unittest.TestCase):
    TABLE = "| `base` | files | – |\n| `paint` | pictures | base; Qt |\n| `app` | all | all above but paint |\n"

    def tree(self, files):
        root = Path(tempfile.mkdtemp())
        for name, text in {"docs/architecture.md": self.TABLE, **files}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return root

    def test_reads_the_table(self):
        self.assertEqual(allowed(self.TABLE), {"base": set(), "paint": {"base", "Qt"}, "app": {"base"}})

    def test_lets_allowed_arrows_pass(self):
        files = {"src/paint/a.cpp": "#include <knotfinder/base/files.h>\n#include <QPainter>\n",
                 "include/knotfinder/paint/a.h": "#include <knotfinder/paint/b.h>\n"}
        self.assertEqual(complaints(self.tree(files)), [])

    def test_names_each_wrong_arrow(self):
        files = {"src/base/a.cpp": "#include <QString>\n", "src/app/a.cpp": "#include <knotfinder/paint/a.h>\n",
                 "include/knotfinder/base/a.h": "#include <knotfinder/paint/a.h>\n", "src/new/a.cpp": "\n",
                 "src/paint/b.cpp": '#include "../base/private.h"\n'}
        self.assertEqual(complaints(self.tree(files)), [
            "src/app/a.cpp uses paint, which app may not", "src/base/a.cpp uses Qt, which base may not",
            "include/knotfinder/base/a.h uses paint, which base may not",
            "src/new is not in the table of docs/architecture.md", "src/paint/b.cpp uses .., which paint may not"])


class TheProject(unittest.TestCase):
    def test_keeps_its_arrows(self):
        self.assertEqual(complaints(ROOT), [])


if __name__ == "__main__":
    ROOT = Path(sys.argv.pop(1))
    unittest.main()
