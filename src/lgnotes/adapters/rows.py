"""Entries and persons as rows of text cells and back, for registers that people may open."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from lgnotes.register.entry import Base, Entry, Origin, Status
from lgnotes.register.identity import OURS
from lgnotes.register.people import (
    PERSON_FIELDS,
    Directory,
    DirectoryUpdate,
    PersonBase,
    PersonRow,
)

COLUMNS = (
    "uid",
    "ref",
    "kind",
    "text",
    "owners",
    "due",
    "status",
    "comment",
    "group",
    "meeting",
    "item",
    "sources",
    "confidence",
)
PERSON_COLUMNS = ("uid", *PERSON_FIELDS)
PERSON_BASE_COLUMNS = ("uid", "known_as", *PERSON_FIELDS)

Cell = str | float | None


def to_row(entry: Entry) -> tuple[Cell, ...]:
    """Return *entry* in the order of `COLUMNS`; days are ISO, owners are joined by ``; ``."""
    return (
        entry.uid,
        entry.ref,
        entry.kind,
        entry.text,
        "; ".join(entry.owners),
        entry.due.isoformat() if entry.due else None,
        str(entry.status),
        entry.comment,
        entry.group,
        entry.meeting.isoformat() if entry.meeting else None,
        entry.item,
        _sources(entry.sources),
        entry.confidence,
    )


BASE_COLUMNS = ("event", "todo", "taken", "others")
"""What a base has beside its notes."""


def base_cells(base: Base) -> tuple[str | None, ...]:
    """Return what *base* has beside its notes, in the order of `BASE_COLUMNS`."""
    taken = _json(base.taken) if base.taken else ""
    others = _json(_differences(base)) if base.others else ""
    return (base.event, base.todo, taken, others)


def with_cells(notes: Entry, cells: Sequence[object]) -> Base:
    """Return the base of *notes* with *cells* of `base_cells`, of which the last may be missing.

    Raises ValueError for a cell amiss.
    """
    said = dict(zip(BASE_COLUMNS, cells, strict=False))
    return Base(
        notes=notes,
        event=_text(said["event"]),
        todo=_text(said["todo"]),
        taken=_taken(_text(said.get("taken")) or "{}"),
        others=_others(notes, _text(said.get("others")) or "{}"),
    )


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)


def _taken(text: str) -> dict[str, str]:
    return {what: str(value) for what, value in _object(json.loads(text)).items()}


def _object(said: object) -> dict[str, object]:
    if not isinstance(said, dict):
        raise ValueError(said)
    return said


def _differences(base: Base) -> dict[str, dict[str, Cell]]:
    """Return what documents say otherwise than the notes of *base*, by column."""
    notes = dict(zip(COLUMNS, to_row(base.notes), strict=True))
    others = {d: dict(zip(COLUMNS, to_row(voice), strict=True)) for d, voice in base.others.items()}
    return {
        document: {name: row[name] for name in COLUMNS if row[name] != notes[name]}
        for document, row in others.items()
    }


def _others(notes: Entry, text: str) -> dict[str, Entry]:
    said = _object(json.loads(text))
    if not said:
        return {}
    row: dict[str, object] = dict(zip(COLUMNS, to_row(notes), strict=True))
    return {d: from_row(tuple((row | _object(cells)).values())) for d, cells in said.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _sources(sources: Sequence[Origin]) -> str:
    told = [[s.document, s.lines, s.name] if s.name else [s.document, s.lines] for s in sources]
    return _json(told)


def from_row(row: Sequence[object]) -> Entry:
    """Return the entry of a row in the order of `COLUMNS`; ValueError for a cell amiss."""
    cells: Mapping[str, object] = dict(zip(COLUMNS, row, strict=True))
    return Entry(
        uid=str(cells["uid"]),
        ref=str(cells["ref"]),
        kind="decision" if cells["kind"] == "decision" else "task",
        text=str(cells["text"]),
        owners=_owners(str(cells["owners"])),
        due=_day(cells["due"]),
        status=Status(str(cells["status"])),
        comment=str(cells["comment"]),
        group=str(cells["group"]),
        meeting=_day(cells["meeting"]),
        item=str(cells["item"]),
        sources=_origins(str(cells["sources"])),
        confidence=float(str(cells["confidence"])),
    )


def _owners(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(";") if (name := part.strip()))


def _day(cell: object) -> date | None:
    return date.fromisoformat(str(cell)) if cell else None


def _origins(text: str) -> tuple[Origin, ...]:
    return tuple(
        Origin(
            document=document,
            lines=tuple((first, last) for first, last in lines),
            name=name[0] if name else "",
        )
        for document, lines, *name in json.loads(text)
    )


def person_rows(update: DirectoryUpdate) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of *update* in the order of `PERSON_COLUMNS`."""
    for uid, row in update.rows.items():
        yield (uid, *attrs.astuple(row))


def person_base_rows(update: DirectoryUpdate) -> Iterator[tuple[Cell, ...]]:
    """Yield the bases of *update* in the order of `PERSON_BASE_COLUMNS`."""
    for uid, base in update.bases.items():
        yield (uid, base.known_as, *attrs.astuple(base.written))


def to_directory(rows: Iterable[Sequence[object]], bases: Iterable[Sequence[object]]) -> Directory:
    """Return the directory that `person_rows` and `person_base_rows` wrote and people edited.

    A row whose uid is none of lgnotes' is one that a person typed.
    """
    people = {str(uid): _person(cells) for uid, *cells in rows}
    return Directory(
        rows={uid: row for uid, row in people.items() if uid.startswith(OURS)},
        bases={
            str(uid): PersonBase(known_as=str(known_as), written=_person(cells))
            for uid, known_as, *cells in bases
        },
        typed={uid: row for uid, row in people.items() if not uid.startswith(OURS)},
    )


def _person(cells: Iterable[object]) -> PersonRow:
    return PersonRow(**dict(zip(PERSON_FIELDS, map(str, cells), strict=True)))
