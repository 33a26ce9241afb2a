# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What the clients of the accessibility bus share: finding the program, its parts by name, and acting on them."""

import time

import pyatspi

PATIENCE = 30  # seconds until the program has to be on the bus, or to have done something


def wait_until(true, what):
    """The first thing that `true` finds."""
    deadline = time.time() + PATIENCE
    while True:
        found = true()
        if found:
            return found
        if time.time() > deadline:
            raise SystemExit(what)
        time.sleep(0.1)


def on_the_bus(name):
    return next((program for program in pyatspi.Registry.getDesktop(0) if program is not None and program.name == name), None)


def find_program(name):
    return wait_until(lambda: on_the_bus(name), f"{name} is not on the accessibility bus")


def find(parent, name, role=None):
    """A part inside `parent` that is called so and is in sight, waited for."""
    def fits(item):
        return (item is not None and item.name == name and (role is None or item.getRole() == role)
                and item.getState().contains(pyatspi.STATE_SHOWING))

    return wait_until(lambda: pyatspi.findDescendant(parent, fits), f"nothing in sight is called '{name}'")


def children(item):
    return [item.getChildAtIndex(i) for i in range(item.childCount)]


def act(item, name):
    action = item.queryAction()
    action.doAction([action.getName(i).lower() for i in range(action.nActions)].index(name))
