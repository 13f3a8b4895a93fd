"""Where follow-ups stand: under a heading *Uppföljning*, and in tables with a column *Läge*."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import attrs

from lgnotes.document import Block, Kind
from lgnotes.extract import fate_topics as topics
from lgnotes.extract.fates import Part, fates_of
from lgnotes.extract.followup_parts import HINTS, Judge, Reading, dated_kind, unquoted
from lgnotes.extract.outcomes import Fate
from lgnotes.extract.sentences import Sentence
from lgnotes.lexicon import cues, meeting
from lgnotes.lexicon import followup_things as things
from lgnotes.model import FollowUp

_NEW_TIME = re.compile(things.NEW_TIME)
_WORDS = re.compile(r"[\w/-]+")
_REVIEWS = re.compile(things.REVIEWS)
_LONGEST_HEADING = 80


@lru_cache(maxsize=256)
def is_review(heading: str) -> bool:
    """Tell whether a heading speaks of what was to be done since earlier meetings."""
    if len(heading) > _LONGEST_HEADING:
        return False
    said = " ".join(_WORDS.findall(heading.lower()))
    return said not in things.NO_REVIEWS and _REVIEWS.match(said) is not None


class Reviews:
    """One pass over the sentences that knows whether they stand under such a heading."""

    def __init__(self) -> None:
        self._item: object = None
        self._by_item = False
        self._by_line = False
        self._lasting = False
        self.opened = False
        """True where the last sentence taken is such a heading itself."""

    def holds(self, sentence: Sentence) -> bool:
        """Take the next sentence, and tell whether it stands under such a heading."""
        if sentence.item is not self._item:
            self._item = sentence.item
            self._by_item = sentence.item is not None and is_review(sentence.item.heading)
            self._by_line = False
        block = sentence.block
        self.opened = False
        if sentence.first and _is_heading(block):
            self._by_line = self.opened = is_review(block.text)
            self._lasting = block.kind is Kind.HEADING
        elif self._by_line and not self._lasting and block.gap and not _listed(block):
            self._by_line = False
        told = bool(sentence.heading) and is_review(sentence.heading)
        new = sentence.label == "task" and not told
        return sentence.label == "review" or (not new and (self._by_item or self._by_line or told))


def _listed(block: Block) -> bool:
    return block.kind in (Kind.LIST_ITEM, Kind.TABLE_ROW)


def _is_heading(block: Block) -> bool:
    """Tell whether a block inside a point is a heading, or a line that ends like one."""
    if block.kind is Kind.HEADING:
        return True
    short = block.kind is Kind.PARAGRAPH and len(block.text) <= _LONGEST_HEADING
    return short and (block.text.endswith(":") or is_review(block.text))


@attrs.frozen
class Columns:
    """Which columns of a table say what, as places in a row; None for one it has not."""

    task: int
    owner: int | None
    states: tuple[int, ...]
    """Those that say how it stands."""

    of: int | None
    kind: Literal["task", "decision"]
    due: int | None = None


def read_tables(sentences: Sequence[Sentence]) -> dict[tuple[int, int], Columns]:
    """Return the columns of every row of a table that follows something up, by its block."""
    found: dict[tuple[int, int], Columns] = {}
    columns: Columns | None = None
    end = -1
    for sentence in sentences:
        block = sentence.block
        if block.kind is not Kind.TABLE_ROW or not sentence.first:
            continue
        if block.line > end + 2:  # the line of dashes below a Markdown table's head
            columns = _columns(block.cells)
        elif columns:
            found[block.key] = columns
        end = block.end_line
    return found


def _columns(heads: Sequence[str]) -> Columns | None:
    lower = [head.lower().strip(" :*") for head in heads]

    def place(begins: Sequence[str]) -> int | None:
        return next((i for i, head in enumerate(lower) if head.startswith(tuple(begins))), None)

    task, owner = place(things.TASK_COLUMNS), place(meeting.OWNER_COLUMNS)
    due = next((i for i, head in enumerate(lower) if head in meeting.DUE_COLUMNS), None)
    states = tuple(
        i
        for i, head in enumerate(lower)
        if i not in (task, owner) and head.startswith((*things.STATE_COLUMNS, *things.DUE_COLUMNS))
    )
    task = (
        task
        if task is not None
        else next((i for i in range(len(lower)) if i not in (owner, *states)), None)
    )
    if task is None or not states:
        return None
    decided = lower[task].startswith(things.DECISION_COLUMNS)
    return Columns(
        task, owner, states, place(things.OF_COLUMNS), "decision" if decided else "task", due
    )


def row(sentence: Sentence, columns: Columns, judge: Judge) -> FollowUp | None:
    """Return what a row says has become of its task; None where it says nothing of that."""
    block = sentence.block

    def cell(place: int | None) -> str:
        return block.cells[place].strip() if place is not None and place < len(block.cells) else ""

    state = next((cell(i) for i in columns.states if cell(i).strip(" –-.?")), "")
    named = topics.topic(cell(columns.task), ())
    if not state or not topics.names_something(named):
        return None
    whole = attrs.evolve(sentence, text=block.text, start=0)
    part = Part(state, unquoted(state), max(0, block.text.rfind(state)), HINTS, review=True)
    reading = judge.look_at(whole, part)
    reading = attrs.evolve(reading, fate=_state(reading, judge))
    due, due_text = judge.due(reading)
    return FollowUp(
        what=dated_kind(reading.fate, due),
        kind=columns.kind,
        text=block.text,
        topic=named,
        item=sentence.item.number if sentence.item else None,
        owners=names_in(cell(columns.owner)),
        due=due,
        due_text=due_text,
        of=judge.day_behind(whole, cell(columns.of)),
        ref=topics.reference(block.text),
        lines=((block.line, block.end_line),),
        rule="table",
        confidence=reading.fate.confidence,
    )


def _state(reading: Reading, judge: Judge) -> Fate:
    """Return what the cell of a table says of how it stands."""
    low = reading.part.low.strip(" .!–-")
    span = (0, len(reading.part.text))
    if low in things.DONE_BARE:
        return Fate("done", "table", span, 1.0)
    if low in things.NOT_DONE_BARE:
        return Fate("remains", "table", span, 1.0)
    fates = list(fates_of(reading.part))
    told = next((one for one in fates if not (one.plain and judge.is_plan(reading, one))), None)
    if told:
        return attrs.evolve(told, confidence=0.7 if told.deed else 1.0)
    new = bool(fates) or (reading.times and _NEW_TIME.match(low))
    return Fate("postponed" if new else "recalled", "table", span, 0.7)


def names_in(cell: str) -> tuple[str, ...]:
    """Return who stands in the cell of the owner."""
    parts = re.split(r"\s*(?:,|/|&|\+|\boch\b|\bsamt\b)\s*", cell.strip())
    return tuple(p.lstrip("@") for p in parts if p and p.lower() not in cues.NOBODY)
