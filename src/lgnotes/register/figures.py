"""What a register comes to on one day: counts, ages, deadlines by week, meetings.

*Open*, *overdue* and *oldest* are of the day alone; *done*, *kept* and *dropped* are
of a period that ends with it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import attrs

from lgnotes.register.course import Course
from lgnotes.register.entry import Status

AGES = (30, 90, 180)
"""The most days of each age but the last, to which everything older belongs."""

WEEK = timedelta(weeks=1)


@attrs.frozen(kw_only=True)
class Period:
    """The days that are told of, both ends included."""

    since: date
    today: date

    def has(self, day: date | None) -> bool:
        """Tell whether *day* is known and lies within."""
        return day is not None and self.since <= day <= self.today


@attrs.frozen(kw_only=True)
class Sums:
    """The key figures, of tasks."""

    open: int
    ongoing: int
    """Open, and begun."""

    overdue: int
    ownerless: int
    """Open, and nobody's."""

    undated: int
    """Open, and without a last day."""

    done: int
    """Done within the period."""

    done_some_day: int
    """Done, and nobody wrote down when."""

    promised: int
    """Tasks whose last day was within the period, of which it is known whether it was kept."""

    kept: int
    """How many of those were done by their last day."""

    kept_postponed: int
    """How many of those had been given a later day first."""


@attrs.frozen(kw_only=True)
class Load:
    """The open tasks of one owner, by age."""

    owner: str
    """Empty for tasks that nobody owns."""

    ages: tuple[tuple[Course, ...], ...]
    """One for each of `AGES`, one for what is older, one for what has no day of a meeting."""

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(map(len, self.ages))


@attrs.frozen(kw_only=True)
class Week:
    """The open tasks whose last day is in one week."""

    monday: date
    late: tuple[Course, ...]
    """Those whose day has passed."""

    coming: tuple[Course, ...]


@attrs.frozen(kw_only=True)
class MeetingFigures:
    """What a meeting gave, and what was done since the one before."""

    day: date
    decisions: int = 0
    done: int = 0
    """Of the tasks that came: those that are done by now."""

    open: int = 0
    dropped: int = 0
    """The same for those that were dropped, or are gone from the notes."""

    finished: int = 0
    """Tasks done from the meeting before, or the beginning of the period, up to this one."""

    @property
    def came(self) -> int:
        """How many tasks it gave."""
        return self.done + self.open + self.dropped


def told_of(courses: Iterable[Course], period: Period) -> list[Course]:
    """Return those of *courses* that a report of *period* lists, in their order.

    That is what is open, what was closed in the period, and what a meeting of it gave; also what
    has no meeting.
    """
    return [
        course
        for course in courses
        if course.entry.is_open
        or period.has(course.closed)
        or course.entry.meeting is None
        or course.entry.meeting >= period.since
    ]


def tasks(courses: Iterable[Course]) -> list[Course]:
    """Return those of *courses* that are tasks."""
    return [course for course in courses if course.entry.kind == "task"]


def decisions(courses: Iterable[Course]) -> list[Course]:
    """Return those of *courses* that are decisions."""
    return [course for course in courses if course.entry.kind == "decision"]


def still_open(courses: Iterable[Course]) -> list[Course]:
    """Return those of *courses* that are open, or being worked at."""
    return [course for course in courses if course.entry.is_open]


def sums(courses: Iterable[Course], period: Period) -> Sums:
    """Return the key figures of the tasks among *courses*."""
    found = tasks(courses)
    standing = [course.entry for course in still_open(found)]
    done = [course for course in found if course.entry.status is Status.DONE]
    promised = [course for course in found if _is_judged(course, period)]
    kept = [course for course in promised if _is_kept(course)]
    return Sums(
        open=len(standing),
        ongoing=sum(entry.status is Status.ONGOING for entry in standing),
        overdue=sum(entry.is_overdue(period.today) for entry in standing),
        ownerless=sum(not entry.owners for entry in standing),
        undated=sum(entry.due is None for entry in standing),
        done=sum(period.has(course.closed) for course in done),
        done_some_day=sum(course.closed is None for course in done),
        promised=len(promised),
        kept=len(kept),
        kept_postponed=sum(course.postponed > 0 for course in kept),
    )


