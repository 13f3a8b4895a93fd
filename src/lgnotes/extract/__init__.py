"""Document → Notes: the reading of Swedish meeting notes, pure and in one order.

The order: the agenda (`outline`), the frame (`header`), the meeting's day
(`meeting_date`), the times (`dates`), the people (`people`), then decisions,
tasks and events, each once (`assemble`) and with a name (`refs`).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath

import attrs

from lgnotes.document import Block, Document, Kind
from lgnotes.extract import assemble, refs
from lgnotes.extract.dates import read_calendar
from lgnotes.extract.decisions import find_decisions
from lgnotes.extract.events import find_events
from lgnotes.extract.header import read_header
from lgnotes.extract.meeting_date import find_meeting_date
from lgnotes.extract.meetings import divide
from lgnotes.extract.outline import Outline, Passage, outline
from lgnotes.extract.people import People, directory
from lgnotes.extract.sentences import Sentence, sentences
from lgnotes.extract.signs import Context
from lgnotes.extract.task_places import WHOLE_BLOCK, FoundTask
from lgnotes.extract.tasks import find_tasks
from lgnotes.model import Minutes, Notes

VERSION = 1
"""Raised whenever notes may be read otherwise than before, so that they are read again."""


def extract(document: Document, *, created: date | None = None) -> Notes:
    """Return what *document* means.

    Args:
        document: What is written.
        created: The day the file was made: the last resort for a year that
            the text does not give; the document's own if it has one.
    """
    name = PurePath(document.name).stem
    known = created or document.created
    meetings: list[Minutes] = []
    for blocks in divide(document.blocks):
        minutes = _minutes(blocks, name=name, created=known)
        if meetings and minutes.body is None:
            minutes = attrs.evolve(minutes, body=meetings[0].body, title=meetings[0].title)
        meetings.append(refs.numbered(minutes, name=name))
        known = minutes.date.value or known
    return Notes(doc=name, meetings=tuple(meetings), losses=document.losses)


def _minutes(blocks: Sequence[Block], *, name: str, created: date | None) -> Minutes:
    parts = outline(blocks)
    header = read_header(parts.head, blocks[len(parts.head) :])
    running = [sentence for passage in parts.passages for sentence in _of(passage)]
    meeting, year = find_meeting_date(
        [block.text for block in parts.head],
        [block.text for block in blocks[len(parts.head) :]],
        name=name,
        created=created,
    )
    openings = {item.line for item in parts.items} | {p.block.line for p in parts.passages[:1]}
    calendar = read_calendar(
        [block for block in blocks if block.kind is not Kind.MARGIN],
        meeting=meeting,
        year=year,
        openings=frozenset(openings),
    )
    people = _people(parts, [*header.attendees, header.note_taker or ""], blocks)
    decided = list(
        find_decisions(running, people, body=header.body, tells_of_old=calendar.tells_of_old)
    )
    context = Context(
        people,
        deadline=calendar.deadline,
        is_dated=calendar.is_dated,
        meeting=meeting.value,
        body=(header.body or "").lower(),
    )
    found = find_tasks(running, context)
    tasks = assemble.tasks(found, decided)
    busy = [task.place for task in found if task.strength == "explicit"]
    busy += [place for decision in decided for place in decision.places]
    return Minutes(
        title=header.title,
        body=header.body,
        date=meeting,
        reference_year=year,
        note_taker=header.note_taker,
        attendees=header.attendees,
        items=parts.items,
        decisions=assemble.decisions(decided),
        tasks=tasks,
        events=find_events(
            calendar.dated, meeting=meeting, taken=busy, task_blocks=_whole_blocks(found)
        ),
        dates=tuple(calendar.expressions()),
    )


def _whole_blocks(found: Sequence[FoundTask]) -> frozenset[int]:
    """Return the first lines of the blocks that are a task from end to end."""
    return frozenset(task.place[0] for task in found if task.rule in WHOLE_BLOCK)


def _of(passage: Passage) -> Iterator[Sentence]:
    return sentences(passage.block, item=passage.item, label=passage.label)


def _people(parts: Outline, listed: Sequence[str], blocks: Sequence[Block]) -> People:
    presenters = [name for item in parts.items for name in item.presenters]
    return directory([*listed, *presenters], [block.text for block in blocks])
