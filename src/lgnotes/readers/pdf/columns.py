"""Columns and tables of a page: where white space runs down between its lines.

A column of text is drawn as a whole before the next; a table is drawn row by row.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lgnotes.readers import plain
from lgnotes.readers.pdf.sheet import Piece, Row, rows_of, together

_GUTTER = 0.4
"""The least width of white space between columns, in letters' sizes."""

_APART = 3.5
"""Lines so many letters' sizes apart belong to different tables."""

_ALIGNED = 0.6
"""The share of a column's pieces that stand at the same place."""

_LONGEST_MARKER = 8

_PITCH = 1.7
"""From line to line of one text, in letters' sizes, at most."""

_TALL = 3
"""Lines that a column of text has at least."""


class Cells(NamedTuple):
    """A row of a table: for each column the lines of its cell."""

    columns: tuple[tuple[Piece, ...], ...]


class Text(NamedTuple):
    """Lines of running text in one column."""

    lines: tuple[Piece, ...]
    column: bool = False
    """True where other text stands beside it."""


Part = Cells | Text


def parts_of(pieces: Sequence[Piece]) -> Iterator[Part]:
    """Give the parts of a page in the order of reading."""
    split = _beside(pieces)
    if split is None:
        yield from _banded(rows_of(pieces))
        return
    above, columns, below = split
    yield from _banded(rows_of(above))
    for column in columns:
        for part in _banded(rows_of(column)):
            yield part._replace(column=True) if isinstance(part, Text) else part
    yield from _banded(rows_of(below))


def _beside(pieces: Sequence[Piece]) -> tuple[list[Piece], list[list[Piece]], list[Piece]] | None:
    """Return what is above, in and below columns that are drawn one after the other."""
    jumps = [index for index in range(1, len(pieces)) if _is_jump(pieces, index)]
    if not jumps or len(jumps) > 3:
        return None
    top = min(pieces[index].base for index in jumps) - pieces[jumps[0]].size / 2
    start = next(index for index, piece in enumerate(pieces) if piece.base >= top)
    starts = [start, *jumps]
    columns = [
        [piece for piece in pieces[begin:end] if piece.base >= top]
        for begin, end in pairwise([*starts, len(pieces)])
    ]
    above = [piece for piece in pieces if piece.base < top]
    if any(len(rows_of(column)) < _TALL for column in columns):
        return None
    if not _disjoint(columns):
        return None
    columns, below = _without_rest(columns)
    return above, columns, below


