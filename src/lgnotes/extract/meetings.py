"""Running documents: one document with the notes of several meetings."""

from collections.abc import Sequence
from itertools import pairwise

from lgnotes.document import Block, Kind
from lgnotes.extract import labels
from lgnotes.extract.times import recognise
from lgnotes.extract.times.days import Day
from lgnotes.lexicon import meeting

_APART = 4
"""Days between two meetings, at least: those of a conference are one."""


def divide(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Return the blocks of each meeting, in the document's order.

    A meeting begins with its day on a line of its own and, close below, who was
    present; or with its day as a heading, where all such headings are days.
    What stands before the first belongs to the first.
    """
    starts = [place for place in range(len(blocks)) if _opens(blocks, place)]
    if len(starts) < 2:
        starts = _dated_headings(blocks)
    if len(starts) < 2:
        return [blocks]
    edges = [0, *starts[1:], len(blocks)]
    return [blocks[first:after] for first, after in pairwise(edges)]


def _opens(blocks: Sequence[Block], place: int) -> bool:
    if blocks[place].marker is not None or not labels.is_dated_title(blocks[place].text):
        return False
    below = blocks[place + 1 : place + 3]
    present = [labels.frame_label(block.text) in meeting.PRESENT for block in below]
    return any(present) and not labels.is_date(below[0].text)


def _dated_headings(blocks: Sequence[Block]) -> list[int]:
    """Return the places of headings of one level that are days, each some days from the last."""
    heads = [place for place, block in enumerate(blocks) if block.kind is Kind.HEADING]
    dated = [place for place in heads if _names_its_day(blocks[place].text)]
    if len(dated) < 2:
        return []
    level = blocks[dated[0]].level
    others = [p for p in heads if blocks[p].level <= level and p > dated[0] and p not in dated]
    days = [_day(blocks[place].text) or 0 for place in dated]
    apart = all(abs(one - other) >= _APART for one, other in pairwise(days))
    alike = all(blocks[place].level == level for place in dated)
    return dated if apart and alike and not others else []


def _names_its_day(text: str) -> bool:
    """Tell whether a heading is the day of a meeting, and not that of the next one."""
    other = text.lower().startswith(meeting.NEXT_STEMS)
    return not other and labels.is_dated_title(text) and _day(text) is not None


def _day(heading: str) -> int | None:
    """Return about which day of the year *heading* names, to tell how far apart two are."""
    value = recognise(heading)[0].value
    return 31 * value.month + value.number if isinstance(value, Day) else None
