# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What a screen reader gets from the journal's window: the gate, the list's rows in words, a session to correct, the tabs,
and the chart's days as a table.

    atspi_journal_client.py PROGRAM COMMAND_LINE     the programs; run by atspi_test.sh
"""

import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

import pyatspi

from atspi_bus import act, children, find, find_program, wait_until

TODAY = datetime.date.today()
FIRST, SECOND, LAST = (TODAY - datetime.timedelta(days=ago) for ago in (5, 4, 3))
JOURNAL = f"""kind,time,strength,what,note,seconds,muscle,before,after,technique,side
entry,{FIRST}T18:05:00+01:00,8,,slept badly,,,,,,
area,,8,Right temple,,,,,,,
session,{SECOND}T19:00:00+01:00,,,,240,trapezius,7,4,,
spot,,,trapezius.4,,60,,,,ball_wall,right
entry,{LAST}T18:05:00+01:00,5,,,,,,,,
"""


def in_words(day):
    return f"{day:%A} {day.day} {day:%B} {day.year}"


ROWS = [in_words(LAST) + ", 18:05. pain 5 of 10",
        in_words(SECOND) + ", 19:00. 7 → 4. Pressed: Neck and shoulder muscle; 1 knot, 4 minutes",
        in_words(FIRST) + ", 18:05. pain 8 of 10. Right temple 8 · slept badly"]
TABS = ["Diary", "Over time", "Where", "What helped"]
DAYS = [[in_words(LAST), "5"], [in_words(SECOND), ""], [in_words(FIRST), "8"]]


def fill_journal(command_line):
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "journal.csv"
        table.write_text(JOURNAL, encoding="utf-8")
        subprocess.run([command_line, "journal", "import", str(table)], check=True, stdout=subprocess.DEVNULL)


def open_journal(program):
    item = wait_until(lambda: pyatspi.findDescendant(program, lambda item: item is not None and item.name == "Pain journal…"),
                      "no menu opens the journal")
    act(item, "press")
    window = find(program, "Pain journal")
    act(find(window, "Switch it on"), "press")
    return window


def check_rows(window):
    rows = wait_until(lambda: children(find(window, "Your journal, newest first")), "the journal's list has no rows")
    assert [row.name for row in rows] == ROWS, [row.name for row in rows]
    act(find(window, "Change…"), "press")
    find(window, "How strong the pain is in all")
    act(find(window, "Leave it as it was"), "press")


def check_correction(window):
    session = children(find(window, "Your journal, newest first"))[1]
    session.queryAction().doAction(0)
    act(find(window, "Change…"), "press")
    afterwards = find(window, "How strong was it afterwards?", pyatspi.ROLE_FILLER)
    told = [button.name for button in children(afterwards) if button.getState().contains(pyatspi.STATE_CHECKED)]
    assert told == ["4 of 10, moderate"], told
    act(find(afterwards, "2 of 10, mild"), "toggle")
    act(find(window, "Keep the change"), "press")
    wait_until(lambda: "7 → 2" in children(find(window, "Your journal, newest first"))[1].name, "the session is as it was")


def check_tabs(window):
    tabs = pyatspi.findAllDescendants(find(window, "Ways to look back"), lambda item: item.getRole() == pyatspi.ROLE_PAGE_TAB)
    assert [tab.name for tab in tabs] == TABS, [tab.name for tab in tabs]
    return tabs


def cells_of(table):
    grid = table.queryTable()
    return [[grid.getAccessibleAt(row, column).name for column in range(2)] for row in range(grid.nRows)]


def check_chart(window, tabs):
    act(tabs[1], "press")
    chart = wait_until(lambda: pyatspi.findDescendant(window, lambda item: item is not None and "newest 5" in item.name),
                       "the chart does not say in words what it shows")
    assert "8" in chart.name, chart.name
    table = find(window, "The same as a table, newest day first")
    wait_until(lambda: cells_of(table) == DAYS, f"the chart's table says {cells_of(table)}")


def main():
    fill_journal(sys.argv[2])
    process = subprocess.Popen([sys.argv[1]])
    try:
        window = open_journal(find_program("Knotfinder"))
        check_rows(window)
        check_correction(window)
        check_chart(window, check_tabs(window))
    finally:
        process.terminate()
        process.wait()
    print(f"{len(ROWS)} rows, {len(TABS)} tabs and {len(DAYS)} days of the chart, by name")


main()
