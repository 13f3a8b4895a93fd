"""Days written with their month: *12 mars*, *7/9*, *2026-03-12*, *tis 12–13 maj*, *den 5:e*."""

import re
from datetime import date

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import Anchor, Interval, Nothing, Value, one_day, settle
from lgnotes.extract.times.grammar import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    DIGITS,
    EIGHT_DIGITS,
    HOW_OFTEN,
    MONTH,
    MONTH_NUMBER,
    ORDINAL_END,
    SIX_DIGITS,
    SPACE,
    WORD_END,
    YEAR,
    YEAR_AFTER,
    YEAR_DIGITS,
    Reader,
    Rule,
    any_of,
    is_capital,
    rule,
    weekday,
    word_after,
    word_before,
    year_of,
)
from lgnotes.extract.times.months import LastDay, Month
from lgnotes.extract.times.relative import Around
from lgnotes.extract.times.shares import is_idiom, is_share
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class Day:
    """A day and month, with or without its year and weekday."""

    month: int
    number: int
    year: int | None = None
    weekday: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day; one that contradicts its weekday stays, and is a doubt (`doubts`)."""
        if self.year is not None:
            return self._in(self.year)
        expected = settle(self._in, anchor)
        if anchor.meeting or expected is None or self.fits(expected.start):
            return expected
        return self._by_weekday(anchor.year) or expected

    def fits(self, day: date) -> bool:
        """Tell whether *day* falls on the weekday that is written, if one is."""
        return self.weekday in (None, day.weekday())

    def exists(self, year: int) -> bool:
        """Tell whether *year* has the day: none has a 31 April."""
        return self.number <= days.month_end(year, self.month).day

    def _in(self, year: int) -> Interval | None:
        found = days.day(year, self.month, self.number)
        return one_day(found) if found else None

    def _by_weekday(self, near: int | None) -> Interval | None:
        for year in (near + 1, near - 1) if near else ():
            found = self._in(year)
            if found and self.fits(found.start):
                return found
        return None


@attrs.frozen
class DayRange:
    """From one day to another; the year, if it is stated, is the last day's."""

    first: Day
    last: Day

    def fits(self, day: date) -> bool:
        """Tell whether *day*, the first, falls on the weekday that is written, if one is."""
        return self.first.fits(day)

    def exists(self, year: int) -> bool:
        """Tell whether *year* has both days."""
        return self.first.exists(year) and self.last.exists(year)

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the range; it may run over a turn of the year."""
        if self.last.year is not None:
            return self._ending_in(self.last.year)
        if anchor.meeting is None and anchor.year is not None:
            return self._ending_in(anchor.year + self._crosses())
        return settle(self._ending_in, anchor)

    @property
    def year(self) -> int | None:
        """The year, if it is stated."""
        return self.last.year

    def _crosses(self) -> bool:
        return (self.first.month, self.first.number) > (self.last.month, self.last.number)

    def _ending_in(self, year: int) -> Interval | None:
        first_year = self.first.year or year - self._crosses()
        start = days.day(first_year, self.first.month, self.first.number)
        end = days.day(year, self.last.month, self.last.number)
        return Interval(start, end, "range") if start and end and start <= end else None


@attrs.frozen
class DayOfMonth:
    """*Den 7:e*: the next such day, or the one of a named month."""

    number: int
    month: Value | None = None
    weekday: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day in its month; one that contradicts its weekday stays (`doubts`)."""
        if self.month:
            month = self.month.interval(anchor)
            found = month and days.day(month.start.year, month.start.month, self.number)
            return one_day(found) if found else None
        if anchor.meeting is None:
            return None
        if coming := self._in_named_month(anchor.previous, anchor.meeting):
            return coming
        for months in (0, -1) if anchor.past else (0, 1, 2):
            month_start = days.add_months(anchor.meeting.replace(day=1), months)
            found = days.day(month_start.year, month_start.month, self.number)
            if found and (found <= anchor.meeting if anchor.past else found >= anchor.meeting):
                return one_day(found)
        return None

    def fits(self, day: date) -> bool:
        """Tell whether *day* falls on the weekday that is written, if one is."""
        return self.weekday in (None, day.weekday())

    def _in_named_month(self, named: Interval | None, meeting: date) -> Interval | None:
        """Return the day in the coming month just named: *i början av april, senast den 8*."""
        if named is None or named.precision not in ("month", "monthpart") or named.end < meeting:
            return None
        found = days.day(named.start.year, named.start.month, self.number)
        return one_day(found) if found and found >= meeting else None


