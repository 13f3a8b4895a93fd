from datetime import UTC, date
from zoneinfo import ZoneInfo

import attrs
import pytest

from lgnotes.register.course import course
from lgnotes.register.entry import Base, Entry, HistoryLine, Origin, RegisterState, Status
from lgnotes.register.life import Life, lives
from lgnotes.register.plan import FieldChange
from lgnotes.register.story import Saying, SayingKind

ENTRY = Entry(
    uid="lg1",
    ref="LG 2026-01-13 § 1:1",
    kind="task",
    text="Ringa",
    due=date(2026, 2, 3),
    meeting=date(2026, 1, 13),
)
CAME = HistoryLine(
    uid="lg1", at="2026-01-14T02:15:00+00:00", who="lgnotes", field="", old="", new="", reason="new"
)


def line(field: str, old: str, new: str, at: str = "2026-02-01T12:00:00+00:00") -> HistoryLine:
    return attrs.evolve(CAME, field=field, old=old, new=new, at=at)


def told(*lines: HistoryLine, **stands: object) -> Life:
    entry = attrs.evolve(ENTRY, **stands)  # type: ignore[arg-type] # what each test gives fits
    return Life(entry=entry, deleted=False, lines=(CAME, *lines))


def days(*words: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, words))


CHAINS = {
    "never moved": (told(), ("2026-02-03",), 0, 0),
    "without a day": (told(due=None), (), 0, 0),
    "given its first day late": (
        told(line("due", "", "2026-03-01"), due=date(2026, 3, 1)),
        ("2026-03-01",),
        0,
        0,
    ),
    "put off twice": (
        told(
            line("due", "2026-02-03", "2026-03-17"),
            line("due", "2026-03-17", "2026-04-14"),
            due=date(2026, 4, 14),
        ),
        ("2026-02-03", "2026-03-17", "2026-04-14"),
        2,
        70,
    ),
    "put off, and back again": (
        told(line("due", "2026-02-03", "2026-03-17"), line("due", "2026-03-17", "2026-02-03")),
        ("2026-02-03", "2026-03-17", "2026-02-03"),
        1,
        0,
    ),
    "made earlier": (
        told(line("due", "2026-02-10", "2026-02-03")),
        ("2026-02-10", "2026-02-03"),
        0,
        -7,
    ),
    "its day taken away and another one set": (
        told(
            line("due", "2026-02-03", ""),
            line("due", "", "2026-02-24"),
            due=date(2026, 2, 24),
        ),
        ("2026-02-03", "2026-02-24"),
        1,
        21,
    ),
    "moved by somebody in the register itself": (
        attrs.evolve(
            told(due=date(2026, 2, 17)),
            unrecorded=(FieldChange("due", "2026-02-03", "2026-02-17"),),
        ),
        ("2026-02-03", "2026-02-17"),
        1,
        14,
    ),
    "with a day that somebody garbled": (
        told(line("due", "2026-02-03", "i mars"), line("text", "a", "2026-05-05")),
        ("2026-02-03",),
        0,
        0,
    ),
}


@pytest.mark.parametrize("what", CHAINS)
def test_the_days_that_a_task_has_had_are_told_in_their_order(what: str) -> None:
    life, chain, times, slip = CHAINS[what]
    found = course(life, UTC)
    assert (found.days, found.postponed, found.slip) == (days(*chain), times, slip)


DONE = line("status", "öppen", "klar", at="2026-02-09T23:30:00+00:00")
CLOSED = {
    "open": (told(), None),
    "done, and written down": (told(DONE, status=Status.DONE), date(2026, 2, 10)),
    "done by somebody in the register itself": (told(status=Status.DONE), None),
    "done, and dropped by somebody in the register itself": (
        told(DONE, status=Status.DROPPED),
        None,
    ),
    "done, open again and done": (
        told(
            line("status", "öppen", "klar"),
            line("status", "klar", "öppen"),
            DONE,
            status=Status.DONE,
        ),
        date(2026, 2, 10),
    ),
    "done at a moment that somebody garbled": (
        told(attrs.evolve(DONE, at="i går"), status=Status.DONE),
        None,
    ),
}


@pytest.mark.parametrize("what", CLOSED)
def test_a_task_is_closed_on_the_groups_own_day_where_that_is_known(what: str) -> None:
    life, day = CLOSED[what]
    assert course(life, ZoneInfo("Europe/Stockholm")).closed == day


