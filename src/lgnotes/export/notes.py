"""What one document means, as tables: for the screen and for Markdown."""

from collections.abc import Iterator

import attrs

from lgnotes.export.clean import one_line
from lgnotes.export.tables import markdown_table, markdown_text
from lgnotes.model import Decision, Doubt, Event, Minutes, Notes, Task
from lgnotes.register.review import Mark
from lgnotes.texts import Language, say

LIKELY = 0.6
"""The confidence from which a follow-up is shown."""


@attrs.frozen
class NotesTable:
    """A table of what a meeting gave, of one kind."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def meeting_title(meeting: Minutes, language: Language) -> str:
    """Return who met and when, as ``Ledningsgruppen, 2026-02-09``."""
    return one_line(f"{meeting_name(meeting, language)}, {meeting_day(meeting, language)}")


def meeting_name(meeting: Minutes, language: Language) -> str:
    """Return who met, as written."""
    return meeting.body or meeting.title or say("parse.no-group", language)


def meeting_day(meeting: Minutes, language: Language) -> str:
    """Return when they met: a day or the first and last, and whether it was derived."""
    date = meeting.date
    day = date.value.isoformat() if date.value else say("parse.no-date", language)
    if date.end and date.end != date.value:
        day += f" – {date.end.isoformat()}"
    derived = "" if date.stated or not date.value else say("parse.derived", language)
    return f"{day}{derived}"


def next_meeting(meeting: Minutes, language: Language) -> str:
    """Return when the group meets next and how that is known; nothing where nothing is."""
    follows = meeting.next_meeting
    if follows is None:
        return ""
    day, why = str(follows.value or ""), one_line(follows.why)
    return say("parse.next" if day else "parse.next-unknown", language, day=day, why=why)


def meeting_tables(meeting: Minutes, language: Language) -> Iterator[NotesTable]:
    """Give a table of decisions, tasks, follow-ups, events and doubts, where there are any."""
    decisions = tuple((d.ref, d.text, d.by or "") for d in meeting.decisions)
    tasks = tuple(
        (
            t.ref,
            t.text if t.strength == "explicit" else say("parse.suggestion", language, text=t.text),
            ", ".join(t.owners),
            t.due.isoformat() if t.due else "",
        )
        for t in meeting.tasks
    )
    events = tuple((_days(event), event.text) for event in meeting.events)
    for kind, fields, rows in (
        ("decision", ("ref", "text.decision", "owners.decision"), decisions),
        ("task", ("ref", "text.task", "owners.task", "due"), tasks),
        (
            "followup",
            ("state", "text.followup", "owners", "due.followup"),
            tuple(_followups(meeting, language)),
        ),
        ("event", ("day", "text.event"), events),
        ("doubt", ("line", "doubt"), tuple(_doubts(meeting, language))),
    ):
        if rows:
            names = tuple(say(f"field.{field}", language) for field in fields)
            yield NotesTable(say(f"kind.{kind}", language), names, rows)


def notes_markdown(notes: Notes, language: Language) -> str:
    """Return *notes* as Markdown: a heading a meeting, a table a kind."""
    parts = [f"# {markdown_text(one_line(notes.doc))}\n"]
    for meeting in notes.meetings:
        parts.append(f"## {markdown_text(meeting_title(meeting, language))}\n")
        if follows := next_meeting(meeting, language):
            parts.append(f"{markdown_text(follows)}\n")
        for table in meeting_tables(meeting, language):
            rows = [[one_line(value) for value in row] for row in table.rows]
            parts.append(f"### {table.title}\n\n{markdown_table(table.headings, rows)}")
    return "\n".join(parts)


def _followups(meeting: Minutes, language: Language) -> Iterator[tuple[str, ...]]:
    """Give what is said of earlier meetings' matters; not what may be news as well."""
    for one in meeting.followups:
        if one.confidence >= LIKELY:
            state = say(f"state.{one.what}", language)
            due = one.due.isoformat() if one.due else one.due_text or ""
            yield state, one.text, ", ".join(one.owners), due


def _doubts(meeting: Minutes, language: Language) -> Iterator[tuple[str, str]]:
    """Give (line, what is unclear there), each once, in the order of the notes."""
    found = {(time.line, doubt) for time in meeting.dates for doubt in time.doubts}
    told = {doubt for _, doubt in found}
    entries: list[Decision | Task | Event] = [*meeting.decisions, *meeting.tasks, *meeting.events]
    for entry in entries:
        found |= {(entry.lines[0][0], doubt) for doubt in entry.doubts if doubt not in told}
    for line, doubt in sorted(found, key=lambda one: (one[0], one[1].words)):
        yield str(line), doubt_text(doubt, language)


def doubt_text(doubt: Doubt | Mark, language: Language) -> str:
    """Return what is unclear, as a sentence; KeyError for what no notes can leave unclear."""
    choices = say("word.or", language).join(doubt.choices)
    return say(f"doubt.{doubt.what}", language, words=doubt.words, choices=choices)


def _days(event: Event) -> str:
    days = [day.isoformat() for day in (event.start, event.end) if day]
    return " – ".join(dict.fromkeys(days))
