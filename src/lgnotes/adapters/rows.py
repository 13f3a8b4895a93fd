"""An entry as a row of text cells and back, for registers that people may open and read."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from lgnotes.register.entry import Entry, Origin, Status

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
