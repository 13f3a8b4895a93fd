"""The layout of pages: pieces of text and where they stand → blocks in the order of reading.

Pure arithmetic.  A line goes on with the one above it where the first word did not fit
there; what is larger or bolder than the running text is a heading.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import attrs

from lgnotes.document import Block, Chip, Kind
from lgnotes.readers import plain
from lgnotes.readers.decode import cleaned
from lgnotes.readers.pdf.columns import Cells, Part, parts_of
from lgnotes.readers.pdf.margins import first_shown, margins_of
from lgnotes.readers.pdf.sheet import Page, Piece

__all__ = ["blocks_of"]

_NO_WORDS = re.compile(r"[_.…\s-]{4,}")
"""A line to sign on."""

_ADDRESS = ("http://", "https://", "www.")
_MIN_WRAPPED = 40
"""Letters that a line has at least that ends where the page does."""

_LARGER = 1.12
"""How many times larger than the running text a heading is."""

_COLUMN = 10_000
_LONGEST_HEADING = 160
_USUAL_LEADING = 1.25
_MAX_LEVEL = 6


@attrs.define
class _Line:
    """A line in the order of reading."""

    piece: Piece
    line: plain.Line
    page: int
    column: bool


@attrs.define
class _Group:
    """The lines of one block."""

    lines: list[_Line]
    gap: bool

    @property
    def first(self) -> Piece:
        return self.lines[0].piece

    @property
    def last(self) -> Piece:
        return self.lines[-1].piece


@attrs.frozen
class _Usual:
    """How the running text of a document is set."""

    size: float
    bold: bool
    leading: float
    """The distance of its lines, in letters' sizes."""

    edges: dict[int, float]
    """Where lines that begin at a place end at most, by that place."""

    def edge(self, line: _Line) -> float | None:
        """Return where the page breaks such lines, None if it does not break them."""
        return self.edges.get(_place(line), None if line.column else self.edges.get(-1))


def blocks_of(pages: Sequence[Page]) -> tuple[Block, ...]:
    """Return the blocks of all pages in the order of reading."""
    margins = margins_of(pages)
    reader = _Reader()
    parts: list[tuple[int, Part]] = []
    for page, places in zip(pages, margins, strict=True):
        running = [
            piece
            for piece in page.pieces
            if piece.order not in places and not _NO_WORDS.fullmatch(piece.text)
        ]
        parts += ((page.number, part) for part in parts_of(running))
    return reader.blocks(parts, list(first_shown(pages, margins)))


class _Reader:
    """Numbers the lines of a document and puts them together to blocks."""

    def __init__(self) -> None:
        self._line = 0
        self._blocks: list[Block] = []
        self._depths: list[float] = []

    def blocks(
        self, parts: Sequence[tuple[int, Part]], margins: Sequence[Piece]
    ) -> tuple[Block, ...]:
        items = list(self._items(parts))
        usual = _usual([item for item in items if isinstance(item, _Line)])
        groups = list(_grouped(items, usual))
        sizes = sorted(
            {
                _rounded(g.first.size)
                for g in groups
                if isinstance(g, _Group) and _is_large(g, usual)
            },
            reverse=True,
        )
        for group in groups:
            if isinstance(group, _Group):
                self._add(group, _heading_level(group, usual, sizes))
            else:
                self._blocks.append(group)
        for piece in margins:
            self._line += 1
            text = " ".join(cleaned(piece.text).split())
            self._blocks.append(
                Block(text=text, kind=Kind.MARGIN, line=self._line, end_line=self._line)
            )
        return tuple(self._blocks)

    def _items(self, parts: Sequence[tuple[int, Part]]) -> Iterator["_Line | Block"]:
        """Give lines and the rows of tables."""
        for page, part in parts:
            if isinstance(part, Cells):
                yield self._row(part)
                continue
            for piece in part.lines:
                self._line += 1
                plain_ascii = piece.text.isascii() and piece.text.isprintable()
                text = piece.text if plain_ascii else cleaned(piece.text)
                line = plain.classify(text, self._line)
                yield _Line(piece, line, page, part.column)

    def _row(self, row: Cells) -> Block:
        self._line += 1
        cells = tuple(_cell(lines, self._line) for lines in row.columns)
        found = Block(
            text=" | ".join(cells),
            kind=Kind.TABLE_ROW,
            cells=cells,
            line=self._line,
            end_line=self._line,
        )
        return _with_links(found, [piece for lines in row.columns for piece in lines])

    def _add(self, group: _Group, heading: int) -> None:
        block = plain.block([line.line for line in group.lines], gap=group.gap)
        if heading and not block.cells:
            block = attrs.evolve(block, kind=Kind.HEADING, level=heading)
            self._depths = []
        elif block.kind is Kind.LIST_ITEM:
            block = attrs.evolve(block, level=self._depth(group.first))
        self._blocks.append(_with_links(block, [line.piece for line in group.lines]))

    def _depth(self, piece: Piece) -> int:
        """Return the depth of a list item by the items above it that stand further left."""
        near = 0.5 * piece.size
        while self._depths and self._depths[-1] > piece.left + near:
            self._depths.pop()
        if not self._depths or self._depths[-1] < piece.left - near:
            self._depths.append(piece.left)
        return len(self._depths) - 1


