"""Events: dated things after the meeting that are no task's deadline."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from lgnotes.extract.dates import Dated
from lgnotes.extract.sentences import Sentence
from lgnotes.lexicon import cues
from lgnotes.model import Event, MeetingDate

_PRECISIONS = frozenset(("day", "range", "week", "month", "turn", "holiday", "weekend"))


_DUE = re.compile(rf"(?:{'|'.join(cues.DUE_LABELS)})\b[^,]{{0,40}}$", re.IGNORECASE)
"""A sentence that only says when the task before it is due: *Klart v. 8.*."""


def find_events(
    dated: Collection[Dated], *, meeting: MeetingDate, taken: Collection[tuple[int, int]]
) -> Iterator[Event]:
    """Yield an event for every sentence whose (last) definite time is after the meeting.

    A sentence in which one of the places in *taken* lies is a task or a decision.
    """
    starts = defaultdict[int, list[int]](list)
    for line, start in taken:
        starts[line].append(start)
    for entry in dated:
        sentence = entry.sentence
        busy = any(_inside(start, sentence) for start in starts[sentence.block.line])
        if entry.past or busy or _DUE.match(sentence.text):
            continue
        times = [time for _, time in entry.times if time and not time.fuzzy]
        coming = [t for t in times if t.precision in _PRECISIONS and _after(t.start, meeting)]
        if not coming:
            continue
        time = coming[-1]
        yield Event(
            text=sentence.text,
            start=time.start,
            end=time.end if time.end != time.start else None,
            lines=(sentence.lines,),
            rule=f"future-{time.precision}",
            confidence=0.6,
        )


def _inside(start: int, sentence: Sentence) -> bool:
    return sentence.start <= start < sentence.start + len(sentence.text)


def _after(day: date, meeting: MeetingDate) -> bool:
    return meeting.value is None or day > meeting.value
