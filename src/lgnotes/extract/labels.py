"""Headings and labels that say what stands under or after them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from lgnotes.document import Block, Kind
from lgnotes.extract.times import recognise
from lgnotes.lexicon import cues, meeting
from lgnotes.lexicon import decisions as deciding
from lgnotes.model import Section

Label = Literal["decision", "task", "review", "aside"]

_WORDS = re.compile(r"[\w-]+")
_FRAME = frozenset(
    (
        *meeting.PRESENT,
        *meeting.ABSENT,
        *meeting.NOTE_TAKER,
        *meeting.CHAIR,
        *meeting.PLACE_AND_TIME,
        *meeting.OTHER_LABELS,
    )
)
_LABELLED = re.compile(r"\s*([\w ]{2,40}?)\.?\s*(?:[:/|]|\s\()")
_LAST_HEAD_BLOCK = 20
_HEAD_GAP = 4
"""Blocks that may stand between two lines of the frame."""

_NAMES = re.compile(r"[A-ZÅÄÖÉ][\w'’.-]*(?:(?:,| och|) [A-ZÅÄÖÉ][\w'’.-]*)*(?: \([^()]*\))?")
"""A line that may be nothing but names: *Anna Berg (ordf.)*."""

_DASH = re.compile(r" [–—-] ")
_LONGEST_HEADING = 160
_MAX_WORDS = 8
_FEW_WORDS = 3
_MAX_DATE_LINE = 60
_CLOCK = re.compile(
    r"\b(?:kl\.?|klockan)?\s*\d{1,2}[.:]\d{2}(?:\s*[–-]\s*\d{1,2}[.:]\d{2})?", re.IGNORECASE
)
_LETTERS = re.compile(rf"\b(?:{'|'.join(meeting.BESIDE_DATE)})\b")


def words_of(block: Block) -> str:
    """Return the words of a block in lower case, without signs; none of a long one."""
    return _words(block.text) if len(block.text) <= _LONGEST_HEADING else ""


@lru_cache(maxsize=256)
def _words(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))


def label_of(block: Block) -> Label | None:
    """Return what a heading makes of what stands under it, None for other blocks."""
    if block.kind is Kind.TABLE_ROW or block.line != block.end_line or block.checked is not None:
        return None
    if block.text.endswith((".", "?", "!")) or ":" in block.text[:-1]:
        return None
    words = words_of(block)
    if words in meeting.DECISION_HEADINGS:
        return "decision"
    if words in meeting.ASIDE_HEADINGS:
        return "aside"
    if block.kind is Kind.LIST_ITEM and not _alone(block):
        return None
    return _task_label(words) or _task_label(_last_part(block.text))


def _last_part(heading: str) -> str:
    """Return *uppgifter* of *Tidplan för översynen – Uppgifter*."""
    part = _DASH.split(heading)[-1] if _DASH.search(heading) else ""
    return " ".join(_WORDS.findall(part.lower()))


def _alone(block: Block) -> bool:
    return block.text.endswith(":") or bool(block.marker and block.marker[0].isdigit())


def _task_label(words: str) -> Label | None:
    parts = words.split()
    if not 0 < len(parts) <= _MAX_WORDS:
        return None
    beside = {*meeting.BESIDE_TASK_HEADING, *meeting.REVIEW_WORDS}
    named = [w for w in meeting.TASK_HEADINGS if f" {w} " in f" {words} "]
    if not any(beside.issuperset(words.replace(w, "", 1).split()) for w in named):
        return None
    return "review" if parts[0] in meeting.REVIEW_WORDS else "task"


def section_of(block: Block) -> Section | None:
    """Return the kind of points that follow a section's heading."""
    if block.marker is not None or block.kind is Kind.TABLE_ROW:
        return None
    section = meeting.SECTIONS.get(words_of(block))
    return section if section is None else _as_section(section)


def names_section(block: Block) -> bool:
    """Tell whether a line is a heading such as *Information*, whatever follows it."""
    return block.marker is None and words_of(block) in meeting.SECTIONS


def _as_section(word: str) -> Section:
    sections: dict[str, Section] = {
        "information": "information",
        "decision": "decision",
        "discussion": "discussion",
    }
    return sections[word]


