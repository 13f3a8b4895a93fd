"""Entries as rows: their order, their columns, and their JSON form.

An entry in JSON, on which scripts may build::

    {"uid": "lg…", "ref": "LG 2026-02-09 § 5:2", "kind": "task", "text": "…",
     "owners": ["…"], "due": "2026-02-16", "status": "öppen", "comment": "",
     "group": "Ledningsgruppen", "meeting": "2026-02-09", "item": "5 Budget",
     "source": [{"document": "2026/LG 9 feb.md", "lines": [[12, 14]]}],
     "confidence": 0.9}

Days are ISO dates or null; line numbers are 1-based and ranges include their end.
"""

import re
from collections.abc import Iterable
from datetime import date

from lgnotes.export.clean import lines, one_line
from lgnotes.register.entry import Entry, EntryKind, Origin
from lgnotes.texts import Language, all_texts, say

Cell = str | date | None
"""What a cell of a table holds."""

KINDS: tuple[EntryKind, ...] = ("task", "decision")
COLUMNS: dict[EntryKind, tuple[str, ...]] = {
    "task": (
        *("ref", "text", "owners", "due", "status", "comment"),
        *("group", "meeting", "item", "source", "uid"),
    ),
    "decision": (
        *("ref", "text", "owners", "status", "comment"),
        *("group", "meeting", "item", "source", "uid"),
    ),
}
"""The fields of a table, by the kind of entry it lists."""


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return *entries* by meeting and ref, § 10 after § 9."""
    return sorted(entries, key=lambda e: (e.meeting or date.max, natural(e.ref), e.uid))


def natural(text: str) -> list[tuple[int, str]]:
    """Return a key that sorts the numbers within *text* by their value."""
    parts = re.findall(r"\d+|\D+", text)
    return [(int(part), "") if part.isdecimal() else (0, part) for part in parts]


def record(entry: Entry) -> dict[str, object]:
    """Return *entry* in its JSON form."""
    return {
        "uid": entry.uid,
        "ref": entry.ref,
        "kind": entry.kind,
        "text": entry.text,
        "owners": list(entry.owners),
        "due": entry.due.isoformat() if entry.due else None,
        "status": entry.status.value,
        "comment": entry.comment,
        "group": entry.group,
        "meeting": entry.meeting.isoformat() if entry.meeting else None,
        "item": entry.item,
        "source": [{"document": o.document, "lines": list(o.lines)} for o in entry.sources],
        "confidence": entry.confidence,
    }


def cell(entry: Entry, field: str, language: Language) -> Cell:
    """Return the value of *field* as a table shows it: text, a day, or None."""
    match field:
        case "due" | "meeting":
            day = getattr(entry, field)
            return day if isinstance(day, date) else None
        case "owners":
            return "; ".join(map(one_line, entry.owners))
        case "status":
            return say(f"status.{entry.status}", language)
        case "kind":
            return say(f"kind.{entry.kind}.one", language)
        case "source":
            return "; ".join(origin_text(origin, language) for origin in entry.sources)
        case "comment":
            return lines(entry.comment)
        case _:
            return one_line(str(getattr(entry, field)))


def cells(entry: Entry, language: Language) -> list[Cell]:
    """Return the row of *entry*, in the columns of its kind."""
    return [cell(entry, field, language) for field in COLUMNS[entry.kind]]


def headings(kind: EntryKind, language: Language) -> list[str]:
    """Return the headings of a table of *kind*."""
    return [heading(field, kind, language) for field in COLUMNS[kind]]


def heading(field: str, kind: EntryKind | None, language: Language) -> str:
    """Return what *field* is called in a table of *kind*, or of both kinds."""
    own = f"field.{field}.{kind}"
    return say(own if own in all_texts() else f"field.{field}", language)


def origin_text(origin: Origin, language: Language) -> str:
    """Return where an entry stands, as ``2026/LG 9 feb.md, rad 12–14``."""
    name = one_line(origin.shown)
    if not origin.lines:
        return name
    ranges = [f"{a}" if a == b else f"{a}–{b}" for a, b in origin.lines]
    single = len(origin.lines) == 1 and origin.lines[0][0] == origin.lines[0][1]
    key = "word.line" if single else "word.lines"
    return f"{name}, {say(key, language, lines=', '.join(ranges))}"
