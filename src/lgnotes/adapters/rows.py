"""Entries and persons as rows of text cells and back, for registers that people may open."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from lgnotes.register.entry import Entry, Origin, Status
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


def _sources(sources: Sequence[Origin]) -> str:
    told = [[s.document, s.lines, s.name] if s.name else [s.document, s.lines] for s in sources]
    return json.dumps(told, ensure_ascii=False)


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
