"""Plain text, also the text layer of a PDF: lines → blocks.

Lines that a word processor or a PDF broke are joined again, list markers are
told from text, and page feet are lifted out of the sentences they interrupt.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

import attrs

from lgnotes.document import Block, Document, Kind, Loss
from lgnotes.lexicon import layout

_BULLET = re.compile(
    rf"(?:[{re.escape(layout.BULLETS)}]|[\ue000-\uf8ff]+|\(cid:\d+\)|{'|'.join(layout.ARROWS)})"
    r"[ \t]+|[\ue000-\uf8ff•●▪■◦○]+"
)
_SUB_BULLET = re.compile(rf"{layout.SUB_BULLET}[ \t]+(?=\S)")
_BOX = re.compile(rf"\[([ xX_]?)\](?!\()[ \t]*|([{''.join(layout.BOXES)}])[ \t]*")
_NUMBER = re.compile(
    r"(§{1,2} ?\d{1,4}(?:[.:]\d{1,3})?[.:)]?|\d{1,4} ?§[.:]?"
    r"|\d{1,3}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d){1,3}|[a-zåäö]\))(?:[ \t]+|$)"
)
_NUMBERED_WORD = re.compile(
    rf"(?:{'|'.join(layout.NUMBER_WORDS)}) \d{{1,3}}(?: ?[:.)–-])?(?:[ \t]+|$)", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\d{1,2}[ \t]+(?=[A-ZÅÄÖ][^.!?;]{2,70}$)")
"""A heading's number without a dot; a sentence that begins with a number ends with one."""

_MARKERS = (_BULLET, _SUB_BULLET, _NUMBER, _NUMBERED_WORD, _BARE_NUMBER)
_CELLS = re.compile(r"[ ]*(?:\t+|\|)[ ]*| {3,}")
_WIDE = re.compile(r"\S {3,}(?=\S)")
"""Spaces with which columns are set apart."""

_SPACES = re.compile(r"[\s\u200b\ufeff]+")
FOOT = re.compile("|".join(layout.PAGE_FEET))
"""A line in small letters that stands alone in a page's head or foot."""

TERMINAL = (".", "!", "?", ":", ";", "…")
_CLOSED = (*TERMINAL, "”", "“", '"', "»")
FRESH = re.compile(r"https?://|[A-ZÅÄÖ][\w/ -]{2,40}:(?:\s|$)|[a-zåäö]{2,12}:\s|/ ?\w+")
"""What begins a line of its own: an address, or a label such as *Närvarande:*."""

_NUMBERING = "0123456789§"
_NUMBERED_LETTERS = frozenset(
    letter for word in layout.NUMBER_WORDS for letter in (word[0], word[0].upper())
)
_LONGEST_FOOT = 120
_MIN_WRAPPED = 45
"""A line shorter than this was not broken by its page's width."""

_FEW_ITEMS = 5
"""List items from which on their first letters tell how the note-taker writes."""


@attrs.frozen
class Line:
    """A line as written, its marker and checkbox told from its text."""

    number: int
    indent: int
    length: int
    marker: str | None
    checked: bool | None
    text: str
    margin: bool = False


def read(text: str, *, name: str, losses: tuple[Loss, ...] = ()) -> Document:
    """Return the document that *text* is; *name* is the file's name."""
    return Document(name=name, blocks=tuple(blocks(text.split("\n"))), losses=losses)


def blocks(raw: Iterable[str], *, first: int = 1) -> list[Block]:
    """Return the blocks of the *raw* lines, the first of which has number *first*."""
    lines = [classify(written, number) for number, written in enumerate(raw, first)]
    found = [_margin(line) for line in lines if line.margin]
    found += [block(group, gap=gap > 0) for group, gap in _groups(lines)]
    return sorted(found, key=lambda block: block.line)


def _margin(line: Line) -> Block:
    text = _SPACES.sub(" ", line.text)
    return Block(text=text, kind=Kind.MARGIN, line=line.number, end_line=line.number)


def classify(written: str, number: int) -> Line:
    """Tell the marker and the checkbox of a line from its text."""
    written = written.replace("\xa0", " ").replace("\xad", "").rstrip()
    text = written.lstrip()
    indent = len(written) - len(text)
    marker, checked = None, None
    if len(text) <= _LONGEST_FOOT and FOOT.fullmatch(text.lower()):
        return Line(number, indent, len(written), None, None, text, margin=True)
    if text:
        if match := _marker(text):
            marker, text = match[0].strip(), text[match.end() :]
        if match := _BOX.match(text):
            checked = layout.BOXES[match[2]] if match[2] else match[1] in ("x", "X")
            text = text[match.end() :]
    return Line(number, indent, len(written), marker, checked, text)


def _marker(text: str) -> re.Match[str] | None:
    """Return the marker that opens a line; most open with a word, which is none."""
    if text[0].isalpha() and text[1:2] not in (" ", "\t", ")", ""):
        return _NUMBERED_WORD.match(text) if text[0] in _NUMBERED_LETTERS else None
    markers = _MARKERS[:-1] if "\t" in text else _MARKERS
    return next((m for pattern in markers if (m := pattern.match(text))), None)


def _groups(lines: Sequence[Line]) -> Iterator[tuple[list[Line], int]]:
    """Yield the lines of each block, and how many empty lines stand before it."""
    small = _begins_small(lines)
    width = _wrap_width(lines, small=small)
    group: list[Line] = []
    gap = gap_before = 0
    for line in lines:
        if line.margin or not (line.text or line.marker or line.checked is not None):
            gap += 2 if line.margin else 1
            continue
        apart = small and (gap > 0 or (bool(group) and group[-1].text.isupper()))
        if group and not apart and _continues(group, line, gap=gap, width=width):
            group.append(line)
        else:
            if group:
                yield group, gap_before
            group, gap_before = [line], gap
        gap = 0
    if group:
        yield group, gap_before


