"""The same notes in every format are the same minutes: who decided what, who does what and when."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lgnotes import parse
from lgnotes.model import Minutes, Notes

HERE = Path(__file__).parent
NOTES = sorted((HERE.parents[1] / "examples" / "notes").iterdir())
FORMS = (".txt", ".md", ".docx", ".odt", ".html", ".pdf", ".json")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("note", NOTES, ids=[note.stem for note in NOTES])
def test_a_format_changes_nothing_of_what_was_decided_and_promised(note: Path, form: str) -> None:
    other = note if note.suffix == form else HERE / f"{note.stem}{form}"
    assert _understood(parse(other)) == _understood(parse(note))


def test_every_format_is_read_without_a_loss() -> None:
    read = {path.name: parse(path).losses for path in HERE.iterdir() if path.suffix in FORMS}
    assert {name: found for name, found in read.items() if found} == {}


def _understood(notes: Notes) -> Sequence[object]:
    return [_of(meeting) for meeting in notes.meetings]


def _of(meeting: Minutes) -> object:
    decisions = sorted((_folded(one.text), one.by or "") for one in meeting.decisions)
    tasks = sorted(
        (_folded(one.text), one.owners, str(one.due))
        for one in meeting.tasks
        if one.strength == "explicit"
    )
    frame = (meeting.body, meeting.date.value, meeting.attendees, meeting.note_taker)
    return frame, decisions, tasks


def _folded(text: str) -> str:
    return " ".join(text.split())
