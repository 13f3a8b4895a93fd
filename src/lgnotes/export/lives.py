"""An entry's life in words: when, who, what and why."""

from collections.abc import Iterator
from datetime import datetime

import attrs

from lgnotes.export.changes import field_text
from lgnotes.register.entry import Entry, HistoryLine
from lgnotes.register.life import Life
from lgnotes.register.plan import FieldChange, Reason
from lgnotes.texts import Language, all_texts, say


@attrs.frozen
class Happening:
    """Something that happened to an entry, as people read it."""

    day: str
    """In ISO form and this machine's time zone, or the word for a day nobody knows."""

    who: str
    what: str
    why: str


def happenings(told: Life, language: Language) -> Iterator[Happening]:
    """Yield what happened, oldest first; last what people did in the register itself."""
    for number, line in enumerate(told.lines):
        day = datetime.fromisoformat(line.at).astimezone().date().isoformat()
        what = _what(line, told.entry, language, first=number == 0)
        yield Happening(day, _who(line.who, language), what, _why(line.reason, language))
    for change in told.unrecorded:
        yield _in_register(field_text(change, told.entry, language), language)
    if told.deleted and not _ends_rejected(told):
        yield _in_register(say("history.row-deleted", language), language)


def _ends_rejected(told: Life) -> bool:
    """Tell whether the row was never there, or not again: then nobody deleted it."""
    last = next((line for line in reversed(told.lines) if not line.field), None)
    return last is not None and last.reason == Reason.REJECTED_BY_PERSON


def _in_register(what: str, language: Language) -> Happening:
    day, why = say("history.some-day", language), say("history.unrecorded", language)
    return Happening(day, _who("person", language), what, why)


def _who(who: str, language: Language) -> str:
    """Return the words for *who*, or itself where only a newer lgnotes has some."""
    key = f"who.{who}"
    return say(key, language) if key in all_texts() else who


def _what(line: HistoryLine, entry: Entry, language: Language, *, first: bool) -> str:
    if line.field:
        return field_text(FieldChange(line.field, line.old, line.new), entry, language)
    if line.reason == Reason.REJECTED_BY_PERSON:
        return say("history.rejected", language)
    return say("history.came" if first else "history.back", language)


def _why(reason: str, language: Language) -> str:
    """Return the words for *reason*, or itself where only a newer lgnotes has some."""
    key = f"reason.{reason}"
    return say(key, language) if key in all_texts() else reason
