"""Months and their parts: *i maj*, *mars–maj*, *slutet av april*, *sista fredagen i juni*."""

import re
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import (
    Anchor,
    Interval,
    Nothing,
    Unknown,
    Value,
    one_day,
    settle,
)
from lgnotes.extract.times.grammar import (
    HOW_OFTEN,
    MONTH,
    SPACE,
    WEEKDAY,
    WORD_END,
    YEAR,
    YEAR_AFTER,
    YEAR_DIGITS,
    any_of,
    begins_sentence,
    first_words,
    is_capital,
    rule,
    weekday,
    word_before,
    year_of,
)
from lgnotes.extract.times.relative import Around
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class Month:
    """A month, with or without its year."""

    month: int
    year: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the month's days."""
        return self._in(self.year) if self.year else settle(self._in, anchor)

    def _in(self, year: int) -> Interval | None:
        start = days.day(year, self.month, 1)
        return Interval(start, days.month_end(year, self.month), "month") if start else None


@attrs.frozen
class MonthRange:
    """From one month to another; the year, if stated, is the last one's."""

    first: int
    last: int
    year: int | None = None
    first_year: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return all their days."""
        if self.year:
            return self._ending_in(self.year)
        if anchor.meeting is None and anchor.year is not None:
            return self._ending_in(anchor.year + (self.first > self.last))
        return settle(self._ending_in, anchor)

    def _ending_in(self, year: int) -> Interval | None:
        start = days.day(self.first_year or year - (self.first > self.last), self.first, 1)
        if start is None or not days.day(year, 1, 1):
            return None
        end = days.month_end(year, self.last)
        return Interval(start, end, "range") if start <= end else None


@attrs.frozen
class Part:
    """*Början av maj*, *slutet av nästa vecka*: no deadline can be made of it."""

    which: str
    whole: Value

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return thirds of a month, halves, and the first days of a week."""
        whole = self.whole.interval(anchor)
        if whole is None:
            return None
        bounds = _part_of(self.which, whole)
        return Interval(*bounds, "monthpart", fuzzy=True) if bounds else None


def _part_of(which: str, whole: Interval) -> tuple[date, date] | None:
    start, end = whole.start, whole.end
    if whole.precision == "week":
        return (start, start + timedelta(days=2)) if which == "early" else None
    if whole.precision != "month":
        return None
    cuts = {
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, end.day),
        "first half": (1, 15),
        "second half": (16, end.day),
    }
    first, last = cuts[which]
    return start.replace(day=first), start.replace(day=last)


@attrs.frozen
class LastDay:
    """*Sista april*, *utgången av maj*, *månadens slut*: the last day itself."""

    whole: Value

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the last day of the whole; of a school term none is known."""
        whole = self.whole.interval(anchor)
        if whole is None or whole.fuzzy:
            return None
        return one_day(whole.end, "end")


@attrs.frozen
class NthDay:
    """*Andra tisdagen i mars*, *sista arbetsdagen i månaden*."""

    nth: int
    """1, 2, …; -1 for the last."""

    weekday: int | None
    """None counts working days."""

    month: Value

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day, in the next such month if it is over in this one."""
        if isinstance(self.month, Month) and self.month.year is None:
            month = self.month.month
            return settle(lambda year: self._in(Month(month, year).interval(anchor)), anchor)
        return self._in(self.month.interval(anchor))

    def _in(self, month: Interval | None) -> Interval | None:
        if month is None:
            return None
        every = [month.start + timedelta(days=n) for n in range((month.end - month.start).days + 1)]
        fitting = [day for day in every if self._fits(day)]
        index = self.nth - (self.nth > 0)
        return one_day(fitting[index]) if -len(fitting) <= index < len(fitting) else None

    def _fits(self, day: date) -> bool:
        return days.is_workday(day) if self.weekday is None else day.weekday() == self.weekday


