"""Running documents: one document with the notes of several meetings."""

from collections.abc import Sequence
from itertools import pairwise

from lgnotes.document import Block
from lgnotes.extract import labels
from lgnotes.lexicon import meeting


def divide(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """Return the blocks of each meeting, in the document's order.

    A meeting begins with its day on a line of its own and, close below, who was
    present.  What stands before the first belongs to the first.
    """
    starts = [place for place in range(len(blocks)) if _opens(blocks, place)]
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
