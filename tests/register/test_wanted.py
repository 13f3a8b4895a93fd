"""What notes ask for, cleaned and each thing once."""

from datetime import date
from typing import Any

import pytest

from lgnotes.model import AgendaItem, Decision, MeetingDate, Minutes, Notes, Task
from lgnotes.register.entry import Origin
from lgnotes.register.wanted import clean_owners, plain, wanted


def task(line: int, text: str = "Ringa", **values: Any) -> Task:
    return Task(id="t", text=text, lines=((line, line),), rule="test", **values)


def notes(*tasks: Task, decisions: tuple[Decision, ...] = ()) -> Notes:
    minutes = Minutes(
        body="LG",
        date=MeetingDate(value=date(2026, 1, 13)),
        items=(AgendaItem(number="5", heading="Skola", line=3, rule="test"),),
        tasks=tasks,
        decisions=decisions,
    )
    return Notes(doc="a", meetings=(minutes,))


def test_an_entry_says_where_it_stands() -> None:
    find = task(4, "Ringa", item="5", owners=("Anna",), due=date(2026, 2, 1), ref="LG § 5:1")
    (entry,) = wanted(notes(find), document="år/a.txt")
    assert (entry.kind, entry.text, entry.owners, entry.due) == (
        "task",
        "Ringa",
        ("Anna",),
        date(2026, 2, 1),
    )
    assert (entry.ref, entry.group, entry.meeting, entry.item) == (
        "LG § 5:1",
        "LG",
        date(2026, 1, 13),
        "5 Skola",
    )
    assert entry.sources == (Origin(document="år/a.txt", lines=((4, 4),)),)


def test_entries_come_in_the_order_of_the_notes() -> None:
    decision = Decision(id="d", text="Budgeten antas", by="LG", lines=((5, 6),), rule="test")
    found = wanted(notes(task(9, "b"), task(2, "a"), decisions=(decision,)), document="a")
    assert [e.text for e in found] == ["a", "Budgeten antas", "b"]
    assert found[1].owners == ("LG",)


def test_what_nobody_has_undertaken_is_not_wanted() -> None:
    assert wanted(notes(task(1, strength="implied")), document="a") == ()


def test_the_same_thing_twice_is_one_entry_with_both_places() -> None:
    finds = [
        task(n, owners=("Anna",), due=date(2026, 2, 1), item=i) for n, i in ((4, "5"), (9, "7"))
    ]
    (entry,) = wanted(notes(*finds), document="a")
    assert entry.sources == (Origin(document="a", lines=((4, 4), (9, 9))),)
    assert entry.item == "5 Skola"


def test_unowned_words_at_two_points_are_two_entries() -> None:
    finds = [task(4, "Återkommer", item="5"), task(9, "Återkommer", item="7")]
    assert len(wanted(notes(*finds), document="a")) == 2


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (" två\n rader\t", "två rader"),
        ("a\u030aker", "åker"),
        ("klang\x07\x1b[31m", "klang[31m"),
        ("vän\u202estra \ud800\u00adhand", "vänstra hand"),
        ("👩\u200d🏫", "👩\u200d🏫"),
    ],
)
def test_text_is_one_line_of_what_can_be_seen(text: str, clean: str) -> None:
    assert plain(text) == clean


def test_owners_are_named_once_and_never_with_what_separates_them() -> None:
    assert clean_owners(["Anna", " ", "Bo; Cia", "Anna"]) == ("Anna", "Bo, Cia")
