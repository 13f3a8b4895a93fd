"""The times a meeting's notes name, resolved sentence by sentence."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import attrs

from lgnotes.document import Kind
from lgnotes.extract.announced import announced, next_day
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.extract.times import (
    Anchor,
    Expression,
    Interval,
    deadline,
    doubt_about,
    find_breaks,
    is_past,
    recognise,
    resolve,
    resolve_all,
    resolve_in_turn,
    says_next,
)
from lgnotes.lexicon import cues, verbs
from lgnotes.model import Announced, MeetingDate, TimeExpression

_INFINITIVE = re.compile(r"(?!\w*(?:or|ar|er)na$)[a-zåäöé]{4,}a")
_BECAUSE = re.compile(cues.BECAUSE, re.IGNORECASE)

_ANY_YEAR = 2000
_SOME_WEEKS = timedelta(weeks=3)

Due = tuple[date | None, str | None]
Times = Sequence[tuple[Expression, Interval | None]]


@attrs.frozen
class Dated:
    """A sentence with its times, and what they were resolved against."""

    sentence: Sentence
    times: tuple[tuple[Expression, Interval | None], ...]
    anchor: Anchor

    @property
    def past(self) -> bool:
        """True where the sentence speaks of the past."""
        return self.anchor.past


@attrs.frozen
class Calendar:
    """All dated sentences of a meeting, and the coming meetings that they tell of."""

    dated: tuple[Dated, ...]
    announced: tuple[Announced, ...]
    next_meeting: date | None
    """What *nästa möte* means."""

    _blocks: Mapping[tuple[int, int], Sequence[Dated]]
    """The same by the key of their block."""

    _deadlines: dict[tuple[Place, str], Due] = attrs.field(factory=dict, init=False)
    """Those asked for already: rules ask for the same one again and again."""

    def expressions(self) -> Iterator[TimeExpression]:
        """Yield every time expression in the order of the text."""
        for entry in self.dated:
            for expression, time in entry.times:
                yield TimeExpression(
                    text=expression.text,
                    line=entry.sentence.line_at(expression.start),
                    start=time.start if time else None,
                    end=time.end if time else None,
                    precision=time.precision if time else "unknown",
                    rule=expression.rule,
                    doubts=(doubt,)
                    if (doubt := doubt_about(expression, time, entry.anchor))
                    else (),
                )

    def deadline(self, sentence: Sentence, text: str) -> Due:
        """Return the deadline that *text*, words of *sentence*, gives: (day, its words)."""
        key = (sentence.place, text)
        if key not in self._deadlines:
            before = sentence.text[: max(0, sentence.text.find(text))]
            _, anchor = resolve_in_turn(before, self._dated(sentence).anchor)
            anchor = attrs.evolve(anchor, next_meeting=self.next_meeting, past=False)
            own = _due(_own_part(text), anchor)
            whole = _BECAUSE.sub("", text)
            self._deadlines[key] = own if own[0] or _asks_more(whole) else _due(whole, anchor)
        return self._deadlines[key]

    def is_over(self, sentence: Sentence, time: Interval) -> bool:
        """Tell whether *time*, that *sentence* names, lies before the meeting."""
        meeting = self._dated(sentence).anchor.meeting
        return meeting is not None and time.end < meeting

    def is_dated(self, sentence: Sentence) -> bool:
        """Tell whether *sentence* names a time."""
        return bool(self._dated(sentence).times)

    def tells_of_old(self, sentence: Sentence) -> bool:
        """Tell whether *sentence* speaks in the past of a day before the meeting."""
        entry = self._dated(sentence)
        meeting = entry.anchor.meeting
        if not entry.past or meeting is None:
            return False
        return any(t.precision == "day" and t.end < meeting for _, t in entry.times if t)

    def times(self, sentence: Sentence, start: int, end: int) -> Times:
        """Return the times of *sentence* from *start* up to *end*, with offsets from *start*."""
        return [
            (attrs.evolve(one, start=one.start - start, end=one.end - start), time)
            for one, time in self._dated(sentence).times
            if start <= one.start and one.end <= end
        ]

    def behind(self, sentence: Sentence, expression: Expression) -> Interval | None:
        """Return the days that *expression*, of *sentence*, means if they lie behind."""
        return resolve(expression, attrs.evolve(self._dated(sentence).anchor, past=True))

    def awaits_next(self, words: str) -> bool:
        """Tell whether *words*, of a deadline, give a day only by that of the next meeting."""
        if not self.dated or not says_next(words):
            return False
        anchor = attrs.evolve(self.dated[0].anchor, next_meeting=None, past=False)
        if _due(words, anchor)[0]:
            return False
        held = anchor.meeting or date(anchor.year or _ANY_YEAR, 1, 1)
        supposed = attrs.evolve(anchor, next_meeting=held + _SOME_WEEKS)
        return _due(words, supposed)[0] is not None

    def _dated(self, sentence: Sentence) -> Dated:
        """Return the sentence with its times, by where it begins."""
        block = self._blocks[sentence.block.key]
        return block[
            max(0, bisect_right(block, sentence.start, key=lambda e: e.sentence.start) - 1)
        ]


def _due(text: str, anchor: Anchor) -> Due:
    """Return the deadline that *text* gives; a day before the meeting is none."""
    due = deadline(text, resolve_all(text, anchor), anchor)
    if due is None:
        return None, None
    over = due.due and anchor.meeting and due.due < anchor.meeting
    return (None if over else due.due), due.text


def _asks_more(text: str) -> bool:
    """Tell whether something else is asked for behind the comma: *…, swisha henne före onsdag*."""
    _, _, rest = text.partition(", ")
    first = rest.split(None, 1)[0].lower() if rest else ""
    return first in verbs.IMPERATIVES or _INFINITIVE.fullmatch(first) is not None


def _own_part(text: str) -> str:
    """Return the part up to another matter: *annons ut v. 3*, *tillträde senast 1 augusti*."""
    text = _BECAUSE.sub("", text)
    head, comma, rest = text.partition(", ")
    goes_on = rest[:1].isdigit() or rest.lower().startswith(cues.DUE_GOES_ON)
    return text if not comma or goes_on else head


def read_calendar(
    sentences: Iterable[Sentence],
    *,
    meeting: MeetingDate,
    year: int | None,
    body: str = "",
    openings: frozenset[int] = frozenset(),
    known_next: MeetingDate | None = None,
) -> Calendar:
    """Resolve the times of all *sentences* of one meeting.

    *openings* are the first lines of its points: what a time such as *samma
    vecka* is counted from stands under the same point.  *known_next* is what
    the group's other notes tell of its next meeting.
    """
    dated: list[Dated] = []
    sentences = list(sentences)
    breaks = find_breaks([one.text for one in sentences], Anchor(meeting.value, year))
    open_anchor = Anchor(meeting=meeting.value, year=year, breaks=breaks, body=body.lower())
    for sentence in sentences:
        block = sentence.block
        if sentence.first and block.line in openings and not block.part:
            open_anchor = attrs.evolve(open_anchor, previous=None, happening=None, named=())
        found = recognise(sentence.text)
        if not found:
            dated.append(Dated(sentence, (), open_anchor))
            continue
        told = block.kind is not Kind.TABLE_ROW and is_past(sentence.text)
        anchor = attrs.evolve(open_anchor, past=told)
        times, open_anchor = resolve_in_turn(sentence.text, anchor, found)
        dated.append(Dated(sentence, times, anchor))
    coming = announced(
        [(one.sentence, one.times) for one in dated], meeting=meeting.value, body=body
    )
    next_meeting = _next_meeting(coming, known_next)
    if next_meeting:
        dated = [_with_next(entry, next_meeting) for entry in dated]
    by_block = defaultdict[tuple[int, int], list[Dated]](list)
    for entry in dated:
        by_block[entry.sentence.block.key].append(entry)
    return Calendar(tuple(dated), coming, next_meeting, by_block)


def _with_next(entry: Dated, day: date) -> Dated:
    """Return *entry* with the times that are counted from the next meeting."""
    if all(time for _, time in entry.times):
        return entry
    anchor = attrs.evolve(entry.anchor, next_meeting=day)
    return attrs.evolve(entry, times=resolve_all(entry.sentence.text, anchor), anchor=anchor)


def _next_meeting(told: Sequence[Announced], known: MeetingDate | None) -> date | None:
    """Return the day of the next meeting: as it is *known* from others, or else as it is told."""
    if known:
        return known.value
    own = next_day(told)
    return own.start if own else None
