"""Entries as text for other programs: CSV, JSON, JSON lines, Markdown."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date

from lgnotes.export.clean import json_safe, one_line
from lgnotes.export.rows import (
    COLUMNS,
    KINDS,
    Cell,
    cell,
    cells,
    heading,
    headings,
    in_order,
    record,
)
from lgnotes.register.entry import Entry, EntryKind
from lgnotes.texts import Language, say

# What a spreadsheet may take for the start of a formula: at the start of a cell, and
# after the separator that a Swedish spreadsheet expects instead of the comma.
FORMULA = re.compile(r"(^|;)(?=[\s\"'“”’´`]*[=+\-@＝＋－＠])")

FORMAT_VERSION = 1
"""The version of the form of `as_json`."""


def as_csv(entries: Iterable[Entry], language: Language, kind: EntryKind | None = None) -> str:
    """Return one table of *entries*, in the order given, for any spreadsheet.

    Without a *kind* the table is of tasks and decisions, and its first column says
    which.  A byte order mark, commas, every cell in quotes, CRLF (RFC 4180).  A cell
    that a spreadsheet would take for a formula has an apostrophe before it.
    """
    fields = COLUMNS[kind] if kind else ("kind", *COLUMNS["task"])
    sink = io.StringIO(newline="")
    write = csv.writer(sink, quoting=csv.QUOTE_ALL).writerow
    write([heading(field, kind, language) for field in fields])
    for entry in entries:
        values = (_text(cell(entry, field, language)) for field in fields)
        write([harmless(one_line(value)) for value in values])
    return "\ufeff" + sink.getvalue()


def as_json(entries: Iterable[Entry]) -> str:
    """Return ``{"version": 1, "tasks": […], "decisions": […]}``; see `lgnotes.export.rows`."""
    found = in_order(entries)
    shape = {
        "version": FORMAT_VERSION,
        "tasks": [record(entry) for entry in found if entry.kind == "task"],
        "decisions": [record(entry) for entry in found if entry.kind == "decision"],
    }
    return dumps(shape, indent=2) + "\n"


def as_json_list(entries: Iterable[Entry]) -> str:
    """Return a JSON list of *entries*, in the order given."""
    return dumps([record(entry) for entry in entries], indent=2) + "\n"


def as_json_lines(entries: Iterable[Entry]) -> str:
    """Return a line of JSON for each of *entries*, in the order given."""
    return "".join(dumps(record(entry)) + "\n" for entry in entries)


def as_markdown(entries: Iterable[Entry], language: Language) -> str:
    """Return a heading and a table for each kind of *entries*."""
    found = in_order(entries)
    parts = []
    for kind in KINDS:
        rows = [cells(entry, language) for entry in found if entry.kind == kind]
        if rows:
            table = markdown_table(headings(kind, language), rows)
            parts.append(f"## {say(f'kind.{kind}', language)}\n\n{table}")
    return "\n".join(parts)


def markdown_table(names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table in Markdown; what would mean something to Markdown is escaped."""
    lines = [list(names), ["---"] * len(names)]
    lines += [[markdown_text(_text(value)) for value in row] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def markdown_text(text: str) -> str:
    """Return *text* so that Markdown shows it as it stands, on one line."""
    escaped = re.sub(r"([\\`*_\[\]<>|#~&])", r"\\\1", text)
    return escaped.replace("\n", "<br>")


def harmless(text: str) -> str:
    """Return *text* with an apostrophe before what a spreadsheet takes for a formula."""
    return FORMULA.sub(r"\1'", text)


def dumps(value: object, *, indent: int | None = None) -> str:
    """Return *value* as JSON with its letters as they are, controls escaped."""
    return json_safe(json.dumps(value, ensure_ascii=False, indent=indent))


def _text(value: Cell) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""
