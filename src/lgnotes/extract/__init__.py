"""Document → Notes: the reading of Swedish meeting notes, pure and in one order.

The order: the agenda (`outline`), the frame (`header`), the meeting's day
(`meeting_date`), the times (`dates`), the people (`people`), then decisions,
tasks and events, each once (`assemble`) and with a name (`refs`).
"""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import PurePath

import attrs

from lgnotes.document import Block, Document, Kind
from lgnotes.extract import assemble, chips, people, persons, refs
from lgnotes.extract.asides import asides, with_days, with_refs
from lgnotes.extract.dates import Calendar, read_calendar
from lgnotes.extract.decisions import FoundDecision, find_decisions
from lgnotes.extract.doubts import with_doubts
from lgnotes.extract.events import find_events, task_spans
from lgnotes.extract.followup_parts import FoundFollowUp
from lgnotes.extract.followups import find_followups
from lgnotes.extract.header import read_header
from lgnotes.extract.meeting_date import find_meeting_date
from lgnotes.extract.meetings import divide
from lgnotes.extract.minute_tables import unfold
from lgnotes.extract.near_misses import near_misses
from lgnotes.extract.outline import Outline, Passage, outline
from lgnotes.extract.sentences import Place, Sentence, sentences
from lgnotes.extract.signs import Context
from lgnotes.extract.task_places import WHOLE_BLOCK, FoundTask
from lgnotes.extract.tasks import find_tasks
from lgnotes.model import Minutes, Notes, Person

VERSION = 2
"""Raised whenever notes may be read otherwise than before, so that they are read again."""


def manner(created: date | None, known: Sequence[Person], short: str | None) -> str:
    """Return what changes whenever `extract`, given these, may read a document otherwise."""
    given = sha256(repr((*known, short)).encode()).hexdigest()[:16] if known or short else ""
    return " ".join(filter(None, (str(VERSION), str(created or ""), given)))


def extract(
    document: Document,
    *,
    created: date | None = None,
    known: Sequence[Person] = (),
    short: str | None = None,
) -> Notes:
    """Return what *document* means.

    Args:
        document: What is written.
        created: The day the file was made: the last resort for a year that
            the text does not give; the document's own if it has one.
        known: Who is known beforehand: their names and forms are linked to
            the names in the notes.
        short: What refs begin with; what the notes call the group, shortened, if None.
    """
    with _no_collection():
        notes = _notes(document, created or document.created, known)
        meetings = (refs.numbered(one, name=notes.doc, short=short) for one in notes.meetings)
        return attrs.evolve(notes, meetings=tuple(meetings))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold off the search for cycles: finds have none, and it goes through them all each time.

    With tens of megabytes of notes it would take a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _notes(document: Document, created: date | None, known: Sequence[Person]) -> Notes:
    name = PurePath(document.name).stem
    meetings: list[Minutes] = []
    known = tuple(persons.with_addresses(known, chips.persons(document.blocks)))
    for blocks in divide(unfold(chips.spelled(document.blocks))):
        minutes = _minutes(blocks, name=name, created=created, known=known)
        if meetings and minutes.body is None:
            minutes = attrs.evolve(minutes, body=meetings[0].body, title=meetings[0].title)
        meetings.append(minutes)
        created = minutes.date.value or created
    return Notes(doc=name, meetings=tuple(meetings), losses=document.losses)


def _minutes(
    blocks: Sequence[Block], *, name: str, created: date | None, known: Sequence[Person]
) -> Minutes:
    parts = outline(blocks)
    after = blocks[len(parts.head) :]
    header = read_header(parts.head, after)
    meeting, year = find_meeting_date(
        [block.text for block in parts.head],
        [block.text for block in after],
        name=name,
        created=created,
    )
    openings = {item.line for item in parts.items} | {p.block.line for p in parts.passages[:1]}
    running = {passage.block.key: tuple(_of(passage)) for passage in parts.passages}
    calendar = read_calendar(
        chain.from_iterable(
            running.get(block.key) or sentences(block)
            for block in blocks
            if block.kind is not Kind.MARGIN
        ),
        meeting=meeting,
        year=year,
        body=header.body or "",
        openings=frozenset(openings),
    )
    frame = Minutes(
        title=header.title,
        body=header.body,
        date=meeting,
        reference_year=year,
        note_taker=header.note_taker,
        attendees=header.attendees,
        items=parts.items,
        dates=tuple(calendar.expressions()),
    )
    spoken = [sentence for found in running.values() for sentence in found]
    return _with_finds(frame, blocks, parts, calendar, running=spoken, known=known)


