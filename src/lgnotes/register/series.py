"""The series of a group's meetings: those held, and those to come as far as notes tell of them.

A meeting's own notes are the best evidence for its day, then what was announced
last, then what the notes before it call the next meeting, then the rhythm in
which the group has met, at last the configuration.  Where none of them settles
it, the next meeting is not known.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import attrs

from lgnotes.extract.times.calendar_days import is_workday
from lgnotes.lexicon import series as words
from lgnotes.model import Announced, MeetingDate
from lgnotes.register.told import Told

_FARTHEST = timedelta(days=100)
"""After a meeting, within which the next one with notes is taken for the next: a summer."""

_SOON = timedelta(days=21)
"""The same for one that is announced, but not as the next."""

_REGULAR = 3
"""Times on end that the group must have met after as many days, to tell when it will again."""

_LATELY = 10
"""Meetings, the last of the series, that all must be on one weekday to tell it of another."""

_LONGEST_RHYTHM = timedelta(days=35)
_WEEK, _A_YEAR = 7, 366
_NO_MEETINGS = ((6, 19), (8, 10)), ((12, 20), (12, 31)), ((1, 1), (1, 6))
"""Month and day, first and last, of times when no rhythm holds."""


@attrs.frozen(kw_only=True)
class Habit:
    """When the group usually meets, as the configuration says."""

    weekday: int | None = None
    """0 for Monday."""

    weeks: int | None = None
    """From one meeting to the next."""


@attrs.frozen(kw_only=True)
class Source:
    """A document's telling, and what people call the document."""

    document: str
    name: str
    told: Told


@attrs.frozen
class Statement:
    """Something that was said of a coming meeting."""

    source: Source
    announced: Announced

    @property
    def said(self) -> date:
        """When; what was said nobody knows when comes first."""
        return self.source.told.said or date.min

    def why(self, reason: str, **more: str) -> str:
        """Return *reason* in words, as of this statement."""
        one = self.announced
        return words.WHY[reason].format(
            name=self.source.name, line=one.lines[0], text=one.text, day=one.start, **more
        )


@attrs.frozen(kw_only=True)
class Series:
    """All meetings of one group that anything is known of."""

    held: Mapping[date, Source]
    """Those that have notes, by their day."""

    coming: Mapping[date, Statement]
    """Those that are announced and stand, by their day; they may be over and without notes."""

    off: Mapping[date, Statement]
    """Those that are called off or moved."""

    own_next: Mapping[date, Statement]
    """What the notes of a meeting call the next one, by the day of that meeting."""

    habit: Habit = Habit()

    _met: Sequence[date] = attrs.field(init=False)
    """The days of those held, in their order, and of all."""

    _days: Sequence[date] = attrs.field(init=False)

    @_met.default
    def _sort_met(self) -> Sequence[date]:
        return sorted(self.held)

    @_days.default
    def _sort_days(self) -> Sequence[date]:
        return sorted({*self.held, *self.coming})

    def next_after(self, day: date) -> MeetingDate | None:
        """Return the group's next meeting after that of *day*, with the evidence.

        None where nothing is known; without a value where what those notes
        announce is called off and nothing is known instead.
        """
        own = self.own_next.get(day)
        if own and own.announced.week:
            return self._in_week(own)
        if own is None:
            return self._first_after(day) or self._by_rhythm(day)
        start = self._moved_to(own.announced.start)
        if start is not None and start > day:
            return self._as_held(day, start)
        off = self.off[own.announced.start]
        return self._first_after(day) or MeetingDate(why=off.why("cancelled"))

    def _moved_to(self, start: date) -> date | None:
        """Return the day to which the meeting of *start* was moved, None if it is called off."""
        seen: set[date] = set()
        while start in self.off and start not in seen:
            seen.add(start)
            statement = self.off[start].announced
            if statement.instead_of != start:
                return None
            start = statement.start
        return None if start in self.off else start

    def _first_after(self, day: date) -> MeetingDate | None:
        place = bisect_right(self._days, day)
        if place == len(self._days):
            return None
        first = self._days[place]
        if first - day > _FARTHEST:
            return None
        if first not in self.held and first - day > _SOON:
            return None
        return self._as_held(day, first)

    def _as_held(self, day: date, start: date) -> MeetingDate:
        """Return the meeting announced for *start*, after that of *day*, as it was then held.

        Notes of no announced day, nearer to *start* than to the meeting after
        that, are those of a meeting that was moved.
        """
        if start in self.held:
            return self._with_notes(start)
        met = self._met[bisect_right(self._met, day) :]
        strays = met[: bisect_right(met, start + (start - day))]
        nearest = min(strays, key=lambda one: (abs(one - start), one), default=None)
        if nearest and abs(nearest - start) * 2 < start - day:
            return self._with_notes(nearest)
        statement = self.coming.get(start) or self.own_next[day]
        return _announced(statement, start)

    def _with_notes(self, day: date) -> MeetingDate:
        source = self.held[day]
        why = words.WHY["held"].format(name=source.name)
        return MeetingDate(value=day, end=source.told.end, why=why)

    def _in_week(self, statement: Statement) -> MeetingDate | None:
        """Return the meeting of a week of which no day was told."""
        one = statement.announced
        last = one.end or one.start
        days = self._days[bisect_left(self._days, one.start) : bisect_right(self._days, last)]
        if len(days) == 1:
            return self._as_held(one.start - timedelta(days=1), days[0])
        weekday = self.weekday
        if days or weekday is None:
            return None
        return _announced(statement, one.start + timedelta(days=weekday))

    @property
    def weekday(self) -> int | None:
        """The weekday on which the group meets; None where it keeps to none."""
        met = {day.weekday() for day in self._met[-_LATELY:]}
        regular = len(self._met) > _REGULAR and len(met) == 1
        return met.pop() if regular else self.habit.weekday

    def _by_rhythm(self, day: date) -> MeetingDate | None:
        """Return the day that follows from how regularly the group has met."""
        weeks = self.habit.weeks
        gap = self._gap(day)
        reason = words.WHY["rhythm"].format(days=gap.days) if gap else words.WHY["configured"]
        if gap is None and weeks and self.habit.weekday is not None:
            gap = timedelta(days=weeks * _WEEK + self.habit.weekday - day.weekday())
        start = day + gap if gap and day < date.max - _FARTHEST else None
        if start is None or start <= day or start in self.off or not _is_usual(start):
            return None
        return MeetingDate(value=start, why=reason)

    def _gap(self, day: date) -> timedelta | None:
        """Return the time from one meeting to the next, up to *day*, if it is always the same."""
        last = bisect_right(self._met, day)
        met = self._met[max(0, last - _REGULAR - 1) : last]
        gaps = {later - earlier for earlier, later in pairwise(met)}
        if len(met) <= _REGULAR or len(gaps) != 1:
            return None
        gap = gaps.pop()
        return gap if gap <= _LONGEST_RHYTHM and gap.days % _WEEK == 0 else None


