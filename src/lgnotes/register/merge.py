"""The three-way merge of one entry: what the notes say now, what they said, what stands.

A field that nobody touched follows the notes.  A person's value stands,
whatever the notes say; if they have changed as well, that is a conflict, told
once.
"""

from collections.abc import Callable, Container, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

import attrs

from lgnotes.register.entry import Entry, Status
from lgnotes.register.plan import FieldChange


class Writer(StrEnum):
    """Who writes a field of an entry."""

    BOTH = "both"
    """The notes and people: merged, and a person's value stands."""

    NOTES = "notes"
    """Follows the notes, whatever stands."""

    PEOPLE = "people"
    """People alone: lgnotes never touches it."""

    NOBODY = "nobody"
    """Set when the entry is made, and never again."""


WRITTEN_BY: Final[Mapping[str, Writer]] = {
    "uid": Writer.NOBODY,
    "ref": Writer.NOBODY,
    "kind": Writer.NOBODY,
    "text": Writer.BOTH,
    "owners": Writer.BOTH,
    "due": Writer.BOTH,
    "status": Writer.BOTH,
    "group": Writer.BOTH,
    "meeting": Writer.BOTH,
    "item": Writer.BOTH,
    "comment": Writer.PEOPLE,
    "sources": Writer.NOTES,
    "confidence": Writer.NOTES,
}
"""Every field of an entry; ``docs/who-changes-what.md`` is made from this table."""

SHARED = tuple(name for name, writer in WRITTEN_BY.items() if writer is Writer.BOTH)
NOTES_OWN = tuple(name for name, writer in WRITTEN_BY.items() if writer is Writer.NOTES)
TOLD = (*SHARED, *(name for name, writer in WRITTEN_BY.items() if writer is Writer.PEOPLE))
"""Fields whose changes people are told."""

SETTLED = (Status.DONE, Status.DROPPED)
"""What a person has closed stays closed, whatever becomes of the notes."""


@attrs.frozen
class Disagreement:
    """A field that a person set and the notes changed as well."""

    field: str
    person: str
    notes: str


@attrs.frozen
class Merged:
    """The entry as it will be, and where it differs from what the notes now say anew."""

    entry: Entry
    disagreements: tuple[Disagreement, ...] = ()


def merge(base: Entry, now: Entry, notes: Entry, *, edited: Container[str] = ()) -> Merged:
    """Merge what the *notes* say into the entry as it stands *now*.

    *base* is what the notes said when it was last written.  A field in *edited*
    is a person's, even where it stands as the notes said.
    """
    values: dict[str, Any] = {name: getattr(notes, name) for name in NOTES_OWN}
    disagreements = []
    for name in SHARED:
        was, stands, says = (getattr(entry, name) for entry in (base, now, notes))
        is_ours = stands == was and name not in edited
        values[name] = says if is_ours else stands
        if not is_ours and says not in (was, stands) and _worth_telling(name, stands, says):
            disagreements.append(Disagreement(name, shown(stands), shown(says)))
    return Merged(attrs.evolve(now, **values), tuple(disagreements))


def _worth_telling(field: str, stands: object, says: object) -> bool:
    """Tell whether a disagreement is news: of a status, only that an open task is gone."""
    return field != "status" or (says is Status.STRUCK and stands not in SETTLED)


def differences(before: Entry, after: Entry) -> tuple[FieldChange, ...]:
    """Return what people see changed from *before* to *after*."""
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in TOLD)
    return tuple(
        FieldChange(name, shown(old), shown(new)) for name, old, new in pairs if old != new
    )


_FORMS: tuple[tuple[type, Callable[..., str]], ...] = (
    (tuple, "; ".join),
    (date, date.isoformat),
)


def shown(value: object) -> str:
    """Return a field's value as people read it: days in ISO form, owners with semicolons."""
    for kind, form in _FORMS:
        if isinstance(value, kind):
            return form(value)
    return "" if value is None else str(value)


def meant(field: str, words: str) -> object:
    """Return the value of *field* that `shown` gives as *words*; ValueError where there is none."""
    match field:
        case "owners":
            return tuple(words.split("; ")) if words else ()
        case "due" | "meeting":
            return date.fromisoformat(words) if words else None
        case "status":
            return Status(words)
        case _:
            return words
