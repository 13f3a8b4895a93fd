"""Paragraphs and tables in the order of reading, whatever format they come from.

Cells are gathered until their row is done.  A table inside a cell follows the
row it stands in, as rows of its own; a table that is only a frame around
paragraphs gives these.
"""

from collections.abc import Iterable, Sequence

import attrs

from lgnotes.document import Chip, Document
from lgnotes.errors import UnreadableError
from lgnotes.readers.build import Builder, moved_chip
from lgnotes.readers.pieces import Piece

MAX_SPAN = 100
"""Cells that one cell may cover, whatever it says."""

MAX_COVERED = 500_000
"""Cells that those of one document may cover together."""


@attrs.define
class _Row:
    """The cells of a row so far, and the tables inside them."""

    cells: list[list[Piece]] = attrs.Factory(list)
    inner: list["_Row"] = attrs.Factory(list)

    def pieces(self) -> list[Piece]:
        return [piece for cell in self.cells for piece in cell if piece.shown]


class Flow:
    """Takes what a reader finds, in order, inside tables and out of them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._builder = Builder(name)
        self._open: list[_Row] = []
        self._covered = 0

    @property
    def in_row(self) -> bool:
        """Whether a row of a table is open."""
        return bool(self._open)

    def take(self, piece: Piece) -> None:
        """Take a paragraph; an empty one is a gap."""
        if not self._open:
            self._place(piece)
            return
        if not self._open[-1].cells:
            self.cell()
        self._open[-1].cells[-1].append(piece)

    def lose(self, what: str, count: int = 1, *, here: bool = True) -> None:
        """Note something that cannot be read, here or of the whole document."""
        self._builder.lose(what, count, here=here)

    def table(self) -> None:
        """Begin or end a table: an empty line parts it from what is around it."""
        if not self._open:
            self._builder.gap()

    def open_row(self) -> None:
        """Begin a row of a table."""
        self._open.append(_Row())

    def cell(self) -> None:
        """Begin a cell."""
        self._open[-1].cells.append([])

    def cover(self, count: int) -> None:
        """Take *count* cells that the one before reaches over: they stand empty.

        Raises:
            UnreadableError: More cells are covered than the limit allows.
        """
        if count <= 0:
            return
        count = min(count, MAX_SPAN)
        self._covered += count
        if self._covered > MAX_COVERED:
            raise UnreadableError(name=self._name, reason="limits")
        self._open[-1].cells.extend([] for _ in range(count))

    def close_row(self) -> None:
        """End the row begun last."""
        row = self._open.pop()
        if self._open:
            self._open[-1].inner += (row, *row.inner)
            return
        for each in (row, *row.inner):
            self._place_row(each)

    def margins(self, texts: Iterable[str]) -> None:
        """Take page heads and feet."""
        for text in texts:
            if text.strip():
                self._builder.margin(text)

    def document(self) -> Document:
        """Return all that was taken."""
        return self._builder.document()

    def _place(self, piece: Piece) -> None:
        self._builder.paragraph(
            piece.text,
            kind=piece.kind,
            level=piece.level,
            marker=piece.marker,
            checked=piece.checked,
            chips=piece.chips,
            struck=piece.struck,
        )

    def _place_row(self, row: _Row) -> None:
        pieces = row.pieces()
        if len(row.cells) == 1 and len(pieces) > 1:
            for piece in pieces:
                self._place(piece)
            return
        boxes = [piece.checked for piece in pieces if piece.checked is not None]
        cells = [" ".join(piece.shown for piece in cell if piece.shown) for cell in row.cells]
        self._builder.row(
            cells,
            chips=_chips(cells, row.cells),
            checked=boxes[0] if len(boxes) == 1 else None,
            struck=bool(pieces) and all(piece.struck for piece in pieces if piece.text),
        )


def _chips(texts: Sequence[str], cells: Sequence[Sequence[Piece]]) -> list[Chip]:
    """Return the chips of all *cells* with their places in the row's text."""
    placed: list[Chip] = []
    offset = 0
    for text, cell in zip(texts, cells, strict=True):
        at = offset
        for piece in (piece for piece in cell if piece.shown):
            at += len(piece.shown)
            beside = at - len(" ".join(piece.text.split()))
            placed += (moved_chip(chip, piece.text, beside) for chip in piece.chips)
            at += 1
        offset += len(text) + len(" | ")
    return placed
