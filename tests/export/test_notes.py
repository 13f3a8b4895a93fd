from datetime import date

import attrs

from lgnotes.export.notes import meeting_tables, meeting_title, notes_markdown
from lgnotes.model import (
    Decision,
    Doubt,
    Event,
    FollowUp,
    MeetingDate,
    Minutes,
    Notes,
    Task,
    TimeExpression,
)

MEETING = Minutes(
    body="Ledningsgruppen",
    date=MeetingDate(value=date(2026, 2, 9), stated=True),
    decisions=(
        Decision(
            id="d1", text="Budgeten | fastställs", by="LG", lines=((8, 8),), rule="r", ref="R 1"
        ),
    ),
    tasks=(
        Task(id="t1", text="Ta fram underlag", owners=("Anna", "Bo"), lines=((12, 14),), rule="r"),
    ),
    events=(
        Event(
            text="Planeringsdagar",
            start=date(2026, 6, 9),
            end=date(2026, 6, 10),
            lines=(),
            rule="r",
        ),
        Event(text="Studiebesök", start=date(2026, 5, 4), end=date(2026, 5, 4), lines=(), rule="r"),
    ),
)


def test_a_meeting_is_called_by_its_group_and_day() -> None:
    assert meeting_title(MEETING, "sv") == "Ledningsgruppen, 2026-02-09"


def test_a_derived_or_unknown_day_is_said_to_be_so() -> None:
    derived = Minutes(body="LG", date=MeetingDate(value=date(2026, 2, 9)))
    assert meeting_title(derived, "sv") == "LG, 2026-02-09 (härledd)"
    assert meeting_title(Minutes(), "sv") == "Möte, okänd dag"


def test_a_meeting_of_several_days_names_both() -> None:
    days = MeetingDate(value=date(2026, 6, 9), end=date(2026, 6, 10), stated=True)
    assert meeting_title(Minutes(body="LG", date=days), "en") == "LG, 2026-06-09 – 2026-06-10"


def test_a_meeting_gives_a_table_of_each_kind_it_has() -> None:
    tables = [*meeting_tables(MEETING, "sv")]
    assert [table.title for table in tables] == ["Beslut", "Uppgifter", "Händelser"]
    assert tables[1].rows == (("", "Ta fram underlag", "Anna, Bo", ""),)
    assert [row[0] for row in tables[2].rows] == ["2026-06-09 – 2026-06-10", "2026-05-04"]
    assert [*meeting_tables(Minutes(), "sv")] == []


def test_a_followup_is_shown_where_it_is_likely() -> None:
    sure = FollowUp(
        what="postponed", text="Den flyttas till v. 16.", topic="Den", due=date(2026, 4, 19),
        lines=((3, 3),), rule="postponed", confidence=0.95,
    )  # fmt: skip
    news = attrs.evolve(sure, what="done", confidence=0.4)
    (table,) = meeting_tables(Minutes(followups=(sure, news)), "sv")
    assert table.title == "Uppföljning"
    assert table.rows == (("uppskjutet", "Den flyttas till v. 16.", "", "2026-04-19"),)


def test_markdown_escapes_what_the_notes_say() -> None:
    text = notes_markdown(Notes(doc="LG *feb*", meetings=(MEETING,)), "sv")
    assert text.startswith("# LG \\*feb\\*\n\n## Ledningsgruppen, 2026-02-09\n\n### Beslut\n")
    assert r"| R 1 | Budgeten \| fastställs | LG |" in text


def test_what_is_unclear_is_told_once_with_its_line() -> None:
    doubt = Doubt(what="no-such-day", words="31 april")
    several = Doubt(what="several-persons", words="Anna", choices=("Anna Berg", "Anna Ek"))
    task = Task(id="t1", text="Svara", lines=((7, 8),), rule="r", doubts=(doubt, several))
    time = TimeExpression(text="31 april", line=8, rule="day-month", doubts=(doubt,))
    *_, table = meeting_tables(Minutes(tasks=(task,), dates=(time,)), "sv")
    assert (table.title, table.rows) == (
        "Oklart",
        (
            ("7", "”Anna” kan vara Anna Berg eller Anna Ek."),
            ("8", "”31 april” finns inte i kalendern; ingen dag är läst."),
        ),
    )
