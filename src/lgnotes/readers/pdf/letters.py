"""A PDF page's letters, as PDFium finds them → pieces of text and where they stand.

PDFium gives the text in the order in which it was drawn.  Only where words begin is
asked for: where one ends matters only if the next begins far from it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_double, c_int, create_string_buffer
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lgnotes.readers import glyphs
from lgnotes.readers.pdf.sheet import Piece

if TYPE_CHECKING:
    import pypdfium2

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""

LOST = "\ufffd"
"""Stands for a letter of which the PDF does not tell what it is."""

_LINE = re.compile(r"\S(?:[^\r\n]*[^\s])?")
_WORD = re.compile(rf"[^\s{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        HYPHEN: "-",
        "\u2010": "-",
        "\u2011": "-",
        "\x00": LOST,
    }
)
_ODD = re.compile(f"[\xad\u2010\u2011\x00\uf000-\uf0ff\ufb00-\ufb06{HYPHEN}]")
_SIGN = re.compile("[\uf000-\uf0ff]")
_BOLD = re.compile(r"bold|black|heavy|demi|(?:cm|sf|ec)bx|-medi\b", re.IGNORECASE)
_SIGN_FONT = re.compile(
    r"(?:\w{6}\+)?(symbol|wingdings)(?:mt)?[- ]?(2?)(?:-?regular)?", re.IGNORECASE
)

_MOST_BOXES = 12
_WIDEST = 0.75
"""A line whose letters take more of their size on average has wide spaces."""

_APART = 0.8
"""A space of so many times the letters' size parts pieces."""

_TIGHT = 0.42
"""A space of so many sizes parts pieces where none is drawn: the next cell begins."""

_OTHER_LINE = 0.6
"""The next line is lower by so many sizes; a raised number is less."""

_NAME_BYTES = 128

Link = tuple[float, float, float, float, str]
"""Left, top, right and bottom of where a link is, and its address."""


class _Word(NamedTuple):
    start: int
    """The offset of its first letter in the text."""

    text: str
    left: float
    base: float


