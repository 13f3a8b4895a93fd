"""Weeks and weekdays: *v. 12*, *vecka 14–15*, *tis–ons v. 46*, *på fredag*, *i tisdags*."""

import re
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import Anchor, Interval, Nothing, Value, one_day, settle
from lgnotes.extract.times.grammar import (
    ANY_WEEKDAY,
    DASH,
    SPACE,
    WEEKDAY,
    WORD_END,
    YEAR,
    YEAR_DIGITS,
    any_of,
    first_words,
    is_capital,
    rule,
    weekday,
    word_after,
    word_before,
)
from lgnotes.extract.times.months import Part
from lgnotes.extract.times.relative import Around
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class Week:
    """A numbered week, or several on end, with or without their year."""

    first: int
    last: int
    year: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return Monday to Sunday."""
        return self._in(self.year) if self.year else settle(self._in, anchor)

    def _in(self, year: int) -> Interval | None:
        start = days.monday_of_week(year, self.first)
        last = days.monday_of_week(year + (self.last < self.first), self.last)
        if not start or not last:
            return None
        return Interval(start, last + timedelta(days=6), "week")


@attrs.frozen
class WeekdaysOf:
    """*Torsdag vecka 12*, *tis–ons v. 46*, *fredag nästa vecka*."""

    first: int
    last: int
    week: Value

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day or days of the week."""
        week = self.week.interval(anchor)
        if week is None or self.last < self.first:
            return None
        start = week.start + timedelta(days=self.first)
        end = week.start + timedelta(days=self.last)
        return Interval(start, end, "day" if start == end else "range")


@attrs.frozen
class Weekday:
    """*Fredag*: the next one after the meeting; *i fredags*: the last one before it."""

    weekday: int
    which: str = ""
    """*next* and *previous*: the one of next and last week; *past*: the last one;
    *definite*: the last one if the sentence speaks of the past."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day."""
        if anchor.meeting is None:
            return None
        if self.which in ("next", "previous", "current"):
            weeks = {"next": 1, "previous": -1, "current": 0}[self.which]
            return one_day(self._in_week(anchor.meeting, weeks))
        after = days.weekday_from(anchor.meeting + timedelta(days=1), self.weekday)
        if self.which == "past" or (self.which == "definite" and anchor.past):
            return one_day(after - (2 * WEEK if after - anchor.meeting == WEEK else WEEK))
        return one_day(after)

    def _in_week(self, meeting: date, weeks: int) -> date:
        return days.monday(meeting) + timedelta(weeks=weeks, days=self.weekday)


WEEK = timedelta(days=7)


def read_week(match: re.Match[str], text: str) -> Value | None:
    """Read *v. 12* and *vecka 14–15*, unless it is a room, a version or a party."""
    first = int(match["n"])
    last = int(match["n2"]) if match["n2"] else first
    if not (1 <= first <= 53 and 1 <= last <= 53) or _is_no_week(match, text):
        return None
    year = match["y"] or match["y0"]
    return Week(first, last, int(year) if year else None)


def _is_no_week(match: re.Match[str], text: str) -> bool:
    low = match.string
    if word_before(low, match.start()) in context.FREQUENCY_BEFORE - {"dag"}:
        return True
    if match.group()[:2] in context.WEEK_BEGINNINGS:
        return False
    if word_after(low, match.end()) in context.NUMBER_AFTER:
        return True
    dotted = "." in match.group()[:3]
    if word_before(low, match.start()) in context.ROOMS_BEFORE and not dotted:
        return True
    return is_capital(text, match.start()) and not dotted and bool(PARTY.search(text))


PARTY = re.compile(rf"\b{any_of(context.PARTIES)} [0-9]")
"""A party with its seats."""


def read_weekdays_of_week(match: re.Match[str], text: str) -> Value | None:
    """Read *måndag v. 38* and *tis–ons v. 46*."""
    week = read_week(match, text)
    return _weekdays(match, week) if week else None


def _weekdays(match: re.Match[str], week: Value) -> Value:
    first = weekday(match["w"])
    last = weekday(match["w2"]) if match["w2"] else first
    return WeekdaysOf(first, last, week)


def read_weekday_of_period(match: re.Match[str], text: str) -> Value | None:
    """Read *fredag nästa vecka*."""
    del text
    period = Around("week", _shift(match["which"]))
    last = match.groupdict().get("w2") or match["w"]
    return WeekdaysOf(weekday(match["w"]), weekday(last), period)


def _shift(which: str) -> int:
    return 1 if which in lexicon.NEXT else -1 if which in lexicon.PREVIOUS else 0


def read_weekday(match: re.Match[str], text: str) -> Value | None:
    """Read *fredag* and *på fredag*, unless it says how often."""
    del text
    low, start = match.string, match.start()
    before = word_before(low, start)
    if before in context.FREQUENCY_BEFORE | context.INDEFINITE or RANGE_OF_WEEKDAYS.search(
        low[max(0, start - 12) : match.end() + 14]
    ):
        return None
    if LISTED_WEEKDAY.match(low, match.end()):
        return Nothing()
    return Weekday(lexicon.WEEKDAYS[match["w"]], "definite" if match["definite"] else "")


RANGE_OF_WEEKDAYS = re.compile(rf"{ANY_WEEKDAY}(?:en)? ?(?:-|till) ?{ANY_WEEKDAY}{WORD_END}")
"""*Måndag–fredag*: opening hours, no time that can be told."""

