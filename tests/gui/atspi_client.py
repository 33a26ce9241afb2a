# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What a screen reader gets from the running window: all areas of the body, by name, and one of them to toggle. Then the
program is killed, and its next start offers what was marked.

Run by atspi_test.sh inside a session bus and a display of its own. Exit code 0 when all is as it should be.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pyatspi

from atspi_bus import PATIENCE, act, children, find_program, on_the_bus, wait_until

AREAS = 180


def figures(program):
    deadline = time.time() + PATIENCE
    while time.time() < deadline:
        for window in program:
            found = pyatspi.findDescendant(window, lambda item: item is not None and item.name == "Figures of the body")
            if found is not None and found.childCount:
                return found
        time.sleep(0.2)
    raise SystemExit("no figures of the body among the window's parts")


def is_checked(area):
    return area.getState().contains(pyatspi.STATE_CHECKED)


def areas_of(program):
    return children(figures(program))


def right_temple(program):
    return next(area for area in areas_of(program) if area.name == "Right temple")


def check_areas(program):
    areas = areas_of(program)
    names = {area.name for area in areas}
    assert len(areas) == AREAS, f"{len(areas)} areas instead of {AREAS}"
    assert len(names) == AREAS and "" not in names, "areas without a name of their own"
    assert all(area.getRole() == pyatspi.ROLE_CHECK_BOX for area in areas), "areas that are no check boxes"
    temple = right_temple(program)
    assert not is_checked(temple), "marked before anything was done"
    act(temple, "toggle")
    wait_until(lambda: is_checked(temple), "toggling did not mark the area")


def check_rescue(program):
    def button():
        return pyatspi.findDescendant(program, lambda item: item is not None and item.name == "Bring it back")

    wait_until(button, "the drawing of a killed program is not offered")
    act(button(), "press")
    wait_until(lambda: is_checked(right_temple(program)), "the drawing did not come back")


def main():
    kept = Path(os.environ["XDG_STATE_HOME"]) / "knotfinder"
    first = subprocess.Popen([sys.argv[1]])
    try:
        check_areas(find_program("Knotfinder"))
        wait_until(lambda: list(kept.glob("autosave-*.json")), "the drawing is not kept while it is worked on")
    finally:
        first.kill()  # SIGKILL: no chance to save
        first.wait()
    wait_until(lambda: not on_the_bus("Knotfinder"), "the killed program stays on the bus")
    second = subprocess.Popen([sys.argv[1]])
    try:
        check_rescue(find_program("Knotfinder"))
    finally:
        second.terminate()
        second.wait()
    print(f"{AREAS} areas named, one toggled, and still there after the program was killed")


main()
