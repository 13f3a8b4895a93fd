"""An entry's life as the register remembers it, also of one whose row a person deleted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

import attrs

from lgnotes.register.draft import history
from lgnotes.register.edit import find
from lgnotes.register.entry import Entry, HistoryLine, RegisterState, Status
from lgnotes.register.identity import ref_key
from lgnotes.register.merge import TOLD, differences, meant, shown
from lgnotes.register.plan import FieldChange, Reason, RegisterUpdate
from lgnotes.register.story import Saying, stories, story

Historian = Callable[[str], Sequence[HistoryLine]]
"""Gives what was written of the entry with a uid, oldest first: a register's ``history``."""


@attrs.frozen(kw_only=True)
class Life:
    """What became of one entry, from the day it came."""

    entry: Entry
    """As it stands; of a deleted row as the notes last gave it."""

    deleted: bool
    """True where a person deleted the row."""

    lines: tuple[HistoryLine, ...]
    """Oldest first."""

    sayings: tuple[Saying, ...] = ()
    """What the meetings have said of it, in their order."""

    unrecorded: tuple[FieldChange, ...] = ()
    """What people changed in the register itself, on a day that nobody wrote down."""


def life(state: RegisterState, ref: str, historian: Historian) -> Life | None:
    """Return the life of the entry called *ref*, None where the register never had it.

    *ref* may be written with any case and any spaces.
    """
    if row := find(state, ref):
        return _of_row(state, row, historian(row.uid), story(state, row.uid))
    key = ref_key(ref)
    for uid, base in state.bases.items():
        if uid not in state.entries and ref_key(base.notes.ref) == key:
            lines, said = tuple(historian(uid)), story(state, uid)
            return Life(entry=base.notes, deleted=True, lines=lines, sayings=said)
    return None


def lives(state: RegisterState, lines: Iterable[HistoryLine]) -> Iterator[Life]:
    """Give the life of every row, last of those that people typed; *lines* are of all of them."""
    written = defaultdict[str, list[HistoryLine]](list)
    for line in lines:
        written[line.uid].append(line)
    said = stories(state)
    for uid, row in state.entries.items():
        yield _of_row(state, row, written.get(uid, ()), said.get(uid, ()))
    for row in state.typed.values():
        yield Life(entry=row, deleted=False, lines=())


def _of_row(
    state: RegisterState, row: Entry, written: Iterable[HistoryLine], said: tuple[Saying, ...]
) -> Life:
    lines, base = tuple(written), state.bases.get(row.uid)
    unrecorded = tuple(_unrecorded(row, base.notes, lines)) if base else ()
    return Life(entry=row, deleted=False, lines=lines, sayings=said, unrecorded=unrecorded)


def _unrecorded(row: Entry, notes: Entry, lines: Sequence[HistoryLine]) -> Iterator[FieldChange]:
    """Give the fields that stand otherwise than lgnotes or the history has them."""
    written = {line.field: line.new for line in lines}
    for field in TOLD:
        stands = shown(getattr(row, field))
        known = written.get(field, shown(getattr(notes, field)))
        if stands != known:
            yield FieldChange(field, known, stands)


def restored(told: Life) -> Entry | None:
    """Return the entry as a person gets it back, None where nothing is to be restored.

    A deleted row comes back as the notes last gave it, with what people last
    set in it as far as the history knows; one that was struck, or dropped, is
    open again.
    """
    entry = told.entry
    if told.deleted:
        entry = attrs.evolve(entry, **_set_by_people(told.lines))
        return attrs.evolve(entry, status=Status.OPEN) if entry.status is Status.STRUCK else entry
    if entry.status in (Status.STRUCK, Status.DROPPED):
        return attrs.evolve(entry, status=Status.OPEN)
    return None


def _set_by_people(lines: Sequence[HistoryLine]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    last = {line.field: line for line in lines if line.field in TOLD}
    for field, line in last.items():
        if line.who == "person":
            with suppress(ValueError):  # somebody garbled it: the notes' value is as good
                values[field] = meant(field, line.new)
    return values


def restoration(told: Life, entry: Entry, *, now: datetime) -> RegisterUpdate:
    """Return what is to be written for *entry*, `restored` from its life; *now* has a zone."""
    fields = () if told.deleted else differences(told.entry, entry)
    lines = history(entry.uid, fields, now=now, reason=Reason.RESTORED_BY_PERSON, who="person")
    return RegisterUpdate(entries=(entry,), history=tuple(lines))