def read_month(match: re.Match[str], text: str) -> Value | None:
    """Read a month without a day, unless it is rather a name."""
    name, start, low = match["m"], match.start(), match.string
    if not _is_month(name, match, text):
        return None
    if word_before(low, start) in context.FREQUENCY_BEFORE and not match["year"]:
        return None
    if HOW_OFTEN.match(low, match.end()):
        return None
    return Month(lexicon.MONTHS[name], year_of(match))


def _is_month(name: str, match: re.Match[str], text: str) -> bool:
    low, start = match.string, match.start()
    if low.startswith("-", match.end()) and low[match.end() + 1 : match.end() + 2].isalpha():
        return False
    if low[max(0, start - 1) : start] in ("-", "/", "@"):
        return False
    if year_of(match) or name not in lexicon.NAME_MONTHS:
        return True
    before = word_before(low, start)
    if not is_capital(text, start):
        return name != "jan" or before in lexicon.MONTH_PREPOSITIONS
    if before in context.MONTH_SURE_BEFORE.get(name, ()):
        return True
    return before in lexicon.MONTH_PREPOSITIONS and not begins_sentence(low, start)


def read_month_range(match: re.Match[str], text: str) -> Value | None:
    """Read *mars–maj*, *feb/mars* and *november 2028–januari 2029*."""
    del text
    first_year = int(match["year1"]) if match["year1"] else None
    first, last = lexicon.MONTHS[match["m1"]], lexicon.MONTHS[match["m"]]
    return MonthRange(first, last, year_of(match), first_year)


def read_iso_month(match: re.Match[str], text: str) -> Value | None:
    """Read *2027-10*."""
    del text
    return Month(int(match["m"]), int(match["y"]))


def whole_of(match: re.Match[str]) -> Value | None:
    """Return the month or period behind *slutet av*."""
    if match["m"]:
        return Month(lexicon.MONTHS[match["m"]], year_of(match))
    if match["vague"]:
        return None
    which, name = match["which"], match["p"]
    shift = 1 if which in lexicon.NEXT else -1 if which in lexicon.PREVIOUS else 0
    return Around(lexicon.PERIODS[name], shift)


def read_part(match: re.Match[str], text: str) -> Value | None:
    """Read *i början av maj* and *utgången av nästa vecka*."""
    del text
    whole = whole_of(match)
    if whole is None:
        return Unknown()
    part = match["part"]
    if part in lexicon.ENDS:
        return LastDay(whole)
    if isinstance(whole, Around) and whole.unit not in ("week", "month"):
        return Unknown()
    return Part(lexicon.PARTS[part], whole)


def read_latin_part(match: re.Match[str], text: str) -> Value | None:
    """Read *medio maj*."""
    del text
    month = Month(lexicon.MONTHS[match["m"]], year_of(match))
    which = lexicon.LATIN_PARTS[match["part"]]
    return LastDay(month) if which == "end" else Part(which, month)


def read_period_end(match: re.Match[str], text: str) -> Value | None:
    """Read *månadens slut*, *kvartalets slut*, *årets slut*."""
    del text
    return PeriodEnd(lexicon.PERIODS[match["p"]])


def read_month_end(match: re.Match[str], text: str) -> Value | None:
    """Read *april månads utgång*, *majs slut*."""
    del text
    return LastDay(Month(lexicon.MONTHS[match["m"]], year_of(match)))


