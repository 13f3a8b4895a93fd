"""People sort, insert, move, type and delete between the moment a run reads and writes.

What comes of it is what would have, had they done it just before the run.
"""

from collections import Counter
from functools import cache

import pytest

from lgnotes.errors import UnsettledError
from lgnotes.register.entry import RegisterState
from tests.adapters.google.acts import EDITS, STRUCTURE, Act, lived_in, on
from tests.adapters.google.desk import READ, TABS, WRITE, Desk, KilledError

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
    # the ref of an adopted row tells on which day that was
    return frozenset((n, "Egen" if c.startswith("Egen ") else c) for n, c in row.items())


def writes_nothing(desk: Desk) -> None:
    """Run once more, and find that nothing is left to do."""
    desk.calls()
    desk.sync()
    assert desk.calls() == {READ: 1}
    assert desk.world.crashes == []


@cache
def expected(name: str) -> Picture:
    """Return what comes of an act before the run."""
    desk = lived_in()
    (STRUCTURE | EDITS)[name](desk)
    desk.sync()
    return all_of(desk) if name in STRUCTURE else seen(desk, desk.present())


@pytest.mark.parametrize("call", [1, 2])
@pytest.mark.parametrize("name", STRUCTURE)
def test_what_people_move_while_a_run_writes_keeps_its_place(name: str, call: int) -> None:
    desk = lived_in()
    desk.meanwhile(STRUCTURE[name], call=call)
    desk.sync()
    assert all_of(desk) == expected(name)
    writes_nothing(desk)


@pytest.mark.parametrize("call", [1, 2])
@pytest.mark.parametrize("name", EDITS)
def test_what_people_change_while_a_run_writes_stands(name: str, call: int) -> None:
    desk = lived_in()
    desk.meanwhile(EDITS[name], call=call)
    desk.sync()
    desk.sync()  # which hears what people typed too late for the one before
    assert seen(desk, desk.present()) == expected(name)
    writes_nothing(desk)
