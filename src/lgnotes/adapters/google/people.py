"""The directory of persons in a spreadsheet: the tab *Personer*, and what is remembered of it."""

import json
from collections.abc import Mapping, Sequence

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook
from lgnotes.adapters.google.layout import STATE
from lgnotes.errors import DamagedError
from lgnotes.register.identity import OURS
from lgnotes.register.people import (
    PERSON_FIELDS,
    Directory,
    DirectoryUpdate,
    PersonBase,
    PersonRow,
)

PERSON = "person"
"""What a base of the directory is called in the hidden tab."""


def directory_of(book: Workbook, name: str) -> Directory:
    """Return the directory of the spreadsheet called *name*.

    A row that a person typed is named by its number.  DamagedError where what is
    remembered is broken.
    """
    state, tab = book.tabs.get(STATE), book.tabs.get("people")
    try:
        bases = _bases(state) if state else {}
    except (ValueError, TypeError) as error:
        raise DamagedError(name=name, kind="register") from error
    if tab is None:
        return Directory(bases=bases)
    rows, typed = _places(tab)
    return Directory(
        rows={uid: _read(tab, row, bases.get(uid)) for uid, row in rows.items()},
        bases=bases,
        typed={str(row): _read(tab, row, None) for row in typed},
    )


def _bases(state: Tab) -> dict[str, PersonBase]:
    rows = (row for row in state.used() if state.cell(row, "kind") == PERSON)
    return {state.text(row, "key"): _base(state.text(row, "value")) for row in rows}


def _base(text: str) -> PersonBase:
    known_as, *cells = map(str, json.loads(text))
    written = PersonRow(**dict(zip(PERSON_FIELDS, cells, strict=True)))
    return PersonBase(known_as=known_as, written=written)


def _base_text(base: PersonBase) -> str:
    return json.dumps([base.known_as, *attrs.astuple(base.written)], ensure_ascii=False)


def _places(tab: Tab) -> tuple[dict[str, int], Sequence[int]]:
    """Return the rows by their uid, and those that a person typed, or copied with its ID."""
    rows: dict[str, int] = {}
    typed = []
    for row in tab.used():
        uid = tab.text(row, "uid").strip()
        if uid.startswith(OURS) and uid not in rows:
            rows[uid] = row
        else:
            typed.append(row)
    return rows, typed


def _read(tab: Tab, row: int, base: PersonBase | None) -> PersonRow:
    """Return a row; a cell whose column somebody deleted is as it was written."""
    there = {field: tab.text(row, field) for field in PERSON_FIELDS if field in tab.columns}
    return attrs.evolve(base.written if base else PersonRow(), **there)


@attrs.define
class PersonChanges:
    """What is to be written: into cells (row, field, text), as new rows, and to be remembered."""

    cells: list[tuple[int, str, str]] = attrs.field(factory=list)
    new: list[Mapping[str, str]] = attrs.field(factory=list)
    memory: Mapping[str, str] = attrs.field(factory=dict)
    """By uid."""


def person_changes(book: Workbook, update: DirectoryUpdate, *, known: Directory) -> PersonChanges:
    """Return what *update* writes to the spreadsheet as it is now.

    *known* is the directory as it was when the run began: a cell that is otherwise now
    was changed by a person, and stays; a typed row that is will be taken in the next time.
    """
    tab = book.tabs.get("people")
    before = {**known.rows, **{uid: known.typed[h] for h, uid in update.adopted.items()}}
    there = _places(tab)[0] if tab else {}
    known_uids = {*before, *known.bases, *there}
    new = {uid: row for uid, row in update.rows.items() if uid not in known_uids}
    changes = PersonChanges(new=[{**attrs.asdict(row), "uid": uid} for uid, row in new.items()])
    adopted = _adopted(tab, update, known) if tab else {}
    if tab:
        rows = {**there, **adopted}
        if "uid" in tab.columns:
            changes.cells += ((row, "uid", uid) for uid, row in adopted.items())
        for uid, row in update.rows.items():
            if uid in rows and uid in before:
                changes.cells += _edits(tab, rows[uid], row, before[uid])
    missed = {*update.adopted.values()} - adopted.keys()
    changes.memory = {u: _base_text(b) for u, b in update.bases.items() if u not in missed}
    return changes


def _adopted(tab: Tab, update: DirectoryUpdate, known: Directory) -> dict[str, int]:
    """Return where the typed rows that get a uid are now: people may have sorted them."""
    left = {row: _read(tab, row, None) for row in _places(tab)[1]}
    found: dict[str, int] = {}
    for handle, uid in update.adopted.items():
        same = (number for number, row in left.items() if row == known.typed[handle])
        if (number := next(same, None)) is not None:
            del left[number]
            found[uid] = number
    return found


def _edits(tab: Tab, row: int, new: PersonRow, before: PersonRow) -> list[tuple[int, str, str]]:
    now = _read(tab, row, None)
    return [
        (row, field, getattr(new, field))
        for field in PERSON_FIELDS
        if field in tab.columns and getattr(new, field) != getattr(now, field)
        if getattr(now, field) == getattr(before, field)
    ]
