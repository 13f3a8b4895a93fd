"""What is written: a document as blocks of text with line numbers, without meaning.

Readers make these from any format; extraction sees nothing else.
"""

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from typing import Literal

import attrs


class Kind(StrEnum):
    """What a block is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    MARGIN = "margin"
    """A page head or foot, lifted out of the running text."""


ChipKind = Literal["person", "date", "link", "dropdown", "struck"]


@attrs.frozen(kw_only=True)
class Chip:
    """A part of a block's text that its document says more of: a person, a day, a link.

    What is struck out in a block that is not struck as a whole is one as well.
    """

    kind: ChipKind
    start: int
    """Offset in the block's text."""

    end: int
    """Offset after its last character."""

    value: str
    """A person's e-mail address, an ISO date, a link's address, the chosen option; empty for
    what is struck."""


@attrs.frozen
class Loss:
    """Something a reader saw and could not read."""

    what: str
    """What it was, as a key of the messages, such as ``undecodable``."""

    line: int | None = None
    """The 1-based line where it stands, None where it concerns the whole document."""

    count: int = 1

    page: int | None = None
    """The 1-based page where it stands, in a format that has pages."""


@attrs.frozen(kw_only=True)
class Block:
    """One paragraph, heading, list item or table row.

    Wrapped lines are joined by one space and a hyphenated word is mended, so
    ``text`` reads as the author wrote it; ``line_at`` leads back to the lines.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    line: int
    """First line, 1-based, in the text as read."""

    end_line: int
    """Last line, inclusive."""

    level: int = 0
    """Depth: 1 for a title or top heading; 0 for the outermost list."""

    marker: str | None = None
    """The list marker or number as written, such as ``•``, ``3.``, ``§ 4``."""

    checked: bool | None = None
    """The state of a checkbox, None where there is none."""

    cells: tuple[str, ...] = ()
    """The cells of a table row, left to right."""

    gap: bool = False
    """True where an empty line stands before the block."""

    part: int = 0
    """Its place among the blocks of the same line: the parts of a row are several."""

    chips: tuple[Chip, ...] = ()

    struck: bool = False
    """True where all of the text is struck out."""

    breaks: tuple[tuple[int, int], ...] = ()
    """(offset in ``text``, line) for every further line of the block."""

    @property
    def key(self) -> tuple[int, int]:
        """Names the block within its document: its first line, and its part of that."""
        return self.line, self.part

    def line_at(self, offset: int) -> int:
        """Return the 1-based line on which the character at *offset* stands."""
        index = bisect_right(self.breaks, offset, key=lambda b: b[0])
        return self.breaks[index - 1][1] if index else self.line


@attrs.frozen(kw_only=True)
class Document:
    """A document as read."""

    name: str
    """The file's name without its folder; names the document to people."""

    blocks: tuple[Block, ...]
    losses: tuple[Loss, ...] = ()
    created: date | None = None
    """The day the file itself says it was made: the last resort for a year."""
