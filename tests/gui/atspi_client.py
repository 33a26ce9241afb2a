# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What a screen reader gets from the running window: all areas of the body, by name, and one of them to toggle.

Run by atspi_test.sh inside a session bus and a display of its own. Exit code 0 when all is as it should be.
"""

import subprocess
import sys
import time

import pyatspi

AREAS = 180
PATIENCE = 30  # seconds until the program has to be on the accessibility bus


def find_program(name):
    deadline = time.time() + PATIENCE
    while time.time() < deadline:
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.name == name:
                return program
        time.sleep(0.2)
    raise SystemExit(f"{name} is not on the accessibility bus")


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


def main():
    program = subprocess.Popen([sys.argv[1]])
    try:
        body = figures(find_program("Knotfinder"))
        areas = [body.getChildAtIndex(i) for i in range(body.childCount)]
        names = {area.name for area in areas}
        assert len(areas) == AREAS, f"{len(areas)} areas instead of {AREAS}"
        assert len(names) == AREAS and "" not in names, "areas without a name of their own"
        assert all(area.getRole() == pyatspi.ROLE_CHECK_BOX for area in areas), "areas that are no check boxes"
        temple = next(area for area in areas if area.name == "Right temple")
        assert not is_checked(temple), "marked before anything was done"
        action = temple.queryAction()
        toggle = [action.getName(i).lower() for i in range(action.nActions)].index("toggle")
        action.doAction(toggle)
        deadline = time.time() + PATIENCE
        while not is_checked(temple) and time.time() < deadline:
            time.sleep(0.1)
        assert is_checked(temple), "toggling did not mark the area"
        print(f"{AREAS} areas named, one toggled")
    finally:
        program.terminate()
        program.wait()


main()