def _is_jump(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether the drawing goes up again by several lines, and to the right."""
    before, piece = pieces[index - 1], pieces[index]
    up = before.base - piece.base
    return up > 1.5 * max(piece.size, 1.0) and piece.left > before.left + 2 * piece.size


def _disjoint(columns: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether each column ends where the next begins; the last may have more below."""
    for left, right in pairwise(columns):
        bottom = max(piece.base for piece in left)
        edge = max(piece.right for piece in left)
        beside = [piece for piece in right if piece.base <= bottom]
        if not beside or min(piece.left for piece in beside) < edge:
            return False
    return True


def _without_rest(
    columns: list[list[Piece]],
) -> tuple[list[list[Piece]], list[Piece]]:
    """Part what goes across the page below the columns from the last of them."""
    edge = max(piece.right for piece in columns[-2])
    last = columns[-1]
    cut = next((index for index, piece in enumerate(last) if piece.left < edge), len(last))
    return [*columns[:-1], last[:cut]], last[cut:]


def _banded(rows: Sequence[Row]) -> Iterator[Part]:
    """Give the tables among *rows*, and the lines between them."""
    plain: list[Piece] = []
    start = 0
    while start < len(rows):
        end, edges = _band(rows, start)
        parts = list(_read_band(rows[start:end], edges)) if edges else []
        if not parts:
            plain.append(together(rows[start]))
            start += 1
            continue
        if plain:
            yield Text(tuple(plain))
            plain = []
        yield from parts
        start = end
    if plain:
        yield Text(tuple(plain))


def _band(rows: Sequence[Row], start: int) -> tuple[int, list[float]]:
    """Return where the rows end between which white space runs down, and the columns' lefts."""
    spans = _spans(rows[start])
    if len(spans) < 2 or _is_marked(rows[start]):
        return start + 1, []
    end, several = start + 1, 1
    for row in rows[start + 1 :]:
        merged = _merged(spans, _spans(row))
        apart = row[0].base - rows[end - 1][0].base > _APART * row[0].size
        richer = several == 1 and len(row) > len(spans) and not _is_marked(row)
        if apart or richer or len(merged) < len(spans) or _is_marked(row):
            break
        spans, end, several = merged, end + 1, several + (len(row) > 1)
    while end > start + 1 and _hangs_loose(rows[start:end]):
        end -= 1
    lefts = [left for left, _ in spans]
    if sum(len(row) > 1 for row in rows[start:end]) < 2:
        drawn = _drawn_rows([_placed(row, lefts) for row in rows[start:end]])
        if sum(len({column for column, _ in cells}) > 1 for cells in drawn) < 2:
            return start + 1, []
    return end, _aligned(rows[start:end], lefts)


def _is_marked(row: Row) -> bool:
    """Tell whether a row is only a list item: its marker, and its text."""
    if len(row) != 2 or len(row[0].text) > _LONGEST_MARKER:
        return False
    line = plain.classify(f"{row[0].text} Punkten", 0)
    return line.text == "Punkten"


def _spans(row: Row) -> list[tuple[float, float]]:
    """Return the stretches of a row that are not white."""
    gap = _GUTTER * row[0].size
    spans = [(row[0].left, row[0].right)]
    for piece in row[1:]:
        if piece.left - spans[-1][1] >= gap:
            spans.append((piece.left, piece.right))
        else:
            spans[-1] = (spans[-1][0], max(spans[-1][1], piece.right))
    return spans


def _merged(
    one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for left, right in sorted((*one, *other)):
        if found and left - found[-1][1] < 3.0:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _hangs_loose(rows: Sequence[Row]) -> bool:
    """Tell whether the last row is no part of the table: one piece, drawn after all others."""
    if len(rows[-1]) > 1:
        return False
    (piece,) = rows[-1]
    if piece.order < max(other.order for row in rows[:-1] for other in row):
        return False
    first = min(other.left for row in rows for other in row)
    below = any(
        abs(piece.left - other.left) < piece.size and piece.base - other.base < 1.7 * piece.size
        for other in rows[-2]
    )
    return not (below and piece.left > first + piece.size)


def _aligned(rows: Sequence[Row], lefts: Sequence[float]) -> list[float]:
    """Return the lefts of those columns whose pieces stand in line."""
    kept = [lefts[0]]
    for left, after in pairwise([*lefts[1:], float("inf")]):
        firsts = [
            next((piece for piece in row if left <= piece.left < after), None) for row in rows
        ]
        column = [piece for piece in firsts if piece is not None]
        if _in_line(column):
            kept.append(left)
    return kept if len(kept) > 1 else []


def _in_line(column: Sequence[Piece]) -> bool:
    if len(column) < 2:
        return True
    sides = (
        [piece.left for piece in column],
        [piece.right for piece in column],
        [(piece.left + piece.right) / 2 for piece in column],
    )
    near = 0.35 * column[0].size
    return any(
        sum(abs(place - one) < near for place in places) >= max(2, _ALIGNED * len(places))
        for places in sides
        for one in places[:3]
    )


def _read_band(rows: Sequence[Row], lefts: Sequence[float]) -> Iterator[Part]:
    """Give the rows of a table, or columns of text one after the other."""
    placed = [_placed(row, lefts) for row in rows]
    order = sorted((piece.order, column) for cells in placed for column, piece in cells)
    turns = sum(one[1] != after[1] for one, after in pairwise(order))
    if turns < len(lefts) and len(rows) >= _TALL:
        for column in range(len(lefts)):
            lines = [[piece for at, piece in cells if at == column] for cells in placed]
            yield Text(tuple(together(line) for line in lines if line), column=True)
        return
    for cells in _table_rows(placed):
        columns: list[list[Piece]] = [[] for _ in lefts]
        for column, piece in cells:
            columns[column].append(piece)
        yield Cells(tuple(tuple(map(together, rows_of(column))) for column in columns))


def _placed(row: Row, lefts: Sequence[float]) -> list[tuple[int, Piece]]:
    """Return each piece with the number of the column it stands in."""
    return [(sum(piece.left >= left - 0.1 for left in lefts[1:]), piece) for piece in row]


_Placed = list[tuple[int, Piece]]
"""Pieces with the numbers of their columns."""


def _table_rows(placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """Give the rows of a table: what is drawn from left to right, and what goes on below it."""
    row: _Placed = []
    for cells in _drawn_rows(placed):
        if row and not _is_rest(row, cells):
            yield row
            row = []
        row += cells
    if row:
        yield row


def _drawn_rows(placed: Iterable[_Placed]) -> Iterator[_Placed]:
    """Give what is drawn cell by cell, from left to right, each cell from above."""
    row: _Placed = []
    for column, piece in sorted((cell for cells in placed for cell in cells), key=_order):
        last, before = row[-1] if row else (column, piece)
        down = piece.base - before.base
        same = column == last and (down < 0 or down > _PITCH * piece.size)
        if row and (column < last or same):
            yield row
            row = []
        row.append((column, piece))
    if row:
        yield row


def _order(cell: tuple[int, Piece]) -> int:
    return cell[1].order


def _is_rest(row: _Placed, cells: _Placed) -> bool:
    """Tell whether *cells* go on with those above: none stands in the first column."""
    if any(column == 0 for column, _ in cells):
        return False
    return cells[0][1].base - row[-1][1].base < _PITCH * cells[0][1].size
