"""Events: dated things after the meeting that are no task's deadline.

A sentence holds an event for every coming time in it: each has the words around
it, up to where the next begins.  What a task says is no event, but the meeting
or the day that the task is to be ready for is one.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

import attrs

from lgnotes.document import Kind
from lgnotes.extract.dates import Calendar, Dated
from lgnotes.extract.sentences import NO_FINDS, Place, Sentence
from lgnotes.extract.times import Expression, Interval
from lgnotes.lexicon import cues, meeting
from lgnotes.lexicon import events as happening
from lgnotes.model import Event, MeetingDate

Span = tuple[int, int]
"""Offsets in a block: the first character, and the one after the last."""

_EXACT = frozenset(
    ("day", "range", "week", "month", "monthpart", "turn", "holiday", "weekend", "end")
)
_VAGUE = frozenset(("season", "quarter", "tertial", "half", "year", "part-of-year"))
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_DUE = re.compile(
    rf"\W*(?:{'|'.join(cues.DUE_LABELS)})\b[^,]{{0,40}}$|\W*(?:{'|'.join(cues.DUE_LABELS)})\s*:",
    re.IGNORECASE,
)
"""A sentence that only says when the task before it is due: *Klart v. 8.*."""

_HAPPENS = re.compile(happening.HAPPENS)
_NOT_EVENT = re.compile(happening.NO_EVENT)
_DEADLINE = re.compile(happening.DEADLINE_BEFORE)
_OCCASION = re.compile(happening.OCCASION_BEFORE)
_BREAK = re.compile(r"[,;] | (?:och|samt|men|medan) ")
_BEFORE = re.compile(happening.EARLIER)
_CALLED_OFF = re.compile(happening.CALLED_OFF)
_TO_BE_READY = re.compile(cues.TO_BE_READY, re.IGNORECASE)
_STEM = 6
_FEW_WORDS = 3


@attrs.frozen
class _Time:
    """A coming time of a sentence, with where it stands."""

    expression: Expression
    interval: Interval


def find_events(
    calendar: Calendar,
    *,
    meeting: MeetingDate,
    tasks: Mapping[tuple[int, int], Sequence[Span]],
    running: Mapping[Place, Sentence],
    headings: Container[int],
) -> tuple[Event, ...]:
    """Return the events of one meeting, those of the same day and thing once.

    Args:
        calendar: The dated sentences.
        meeting: When it was held; what is not after it is no event.
        tasks: The parts of blocks that are tasks, by the block's key.
        running: The sentences under the points, by their place.
        headings: The lines of the points.
    """
    events: dict[tuple[date | None, date | None], list[Event]] = {}
    for entry in calendar.dated:
        headed = entry.sentence if entry.sentence.block.line in headings else None
        sentence = running.get(entry.sentence.place, headed)
        if sentence is None or sentence.label in NO_FINDS or _says_due(sentence):
            continue
        spans = tasks.get(sentence.block.key, ())
        for event in _in_sentence(entry, sentence, meeting, spans):
            _add(events.setdefault((event.start, event.end), []), event)
    found = (event for same_days in events.values() for event in same_days)
    return tuple(sorted(found, key=lambda event: event.lines))


def _says_due(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(_DUE.match(text) or _TO_BE_READY.match(text)) or text.endswith("?")


def _in_sentence(
    entry: Dated, sentence: Sentence, meeting: MeetingDate, tasks: Sequence[Span]
) -> Iterator[Event]:
    times = [
        _Time(expression, interval)
        for expression, interval in entry.times
        if interval and _is_told(expression) and _is_coming(interval, meeting)
    ]
    told = meeting.value is None and entry.past
    if not times or told or _NOT_EVENT.search(sentence.text.lower()):
        return
    moved = any(stem in sentence.text.lower() for stem in happening.MOVED)
    for place, (first, last) in enumerate(_segments(sentence.text, times)):
        time = times[place]
        if moved and place + 1 < len(times):
            continue  # the old day
        text = _event_text(sentence, time, (first, last), tasks)
        if text is not None:
            yield _event(sentence, time, text)


def _is_told(expression: Expression) -> bool:
    """Tell whether the time is when something happens, and not how far off a deadline is."""
    if expression.rule in ("this-period", "period-end"):
        return False
    return expression.rule != "offset-to-anchor" or not _BEFORE.search(expression.text.lower())


def _is_coming(interval: Interval, meeting: MeetingDate) -> bool:
    return meeting.value is None or interval.start > meeting.value


def _segments(text: str, times: Sequence[_Time]) -> Iterator[Span]:
    """Divide a sentence between its times; two in one clause share their words."""
    edges = [0]
    for one, other in pairwise(times):
        between = text[one.expression.end : other.expression.start]
        cut = _BREAK.search(between)
        own_words = cut and _WORD.search(_without_days(between[cut.end() :]))
        edges.append(one.expression.end + cut.start() if cut and own_words else -1)
    edges.append(len(text))
    for place in range(len(times)):
        first = max(edges[: place + 1])
        last = next((edge for edge in edges[place + 1 :] if edge >= 0), len(text))
        yield first, last


def _without_days(text: str) -> str:
    return " ".join(
        word for word in text.split() if word.lower().strip(".") not in meeting.DAY_WORDS
    )


def _event_text(
    sentence: Sentence, time: _Time, segment: Span, tasks: Sequence[Span]
) -> str | None:
    """Return what happens at *time*; None where the time is no event's."""
    before = sentence.text[: time.expression.start]
    at = sentence.start + time.expression.start
    occasion = _OCCASION.search(before)
    feast = time.interval.precision == "holiday" and not any(map(str.isdigit, sentence.text))
    if feast and (
        sentence.block.kind is Kind.HEADING or before.endswith(("om ", " och ")) or not before
    ):
        return None
    if _CALLED_OFF.match(sentence.text[time.expression.end :].lower()):
        return None
    if any(first <= at < last for first, last in tasks):
        return _named_occasion(sentence.text, occasion, time) if occasion else None
    if _DEADLINE.search(before.lower()):
        return _named_occasion(sentence.text, occasion, time) if occasion else None
    text = sentence.text[segment[0] : segment[1]].strip(" ,;–-").removeprefix("och ")
    if not _is_exact(time.interval, text):
        return None
    return _with_heading(text, sentence)


