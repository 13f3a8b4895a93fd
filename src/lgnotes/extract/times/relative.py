"""Times told from the meeting: *i morgon*, *om tre veckor*, *nästa månad*, *i fjol*."""

import re
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import Anchor, Interval, Unknown, Value, one_day
from lgnotes.extract.times.grammar import (
    NUMBER,
    SPACE,
    WORD_END,
    any_of,
    first_words,
    number,
    rule,
    word_before,
)
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class FromToday:
    """*I dag*, *i morgon*: days from the meeting."""

    days: int

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day."""
        return one_day(anchor.meeting + timedelta(days=self.days)) if anchor.meeting else None


@attrs.frozen
class Ahead:
    """*Om 6–8 veckor*, *för en månad sedan*: so many units from the meeting."""

    least: int
    most: int
    unit: str

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day, or the days between the least and the most."""
        if anchor.meeting is None:
            return None
        start = days.moved(anchor.meeting, self.least, self.unit)
        end = days.moved(anchor.meeting, self.most, self.unit)
        if not start or not end:
            return None
        return Interval(start, end, "day" if start == end else "range")


@attrs.frozen
class Within:
    """*Inom 14 dagar*: from the meeting to the last day."""

    amount: int
    unit: str

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the days that are left."""
        if anchor.meeting is None:
            return None
        end = days.moved(anchor.meeting, self.amount, self.unit)
        return Interval(anchor.meeting, end, "range") if end else None


@attrs.frozen
class Around:
    """*Nästa vecka*, *förra året*, *i veckan*: a period counted from the one of the meeting."""

    unit: str
    """*week, weekend, month, quarter, tertial, half, year, semester* or *school year*."""

    shift: int

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the period."""
        if anchor.meeting is None:
            if self.unit == "year" and anchor.year is not None:
                return period_of(date(anchor.year, 1, 1), "year", self.shift)
            return None
        return period_of(anchor.meeting, self.unit, self.shift)


@attrs.frozen
class InYear:
    """*15 januari nästa år*, *i mars förra året*: a time of the year so many from the meeting's."""

    value: Value
    years: int

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the time in that year."""
        year = anchor.meeting.year if anchor.meeting else anchor.year
        return None if year is None else self.value.interval(Anchor(None, year + self.years))


MONTHS_IN = {"month": 1, "quarter": 3, "tertial": 4, "half": 6, "year": 12}


def period_of(some_day: date, unit: str, shift: int = 0) -> Interval | None:
    """Return the period of *some_day*, or the one *shift* periods later."""
    if unit in ("week", "weekend"):
        monday = days.monday(some_day) + timedelta(weeks=shift)
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        return Interval(first, monday + timedelta(days=6), unit)
    if unit == "semester":
        return _semester(some_day, shift)
    if unit == "school year":
        year = some_day.year + shift - (some_day.month < lexicon.SCHOOL_YEAR_MONTHS[0])
        return school_year(year)
    size = MONTHS_IN[unit]
    first_month = (some_day.month - 1) // size * size + 1
    start = days.add_months(date(some_day.year, first_month, 1), shift * size)
    last = days.add_months(start, size - 1)
    return Interval(start, days.month_end(last.year, last.month), unit)


def school_year(first_year: int) -> Interval | None:
    """Return the school year that begins in *first_year*."""
    first, last = lexicon.SCHOOL_YEAR_MONTHS
    start = days.day(first_year, first, 1)
    return (
        Interval(start, days.month_end(first_year + 1, last), "term", fuzzy=True)
        if (start)
        else None
    )


def semester(name: str, year: int) -> Interval | None:
    """Return the spring or autumn term of *year*."""
    first, last = lexicon.TERM_MONTHS[name]
    start = days.day(year, first, 1)
    return Interval(start, days.month_end(year, last), "term", fuzzy=True) if start else None


def _semester(some_day: date, shift: int) -> Interval | None:
    """Count terms; July belongs to none."""
    if some_day.month == 7:
        return None
    halves = some_day.year * 2 + (some_day.month > 7) + shift
    return semester("autumn" if halves % 2 else "spring", halves // 2)


@attrs.frozen
class LaterWeekend:
    """*Till helgen*: the weekend that is not over; of the past, the last one."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return Saturday and Sunday."""
        if anchor.meeting is None:
            return None
        past = anchor.past and anchor.meeting.weekday() < 5
        return period_of(anchor.meeting, "weekend", -1 if past else 0)


def read_today(match: re.Match[str], text: str) -> Value | None:
    """Read *i dag* and the like; *hur fungerar det i dag?* means nowadays."""
    del text
    if match.string.startswith("?", match.end()) and context.QUESTION_OF_STATE in match.string:
        return None
    phrase = re.sub(" +", " ", match.group())
    return FromToday(lexicon.DAYS_FROM_TODAY[phrase])


