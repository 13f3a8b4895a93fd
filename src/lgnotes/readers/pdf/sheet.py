"""What stands on a page and where: distances from its left and its top, in points."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDE = 2.5
"""A space of so many times the letters' size is wider than any between words."""

Row = Sequence["Piece"]
"""What stands beside one another, left to right."""


class Piece(NamedTuple):
    """Words that stand on one line without a wide space between them."""

    order: int
    """Its place in the order in which the page is drawn."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    links: tuple[tuple[str, str], ...] = ()
    """(words, address) of each link."""


class Page(NamedTuple):
    """The pieces of a page in the order in which they are drawn."""

    number: int
    width: float
    height: float
    pieces: Sequence[Piece]


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return *pieces* line by line from the top."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.base):
        head = rows[-1][0] if rows else None
        if head and piece.base - head.base <= 0.4 * min(head.size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    return rows


def together(row: Row) -> Piece:
    """Return the pieces of a line as one; wide spaces are kept as three."""
    first = row[0]
    if len(row) == 1:
        return first
    text, right = first.text, first.right
    for piece in row[1:]:
        text += ("   " if piece.left - right > WIDE * piece.size else " ") + piece.text
        right = max(right, piece.right)
    return first._replace(
        text=text,
        right=right,
        size=max(row, key=lambda piece: len(piece.text)).size,
        bold=all(piece.bold for piece in row),
        links=tuple(link for piece in row for link in piece.links),
    )
