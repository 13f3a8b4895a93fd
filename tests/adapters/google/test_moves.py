"""People sort, insert, move, type and delete between the moment a run reads and writes.

What comes of it is what would have, had they done it just before the run.
"""

import re
from collections import Counter
from contextlib import suppress
from functools import cache

import pytest

from lgnotes.adapters.google.layout import SHEET_IDS
from lgnotes.adapters.google.rows import day_of
from lgnotes.errors import UnsettledError
from lgnotes.register.entry import RegisterState
from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.requests.batch import REQUESTS
from lgnotes.testing.spreadsheet.requests.cells import copy_paste
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.requests.tables import update_table
from tests.adapters.google.acts import EDITS, STRUCTURE, lived_in, on
from tests.adapters.google.desk import READ, TABS, Desk, KilledError

Picture = dict[str, object]


def seen(desk: Desk, state: RegisterState) -> Picture:
    """Return all that people see in the sheet, where each open task has its event."""
    titles = [tab.title for tab in desk.world.sheets.books[desk.sheet].tabs]
    tabs = [title for title in titles if not title.startswith("_")]
    assert len(tabs) == len(TABS)
    assert not state.typed
    events = {uid: event.day for uid, event in desk.events().items()}
    due = {entry.uid: entry.due for entry in state.entries.values() if entry.kind == "task"}
    due = {uid: day for uid, day in due.items() if day and state.entries[uid].is_open}
    assert {uid: day for uid, day in events.items() if uid in due} == due
    return {tab: Counter(map(_row, desk.shown(tab))) for tab in tabs}


def all_of(desk: Desk) -> Picture:
    """Return what people see, what is remembered, and what stands in the calendar."""
    state = desk.present()
    return seen(desk, state) | {
        "bases": state.bases,
        "documents": state.documents,
        "events": {(event.summary, event.day) for event in desk.events().values()},
        "history": desk.history(),
    }


