"""What a run that was killed remembered of what had gone astray: it is forgotten again.

Its rows are put right by `undoing`; here follows what the hidden tab says of them and of
the documents that were read, so that the next run reads them again and writes anew.
"""

from collections.abc import Iterator

import attrs

from lgnotes.adapters.google.grid import Workbook
from lgnotes.adapters.google.journal import Journal, Line
from lgnotes.adapters.google.layout import KINDS, STATE, Json
from lgnotes.adapters.google.marks import key_of, mark
from lgnotes.adapters.google.rows import cell_of, document_of, document_text
from lgnotes.adapters.google.writing import set_cell


def to_take_back(kept: Journal, book: Workbook) -> tuple[Line, ...]:
    """Return the lines astray, with those of what was remembered of them; none if all is well."""
    if kept.is_settled:
        return ()
    state = book.tabs.get(STATE)
    uids = set(_uids(kept, book))
    memory = (line for line in kept.lines if state and line.head.sheet == state.sheet)
    forgotten = (line for line in memory if _goes_along(line, uids))
    return tuple({id(line): line for line in (*kept.astray, *forgotten)}.values())


def _uids(kept: Journal, book: Workbook) -> Iterator[str]:
    """Yield the entries and persons of which something went astray."""
    sheets = {book.tabs[name].sheet for name in (*KINDS, "people") if name in book.tabs}
    for line in kept.astray:
        if line.head.sheet in sheets:
            yield from (line.key, _written_key(line))


def _written_key(line: Line) -> str:
    """Return what names the row of *line* once it is written."""
    row = {column: new for column, (_, new) in line.puts.items() if new is not None}
    return key_of(row, line.head.keys)


def _goes_along(line: Line, uids: set[str]) -> bool:
    kind, _, name = (line.key or _written_key(line)).partition("\x1f")
    if kind == "document":
        return bool(line.key)  # what becomes of a new one, `to_read_again` says
    return name in uids


def to_read_again(kept: Journal, book: Workbook) -> Iterator[Json]:
    """Yield the requests that make the documents be read again that were new."""
    if not (tab := book.tabs.get(STATE)):
        return
    new = {_written_key(line) for line in kept.lines if line.head.sheet == tab.sheet}
    for row in tab.used():
        kind, key = tab.text(row, "kind"), tab.text(row, "key")
        text = tab.text(row, "value")
        if kind == "document" and text and f"{kind}\x1f{mark(key)}" in new:
            unread = attrs.evolve(document_of(text), version="", digest="")
            yield from set_cell(tab, row, "value", cell_of(document_text(unread)))