WEEKDAY_THEN = (
    rf"(?P<w>{ANY_WEEKDAY})(?:en)?\.?(?:{DASH}{ANY_WEEKDAY}(?:en)?\.?)?,?{SPACE}(?:den{SPACE})?"
)
SECOND_WEEKDAY = rf"(?:{ANY_WEEKDAY}(?:en)?\.?{SPACE})?(?:den{SPACE})?"
BETWEEN_BEFORE = "(?:" + "|".join(f"(?<={words} )" for words in lexicon.BETWEEN) + ")"
TO = rf"{SPACE}{any_of(lexicon.TO)}{SPACE}"
BETWEEN = rf"{SPACE}och{SPACE}(?:den{SPACE})?"
UNTIL = rf"(?:{DASH}|{SPACE}{any_of(lexicon.UNTIL)}{SPACE})"
NO_MORE = r"(?![0-9/]|[.,:][0-9]|-[0-9])"


def _weekday_of(match: re.Match[str]) -> int | None:
    name = match.groupdict().get("w")
    return weekday(name) if name else None


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else lexicon.MONTHS[name]


def read_day(match: re.Match[str], text: str) -> Value | None:
    """Read a day whose month is a word."""
    del text
    return Day(_month(match["m"]), int(match["d"]), year_of(match), _weekday_of(match))


def read_named_month(match: re.Match[str], text: str) -> Value | None:
    """Read *12 mars*, but not the end of a sentence and a name: *rum 10. Maj*."""
    if match["o"] == "." and is_capital(text, match.start("m")):
        return None
    return read_day(match, text)


def read_range(match: re.Match[str], text: str) -> Value | None:
    """Read two days with at least one month."""
    del text
    last = Day(_month(match["m"]), int(match["d"]), year_of(match))
    month = match.groupdict().get("m1")
    first_year = match.groupdict().get("year1")
    year = int(first_year) if first_year else None
    first_month = _month(month) if month else last.month
    return DayRange(Day(first_month, int(match["d1"]), year, _weekday_of(match)), last)


def read_from_to(match: re.Match[str], text: str) -> Value | None:
    """Read *från den 17 juli till den 11 augusti*, unless something is moved from day to day."""
    moved = any(stem in match.string for stem in context.MOVED_STEMS)
    return None if moved else read_range(match, text)


def read_month_first(match: re.Match[str], text: str) -> Value | None:
    """Read *due September 11*: English behind an English word only."""
    cued = word_before(match.string, match.start()) in context.ENGLISH_DEADLINES
    return read_day(match, text) if cued and is_capital(text, match.start()) else None


def read_pair(match: re.Match[str], text: str) -> Value | None:
    """Read *5 och 6 april*, if the two follow each other."""
    follow = int(match["d"]) == int(match["d1"]) + 1
    return read_range(match, text) if follow else None


def read_slash(match: re.Match[str], text: str) -> Value | None:
    """Read *7/9*, unless it is rather a share, a room or a number."""
    sure = bool(
        _weekday_of(match) is not None
        or year_of(match)
        or match["d"][0] == "0"
        or match["m"][0] == "0"
    )
    if is_idiom(match) or (not sure and is_share(match)):
        return None
    return read_day(match, text)


def read_dotted(match: re.Match[str], text: str) -> Value | None:
    """Read *15.2* behind a word that makes it a day."""
    low = match.string
    before, after = word_before(low, match.start()), word_after(low, match.end())
    cued = _weekday_of(match) is not None or before in context.DOT_DATE_CUES
    if not cued or before in context.SECTION_BEFORE or after in context.NUMBER_AFTER:
        return None
    return read_day(match, text)