def _with_finds(
    frame: Minutes,
    blocks: Sequence[Block],
    parts: Outline,
    calendar: Calendar,
    *,
    running: Sequence[Sentence],
    known: Sequence[Person],
) -> Minutes:
    """Return the meeting with its decisions, tasks, events and near misses."""
    listed = _listed(frame)
    actors = people.directory(
        [*listed, *(form for person in known for form in (person.name, *person.forms))],
        [block.text for block in blocks],
    )
    decided = list(
        find_decisions(running, actors, body=frame.body, tells_of_old=calendar.tells_of_old)
    )
    context = Context(
        actors,
        deadline=calendar.deadline,
        is_dated=calendar.is_dated,
        meeting=frame.date.value,
        body=(frame.body or "").lower(),
    )
    followups = with_refs(find_followups(running, context, calendar), running)
    followups = with_days(followups, running, context)
    put_off = {one.place for one in followups if one.bare and one.followup.what == "postponed"}
    tasks = [task for task in find_tasks(running, context) if task.place not in put_off]
    found = [task for task in tasks if not task.done]
    present = persons.directory(listed, parts.head, known=known)
    events = find_events(
        calendar,
        meeting=frame.date,
        tasks=task_spans(map(_span, found)),
        running={sentence.place: sentence for sentence in running},
        headings={item.line for item in frame.items},
    )
    with_finds = attrs.evolve(
        frame,
        decisions=assemble.decisions(decided),
        tasks=assemble.tasks(found, decided, present.same_person),
        closed_tasks=assemble.tasks([t for t in tasks if t.done], decided, present.same_person),
        events=events,
        near_misses=tuple(near_misses(running, context, taken=_taken(found, decided, followups))),
        followups=tuple(one.followup for one in followups),
        asides=tuple(
            asides(running, context, calendar, taken={one.place: one.followup for one in followups})
        ),
    )
    return _with_people(with_finds, parts, known=known)


def _with_people(minutes: Minutes, parts: Outline, *, known: Sequence[Person]) -> Minutes:
    """Return the meeting with its people, and with the doubts about its finds."""
    owners = [owner for task in minutes.tasks for owner in task.owners]
    presenters = [name for item in minutes.items for name in item.presenters]
    who = persons.directory(
        [*_listed(minutes), *(owner for owner in owners if " " in owner)],
        parts.head,
        known=known,
        written=[*presenters, *owners],
    )
    return attrs.evolve(
        minutes,
        decisions=with_doubts(minutes.decisions, minutes.dates, who),
        tasks=with_doubts(minutes.tasks, minutes.dates, who),
        events=with_doubts(minutes.events, minutes.dates, who),
        people=persons.with_myself(who.people, minutes.note_taker),
    )


def _listed(minutes: Minutes) -> list[str]:
    """Return the names of those present, the note-taker and the presenters."""
    presenters = [name for item in minutes.items for name in item.presenters]
    return [*minutes.attendees, minutes.note_taker or "", *presenters]


def _taken(
    found: Sequence[FoundTask],
    decided: Sequence[FoundDecision],
    followups: Sequence[FoundFollowUp],
) -> dict[Place, str]:
    """Return where finds begin, with their words: tasks, decisions, what is put off."""
    places = {one.place: one.followup.text for one in followups if one.followup.what == "postponed"}
    places |= {task.place: task.text for task in found}
    return places | {place: decision.text for decision in decided for place in decision.places}


def _span(task: FoundTask) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the block and the part of it that *task* is; a suggestion takes nothing."""
    key, start = task.place
    if task.strength == "implied":
        return key, (start, start)
    return key, (0, sys.maxsize) if task.rule in WHOLE_BLOCK else task.span


def _of(passage: Passage) -> Iterator[Sentence]:
    label = "struck" if passage.block.struck else passage.label
    return sentences(passage.block, item=passage.item, label=label, heading=passage.heading)
