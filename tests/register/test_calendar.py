"""What stands in a calendar for a task, and what people did there."""

from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.register.calendar import SUMMARY, wanted_deadlines
from lgnotes.register.deadline import CalendarState, Deadline, Placed
from lgnotes.register.decide import Seen, decide
from lgnotes.register.entry import Base, Entry, Origin, RegisterState, Status
from lgnotes.register.plan import Plan

NOW = datetime(2026, 1, 14, tzinfo=UTC)
TASK = Entry(
    uid="lg1",
    ref="LG 2026-01-13 § 5:2",
    kind="task",
    text="Ringa Kim",
    owners=("Anna", "Bo"),
    due=date(2026, 2, 1),
    group="LG",
    meeting=date(2026, 1, 13),
    item="5 Skola",
)


def kinds(**values: Any) -> list[tuple[str, str]]:
    entry = attrs.evolve(TASK, **values)
    return [(d.kind, d.status) for d in wanted_deadlines(entry, todos=True)]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({}, [("event", "öppen"), ("todo", "öppen")]),
        ({"status": Status.ONGOING}, [("event", "öppen"), ("todo", "pågår")]),
        ({"status": Status.DONE}, [("event", "klar"), ("todo", "klar")]),
        ({"due": None}, [("todo", "öppen")]),
        ({"status": Status.DROPPED}, []),
        ({"status": Status.STRUCK}, []),
        ({"kind": "decision"}, []),
    ],
)
def test_a_task_to_be_done_has_an_event_and_a_to_do(
    values: dict[str, object], wanted: list[tuple[str, str]]
) -> None:
    assert kinds(**values) == wanted


def test_an_event_says_who_and_what_and_where_it_was_said() -> None:
    event = next(wanted_deadlines(TASK, todos=False))
    assert event.summary == "Anna, Bo: Ringa Kim"
    assert event.description == "LG 2026-01-13 § 5:2\nLG 2026-01-13\n5 Skola"


IN_DRIVE = Origin(document="1aB-c_D9", lines=((3, 3),), name="LG 13 januari")
LINK = "https://drive.google.com/open?id=1aB-c_D9"
LINKED = attrs.evolve(TASK, sources=(Origin(document="lg/a.txt", lines=((1, 1),)), IN_DRIVE))


def test_an_event_leads_to_the_first_document_that_a_browser_opens() -> None:
    event, todo = wanted_deadlines(LINKED, todos=True)
    assert event.url == todo.url == LINK
    assert event.description == f"LG 2026-01-13 § 5:2\nLG 2026-01-13\n5 Skola\n{LINK}"


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("lg/LG.docx", ""),
        ("LG", ""),
        ("1aB&x=https://example.org", "LG"),
        ("javascript:alert(1)", "LG"),
        ("../1aB", "LG"),
        ("1aB\n", "LG"),
        ("", "LG"),
    ],
)
def test_what_is_no_document_in_drive_has_no_link(document: str, name: str) -> None:
    origin = Origin(document=document, lines=(), name=name)
    event = next(wanted_deadlines(attrs.evolve(TASK, sources=(origin,)), todos=False))
    assert (event.url, "http" in event.description) == ("", False)


@given(st.text(), st.text(min_size=1))
def test_a_link_is_made_of_an_id_and_nothing_else(document: str, name: str) -> None:
    url = Origin(document=document, lines=(), name=name).url
    assert url in ("", f"https://drive.google.com/open?id={quote(document, safe='')}")


def test_notes_cannot_write_a_link_into_a_description() -> None:
    entry = attrs.evolve(TASK, item='5 <a href="https://example.org">Skola</a>, 3 < 4')
    description = next(wanted_deadlines(entry, todos=False)).description
    assert description.endswith('5 < a href="https://example.org">Skola< /a>, 3 < 4')


@pytest.mark.parametrize(
    ("text", "owners", "summary"),
    [
        ("Anna ringer Kim", ("Anna",), "Anna ringer Kim"),
        ("Anna och Bo ringer", ("Anna", "Bo"), "Anna och Bo ringer"),
        ("Anna ringer Kim", ("Anna", "Bo"), "Anna, Bo: Anna ringer Kim"),
        ("Ringa", (), "Ringa"),
    ],
)
def test_owners_are_named_once(text: str, owners: tuple[str, ...], summary: str) -> None:
    entry = attrs.evolve(TASK, text=text, owners=owners)
    assert next(wanted_deadlines(entry, todos=False)).summary == summary


def test_a_long_text_is_cut_at_a_word() -> None:
    entry = attrs.evolve(TASK, text="ord " * 100)
    summary = next(wanted_deadlines(entry, todos=False)).summary
    assert len(summary) <= SUMMARY
    assert summary.endswith("ord…")


def placed(entry: Entry, **moved: Any) -> CalendarState:
    """Return a calendar with the deadlines of *entry*, edited by a person."""
    deadlines = {
        d.key: Placed(value=attrs.evolve(d, **moved) if d.kind == "todo" else d, base=d)
        for d in wanted_deadlines(entry, todos=True)
    }
    return CalendarState(id="c", todos=True, deadlines=deadlines)