def frame_label(text: str) -> str | None:
    """Return the label of a line of the meeting's frame, such as *närvarande*."""
    match = _LABELLED.match(text)
    if match is None and len(text) > _LONGEST_HEADING:
        return None
    words = _words(match[1] if match else text)
    if match is None and words in meeting.NOT_ALONE:
        return None
    return words if words in _FRAME else None


def is_frame(text: str) -> bool:
    """Tell whether a heading belongs to the frame: attendance, place, the agenda's list."""
    titled = len(text) <= _LONGEST_HEADING and _words(text) in meeting.AGENDA
    return frame_label(text) is not None or titled or is_date(text)


def announces_list(text: str) -> bool:
    """Tell whether a sentence says that a list follows: *dessa tre:*, *följande*, *att*."""
    bare = text.rstrip(" .").lower()
    if bare.endswith((":", f" {cues.TO}", *cues.ANNOUNCES)):
        return True
    return any(f" {word} " in f" {bare} " for word in cues.ANNOUNCES)


def is_other_list(last: Block, block: Block) -> bool:
    """Tell whether another list begins after an empty line: bullets after numbers."""
    listed = last.kind is block.kind is Kind.LIST_ITEM
    numbered = [(one.marker or "")[:1].isdigit() for one in (last, block)]
    return listed and block.gap and numbered[0] != numbered[1]


def says_nothing(text: str) -> bool:
    """Tell whether *text* only says that there is no decision or no task: *Inga.*, a dash."""
    bare = text.strip(" .–-").lower()
    return not bare or bare in deciding.NOTHING


def is_date(text: str) -> bool:
    """Tell whether a line says a day, perhaps with the hour, and nothing else."""
    dated = len(text) <= _MAX_DATE_LINE and any(letter.isdigit() for letter in text)
    found = recognise(text) if dated else ()
    if not found:
        return False
    left = _CLOCK.sub("", text[: found[0].start] + text[found[-1].end :]).lower()
    return not _LETTERS.sub("", left).strip(" .,:;()–-")


def is_dated_title(text: str) -> bool:
    """Tell whether a line is a day with a few words: *Projektmöte 2025-06-03*, *LG 3 juni*."""
    dated = len(text) <= _MAX_DATE_LINE and any(letter.isdigit() for letter in text)
    found = recognise(text) if dated and not text.endswith(".") else ()
    if not found:
        return False
    left = _CLOCK.sub("", text[: found[0].start] + text[found[-1].end :])
    return len(_WORDS.findall(left)) <= _FEW_WORDS


def begins_with_date(text: str) -> bool:
    """Tell whether a line opens with a day: an entry of a calendar rather than a heading."""
    found = recognise(text) if any(letter.isdigit() for letter in text) else ()
    return bool(found) and found[0].start == 0 and any(c.isdigit() for c in found[0].text)


def without_day(heading: str) -> str:
    """Return *Nästa möte* of a heading that says its day as well."""
    for phrase in meeting.NEXT_MEETING:
        if heading.lower().startswith(f"{phrase} ") and any(c.isdigit() for c in heading):
            return heading[: len(phrase)]
    return heading


def end_of_head(blocks: Sequence[Block]) -> int:
    """Return the place after the last line of the frame near the beginning, 1 at least."""
    last = 0
    for place, block in enumerate(blocks[:_LAST_HEAD_BLOCK]):
        if place - last <= _HEAD_GAP and is_frame(block.text):
            last = place
        elif block.kind is Kind.LIST_ITEM and place and not _belongs_to_frame(blocks, place - 1):
            break
    while last + 1 < len(blocks) and _belongs_to_frame(blocks, last):
        last += 1
    return last + 1 if blocks else 0


def _belongs_to_frame(blocks: Sequence[Block], last: int) -> bool:
    """Tell whether the list after a frame's heading goes on with the next block."""
    before, after = blocks[last], blocks[last + 1]
    if after.kind is not Kind.LIST_ITEM or after.checked is not None:
        return False
    if before.kind is Kind.LIST_ITEM:
        return not after.gap
    announced = before.text.endswith(":") or frame_label(before.text) == words_of(before)
    return announced or frame_label(after.text) is not None or bool(_NAMES.fullmatch(after.text))
