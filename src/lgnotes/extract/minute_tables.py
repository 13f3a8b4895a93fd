"""Minutes kept as a table: *Punkt | Anteckning | Ansvarig | Klart senast* → the same in lines.

Each row becomes what a note-taker without a table would write: the point as a
heading, what was said, *Ansvarig: …* and *Klart senast: …*.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from lgnotes.document import Block, Kind
from lgnotes.lexicon import cues, meeting
from lgnotes.lexicon import decisions as deciding

_NUMBER = re.compile(r"(§ ?\d+|\d+(?:\.\d+)*)[.):]?\s+(?=\S)")
_PROMISE = re.compile(r"\w\s+[a-zåäö]{3,}r\b")
"""A verb in the cell of the owner: *Lukas meddelar lärarna*."""

_HEADING_LEVEL = 2


@attrs.frozen
class _Columns:
    topic: int
    notes: tuple[int, ...]
    owner: int | None
    due: int | None
    heads: tuple[str, ...]


def unfold(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return *blocks* with the rows of such tables as headings and paragraphs."""
    if not any(block.kind is Kind.TABLE_ROW for block in blocks):
        return blocks
    return tuple(_unfolded(blocks))


def _unfolded(blocks: Sequence[Block]) -> Iterator[Block]:
    columns: _Columns | None = None
    end = -1
    for block in blocks:
        if block.kind is not Kind.TABLE_ROW:
            yield block
            continue
        if block.line > end + 2:  # the line of dashes below a Markdown table's head
            columns = _columns(block.cells)
            if columns is None:
                yield block
        elif columns is None:
            yield block
        else:
            yield from (
                attrs.evolve(line, part=part) for part, line in enumerate(_row(block, columns))
            )
        end = block.end_line


def _columns(heads: Sequence[str]) -> _Columns | None:
    lower = tuple(head.lower().strip(" :*") for head in heads)

    def place(words: Sequence[str]) -> int | None:
        return next((i for i, head in enumerate(lower) if head.startswith(tuple(words))), None)

    topic = place(meeting.TOPIC_COLUMNS)
    notes = tuple(i for i, h in enumerate(lower) if h.startswith(meeting.NOTE_COLUMNS))
    notes = tuple(i for i in notes if i != topic)
    if topic is None or not notes:
        return None
    return _Columns(topic, notes, place(meeting.OWNER_COLUMNS), place(meeting.DUE_COLUMNS), lower)


def _row(block: Block, columns: _Columns) -> Iterator[Block]:
    def cell(place: int | None) -> str:
        written = (
            block.cells[place].strip() if place is not None and place < len(block.cells) else ""
        )
        return "" if written.strip(" –-.?") == "" else written

    if topic := cell(columns.topic):
        yield _heading(block, topic)
    for place in columns.notes:
        if said := cell(place):
            label = columns.heads[place]
            labelled = label in deciding.DECISION_LABELS and not said.lower().startswith(label)
            yield _line(block, f"{label.capitalize()}: {said}" if labelled else said)
    owner, due = cell(columns.owner), cell(columns.due)
    over = due.lower().startswith(meeting.DONE_STATES) and not any(c.isdigit() for c in due)
    if not owner or over or owner.lower() in meeting.SECTIONS:
        return
    if _PROMISE.search(owner):
        yield _line(block, f"{owner}, {cues.AT_LATEST} {due}" if due else owner)
        return
    yield _line(block, f"{cues.OWNER_LABELS[0].capitalize()}: {owner}")
    if due:
        yield _line(block, f"{cues.DUE_LABELS[1].capitalize()}: {due}")


def _heading(block: Block, topic: str) -> Block:
    match = _NUMBER.match(topic)
    text = topic[match.end() :] if match else topic
    marker = match[1] if match else block.marker
    return attrs.evolve(
        _line(block, text), kind=Kind.HEADING, level=_HEADING_LEVEL, marker=marker, gap=True
    )


def _line(block: Block, text: str) -> Block:
    return Block(text=text, line=block.line, end_line=block.end_line, breaks=block.breaks)