def _place(line: _Line) -> int:
    """Return a number for where *line* begins; columns have theirs."""
    return round(line.piece.left / 4) + _COLUMN * line.column


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _usual(lines: Sequence[_Line]) -> _Usual:
    sizes: Counter[float] = Counter()
    bold = letters = 0
    for line in lines:
        count = len(line.piece.text)
        sizes[_rounded(line.piece.size)] += count
        bold += count * line.piece.bold
        letters += count
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    wrapped = [(one, after) for one, after in pairwise(lines) if _surely_wrapped(one, after)]
    steps = [
        (after.piece.base - one.piece.base) / max(one.piece.size, 1.0) for one, after in wrapped
    ]
    steps = [step for step in steps if 0 < step < 3]
    return _Usual(
        size, 2 * bold > letters, median(steps) if steps else 1.25, _edges(wrapped, lines)
    )


def _edges(wrapped: Sequence[tuple[_Line, _Line]], lines: Sequence[_Line]) -> dict[int, float]:
    """Return where lines end at most, by the place where they begin; under -1 for all."""
    edges: dict[int, float] = {}
    for pair in wrapped:
        for line in pair:
            place, right = _place(line), pair[0].piece.right
            edges[place] = max(edges.get(place, 0.0), right)
    if wrapped:
        edges[-1] = max(one.piece.right for one, _ in wrapped)
    for line in lines:
        place = _place(line)
        if place in edges:
            edges[place] = max(edges[place], line.piece.right)
    return edges


def _surely_wrapped(one: _Line, after: _Line) -> bool:
    """Tell by the letters whether *after* goes on with the sentence of *one*."""
    if after.line.marker is not None or after.line.checked is not None or after.line.margin:
        return False
    if not after.line.text[:1].islower() or not one.line.text or _is_row(one) or _is_row(after):
        return False
    return _ended(one) is False and (after.column or len(one.piece.text) >= _MIN_WRAPPED)


def _ended(line: _Line) -> bool:
    return line.line.text.endswith(plain.TERMINAL)


def _is_row(line: _Line) -> bool:
    return "   " in line.line.text


def _grouped(items: Sequence["_Line | Block"], usual: _Usual) -> Iterator["_Group | Block"]:
    """Give rows as they are, and lines together that are one block."""
    group: _Group | None = None
    apart = False
    for item in items:
        if isinstance(item, _Line):
            if group and not apart and _continues(group, item, usual):
                group.lines.append(item)
                continue
            if group:
                yield group
            group = _Group([item], apart or _stands_apart(group, item, usual))
            apart = False
            continue
        if group:
            yield group
        group, apart = None, True
        yield item
    if group:
        yield group


def _stands_apart(group: _Group | None, line: _Line, usual: _Usual) -> bool:
    """Tell whether more than the usual space stands above *line*."""
    if group is None or group.lines[-1].page != line.page:
        return False
    step = line.piece.base - group.last.base
    return step > 1.25 * usual.leading * max(group.last.size, line.piece.size)


def _continues(group: _Group, after: _Line, usual: _Usual) -> bool:
    """Tell whether *after* goes on with the block of *group*."""
    last, line = group.lines[-1], after.line
    if line.marker is not None or line.checked is not None or line.margin or last.line.margin:
        return False
    if not line.text or _is_row(after) or _is_row(last):
        return False
    if not last.line.text:  # a number alone on its line: its text follows
        return last.line.marker is not None
    if not _alike(last.piece, after.piece) or _is_label(last, line.text):
        return False
    if last.line.text.endswith("-") and line.text[0].islower():
        return True
    if last.page != after.page or after.piece.base < last.piece.base:
        return _goes_over(last, after, usual)
    if _stands_apart(group, after, usual) or not _in_line(group, after.piece):
        return False
    return _fits(last, after, usual)


