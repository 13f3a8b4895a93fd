"""What chips and strikes say, put in words, so that the rules read them like any other text.

A date chip stands for its ISO day however it is shown, and a person chip that
opens or ends an entry for *@Name*, as it is typed.  What is struck out is not
read.  Lines stay what they were.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import attrs

from lgnotes.document import Block, Chip, Kind
from lgnotes.extract.times import recognise
from lgnotes.extract.times.days import Day
from lgnotes.lexicon import verbs
from lgnotes.model import Person

_BAR = " | "
_NOTHING = re.compile(r"[\s.,;:–—()-]*")
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’-]+(?: [a-z]{1,3})?(?: [A-ZÅÄÖÉ][\w'’-]*){1,3}")
_PERSON_OR_DAY = ("person", "date")
_MOST_NAMES = 3
"""Parts of an address that may be a person's names: *anna.karin.berg@…*."""


@attrs.frozen
class _Edit:
    """Letters of a block's text, and what is read in their place."""

    start: int
    end: int
    text: str


def spelled(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return *blocks* with their chips in words and without what is struck out in part."""
    return tuple(_spelled(block) if block.chips else block for block in blocks)


def persons(blocks: Iterable[Block]) -> Iterator[Person]:
    """Yield the people that person chips name, each once, with their addresses."""
    seen: set[str] = set()
    for block in blocks:
        for chip in block.chips:
            if chip.kind == "person" and chip.value not in seen:
                seen.add(chip.value)
                if name := _name(block, chip):
                    yield Person(name=name, email=chip.value)


def _spelled(block: Block) -> Block:
    edits = sorted(_edits(block), key=lambda edit: edit.start)
    if not edits:
        return block
    if block.kind is Kind.TABLE_ROW:
        cells = tuple(_in_cells(block.cells, edits))
        return attrs.evolve(block, text=_BAR.join(cells), cells=cells, chips=())
    breaks = tuple((_moved(offset, edits), line) for offset, line in block.breaks)
    return attrs.evolve(block, text=_applied(block.text, edits), breaks=breaks, chips=())


def _edits(block: Block) -> Iterator[_Edit]:
    """Yield what is read otherwise than it is shown."""
    struck = [chip for chip in block.chips if chip.kind == "struck"]
    yield from (_Edit(chip.start, _after_blank(block, chip), "") for chip in struck)
    last: Chip | None = None
    for chip in block.chips:
        if any(one.start < chip.end and chip.start < one.end for one in struck):
            continue
        if chip.kind == "date" and not _says_itself(block.text[chip.start : chip.end], chip.value):
            yield _Edit(chip.start, chip.end, chip.value)
        if chip.kind == "person":
            yield from _of_person(block, chip, last)
            last = chip


def _after_blank(block: Block, chip: Chip) -> int:
    """Return where *chip* ends, with the blank behind it if another stands before it."""
    alone = block.kind is not Kind.TABLE_ROW and block.text[chip.start - 1 : chip.start] in (
        " ",
        "",
    )
    return chip.end + (alone and block.text[chip.end : chip.end + 1] == " ")


def _of_person(block: Block, chip: Chip, last: Chip | None) -> Iterator[_Edit]:
    """Yield a comma between two people, and the signs of one who opens or ends an entry."""
    beside = last is not None and not block.text[last.end : chip.start].strip()
    if last and beside:
        yield _Edit(last.end, last.end, ",")
    name = _name(block, chip)
    if name is None:
        return
    listed = block.kind is Kind.LIST_ITEM or block.checked is not None
    opens, ends = _opens(block, chip), _ends(block, chip)
    if listed and (opens or ends):
        after = block.text[chip.end : chip.end + 2]
        colon = ":" if opens and after[:1] == " " and after[1:].isupper() else ""
        yield _Edit(chip.start, chip.end, f"@{name}{colon}")
    elif beside or ends or block.kind is Kind.TABLE_ROW:
        yield _Edit(chip.start, chip.end, name)


def _opens(block: Block, chip: Chip) -> bool:
    """Tell whether nothing but people stands before *chip*."""
    return not _NOTHING.sub("", _without_chips(block, 0, chip.start))


def _ends(block: Block, chip: Chip) -> bool:
    """Tell whether nothing but people and days stands behind *chip*."""
    return not _NOTHING.sub("", _without_chips(block, chip.end, len(block.text)))


def _without_chips(block: Block, start: int, end: int) -> str:
    inside = [
        _Edit(chip.start - start, chip.end - start, "")
        for chip in block.chips
        if chip.kind in _PERSON_OR_DAY and start <= chip.start and chip.end <= end
    ]
    return _applied(block.text[start:end], inside)


def _says_itself(shown: str, day: str) -> bool:
    """Tell whether the words of a date chip name its day, with the year."""
    found = recognise(shown)
    value = found[0].value if len(found) == 1 else None
    if not isinstance(value, Day) or value.year is None or found[0].text != shown:
        return False
    return f"{value.year:04}-{value.month:02}-{value.number:02}" == day


def _name(block: Block, chip: Chip) -> str | None:
    """Return the name that a person chip shows, or that its address is made of.

    A link to write to somebody may have any words: *maila här*.
    """
    shown = block.text[chip.start : chip.end].lstrip("@")
    local = chip.value.partition("@")[0]
    if "@" not in shown:
        plain = _folded(shown)
        named = _NAME.fullmatch(shown) or any(word in _folded(local) for word in plain.split())
        return shown if named and plain.split()[0] not in verbs.IMPERATIVES else None
    parts = local.split(".")
    named_in_full = 1 < len(parts) <= _MOST_NAMES and all(part.isalpha() for part in parts)
    return " ".join(part.title() for part in parts) if named_in_full else None


def _folded(text: str) -> str:
    """Return *text* as addresses have it: in lower case, without rings and dots."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _applied(text: str, edits: Sequence[_Edit]) -> str:
    """Return *text* after *edits*, which stand in order and apart."""
    parts, end = [], 0
    for edit in edits:
        parts += [text[end : edit.start], edit.text]
        end = edit.end
    return "".join((*parts, text[end:]))


def _moved(offset: int, edits: Sequence[_Edit]) -> int:
    """Return where the character at *offset* stands after *edits*."""
    return offset + sum(
        len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= offset
    )


def _in_cells(cells: Sequence[str], edits: Sequence[_Edit]) -> Iterator[str]:
    """Yield the *cells* of a row after the *edits* of the row's text."""
    start = 0
    for cell in cells:
        end = start + len(cell)
        inside = [
            attrs.evolve(edit, start=edit.start - start, end=edit.end - start)
            for edit in edits
            if start <= edit.start and edit.end <= end
        ]
        yield _applied(cell, inside).strip()
        start = end + len(_BAR)