def _is_exact(interval: Interval, text: str) -> bool:
    """Tell whether the days are told well enough; of a season something must begin or end."""
    if interval.precision in _EXACT:
        return interval.precision == "monthpart" or not interval.fuzzy
    return interval.precision in _VAGUE and _HAPPENS.search(text.lower()) is not None


def _named_occasion(text: str, occasion: re.Match[str], time: _Time) -> str:
    return text[occasion.start("what") : time.expression.end]


def _with_heading(text: str, sentence: Sentence) -> str:
    """Return *Nästa möte: 16 april kl. 8.30* of a sentence that names no thing itself."""
    words = [w for w in _WORD.findall(text.lower()) if w not in meeting.DAY_WORDS]
    heading = sentence.item.heading if sentence.item else ""
    if sentence.block.kind is Kind.TABLE_ROW or len(words) >= _FEW_WORDS or not heading:
        return text
    return f"{heading}: {text}"


def _event(sentence: Sentence, time: _Time, text: str) -> Event:
    interval = time.interval
    return Event(
        text=text,
        start=interval.start,
        end=interval.end if interval.end != interval.start else None,
        lines=(sentence.lines,),
        rule=f"future-{interval.precision}",
        confidence=0.6,
    )


def _add(same_days: list[Event], event: Event) -> None:
    """Add *event*, or its lines to one of the same days that shares a long word with it."""
    stems = _stems(event.text)
    for place, other in enumerate(same_days):
        if event.lines == other.lines or stems & _stems(other.text):
            same_days[place] = attrs.evolve(
                other, lines=tuple(dict.fromkeys((*other.lines, *event.lines)))
            )
            return
    same_days.append(event)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _LONG_WORD.findall(text.lower())} - meeting.DAY_STEMS


def task_spans(
    spans: Iterable[tuple[tuple[int, int], Span]],
) -> Mapping[tuple[int, int], Sequence[Span]]:
    """Return the parts of blocks that are tasks, by the block's key."""
    by_block = defaultdict[tuple[int, int], list[Span]](list)
    for key, span in spans:
        by_block[key].append(span)
    return by_block
