"""Events: dated things after the meeting that are no task's deadline."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from datetime import date

import attrs

from lgnotes.extract.dates import Dated
from lgnotes.extract.sentences import Sentence
from lgnotes.lexicon import cues
from lgnotes.model import Event, MeetingDate

_PRECISIONS = frozenset(("day", "range", "week", "month", "turn", "holiday", "weekend"))
_WORD = re.compile(r"[^\W\d_]{6,}")

_DUE = re.compile(rf"(?:{'|'.join(cues.DUE_LABELS)})\b[^,]{{0,40}}$", re.IGNORECASE)
"""A sentence that only says when the task before it is due: *Klart v. 8.*."""


def find_events(
    dated: Iterable[Dated],
    *,
    meeting: MeetingDate,
    taken: Iterable[tuple[int, int]],
    task_blocks: Container[int],
) -> tuple[Event, ...]:
    """Return an event for every sentence whose (last) definite time is after the meeting.

    A sentence in which one of the places in *taken* lies is a task or a decision,
    and so is a block in *task_blocks* as a whole, named by its first line.
    """
    starts = defaultdict[int, list[int]](list)
    for line, start in taken:
        starts[line].append(start)
    events: dict[tuple[date, date], list[Event]] = {}
    for entry in dated:
        line = entry.sentence.block.line
        busy = line in task_blocks or any(_inside(s, entry.sentence) for s in starts[line])
        if not busy and (event := _event(entry, meeting)):
            _add(events.setdefault((event.start or date.min, event.end or date.min), []), event)
    found = (event for same_days in events.values() for event in same_days)
    return tuple(sorted(found, key=lambda event: event.lines))


def _event(entry: Dated, meeting: MeetingDate) -> Event | None:
    if entry.past or _DUE.match(entry.sentence.text):
        return None
    times = [time for _, time in entry.times if time and not time.fuzzy]
    coming = [t for t in times if t.precision in _PRECISIONS and _after(t.start, meeting)]
    if not coming:
        return None
    time = coming[-1]
    return Event(
        text=entry.sentence.text,
        start=time.start,
        end=time.end if time.end != time.start else None,
        lines=(entry.sentence.lines,),
        rule=f"future-{time.precision}",
        confidence=0.6,
    )


def _add(same_days: list[Event], event: Event) -> None:
    """Add *event*, or its lines to one of the same days that shares a long word with it."""
    words = set(_WORD.findall(event.text.lower()))
    for place, other in enumerate(same_days):
        if words & set(_WORD.findall(other.text.lower())):
            same_days[place] = attrs.evolve(other, lines=(*other.lines, *event.lines))
            return
    same_days.append(event)


def _inside(start: int, sentence: Sentence) -> bool:
    return sentence.start <= start < sentence.start + len(sentence.text)


def _after(day: date, meeting: MeetingDate) -> bool:
    return meeting.value is None or day > meeting.value
