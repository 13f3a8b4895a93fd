"""Blocks → sentences, each with its place in the meeting."""

import re
from collections.abc import Iterator
from typing import Literal

import attrs

from lgnotes.document import Block
from lgnotes.extract.labels import Label
from lgnotes.lexicon.cues import ABBREVIATIONS, LABELS_ALONE, MAY_END
from lgnotes.model import AgendaItem, LineRange

_END = re.compile(
    r"[.!?…]+[”\")]*\s+(?=[\"”“(@\[]*[A-ZÅÄÖÉ0-9])|(?<=[a-zåäö)])\.(?=[A-ZÅÄÖ][a-zåäö])"
    r"|(?<=[a-zåäö]{4})\.\s+(?=[a-zåäö]{3})"
)
QUOTATION = re.compile(r"(?<!\w)[”\"“](?=\w)[^”\"“]{25,}[”\"“]?")
"""Somebody else's words, too many to be a name."""

_LONGEST = 2_000
"""Characters of the longest sentence that is read whole."""

_LONGEST_WORD = 40

NO_FINDS = ("review", "quote", "aside", "struck")
"""Labels under which nothing is decided or promised now."""


Place = tuple[tuple[int, int], int]
"""A block's key, and an offset in the block."""


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence of a block, under the agenda item and heading that govern it."""

    text: str
    block: Block
    start: int
    """Offset of the sentence in its block's text."""

    item: AgendaItem | None = None
    label: Label | Literal["quote", "struck"] | None = None
    """What the heading above makes of it; ``quote`` where somebody's words are quoted,
    ``struck`` where it is struck out."""

    heading: str = ""
    """The words of that heading."""

    first: bool = True
    """True for the first sentence of its block."""

    @property
    def lines(self) -> LineRange:
        """The lines it stands on."""
        return self.line_at(0), self.line_at(max(len(self.text) - 1, 0))

    @property
    def place(self) -> Place:
        """Where it begins: its block, and the offset in it."""
        return self.block.key, self.start

    def line_at(self, offset: int) -> int:
        """Return the line of the character at *offset* in the sentence."""
        return self.block.line_at(self.start + offset)


def sentences(
    block: Block,
    *,
    item: AgendaItem | None = None,
    label: Label | Literal["struck"] | None = None,
    heading: str = "",
) -> Iterator[Sentence]:
    """Yield the sentences of *block* in order."""
    quotes = [match.span() for match in QUOTATION.finditer(block.text)]
    for index, (start, end) in enumerate(_spans(block.text)):
        quoted = any(opens < start < closes for opens, closes in quotes)
        yield Sentence(
            text=block.text[start:end],
            block=block,
            start=start,
            item=item,
            label="quote" if quoted else label,
            heading=heading,
            first=index == 0,
        )


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, start, match.start()):
            end = match.end() - len(match[0]) + len(match[0].rstrip())
            yield from _pieces(text, start, end)
            start = match.end()
    if text[start:].strip():
        yield from _pieces(text, start, len(text.rstrip()))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence, so that reading it takes no more than its length."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _ends_sentence(text: str, start: int, dot: int) -> bool:
    """Tell whether the stop at *dot* ends a sentence, and not an abbreviation or a number."""
    if text[dot] != ".":
        return True
    before = text[max(start, dot - _LONGEST_WORD) : dot].rsplit(None, 1)
    last = before[-1].lstrip('(”"“[').lower() if before else ""
    if last in MAY_END:
        return text[dot + 1 :].lstrip()[:1].isupper()
    if last in LABELS_ALONE and start + len(last) == dot:
        return False  # *Beslut. Huset hyrs.*
    if not last or last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return False
    return not (last.isdigit() and start + len(last) == dot)