@attrs.frozen
class PeriodEnd:
    """*Tertialets slut*: of the one just named, or the one the meeting is in."""

    unit: str

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the last day."""
        named = anchor.previous
        if named and named.precision == self.unit and self.unit not in ("month", "year"):
            return one_day(named.end, "end")
        return LastDay(Around(self.unit, 0)).interval(anchor)


def read_nth(match: re.Match[str], text: str) -> Value | None:
    """Read *första måndagen i november* and *sista arbetsdagen i månaden*."""
    del text
    if HOW_OFTEN.match(match.string, match.end()):
        return Nothing()
    nth = -1 if match["o"] in lexicon.LAST else lexicon.ORDINALS[match["o"]]
    number = weekday(match["w"].removesuffix("en")) if match["w"] else None
    month = whole_of(match)
    return NthDay(nth, number, month) if month else None


def read_nothing(match: re.Match[str], text: str) -> Value | None:
    """Pass over *första onsdagen varje månad*: it says how often."""
    del match, text
    return Nothing()


def read_nth_week(match: re.Match[str], text: str) -> Value | None:
    """Read *första veckan i maj*: which week that is, people do not agree on."""
    del match, text
    return Unknown()


BARE_MONTH = any_of(lexicon.BARE_MONTHS) + WORD_END
SOME_PERIOD = (
    rf"(?:(?P<which>{any_of([*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT])}){SPACE})?"
    rf"(?P<p>{any_of(lexicon.PERIODS)}){WORD_END}"
)
VAGUE_WHOLE = rf"(?:{YEAR}|{any_of(lexicon.SEASONS)}|{any_of(lexicon.TERMS)}){WORD_END}"
MONTH_OR_PERIOD = (
    rf"(?:(?P<m>{MONTH})(?:{SPACE}månad{WORD_END})?{YEAR_AFTER}"
    rf"|{SOME_PERIOD}(?:{SPACE}[1-4]{WORD_END})?|(?P<vague>{VAGUE_WHOLE}))"
)
NTH = any_of([*lexicon.ORDINALS, *lexicon.LAST])
MONTHS = frozenset(lexicon.BARE_MONTHS)


RULES = (
    rule("month-end", rf"(?P<m>{any_of(lexicon.BARE_MONTHS)})s?{WORD_END}{SPACE}"
          rf"(?:{lexicon.OF_THE_MONTH}{SPACE})?{any_of(lexicon.CLOSES)}{WORD_END}{YEAR_AFTER}",
          read_month_end, MONTHS | {f"{name}s" for name in MONTHS}),
    rule("month-range", rf"(?P<m1>{BARE_MONTH})(?:{SPACE}(?P<year1>{YEAR}))?(?: ?[-/] ?)"
         rf"(?P<m>{BARE_MONTH}){YEAR_AFTER}",
          read_month_range, MONTHS),
    rule("month", rf"(?P<m>{BARE_MONTH})(?:{SPACE}månad{WORD_END})?{YEAR_AFTER}", read_month,
          MONTHS),
    rule("iso-month", rf"(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])(?![0-9]|-[0-9])", read_iso_month,
          frozenset({YEAR_DIGITS})),
    rule("monthpart", rf"(?P<part>{any_of([*lexicon.PARTS, *lexicon.ENDS])}){SPACE}"
          rf"{any_of(lexicon.OF)}{SPACE}{MONTH_OR_PERIOD}", read_part,
          first_words([*lexicon.PARTS, *lexicon.ENDS])),
    rule("monthpart", rf"(?P<part>{any_of(lexicon.LATIN_PARTS)}){SPACE}(?P<m>{BARE_MONTH})"
          rf"{YEAR_AFTER}", read_latin_part, frozenset(lexicon.LATIN_PARTS)),
    rule("period-end", rf"(?P<p>{any_of(lexicon.PERIOD_GENITIVES)}){SPACE}"
          rf"{any_of(lexicon.CLOSES)}{WORD_END}", read_period_end,
          lexicon.PERIOD_GENITIVES),
    rule("nth-weekday", rf"(?P<o>{NTH}){SPACE}"
         rf"(?:(?P<w>{WEEKDAY}en)|{any_of(lexicon.WORKDAY_NAMES)})"
          rf"{SPACE}(?:i|under){SPACE}{MONTH_OR_PERIOD}", read_nth,
          frozenset(lexicon.ORDINALS) | lexicon.LAST),
    rule("nth-weekday", rf"{NTH}{SPACE}{WEEKDAY}en{SPACE}{any_of(lexicon.EVERY)}{WORD_END}",
         read_nothing, {*lexicon.ORDINALS, *lexicon.LAST}),
    rule("nth-week", rf"(?:{NTH}){SPACE}veckan{SPACE}(?:i|av|under){SPACE}(?:{BARE_MONTH}|"
          rf"{SOME_PERIOD})", read_nth_week, frozenset(lexicon.ORDINALS) | lexicon.LAST),
)  # fmt: skip
