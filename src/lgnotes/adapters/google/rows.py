"""An entry as the cells of a spreadsheet's row and back.

A cell that says nothing lgnotes understands, such as *efter påsk* where a day
should stand, counts as what the notes said, and is never overwritten.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

import attrs

from lgnotes.adapters.google.grid import Cell, Tab
from lgnotes.adapters.google.layout import KINDS
from lgnotes.adapters.rows import COLUMNS, base_cells, from_row, to_row, with_cells
from lgnotes.register.entry import Base, DocumentState, Entry, HistoryLine, Status
from lgnotes.texts import LANGUAGES, Language, say

Json = dict[str, Any]
Shown = str | date | None
"""What is written into a cell."""

_EPOCH: Final = date(1899, 12, 30)
"""Day 0 of a spreadsheet."""

_OWNERS = re.compile(r"\s*(?:[;,]|\boch\b|\band\b)\s*")
_STATUSES = {say(f"status.{s}", language): s for s in Status for language in LANGUAGES}


class UnclearError(Exception):
    """A cell holds what is no value of its field."""


def read(tab_name: str, tab: Tab, row: int, *, base: Entry | None) -> Entry:
    """Return the entry in a *row*; what cannot be told is as in *base*."""
    kind = KINDS[tab_name]
    blank = Entry(uid="", ref="", kind=kind, text="")
    known = base or blank
    values = {}
    for field in tab.columns:
        if field != "source":
            try:
                values[field] = _value(field, tab.cell(row, field), known)
            except (UnclearError, ValueError, OverflowError):
                values[field] = getattr(known, field)
    return attrs.evolve(known, kind=kind, **values)


def is_clear(field: str, cell: Cell, known: Entry) -> bool:
    """Tell whether a cell holds a value of *field*; what it does not is left to its author."""
    try:
        _value(field, cell, known)
    except (UnclearError, ValueError, OverflowError):
        return False
    return True


def _value(field: str, cell: Cell, known: Entry) -> Any:
    if field in ("due", "meeting"):
        return _day(cell)
    text = _text(cell)
    if field == "owners":
        same = "; ".join(known.owners) == text
        return known.owners if same else tuple(filter(None, _OWNERS.split(text.strip())))
    if field == "status":
        return _status(text)
    return text


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _status(text: str) -> Status:
    word = text.strip().casefold()
    if not word:
        return Status.OPEN
    if word not in _STATUSES:
        raise UnclearError
    return _STATUSES[word]


def _day(cell: Cell) -> date | None:
    if cell is None or cell == "":
        return None
    if isinstance(cell, bool):
        raise UnclearError
    if isinstance(cell, int | float):
        return day_of(cell)
    return date.fromisoformat(cell.strip())


def day_of(number: float) -> date:
    """Return the day that a spreadsheet keeps as *number*."""
    return _EPOCH + timedelta(days=int(number))


def shown(entry: Entry, field: str, language: Language) -> Shown:
    """Return what *field* of *entry* is in a spreadsheet."""
    match field:
        case "owners":
            return "; ".join(entry.owners)
        case "status":
            return say(f"status.{entry.status}", language)
        case "source":
            return "; ".join(source.shown for source in entry.sources)
        case _:
            value = getattr(entry, field)
            return value if isinstance(value, date) else str(value or "")


def cell_with_link(value: Shown, entry: Entry) -> Json:
    """Return the cell of an entry's source: it leads to the document in Drive."""
    cell = cell_of(value)
    drive = next((source.document for source in entry.sources if source.name), None)
    if cell and drive:
        link = {"uri": f"https://drive.google.com/open?id={drive}"}
        cell["userEnteredFormat"] = {"textFormat": {"link": link}}
    return cell


def cell_of(value: Shown) -> Json:
    """Return a cell that holds *value*; text is text, whatever it begins with."""
    if value is None or value == "":
        return {}
    if isinstance(value, date):
        days = (value - _EPOCH).days
        look = {"numberFormat": {"type": "DATE", "pattern": "yyyy-mm-dd"}}
        return {"userEnteredValue": {"numberValue": days}, "userEnteredFormat": look}
    return {"userEnteredValue": {"stringValue": value[:50_000]}}


def base_text(base: Base) -> str:
    """Return *base* as JSON, for the hidden tab."""
    return json.dumps([*to_row(base.notes), *base_cells(base)], ensure_ascii=False)


def base_of(text: str) -> Base:
    """Return what `base_text` wrote; ValueError where it is none."""
    cells = json.loads(text)
    return with_cells(from_row(cells[: len(COLUMNS)]), cells[len(COLUMNS) :])


def document_text(document: DocumentState) -> str:
    """Return *document* as JSON, for the hidden tab."""
    return json.dumps(attrs.asdict(document), ensure_ascii=False)


def document_of(text: str) -> DocumentState:
    """Return what `document_text` wrote; ValueError where it is none."""
    said = json.loads(text)
    if not isinstance(said, Mapping):
        raise TypeError(text)
    names = {field.name for field in attrs.fields(DocumentState)}
    return DocumentState(**{name: value for name, value in said.items() if name in names})


def history_cells(line: HistoryLine, fields: Sequence[str]) -> list[Json]:
    """Return a line of the history as the cells of *fields*."""
    return [cell_of(str(getattr(line, field))) for field in fields]