def _begins_small(lines: Sequence[Line]) -> bool:
    """Tell whether the note-taker begins most points with a small letter.

    Then a small letter after an empty line says nothing about a broken sentence.
    """
    items = [line.text[0].islower() for line in lines if line.marker and line.text]
    return len(items) >= _FEW_ITEMS and sum(items) * 2 > len(items)


def _wrap_width(lines: Sequence[Line], *, small: bool) -> float | None:
    """Return the usual length of a line broken by the page's width, None if none is."""
    written = [line for line in lines if line.text and not line.margin]
    wrapped = [
        line.length
        for line, after in pairwise(written)
        if line.length >= _MIN_WRAPPED and after.text[:1].islower() and after.marker is None
        if not small or after.number == line.number + 1
        if not (after.text.startswith(layout.CLAUSE) and line.text.endswith(layout.BEFORE_CLAUSE))
    ]
    return median(wrapped) if len(wrapped) > 1 else None


def _continues(group: Sequence[Line], line: Line, *, gap: int, width: float | None) -> bool:
    """Tell whether *line* goes on with the sentence of *group*."""
    last = group[-1]
    if line.marker is not None or line.checked is not None or _is_row(line) or _is_row(last):
        return False
    if not last.text:  # a number alone on its line: its text follows
        return last.marker is not None
    if FRESH.match(line.text):
        return False
    if _is_hyphenated(last.text) and not gap:
        return True
    if width is None:
        return _continues_unwrapped(group, line, gap=gap)
    filled = last.length + 1 + len(line.text.split(None, 1)[0]) > 0.95 * width
    if line.text[0].islower():
        return not last.text.endswith(TERMINAL) or (filled and not gap)
    if line.indent == 1:  # a PDF leaves this space where it lost a bullet
        return False
    numbered = len(group) == 1 and last.marker is not None and last.marker[:1] in _NUMBERING
    if last.text.endswith(_CLOSED):
        return filled and not gap and not numbered
    return filled and gap < 2 and not (gap and numbered and line.text[0].isalpha())


def _continues_unwrapped(group: Sequence[Line], line: Line, *, gap: int) -> bool:
    """Tell the same where no page width breaks lines: only what is indented or goes on."""
    last = group[-1]
    if gap:
        return False
    if group[0].marker is not None and line.indent > group[0].indent + 1:
        return True
    goes_on = line.text[0].islower() and not last.text.endswith(TERMINAL)
    return goes_on and last.length >= _MIN_WRAPPED


def _is_row(line: Line) -> bool:
    if "\t" in line.text or line.text.count("|") > 1:
        return True
    return "   " in line.text and len(_WIDE.findall(line.text)) > 1


def block(group: Sequence[Line], *, gap: bool) -> Block:
    """Return the block that the lines of *group* are together."""
    head = group[0]
    text, breaks = joined(group)
    cells = _cells(head.text) if _is_row(head) else ()
    listed = head.marker is not None or head.checked is not None
    return Block(
        text=" | ".join(cells) if cells else text,
        kind=Kind.TABLE_ROW if cells else Kind.LIST_ITEM if listed else Kind.PARAGRAPH,
        line=head.number,
        end_line=group[-1].number,
        level=_level(head),
        marker=head.marker,
        checked=head.checked,
        cells=cells,
        gap=gap,
        breaks=breaks,
    )


def _cells(text: str) -> tuple[str, ...]:
    """Return the cells of a row; a bar at one end only stands beside an empty cell."""
    bare = text.strip()
    if bare.startswith("|") and bare.endswith("|"):
        bare = bare[1:-1].strip()
    return tuple(_CELLS.split(bare))


def _level(line: Line) -> int:
    """Return the depth of a list item by its marker, or else by its indent."""
    if line.marker == layout.SUB_BULLET:
        return 1
    return line.indent // 2 if line.marker and not line.marker[:1].isdigit() else 0


def joined(group: Sequence[Line]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join wrapped lines; return the text and where each further line begins in it."""
    parts: list[str] = []
    length, breaks = 0, []
    for line in group:
        clean = line.text.isprintable() and "  " not in line.text
        part = line.text.strip() if clean else _SPACES.sub(" ", line.text).strip()
        if parts and part:
            last = parts[-1]
            parts[-1] = _before_break(last, part)
            length += len(parts[-1]) - len(last)
            breaks.append((length, line.number))
        if part:
            parts.append(part)
        length += len(part)
    return "".join(parts), tuple(breaks)


def _before_break(text: str, after: str) -> str:
    """Return *text* as it stands before *after*: with a space, or its hyphen mended."""
    if not _is_hyphenated(text):
        return text if _goes_on(text, after) else text + " "
    if after.split(None, 1)[0].lower() in layout.KEEPS_HYPHEN:
        return text + " "
    mended = text[-2].islower() and after[:1].islower() and not _keeps_hyphen(text)
    return text[:-1] if mended else text


def _is_hyphenated(text: str) -> bool:
    return text.endswith("-") and text[-2:-1].isalpha()


def _keeps_hyphen(text: str) -> bool:
    """Tell whether the hyphen that ends *text* is written: an address, *e-post*, *hr-chef*."""
    word = text[text.rfind(" ") + 1 : -1].lower()
    first = word.strip("(\"”'").rpartition("-")[2]
    return "/" in word or first in layout.SHORT_FORMS or not layout.VOWELS.intersection(first)


def _goes_on(text: str, after: str) -> bool:
    """Tell whether a dash at the end of *text* stands inside a number."""
    return text[-1] in "-–" and text[-2:-1].isdigit() and after[:1].isdigit()