def _row(row: dict[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((name, _cell(cell)) for name, cell in row.items())


def _cell(cell: str) -> str:
    if cell.startswith("Egen "):  # an adopted row's ref tells on which day that was
        return "Egen"
    # a table that was laid anew may show a day as its number
    return str(day_of(int(cell))) if re.fullmatch(r"4\d{4}", cell) else cell


def writes_nothing(desk: Desk) -> None:
    """Run once more, and find that nothing is left to do."""
    desk.calls()
    desk.sync()
    assert desk.calls() == {READ: 1}
    assert desk.world.crashes == []


ADOPTING = (
    *("Uppgifter: sort", "Uppgifter: insert a row above", "Uppgifter: insert a column"),
    *("Uppgifter: insert rows above the headings", "Uppgifter: move a row up"),
    *("Uppgifter: move the column that names rows", "Uppgifter: sort, insert and move"),
    *("the hidden tab: sort", "all tabs: sort"),
)


TWICE = (
    *("Uppgifter: sort the other way", "Uppgifter: insert rows in the middle"),
    *("Uppgifter: move a row down", "Uppgifter: insert a column"),
)


@cache
def expected(name: str) -> Picture:
    """Return what comes of an act before the run."""
    desk = lived_in()
    if name != "nothing":
        (STRUCTURE | EDITS)[name](desk)
    desk.sync()
    return seen(desk, desk.present()) if name in EDITS else all_of(desk)


@pytest.mark.parametrize("name", STRUCTURE)
def test_what_people_move_while_a_run_writes_keeps_its_place(name: str) -> None:
    desk = lived_in()
    desk.meanwhile(STRUCTURE[name], call=2)
    desk.sync()
    assert all_of(desk) == expected(name)
    writes_nothing(desk)


@pytest.mark.parametrize("second", TWICE)
@pytest.mark.parametrize("first", TWICE)
def test_what_people_move_again_while_a_run_puts_it_right_keeps_its_place(
    first: str, second: str
) -> None:
    desk, before = lived_in(), lived_in()
    for call, name in enumerate((first, second), start=2):
        STRUCTURE[name](before)
        desk.meanwhile(STRUCTURE[name], call=call)
    before.sync()
    desk.sync()
    assert all_of(desk) == all_of(before)
    writes_nothing(desk)


@pytest.mark.parametrize("name", ADOPTING)
def test_what_people_move_while_a_run_adopts_a_row_keeps_its_place(name: str) -> None:
    desk = lived_in()
    desk.meanwhile(STRUCTURE[name], call=1)
    desk.sync()
    assert all_of(desk) == expected(name)
    writes_nothing(desk)


@pytest.mark.parametrize(
    ("name", "call"), [(name, 2) for name in EDITS] + [(n, 1) for n in EDITS if "row" in n]
)
def test_what_people_change_while_a_run_writes_stands(name: str, call: int) -> None:
    desk = lived_in()
    desk.meanwhile(EDITS[name], call=call)
    desk.sync()
    desk.sync()  # which hears what people typed too late for the one before
    assert seen(desk, desk.present()) == expected(name)
    writes_nothing(desk)


@pytest.mark.parametrize("name", STRUCTURE)
def test_what_people_move_between_runs_is_no_news(name: str) -> None:
    desk = lived_in()
    desk.sync()
    before = desk.present()
    STRUCTURE[name](desk)
    writes_nothing(desk)
    assert desk.present() == before


def test_a_formula_that_is_written_over_is_put_back() -> None:
    desk = lived_in()
    desk.type("städa", "Senast", "=TODAY()")
    desk.meanwhile(on("Uppgifter", "sort", "Uppgift", descending=True), call=2)
    desk.sync()
    assert desk.typed("städa", "Senast") == {"formulaValue": "=TODAY()"}


def but_hidden(edit: Edit, request: Json) -> None:
    """Copy no rows of the tasks but the first, as Google may do while a filter hides them."""
    source = request["source"]
    if source["sheetId"] != SHEET_IDS["tasks"] or source["startRowIndex"] < 3:
        copy_paste(edit, request)


@pytest.mark.parametrize("name", ADOPTING)
def test_rows_that_a_filter_hides_and_google_does_not_copy_keep_their_places(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = lived_in()
    monkeypatch.setitem(REQUESTS, "copyPaste", but_hidden)
    desk.meanwhile(STRUCTURE[name])
    desk.sync()
    assert all_of(desk) == expected(name)
    writes_nothing(desk)


def refused(edit: Edit, request: Json) -> None:
    raise bad("This operation is not allowed.")


def test_where_google_refuses_to_copy_a_run_writes_as_if_nobody_else_did(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = lived_in()
    monkeypatch.setitem(REQUESTS, "copyPaste", refused)
    desk.sync()
    assert all_of(desk) == expected("nothing")
    writes_nothing(desk)


def laid_below_the_top(edit: Edit, request: Json) -> None:
    if request["table"]["range"]["startRowIndex"]:
        raise bad("This operation is not allowed.")
    update_table(edit, request)


def test_where_google_refuses_to_lay_a_table_anew_the_rows_still_keep_their_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = lived_in()
    monkeypatch.setitem(REQUESTS, "updateTable", laid_below_the_top)
    desk.meanwhile(STRUCTURE["Uppgifter: insert rows above the headings"], call=2)
    desk.sync()
    named = [row for row in desk.hands().rows() if len(row) > 10 and row[10].startswith("lg")]
    assert len(named) == len({row[10] for row in named}) == 9
    writes_nothing(desk)


KILLED = (
    *("Uppgifter: sort", "Uppgifter: insert a row above", "Uppgifter: insert a column"),
    *("Uppgifter: move a column to the front", "Uppgifter: move the column that names rows"),
    *("Uppgifter: sort, insert and move", "Beslut: sort", "Möten: insert a row above"),
    *("the hidden tab: sort", "type a day where the run writes one"),
    *("close the task that the run strikes", "type into the row that is adopted"),
    *("delete the row that is updated", "delete the row that is adopted", "delete, then sort"),
)


@pytest.mark.parametrize("call", [1, 2])
@pytest.mark.parametrize("name", KILLED)
def test_a_run_that_is_killed_right_after_is_made_whole_by_the_next(name: str, call: int) -> None:
    desk = lived_in()
    desk.meanwhile((STRUCTURE | EDITS)[name], call=call)
    desk.kill(call=call + 1)
    with suppress(KilledError):
        desk.sync()
    desk.world.faults.clear()
    desk.sync()
    desk.sync()
    assert seen(desk, desk.present()) == {t: v for t, v in expected(name).items() if t in TABS}
    writes_nothing(desk)


def test_where_people_never_stop_the_run_says_so_and_the_next_one_settles_it() -> None:
    desk = lived_in()
    for call in range(1, 40):
        desk.meanwhile(on("Uppgifter", "sort", "Uppgift", descending=call % 2 == 0), call=call)
    with pytest.raises(UnsettledError) as caught:
        desk.sync()
    assert "sorterar" in caught.value.sentence("sv")
    desk.world.faults.clear()
    desk.sync()
    desk.sync()
    assert seen(desk, desk.present()) == {
        tab: rows for tab, rows in expected("Uppgifter: sort").items() if tab in TABS
    }
    writes_nothing(desk)
