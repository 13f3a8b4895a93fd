"""The text of a document whose format has no lines: paragraph by paragraph, a line each.

`lgnotes read` shows these lines, and the line numbers of finds refer to them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from lgnotes.document import Block, Chip, Document, Kind, Loss
from lgnotes.lexicon import layout
from lgnotes.readers import plain

_BOX = re.compile(
    rf"(?:(?P<sign>[{''.join(layout.BOXES)}])|\[(?P<typed>[xX])\]|\[[ _]?\](?!\())\s*"
)


class Builder:
    """Takes what a reader finds, in order, and numbers its lines from 1."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._line = 1
        self._gap = False
        self._blocks: list[Block] = []
        self._losses: list[Loss] = []

    @property
    def line(self) -> int:
        """The number of the next line."""
        return self._line

    def gap(self) -> None:
        """Take an empty paragraph: an empty line, where something stands before it."""
        if self._blocks and not self._gap:
            self._line += 1
            self._gap = True

    def paragraph(  # noqa: PLR0913 - what a block may hold, all by keyword
        self,
        text: str,
        *,
        kind: Kind | None = None,
        level: int = 0,
        marker: str | None = None,
        checked: bool | None = None,
        chips: Sequence[Chip] = (),
        struck: bool = False,
    ) -> None:
        """Take a paragraph; line breaks in *text* part it into blocks.

        What is typed as a marker, such as ``1.`` or ``-``, is told from the text
        where the format itself gives no *marker* and no *kind* but that of a heading.
        The offsets of *chips* are those in *text*.
        """
        lines = _by_line(text, chips) if "\n" in text else ((text, chips),)
        for number, (written, inside) in enumerate(lines):
            first = number == 0
            goes_on = not first and (marker is not None or checked is not None)
            given = Block(
                text=" ".join(written.split()),
                kind=kind or (Kind.LIST_ITEM if marker or checked is not None else Kind.PARAGRAPH),
                line=self._line,
                end_line=self._line,
                level=level + int(goes_on and kind is None),
                marker=marker if first else None,
                checked=checked if first else None,
                gap=self._gap,
                struck=struck,
            )
            if kind in (None, Kind.HEADING) and marker is None and checked is None:
                given = _typed(given, written)
            elif first and given.kind is Kind.LIST_ITEM and checked is None:
                given = _boxed(given)
            self._add(_with_chips(given, written, inside))

    def row(
        self,
        cells: Iterable[str],
        *,
        chips: Sequence[Chip] = (),
        checked: bool | None = None,
        struck: bool = False,
    ) -> None:
        """Take a row of a table; *chips* have their offsets in the cells joined by `` | ``."""
        folded = tuple(" ".join(cell.split()) for cell in cells)
        self._add(
            Block(
                text=" | ".join(folded),
                kind=Kind.TABLE_ROW,
                cells=folded,
                line=self._line,
                end_line=self._line,
                checked=checked,
                chips=tuple(chips),
                struck=struck,
            )
        )

    def margin(self, text: str) -> None:
        """Take a page head or foot."""
        folded = " ".join(text.split())
        self._add(Block(text=folded, kind=Kind.MARGIN, line=self._line, end_line=self._line))

    def lose(self, what: str, count: int = 1, *, here: bool = True) -> None:
        """Note something that cannot be read, at the next line or of the whole document."""
        self._losses.append(Loss(what, self._line if here else None, count))

    def document(self) -> Document:
        """Return all that was taken; losses of one kind and line are one."""
        return Document(
            name=self._name, blocks=tuple(self._blocks), losses=tuple(_summed(self._losses))
        )

    def _add(self, block: Block) -> None:
        if not (block.text or block.marker or block.checked is not None):
            self.gap()
            return
        self._blocks.append(block if block.gap == self._gap else attrs.evolve(block, gap=self._gap))
        self._line += 1
        self._gap = False


def _by_line(text: str, chips: Sequence[Chip]) -> Iterator[tuple[str, Sequence[Chip]]]:
    """Yield the lines of *text*, each with the chips that are all on it."""
    waiting = sorted(chips, key=lambda chip: chip.start, reverse=True)
    start = 0
    for written in text.split("\n"):
        end, inside = start + len(written), []
        while waiting and waiting[-1].start <= end:
            chip = waiting.pop()
            if chip.end <= end:
                inside.append(attrs.evolve(chip, start=chip.start - start, end=chip.end - start))
        yield written, inside
        start = end + 1


def _typed(block: Block, written: str) -> Block:
    """Return *block* with the marker and checkbox that its text begins with told apart."""
    found = plain.blocks([written], first=block.line)
    if not found:
        return block
    if block.kind is Kind.HEADING:
        marker, text = found[0].marker, found[0].text
        return attrs.evolve(block, marker=marker, text=text) if marker and text else block
    return attrs.evolve(found[0], struck=block.struck, level=max(block.level, found[0].level))


def _boxed(block: Block) -> Block:
    """Return a list item with the checkbox that is typed behind its marker: *• ☐ Boka rum*."""
    box = _BOX.match(block.text)
    if box is None:
        return block
    checked = layout.BOXES[box["sign"]] if box["sign"] else box["typed"] is not None
    return attrs.evolve(block, text=block.text[box.end() :], checked=checked)


def _with_chips(block: Block, written: str, chips: Sequence[Chip]) -> Block:
    """Return *block* with the *chips* of the *written* text, of which it may lack the beginning."""
    if not chips:
        return block
    cut = len(" ".join(written.split())) - len(block.text)
    moved = moved_chips(chips, written, -cut)
    kept = tuple(chip for chip in moved if 0 <= chip.start < chip.end)
    return attrs.evolve(block, chips=kept) if kept else block


def moved_chips(chips: Iterable[Chip], written: str, offset: int) -> Iterator[Chip]:
    """Yield *chips* as they stand when the blanks of *written* are folded, *offset* farther on."""
    starts, ends = _folded(written)
    for chip in chips:
        last = len(starts) - 1  # a chip may reach into blanks that were cut off
        start, end = starts[min(chip.start, last)], ends[min(chip.end, last)]
        yield attrs.evolve(chip, start=start + offset, end=end + offset)


def _folded(written: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where each offset of *written* is as a start, and as an end, its blanks folded."""
    if " ".join(written.split()) == written:
        return range(len(written) + 1), range(len(written) + 1)
    starts, ends = [0], [0]
    length, blank = 0, 0
    for character in written:
        if character.isspace():
            blank = min(length, 1)
        else:
            length, blank = length + blank + 1, 0
        starts.append(length + blank)
        ends.append(length)
    return starts, ends


def _summed(losses: Iterable[Loss]) -> Iterable[Loss]:
    counts: dict[tuple[str, int | None], int] = {}
    for loss in losses:
        counts[loss.what, loss.line] = counts.get((loss.what, loss.line), 0) + loss.count
    return (Loss(what, line, count) for (what, line), count in counts.items())