def _is_usual(day: date) -> bool:
    within = any(first <= (day.month, day.day) <= last for first, last in _NO_MEETINGS)
    return is_workday(day) and not within


def _announced(statement: Statement, start: date) -> MeetingDate:
    one = statement.announced
    end = one.end if one.start == start and not one.week else None
    return MeetingDate(value=start, end=end, why=statement.why("announced"))


def series(sources: Iterable[Source], habit: Habit | None = None) -> Series:
    """Return the series of the one group that all *sources* tell of, in whatever order."""
    ordered = sorted(sources, key=_order)
    held: dict[date, Source] = {}
    for source in ordered:
        if source.told.said:
            held.setdefault(source.told.said, source)
    statements = [Statement(s, one) for s in ordered for one in s.told.announced]
    stands, off = _standing(statements, held)
    return Series(
        held=held,
        coming={day: one for day, one in stands.items() if day not in held},
        off={day: one for day, one in off.items() if day not in held},
        own_next={one.said: one for one in statements if one.announced.what == "next"},
        habit=habit or Habit(),
    )


def _order(source: Source) -> tuple[date, str, str]:
    return source.told.said or date.min, source.document, repr(source.told)


def _standing(
    statements: Sequence[Statement], held: Mapping[date, Source]
) -> tuple[dict[date, Statement], dict[date, Statement]]:
    """Return the announced meetings that stand, and those that do not: the last word counts."""
    known = {*held, *(one.announced.start for one in statements if _is_plain(one.announced))}
    stands: dict[date, Statement] = {}
    off: dict[date, Statement] = {}
    for statement in statements:
        one = statement.announced
        if one.week or (one.instead_of and one.instead_of not in known):
            continue
        if one.what == "next":
            _skip_to(statement, stands, off)
        elif one.what == "cancelled":
            stands.pop(one.start, None)
            off[one.start] = statement
            continue
        if one.instead_of:
            stands.pop(one.instead_of, None)
            off[one.instead_of] = statement
        off.pop(one.start, None)
        stands[one.start] = statement
        known.add(one.start)
    return stands, off


def _is_plain(one: Announced) -> bool:
    return one.what != "cancelled" and one.instead_of is None and not one.week


def _skip_to(
    statement: Statement, stands: dict[date, Statement], off: dict[date, Statement]
) -> None:
    """Let what was announced between a meeting and the one it calls the next be none."""
    said = statement.source.told.said
    if said is None:
        return
    days = range(said.toordinal() + 1, statement.announced.start.toordinal())
    for day in map(date.fromordinal, days[:_A_YEAR]):
        if stands.pop(day, None):
            off[day] = statement