LISTED_WEEKDAY = re.compile(
    rf"(?:,|{SPACE}{any_of(lexicon.AND)}){SPACE}{ANY_WEEKDAY}(?:en)?{SPACE}(?:den{SPACE})?[0-9]"
)
"""After *tisdag* in *tisdag och onsdag 8–9 april*: the date says which."""


def read_named_weekday(match: re.Match[str], text: str) -> Value | None:
    """Read *nästa måndag*, *kommande fredag*, *förra tisdagen*."""
    del text
    which, number = match["which"], lexicon.WEEKDAYS[match["w"]]
    if which in lexicon.NEXT_WEEKS:
        return Weekday(number, "next")
    if which in lexicon.NEXT:
        return Weekday(number)
    return Weekday(number, "previous" if which in lexicon.PREVIOUS else "current")


def read_past_weekday(match: re.Match[str], text: str) -> Value | None:
    """Read *i tisdags*."""
    del text
    return Weekday(lexicon.PAST_WEEKDAYS[match["w"]], "past")


def read_part_of_week(match: re.Match[str], text: str) -> Value | None:
    """Read *i början av v. 12*."""
    week = read_week(match, text)
    return Part(lexicon.PARTS[match["part"]], week) if week else None


NUMBERED = (
    rf"(?P<y0>(?!))?{any_of(lexicon.WEEK_WORDS)} {{0,2}}(?P<n>[0-9]{{1,2}})"
    rf"(?:(?:(?: ?[-/] ?|, ?|{SPACE}{any_of(lexicon.TO)}{SPACE})(?:{any_of(lexicon.WEEK_WORDS)} ?)?"
    rf"|{SPACE}{any_of(lexicon.AND)}{SPACE})(?P<n2>[0-9]{{1,2}})"
    rf"(?! ?{any_of(lexicon.MONTHS)}|[0-9/]))?"
    rf"(?![0-9%]|[.,:][0-9]| ?%)(?:(?: |, | - |-|/| {lexicon.YEAR_WORD} )(?P<y>{YEAR})(?![0-9-]))?"
)
WEEKDAYS_THEN = rf"(?P<w>{ANY_WEEKDAY})(?:en)?\.?(?:{DASH}(?P<w2>{ANY_WEEKDAY})(?:en)?\.?)?"
WHICH = any_of([*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT])
WHICH_STARTS = first_words([*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT])
LONG = frozenset(lexicon.WEEKDAYS) | {name + "en" for name in lexicon.WEEKDAYS}
WEEK_STARTS = first_words(lexicon.WEEK_WORDS)

RULES = (
    rule("weekday-week", rf"{WEEKDAYS_THEN},?{SPACE}(?:{any_of(lexicon.WEEK_IN)}{SPACE})?"
         rf"{NUMBERED}", read_weekdays_of_week, LONG | frozenset(lexicon.SHORT_WEEKDAYS)),
    rule("weekday-week", rf"(?P<w>{ANY_WEEKDAY})(?:en)?\.?(?P<w2>(?!))?"
         rf"(?=(?:,|{SPACE}{any_of(lexicon.AND)}){SPACE}{ANY_WEEKDAY}(?:en)?,?{SPACE}(?:i{SPACE})?{NUMBERED})",
         read_weekdays_of_week, LONG | frozenset(lexicon.SHORT_WEEKDAYS)),
    rule("weekday-week", rf"(?P<w>{WEEKDAY})(?:en)?(?:{DASH}(?P<w2>{WEEKDAY})(?:en)?)?{SPACE}"
         rf"(?:i{SPACE})?(?P<which>{WHICH}){SPACE}"
         rf"{any_of(lexicon.THIS_WEEK)}{WORD_END}", read_weekday_of_period, LONG, lead="på "),
    rule("weekday-week", rf"(?P<which>{WHICH}){SPACE}{any_of(lexicon.THIS_WEEK)},?{SPACE}på"
         rf"{SPACE}(?P<w>{WEEKDAY}){WORD_END}", read_weekday_of_period,
         WHICH_STARTS),
    rule("weekday-week", rf"(?P<which>{WHICH}){SPACE}veckas{SPACE}"
         rf"(?P<w>{WEEKDAY}){WORD_END}", read_weekday_of_period,
         WHICH_STARTS),
    rule("named-weekday", rf"(?P<which>{WHICH}){SPACE}(?P<w>{WEEKDAY})(?:en)?{WORD_END}",
         read_named_weekday,
         WHICH_STARTS),
    rule("past-weekday", rf"(?<=\bi )(?P<w>{any_of(lexicon.PAST_WEEKDAYS)}){WORD_END}",
         read_past_weekday, lexicon.PAST_WEEKDAYS, lead="i "),
    rule("week-part", rf"(?P<part>{any_of(lexicon.PARTS)}){SPACE}{any_of(lexicon.OF)}"
         rf"{SPACE}{NUMBERED}",
         read_part_of_week, first_words(lexicon.PARTS)),
    rule("iso-week", rf"(?P<y0>{YEAR})(?:-?w| ?v\.? ?)(?P<n>[0-5]?[0-9])(?P<n2>(?!))?(?P<y>(?!))?"
         r"(?![0-9.,])", read_week, {YEAR_DIGITS}),
    rule("week", NUMBERED, read_week, WEEK_STARTS),
    rule("weekday", rf"(?P<w>{WEEKDAY})(?P<definite>en)?{WORD_END}", read_weekday, LONG,
         lead="på "),
)  # fmt: skip