def _is_judged(course: Course, period: Period) -> bool:
    """Tell whether a promise of the period was kept or broken, and which is known."""
    due, status = course.entry.due, course.entry.status
    if due is None or not period.since <= due < period.today:
        return False
    return course.entry.is_open or (status is Status.DONE and course.closed is not None)


def _is_kept(course: Course) -> bool:
    due, closed = course.entry.due, course.closed
    return due is not None and closed is not None and closed <= due


def oldest(courses: Iterable[Course], today: date) -> list[Course]:
    """Return what is open among *courses* by age, the oldest first; what has no age is left out."""
    aged = [(course.age(today), course) for course in still_open(courses)]
    known = [(age, course) for age, course in aged if age is not None]
    return [course for _, course in sorted(known, key=lambda pair: -pair[0])]


def loads(courses: Iterable[Course], today: date, whose: Callable[[str], str] = str) -> list[Load]:
    """Return the open tasks by owner, the one with the most first, what is nobody's last.

    A task of several owners stands with each of them.  *whose* gives the one name for all that
    are written for somebody.
    """
    found = defaultdict[str, list[Course]](list)
    for course in still_open(tasks(courses)):
        for owner in dict.fromkeys(map(whose, course.entry.owners or ("",))):
            found[owner].append(course)
    told = [Load(owner=owner, ages=by_age(those, today)) for owner, those in found.items()]
    return sorted(told, key=lambda load: (not load.owner, -load.total, load.owner.casefold()))


def by_age(courses: Iterable[Course], today: date) -> tuple[tuple[Course, ...], ...]:
    """Return *courses* by age, as `Load.ages`: each in exactly one of them."""
    ages: list[list[Course]] = [[] for _ in range(len(AGES) + 2)]
    for course in courses:
        age = course.age(today)
        ages[-1 if age is None else bisect_left(AGES, age)].append(course)
    return tuple(map(tuple, ages))


def weeks(courses: Iterable[Course], today: date) -> list[Week]:
    """Return the weeks in which an open task has its last day, in their order."""
    found = defaultdict[date, list[Course]](list)
    for course in still_open(tasks(courses)):
        if due := course.entry.due:
            found[monday(due)].append(course)
    return [_week(day, found[day], today) for day in sorted(found)]


def _week(day: date, courses: Sequence[Course], today: date) -> Week:
    courses = sorted(courses, key=lambda course: course.entry.due or day)
    late = tuple(course for course in courses if course.entry.is_overdue(today))
    coming = tuple(course for course in courses if not course.entry.is_overdue(today))
    return Week(monday=day, late=late, coming=coming)


def monday(day: date) -> date:
    """Return the first day of the week of *day*."""
    return day - timedelta(days=day.weekday())


def put_off(courses: Iterable[Course]) -> list[Course]:
    """Return the tasks and decisions with a later day than their first, most often moved first."""
    moved = [course for course in courses if course.postponed]
    return sorted(moved, key=lambda c: (not c.entry.is_open, -c.postponed, -c.slip))


def meetings(
    courses: Iterable[Course], days: Iterable[date], period: Period
) -> list[MeetingFigures]:
    """Return what each meeting of the period gave, in their order.

    *days* are those of meetings that may have given nothing.  What was done after the last one
    stands with a meeting of today that gave nothing.
    """
    courses = list(courses)
    held = {day for day in days if period.has(day)}
    held |= {c.entry.meeting for c in courses if c.entry.meeting and period.has(c.entry.meeting)}
    done = [c.closed for c in tasks(courses) if c.entry.status is Status.DONE and c.closed]
    ends = sorted(held | {period.today})
    finished = defaultdict[date, int](int)
    for day in filter(period.has, done):
        finished[ends[bisect_left(ends, day)]] += 1
    told = [_meeting(day, courses, finished[day]) for day in ends]
    return told if period.today in held or told[-1].finished else told[:-1]


def _meeting(day: date, courses: Iterable[Course], finished: int) -> MeetingFigures:
    given = [course.entry for course in courses if course.entry.meeting == day]
    came = [entry for entry in given if entry.kind == "task"]
    return MeetingFigures(
        day=day,
        decisions=len(given) - len(came),
        done=sum(entry.status is Status.DONE for entry in came),
        open=sum(entry.is_open for entry in came),
        dropped=sum(entry.status in (Status.DROPPED, Status.STRUCK) for entry in came),
        finished=finished,
    )