def read_written(match: re.Match[str], text: str) -> Value | None:
    """Read a day with all its numbers, the year among them."""
    del text
    year = int(match["y"])
    full_year = year if year > 99 else 2000 + year
    return Day(int(match["m"]), int(match["d"]), full_year, _weekday_of(match))


def read_compact(match: re.Match[str], text: str) -> Value | None:
    """Read *20260320* or *260320*, unless it is rather a number."""
    low = match.string
    before, after = word_before(low, match.start()), word_after(low, match.end())
    if before in context.COMPACT_BEFORE or after in context.NUMBER_AFTER:
        return None
    if low[max(0, match.start() - 1) : match.start()] in ("-", "/", ".", ":", "+", "="):
        return None
    value = read_written(match, text)
    return value if value and value.interval(Anchor(None, None)) else None


def read_iso_range(match: re.Match[str], text: str) -> Value | None:
    """Read *2026-03-12 – 2026-03-14* or *2026-03-12–14*."""
    del text
    first = Day(int(match["m1"]), int(match["d1"]), int(match["y1"]))
    month = int(match["m"] or match["m1"])
    return DayRange(first, Day(month, int(match["d"]), int(match["y"] or match["y1"])))


def read_ordinal(match: re.Match[str], text: str) -> Value | None:
    """Read *femtonde september* or *sista april*."""
    del text
    month = lexicon.MONTHS[match["m"]]
    if match["o"] in lexicon.LAST:
        return LastDay(Month(month, year_of(match)))
    number = lexicon.ORDINALS[match["o"]]
    return Day(month, number, year_of(match)) if number <= 31 else None


def read_day_of_month(match: re.Match[str], text: str) -> Value | None:
    """Read *den 24:e* and *den 7:e i nästa månad*."""
    del text
    if HOW_OFTEN.match(match.string, match.end()):
        return Nothing()
    number = int(match["d"]) if match["d"] else lexicon.ORDINALS[match["o"]]
    which = match["which"]
    shift = 1 if which in lexicon.NEXT else -1 if which in lexicon.PREVIOUS else 0
    return DayOfMonth(number, Around("month", shift) if which else None, _weekday_of(match))


ISO = rf"(?P<y1>{YEAR})-(?P<m1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12][0-9]|3[01])"
AND = rf"(?:, ?|{SPACE}{any_of(lexicon.AND)}{SPACE})"
NO_NAME = r"(?<![^\W\d_]-)"
"""Not behind a letter: *F-6* is a school."""

IN_MONTH = (
    rf"(?:{SPACE}(?:i{SPACE})?(?P<which>{any_of([*lexicon.NEXT, *lexicon.CURRENT, 'förra'])})"
    rf"{SPACE}månad(?:en)?)?"
)
DAY_OF_MONTH = (
    rf"(?:(?P<d>{DAY})(?::?[ae]{WORD_END}|(?=$|[,;)!]|\.(?![0-9])|{SPACE}(?:kl|klockan|i{SPACE}nästa"
    rf"|i{SPACE}denna|denna|nästa){WORD_END}))|(?P<o>{any_of(lexicon.ORDINALS)})"
    rf"(?=$|[.,;)]|{SPACE}i{SPACE}(?:nästa|denna))){IN_MONTH}"
)
WEEKDAY_STARTS = frozenset(
    [*lexicon.WEEKDAYS, *lexicon.SHORT_WEEKDAYS, *(name + "en" for name in lexicon.WEEKDAYS)]
)


def _day(name: str, body: str, read: Reader, *, after: str = "") -> tuple[Rule, Rule]:
    """Return the rule for a day that begins with its number, and the one behind a weekday."""
    return (
        rule(name, body, read, {DIGITS}, after=after),
        rule(name, WEEKDAY_THEN + body, read, WEEKDAY_STARTS),
    )