def _alike(one: Piece, after: Piece) -> bool:
    return abs(one.size - after.size) < 0.08 * one.size and (one.bold == after.bold)


def _is_label(last: _Line, text: str) -> bool:
    """Tell whether *text* begins with a label of its own; after a comma it is one of a list."""
    if text.startswith(_ADDRESS) or last.line.text.endswith(","):
        return False
    return plain.FRESH.match(text) is not None


def _fits(last: _Line, after: _Line, usual: _Usual) -> bool:
    """Tell whether the page's width, or the sentence, parts the two lines."""
    small = after.line.text[0].islower() and not _ended(last)
    if small and (len(last.piece.text) >= _MIN_WRAPPED or last.piece.size > _LARGER * usual.size):
        return True
    return _is_full(last, after, usual)


def _is_full(last: _Line, after: _Line, usual: _Usual) -> bool:
    """Tell whether the first word of *after* had no room on the line above it."""
    edge = usual.edge(last)
    if edge is None:
        return False
    piece = after.piece
    letter = (piece.right - piece.left) / max(len(piece.text), 1)
    word = len(piece.text.split(None, 1)[0]) + 1
    return last.piece.right + 0.97 * word * letter > edge


def _in_line(group: _Group, piece: Piece) -> bool:
    """Tell whether *piece* begins where a further line of *group* would."""
    first, last, near = group.first, group.last, 0.5 * piece.size
    if len(group.lines) > 1 and abs(piece.left - last.left) <= near:
        return True
    middle = (piece.left + piece.right - last.left - last.right) / 2
    if abs(middle) < 0.3 * piece.size:
        return True
    if len(group.lines) > 1:
        return False
    listed = group.lines[0].line.marker is not None or group.lines[0].line.checked is not None
    if listed or ":" in group.lines[0].line.text:
        return first.left - near <= piece.left <= first.left + 12 * piece.size
    return -4 * piece.size <= piece.left - first.left <= near


def _goes_over(last: _Line, after: _Line, usual: _Usual) -> bool:
    """Tell whether a sentence goes on at the top of the next column or page."""
    if _ended(last):
        return False
    if after.line.text[0].islower():
        return len(last.piece.text) >= _MIN_WRAPPED or last.column
    return _is_full(last, after, usual) and _place(last) == _place(after)


def _is_large(group: _Group, usual: _Usual) -> bool:
    return group.first.size >= _LARGER * usual.size and _is_short(group)


def _is_short(group: _Group) -> bool:
    text = sum(len(line.line.text) for line in group.lines)
    return 1 < text <= _LONGEST_HEADING and not _is_row(group.lines[0])


def _heading_level(group: _Group, usual: _Usual, sizes: Sequence[float]) -> int:
    """Return the level of the heading that *group* is, 0 if it is none."""
    if group.lines[0].line.margin:
        return 0
    if _is_large(group, usual):
        return min(sizes.index(_rounded(group.first.size)) + 1, _MAX_LEVEL)
    bold = all(line.piece.bold for line in group.lines) and not usual.bold
    closed = group.lines[-1].line.text.endswith((":", ".", ",", ";"))
    marker = group.lines[0].line.marker
    bullet = marker is not None and not any(letter.isalnum() for letter in marker)
    if not bold or closed or bullet or len(group.lines) > 2 or not _is_short(group):
        return 0
    return min(len(sizes) + 1, _MAX_LEVEL)


def _cell(lines: Sequence[Piece], number: int) -> str:
    """Return the text of a cell, its lines joined."""
    if not lines:
        return ""
    written = [
        plain.Line(number, 0, len(piece.text), None, None, cleaned(piece.text)) for piece in lines
    ]
    return " ".join(plain.joined(written)[0].split())


def _with_links(block: Block, pieces: Sequence[Piece]) -> Block:
    """Return *block* with the links of its *pieces*, whose words are found in it again."""
    chips, end = [], 0
    for words, address in (link for piece in pieces for link in piece.links):
        start = block.text.find(words, end)
        if start >= 0:
            end = start + len(words)
            chips.append(Chip(kind="link", start=start, end=end, value=address))
    return attrs.evolve(block, chips=tuple(chips)) if chips else block