class Letters:
    """The letters of one page."""

    def __init__(
        self,
        page: "pypdfium2.PdfPage",
        letters: "pypdfium2.PdfTextPage",
        links: Sequence[Link] = (),
    ) -> None:
        from pypdfium2 import raw

        self._letters, self._raw, self._links = letters.raw, raw, links
        self._numbers = [c_double() for _ in range(4)]
        self._places = [byref(number) for number in self._numbers]
        self._matrix, flags = raw.FS_MATRIX(), c_int()
        self._matrix_place, self._flags_place = byref(self._matrix), byref(flags)
        self._name = create_string_buffer(_NAME_BYTES)
        self._seen = seen_from(page)
        self._turned = page.get_rotation() != 0
        self.text = letters.get_text_range().replace("\x02", HYPHEN)
        self._index = _indexes(letters, self.text)

    def pieces(self) -> Iterator[Piece]:
        """Give the pieces in the order in which they are drawn."""
        for line in _LINE.finditer(self.text):
            piece = None if HYPHEN in line[0] else self._whole(line.start(), line[0])
            if piece is None:
                yield from self._parted(line.start(), line.end())
            else:
                yield piece

    def _whole(self, start: int, line: str) -> Piece | None:
        """Return a line as one piece, None where words may stand apart in it.

        PDFium gives the boxes of what is drawn at once: fewer calls than one a word.
        """
        if self._turned or self._links:
            return None
        first = self._index(start)
        count = self._index(start + len(line) - 1) - first + 1
        boxes = self._raw.FPDFText_CountRects(self._letters, first, count)
        if not 0 < boxes <= _MOST_BOXES:
            return None
        size = self._size(start)
        right = self._end_of_boxes(boxes, size)
        left, base = self._begin(start)
        right = self._seen(right, 0.0)[0]
        if not 0 < right - left < _WIDEST * size * len(line):
            return None
        words = line.split()
        run = [_Word(start, words[0], left, base)]
        if len(words) > 1:
            run.append(_Word(start + len(line) - len(words[-1]), words[-1], right, base))
        return self._piece(run, words, right=right, size=size)

    def _end_of_boxes(self, boxes: int, size: float) -> float:
        """Return where the last of the boxes ends, -1 if one stands apart from another."""
        places, rect = self._places, self._raw.FPDFText_GetRect
        begin, _, end, _ = self._numbers
        right = -1.0
        for box in range(boxes):
            rect(self._letters, box, *places)
            if box and not -size < begin.value - right <= _TIGHT * size:
                return -1.0
            right = end.value
        return right

    def _begin(self, start: int) -> tuple[float, float]:
        """Return where the letter there begins, on its line."""
        x, y, *_ = self._numbers
        place_x, place_y, *_ = self._places
        self._raw.FPDFText_GetCharOrigin(self._letters, self._index(start), place_x, place_y)
        return self._seen(x.value, y.value)

    def _parted(self, start: int, end: int) -> Iterator[Piece]:
        """Give the pieces of a line word by word."""
        run: list[_Word] = []
        size = 0.0
        for word in self._words(start, end):
            if run and (right := self._parts(run, word, size)):
                yield self._joined(run, right, size)
                run = []
            if not run:
                size = self._size(word.start)
            run.append(word)
        if run:
            yield self._joined(run, self._end(run[-1]), size)

    def _joined(self, run: Sequence[_Word], right: float, size: float) -> Piece:
        piece = self._piece(run, [word.text for word in run], right=right, size=size)
        return piece._replace(links=tuple(self._linked(run))) if self._links else piece

    def _words(self, begin: int, end: int) -> Iterator[_Word]:
        for found in _WORD.finditer(self.text, begin, end):
            yield _Word(found.start(), found[0], *self._begin(found.start()))

    def _parts(self, run: Sequence[_Word], after: _Word, size: float) -> float:
        """Return where the last of *run* ends if *after* stands apart from it, else 0."""
        word = run[-1]
        if abs(after.base - word.base) > _OTHER_LINE * size or after.left < word.left:
            return self._end(word) or 0.1
        if after.left - word.left < (0.4 * len(word.text) + _TIGHT / 2) * size:
            return 0.0
        right = self._end(word)
        space = (after.left - right) / size
        apart = space > _APART or (space > _TIGHT and self._jumps(run, after))
        return right if apart else 0.0

    def _jumps(self, run: Sequence[_Word], after: _Word) -> bool:
        """Tell whether no space is drawn before *after*, though one is between others of *run*."""
        drawn = any(self._has_space(word) for word in run[1:])
        return (drawn or len(run) == 1) and not self._has_space(after)

    def _has_space(self, word: _Word) -> bool:
        """Tell whether a space is drawn before *word*: elsewhere PDFium thinks one up."""
        before = self._index(word.start - 1)
        return bool(self._raw.FPDFText_IsGenerated(self._letters, before) == 0)

    def _piece(self, run: Sequence[_Word], words: list[str], *, right: float, size: float) -> Piece:
        """Return the piece of *words*, whose first and last *run* begins and ends with."""
        first = run[0]
        bold, signs = _font(self._font_name(first.start))
        short = len(words[0]) <= 2
        if signs and short:
            words[0] = glyphs.signs(words[0], signs)
        if len(words) > 1 and (bold or short):
            second = first.start + len(first.text) + 1
            bold = self._is_bold(run[-1].start) and (bold or self._is_bold(second))
        text = _tidy(" ".join(words))
        return Piece(first.start, text, first.left, right, first.base, size, bold)

    def _is_bold(self, start: int) -> bool:
        return _font(self._font_name(start))[0]

    def _linked(self, run: Sequence[_Word]) -> Iterator[tuple[str, str]]:
        """Give the words of *run* that stand in a link, and its address."""
        for left, top, right, bottom, address in self._links:
            words = [
                word.text
                for word in run
                if left - 1 <= word.left < right and top <= word.base <= bottom + 1
            ]
            if words:
                yield _tidy(" ".join(words)), address

    def _end(self, word: _Word) -> float:
        last = self._index(word.start + len(word.text) - 1)
        self._raw.FPDFText_GetCharBox(self._letters, last, *self._places)
        left, right, bottom, top = (number.value for number in self._numbers)
        return max(self._seen(left, bottom)[0], self._seen(right, top)[0])

    def _size(self, start: int) -> float:
        """Return the size of the letter there, as it is shown."""
        index, raw = self._index(start), self._raw
        size = float(raw.FPDFText_GetFontSize(self._letters, index))
        if raw.FPDFText_GetMatrix(self._letters, index, self._matrix_place):
            matrix = self._matrix
            size *= max(abs(matrix.d), abs(matrix.b), abs(matrix.c))
        return min(max(size, 1.0), 500.0)

    def _font_name(self, start: int) -> bytes:
        index, name = self._index(start), self._name
        size = self._raw.FPDFText_GetFontInfo(
            self._letters, index, name, _NAME_BYTES, self._flags_place
        )
        return name.value if 0 < size <= _NAME_BYTES else b""


def _tidy(text: str) -> str:
    """Return *text* with ligatures opened and signs as other fonts have them."""
    if text.isascii() or not _ODD.search(text):
        return text
    text = text.replace("\xad", "-") if text.endswith("\xad") else text.replace("\xad", "")
    text = text.replace(f"{HYPHEN} ", HYPHEN).translate(_LIGATURES)
    return _SIGN.sub(lambda found: glyphs.sign(found[0]), text)


@lru_cache(maxsize=256)
def _font(name: bytes) -> tuple[bool, str]:
    """Tell whether the font *name* is bold, and what font of signs it is, if one."""
    written = name.decode("utf-8", "replace")
    signs = _SIGN_FONT.fullmatch(written)
    family = f"{signs[1]} {signs[2]}".strip().lower() if signs else ""
    return _BOLD.search(written) is not None, family


def _indexes(letters: "pypdfium2.PdfTextPage", text: str) -> Callable[[int], int]:
    """Return what gives PDFium's index of the letter at an offset of its *text*."""
    from pypdfium2 import raw

    count = letters.count_chars()
    if count == len(text):
        return int
    shown = (raw.FPDFText_GetTextIndexFromCharIndex(letters, n) for n in range(count))
    first = next((n for n in shown if n >= 0), 0)
    astral = [found.start() for found in _ASTRAL.finditer(text)]  # two units each in PDFium

    def index(offset: int) -> int:
        unit = first + offset + bisect_left(astral, offset)
        return int(raw.FPDFText_GetCharIndexFromTextIndex(letters, unit))

    return index


def seen_from(page: "pypdfium2.PdfPage") -> Callable[[float, float], tuple[float, float]]:
    """Return what gives a place's distances from the left and the top, as the page is held."""
    left, bottom, right, top = page.get_cropbox()
    turned = page.get_rotation()
    if turned == 90:
        return lambda x, y: (y - bottom, x - left)
    if turned == 180:
        return lambda x, y: (right - x, y - bottom)
    if turned == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)
