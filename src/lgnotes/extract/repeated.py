"""What notes repeat by the name that the register gave it: it was not said at this meeting.

An agenda drafted from the register holds tasks and decisions of earlier meetings, each with
its name behind it; notes are then written into that agenda.
"""

import re
from collections.abc import Iterable, Iterator

import attrs

from lgnotes.document import Block, Kind

_NAMED = re.compile(r"\((?:[^()]*[ ,])?[\w-]+ \d{4}-\d\d-\d\d § [^\s()]+:\d+\)[ .]*$")
"""*(senast 2026-03-20, LG 2026-03-03 § 4:1)* at the end; more behind it is news."""


def set_aside(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks*, those that only repeat an entry of the register as no part of the text."""
    for block in blocks:
        named = "§" in block.text and _NAMED.search(block.text)
        yield attrs.evolve(block, kind=Kind.MARGIN) if named else block