RULES = (
    rule("iso-range", ISO + rf"(?:{DASH}|--)(?:(?P<y>{YEAR})-)?(?:(?P<m>0[1-9]|1[0-2])-)?"
         r"(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9]|[-:.][0-9])", read_iso_range, {YEAR_DIGITS}),
    rule("iso", rf"(?:{WEEKDAY_THEN})?(?P<y>{YEAR})[-/.](?P<m>0[1-9]|1[0-2])[-/.]"
         r"(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9]|-[0-9])", read_written,
         WEEKDAY_STARTS | {YEAR_DIGITS}),
    rule("iso", rf"(?P<y>{YEAR})-(?P<m>[1-9])-(?P<d>[12][0-9]|3[01]|[1-9])(?![0-9]|-[0-9])",
         read_written, {YEAR_DIGITS}),
    rule("compact", r"(?P<y>20[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])"
         r"(?![0-9:]|[-.,/][0-9]| [0-9])", read_compact, {EIGHT_DIGITS}),
    rule("compact", r"(?P<y>[1-3][0-9])(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])"
         r"(?![0-9:]|[-.,/][0-9]| [0-9])", read_compact, {SIX_DIGITS}),
    rule("between", rf"{BETWEEN_BEFORE}(?P<d1>{DAY}){ORDINAL_END}"
         rf"(?:{SPACE}(?P<m1>{MONTH}))?{BETWEEN}(?P<d>{DAY}){ORDINAL_END}{SPACE}(?P<m>{MONTH})"
         rf"{YEAR_AFTER}", read_range, {DIGITS}),
    rule("between", rf"{BETWEEN_BEFORE}(?P<d1>{DAY})/(?P<m1>{MONTH_NUMBER})"
         rf"{BETWEEN}(?P<d>{DAY})/(?P<m>{MONTH_NUMBER})(?![0-9]){YEAR_AFTER}", read_range,
         {DIGITS}, after="/"),
    *_day("numeric-range", rf"(?P<d1>{DAY})/(?P<m1>{MONTH_NUMBER})"
          rf"(?:{SPACE}(?P<year1>{YEAR}))?{UNTIL}{SECOND_WEEKDAY}"
          rf"(?P<d>{DAY})/(?P<m>{MONTH_NUMBER})(?![0-9]){YEAR_AFTER}", read_range, after="/"),
    *_day("numeric-range", rf"(?P<d1>{DAY}){DASH}(?P<d>{DAY})/"
          rf"(?P<m>{MONTH_NUMBER})(?![0-9]){YEAR_AFTER}", read_range, after=" -"),
    *_day("day-month-range", rf"(?P<d1>{DAY}){ORDINAL_END}{SPACE}"
          rf"(?P<m1>{MONTH})\.?(?:{SPACE}(?P<year1>{YEAR}))?{UNTIL}{SECOND_WEEKDAY}"
          rf"(?P<d>{DAY}){ORDINAL_END}{SPACE}(?P<m>{MONTH}){YEAR_AFTER}", read_range,
          after=" :aed"),
    rule("from-to", rf"(?:(?<=från )|(?<=från den ))(?P<d1>{DAY}){ORDINAL_END}{SPACE}"
         rf"(?P<m1>{MONTH}){TO}(?P<d>{DAY}){ORDINAL_END}{SPACE}(?P<m>{MONTH}){YEAR_AFTER}",
         read_from_to, {DIGITS}, after=" :ae"),
    *_day("day-range-month", rf"(?P<d1>{DAY}){ORDINAL_END}(?:{UNTIL}|{TO})"
          rf"(?P<d>{DAY}){ORDINAL_END}{SPACE}(?P<m>{MONTH}){YEAR_AFTER}", read_range,
          after=" :aed-"),
    *_day("day-pair-month", rf"(?P<d1>{DAY}){ORDINAL_END}"
          rf"{AND}(?P<d>{DAY}){ORDINAL_END}{SPACE}"
          rf"(?P<m>{MONTH}){YEAR_AFTER}", read_pair, after=" :aed,"),
    *_day("day-month", rf"(?P<d>{DAY})(?P<o>{ORDINAL_END}|\.|st|nd|rd|th)"
          rf"(?:{SPACE}(?:of{SPACE})?)?(?P<m>{MONTH})(?:\.(?= ?{YEAR}))?{YEAR_AFTER}",
          read_named_month, after=" .:adefjmnorst"),
    *_day("numeric-full", rf"(?P<d>{DAY})(?P<sep>[./-])(?P<m>{MONTH_NUMBER})"
          rf"(?P=sep)(?P<y>{YEAR}|(?<!-)[12][0-9])(?![0-9]|[-.:/][0-9])", read_written,
          after="./-"),
    *_day("numeric-slash", rf"(?P<d>{DAY})/(?P<m>{MONTH_NUMBER})"
          rf"(?![0-9/%]|:[0-9]|[.,-][0-9]{{3}}|-[^\W\d_]){YEAR_AFTER}(?!-?[0-9]|/)", read_slash,
          after="/"),
    *_day("numeric-dot", rf"(?P<d>{DAY})\.(?P<m>{MONTH_NUMBER}){NO_MORE}"
          r"(?! ?%)(?P<year>)?(?P<short_year>)?", read_dotted, after="."),
    rule("month-day", rf"(?:{WEEKDAY_THEN})?(?P<m>{MONTH}){SPACE}(?P<d>{DAY})(?:st|nd|rd|th)?,?"
         rf"{SPACE}(?P<year>{YEAR})(?P<short_year>)?{WORD_END}", read_day,
         {*lexicon.MONTHS, *WEEKDAY_STARTS}),
    rule("month-day", rf"(?:{WEEKDAY_THEN})?(?:(?P<m>{MONTH}){SPACE}(?P<d>{DAY})(?:st|nd|rd|th))"
         rf"(?P<year>)?(?P<short_year>)?{WORD_END}", read_day,
         {*lexicon.MONTHS, *WEEKDAY_STARTS}),
    rule("month-day", rf"(?P<m>{MONTH}){SPACE}(?P<d>{DAY})(?=$|[.,;)])(?P<year>)?(?P<short_year>)?",
         read_month_first, lexicon.MONTHS),
    rule("ordinal-month", rf"(?P<o>{any_of([*lexicon.ORDINALS, *lexicon.LAST])}){SPACE}"
         rf"(?:dagen{SPACE}i{SPACE})?(?P<m>{MONTH}){YEAR_AFTER}", read_ordinal,
         {*lexicon.ORDINALS, *lexicon.LAST}),
    rule("day-list", rf"{NO_NAME}(?P<d>{DAY})(?=(?:{ORDINAL_END}{AND}{DAY}){{1,6}}{ORDINAL_END}"
         rf"{SPACE}(?P<m>{MONTH}){YEAR_AFTER})", read_day, {DIGITS}, after=" :,ae"),
    rule("day-list", rf"(?P<d>{DAY})(?=(?:{AND}{DAY}){{1,6}}/(?P<m>{MONTH_NUMBER})(?![0-9])"
         rf"{YEAR_AFTER})", read_day, {DIGITS}, after=" ,"),
    rule("day-list", rf"(?P<d1>{DAY}){DASH}(?P<d>{DAY})(?={AND}{DAY}(?:{DASH}{DAY})?{SPACE}"
         rf"(?P<m>{MONTH}){YEAR_AFTER})", read_range, {DIGITS}, after="- "),
    rule("day-of-month", rf"(?<=den ){DAY_OF_MONTH}", read_day_of_month,
         {DIGITS, *lexicon.ORDINALS}),
    rule("day-of-month", rf"(?P<w>{ANY_WEEKDAY})(?:en)?,?{SPACE}den{SPACE}{DAY_OF_MONTH}",
         read_day_of_month, WEEKDAY_STARTS),
)  # fmt: skip
"""In the order they are tried."""