@pytest.mark.parametrize(
    ("today", "age"), [(date(2026, 1, 13), 0), (date(2026, 1, 12), 0), (date(2026, 2, 12), 30)]
)
def test_age_is_counted_from_the_meeting(today: date, age: int) -> None:
    assert course(told(), UTC).age(today) == age
    assert course(told(meeting=None), UTC).age(today) is None


def test_every_row_has_its_life_and_a_deleted_one_has_none() -> None:
    typed = attrs.evolve(ENTRY, uid="", ref="")
    other = attrs.evolve(ENTRY, uid="lg2", ref="LG 2026-01-13 § 2:1")
    state = RegisterState(
        entries={"lg1": attrs.evolve(ENTRY, text="Ringa i dag"), "lg2": other},
        bases={"lg1": Base(notes=ENTRY), "lg9": Base(notes=attrs.evolve(ENTRY, uid="lg9"))},
        typed={"row": typed},
    )
    lines = (CAME, attrs.evolve(CAME, uid="lg9"), attrs.evolve(CAME, uid="lg2"))
    first, second, last = lives(state, lines)
    assert first.unrecorded == (FieldChange("text", "Ringa", "Ringa i dag"),)
    assert [len(life.lines) for life in (first, second, last)] == [1, 1, 0]
    assert last.entry is typed


def saying(what: SayingKind, meeting: str, due: str = "", *, sure: bool = True) -> Saying:
    return Saying(
        what=what,
        meeting=date.fromisoformat(meeting),
        origin=Origin(document="a", lines=()),
        text="",
        due=date.fromisoformat(due) if due else None,
        sure=sure,
    )


FIRST = saying("first", "2026-01-13", "2026-02-03")
LATER = saying("postponed", "2026-02-10", "2026-03-17")
LATEST = saying("again", "2026-03-10", "2026-04-14")
SAID = {
    "read all at once": ((FIRST, LATER, LATEST), (), ("2026-02-03", "2026-03-17", "2026-04-14")),
    "read meeting by meeting": (
        (FIRST, LATER),
        (
            attrs.evolve(
                line("due", "2026-02-03", "2026-03-17", at="2026-02-11T02:00:00+00:00"),
                reason="later-meeting",
            ),
        ),
        ("2026-02-03", "2026-03-17"),
    ),
    "and moved by a person in between": (
        (FIRST, LATER, LATEST),
        (line("due", "2026-03-17", "2026-03-24", at="2026-02-20T12:00:00+00:00"),),
        ("2026-02-03", "2026-03-17", "2026-03-24", "2026-04-14"),
    ),
    "and perhaps spoken of": (
        (FIRST, saying("postponed", "2026-02-10", "2026-09-01", sure=False)),
        (),
        ("2026-02-03",),
    ),
    "and done on a day that is named": (
        (FIRST, LATER, saying("done", "2026-03-10", "2026-03-09")),
        (),
        ("2026-02-03", "2026-03-17"),
    ),
}


@pytest.mark.parametrize("what", SAID)
def test_meetings_tell_of_the_days_even_where_they_were_read_all_at_once(what: str) -> None:
    sayings, lines, chain = SAID[what]
    life = attrs.evolve(told(*lines, due=days(*chain)[-1]), sayings=sayings)
    assert course(life, UTC).days == days(*chain)


def test_what_a_meeting_says_is_done_was_closed_on_its_day() -> None:
    said = (FIRST, saying("done", "2026-02-10"), saying("recalled", "2026-03-10"))
    life = attrs.evolve(told(status=Status.DONE), sayings=said)
    assert course(life, UTC).closed == date(2026, 2, 10)
    night = attrs.evolve(DONE, at="2026-02-11T02:00:00+00:00", reason="later-meeting")
    assert course(attrs.evolve(life, lines=(CAME, night)), UTC).closed == date(2026, 2, 10)
    assert course(attrs.evolve(life, lines=(CAME, DONE)), UTC).closed == date(2026, 2, 9)


def test_what_perhaps_is_said_of_it_closes_nothing() -> None:
    said = (FIRST, saying("done", "2026-02-10", sure=False))
    assert course(attrs.evolve(told(status=Status.DONE), sayings=said), UTC).closed is None
    dropped = (FIRST, saying("dropped", "2026-02-10"))
    assert course(attrs.evolve(told(status=Status.DONE), sayings=dropped), UTC).closed is None