def read_amount(match: re.Match[str], text: str) -> Value | None:
    """Read *om tre veckor* and *inom en månad*."""
    del text
    unit, factor = lexicon.UNITS[re.sub(" +", " ", match["u"])]
    if match["vague"]:
        return Unknown()
    most = (number(match["n"]) or 0) * factor
    if not most:
        return None
    least = (number(match["n0"]) or 0) * factor if match["n0"] else most
    if match["how"] in lexicon.WITHIN:
        return Within(most, unit)
    sign = -1 if match["how"] == lexicon.AGO else 1
    return Ahead(sign * least, sign * most, unit)


def read_period(match: re.Match[str], text: str) -> Value | None:
    """Read *nästa vecka*, *förra året*, *innevarande år*."""
    del text
    which, name = match["which"], match["p"]
    shift = 1 if which in lexicon.NEXT else -1 if which in lexicon.PREVIOUS else 0
    if name in (lexicon.YEAR_WORD, "year") and which in context.INDEFINITE_YEAR:
        return None
    return Around(lexicon.PERIODS[name], shift)


def read_this(match: re.Match[str], text: str) -> Value | None:
    """Read *i veckan*, *i år*, *under månaden*, unless it says how often."""
    low, name = match.string, match["p"]
    before = word_before(low, match.start() - 2)
    if low[: match.start()].endswith("i ") and (
        before in context.FREQUENCY_BEFORE or before.isdecimal()
    ):
        return None
    if OTHER_PERIOD.match(low, match.end()):
        return None
    del text
    return Around(lexicon.PERIODS[name], 0)


def read_weekend(match: re.Match[str], text: str) -> Value | None:
    """Read *helgen*, unless a date follows that says which, or it is a wish."""
    del text
    low = match.string
    if NAMED_WEEKEND.match(low, match.end()) or OTHER_PERIOD.match(low, match.end()):
        return None
    if word_before(low, match.start()) in context.GREETINGS | context.FREQUENCY_BEFORE:
        return None
    return LaterWeekend()


def read_last_year(match: re.Match[str], text: str) -> Value | None:
    """Read *i fjol* and *årets*."""
    del text
    return Around("year", -1 if lexicon.LAST_YEAR in match.group() else 0)


OTHER_PERIOD = re.compile(rf",?{SPACE}{any_of(context.SIDE_WORDS)}{WORD_END}")
NAMED_WEEKEND = re.compile(rf"{SPACE}(?:(?:den{SPACE})?[0-9]|v\.?{SPACE}?[0-9]|vecka{SPACE})")
"""After *helgen*: *veckan efter …*, and *helgen 12–13 maj*."""

UNIT = any_of(lexicon.UNITS) + WORD_END
VAGUE = any_of(lexicon.VAGUE_NUMBERS)
AMOUNT = (
    rf"(?:{any_of(lexicon.ABOUT)}{SPACE})?"
    rf"(?:(?P<vague>{VAGUE})|(?:(?P<n0>{NUMBER})(?: ?- ?|{SPACE}till{SPACE}|{SPACE}eller{SPACE}))?"
    rf"(?P<n>{NUMBER})) ?(?P<u>{UNIT})"
)
WHICH = any_of([*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT])
PERIOD = any_of(lexicon.PERIODS) + WORD_END


RULES = (
    rule("today", any_of(lexicon.DAYS_FROM_TODAY) + WORD_END, read_today,
         first_words(lexicon.DAYS_FROM_TODAY)),
    rule("ahead", rf"(?P<how>{any_of([*lexicon.AHEAD, *lexicon.WITHIN])}){SPACE}{AMOUNT}(?! ?/)",
         read_amount,
         {*lexicon.AHEAD, *lexicon.WITHIN}),
    rule("ago", rf"(?P<how>{lexicon.AGO}){SPACE}{AMOUNT}{SPACE}{any_of(lexicon.SINCE)}{WORD_END}",
         read_amount,
         {lexicon.AGO}),
    rule("period", rf"(?P<which>{WHICH}){SPACE}(?P<p>{PERIOD})", read_period,
         first_words([*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT]), lead="i "),
    rule("this-period", rf"(?<=\bi )(?P<p>{any_of(lexicon.IN_THIS)}){WORD_END}", read_this,
         lexicon.IN_THIS, lead="i "),
    rule("this-period", rf"(?:(?<=under )|(?<=senare i ))"
         rf"(?P<p>{any_of(lexicon.DURING_THIS)}){WORD_END}", read_this,
         lexicon.DURING_THIS, lead="under "),
    rule("last-year", rf"(?<=\bi ){lexicon.LAST_YEAR}{WORD_END}",
         read_last_year, {lexicon.LAST_YEAR}, lead="i "),
    rule("last-year", rf"{any_of(lexicon.LAST_YEARS)}{WORD_END}", read_last_year,
         lexicon.LAST_YEARS),
    rule("last-year", rf"{lexicon.THIS_YEARS}{WORD_END}", read_last_year, {lexicon.THIS_YEARS}),
    rule("weekend", rf"{lexicon.WEEKEND}{WORD_END}", read_weekend, {lexicon.WEEKEND}),
)  # fmt: skip