def planned(entry: Entry, calendar: CalendarState) -> Plan:
    base = Base(notes=TASK, event="c", todo="c")
    state = RegisterState(entries={"lg1": entry}, bases={"lg1": base})
    return decide(state, Seen(), calendar=calendar, now=NOW)


def test_a_to_do_ticked_by_a_person_is_done_in_the_register() -> None:
    plan = planned(TASK, placed(TASK, status=Status.DONE))
    assert plan.entries["lg1"].status is Status.DONE
    assert [(c.action, c.reason) for c in plan.changes] == [
        ("update", "ticked-in-calendar"),
        ("event-done", "task-done"),
    ]
    assert [line.who for line in plan.absorbed.history] == ["person"]


def test_a_to_do_moved_by_a_person_moves_the_task_and_its_event() -> None:
    plan = planned(TASK, placed(TASK, day=date(2026, 2, 5)))
    assert plan.entries["lg1"].due == date(2026, 2, 5)
    assert {p.value.day for p in plan.calendar.puts} == {date(2026, 2, 5)}


def test_the_register_stands_where_both_were_edited() -> None:
    edited = attrs.evolve(TASK, due=date(2026, 2, 9), status=Status.ONGOING)
    plan = planned(edited, placed(TASK, day=date(2026, 2, 5), status=Status.DONE))
    assert plan.entries["lg1"] == edited
    assert [(c.field, c.person, c.notes) for c in plan.conflicts] == [
        ("due", "2026-02-09", "2026-02-05"),
        ("status", "pågår", "klar"),
    ]
    assert {p.value.day for p in plan.calendar.puts} == {date(2026, 2, 9)}


def test_deadlines_of_another_register_are_left_alone() -> None:
    other = Deadline(uid="lg9", kind="event", summary="Annat", day=date(2026, 2, 1))
    calendar = placed(TASK)
    shared = {**calendar.deadlines, other.key: Placed(value=other, base=other)}
    plan = planned(TASK, attrs.evolve(calendar, deadlines=shared))
    assert not plan.calendar


def test_words_stand_where_another_program_dropped_the_base() -> None:
    calendar = placed(TASK)
    bare = {
        key: Placed(value=attrs.evolve(p.value, summary="Mitt"), base=None)
        for key, p in calendar.deadlines.items()
    }
    plan = planned(TASK, attrs.evolve(calendar, deadlines=bare))
    assert plan.changes == ()


def before_links(**edited: Any) -> CalendarState:
    """Return a calendar as it was made before deadlines had links, edited by a person."""
    return placed(TASK, **edited)


def linked(entry: Entry, calendar: CalendarState) -> Plan:
    """Return the plan of a night on which nothing is new but *entry* and that there are links."""
    base = Base(notes=LINKED, event="c", todo="c")
    state = RegisterState(entries={"lg1": entry}, bases={"lg1": base})
    return decide(state, Seen(), calendar=calendar, now=NOW)


@pytest.mark.parametrize(
    "edited", [{}, {"summary": "Mitt"}, {"description": "Ring först"}, {"url": "https://x.se/"}]
)
def test_a_link_alone_is_no_reason_to_write(edited: dict[str, str]) -> None:
    assert not linked(LINKED, before_links(**edited)).calendar


def test_a_deadline_of_before_gets_its_link_with_its_next_change() -> None:
    plan = linked(attrs.evolve(LINKED, due=date(2026, 2, 5)), before_links())
    assert {p.value.url for p in plan.calendar.puts} == {LINK}
    assert {p.value.description.splitlines()[-1] for p in plan.calendar.puts} == {LINK}
    puts = {p.value.key: p for p in plan.calendar.puts}
    again = linked(plan.entries["lg1"], CalendarState(id="c", todos=True, deadlines=puts))
    assert not again.calendar


def test_a_persons_own_description_and_link_stand_beside_the_new_day() -> None:
    edited = before_links(description="Ring först", url="https://x.se/")
    plan = linked(attrs.evolve(LINKED, due=date(2026, 2, 5)), edited)
    todo = next(p for p in plan.calendar.puts if p.value.kind == "todo")
    assert (todo.value.description, todo.value.url) == ("Ring först", "https://x.se/")
    assert todo.base
    assert todo.base.url == LINK


def test_a_link_follows_the_document() -> None:
    other = attrs.evolve(LINKED, sources=(attrs.evolve(IN_DRIVE, document="1xY"),))
    none = attrs.evolve(LINKED, sources=())
    for entry, url in ((other, LINK.replace("1aB-c_D9", "1xY")), (none, "")):
        plan = linked(entry, placed(LINKED))
        assert {p.value.url for p in plan.calendar.puts} == {url}
        assert {LINK in p.value.description for p in plan.calendar.puts} == {False}
