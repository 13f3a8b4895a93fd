"""Feasts, turns of a period, and times that differ from place to place."""

import re
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import Anchor, Break, Interval, Value, settle
from lgnotes.extract.times.grammar import (
    DIGITS,
    SPACE,
    WORD_END,
    YEAR,
    any_of,
    begins_sentence,
    first_words,
    is_capital,
    rule,
    word_after,
    word_before,
)
from lgnotes.extract.times.relative import MONTHS_IN
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class Feast:
    """A feast by its name."""

    name: str
    year: int | None = None
    past: bool = False

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return its days."""
        if self.year:
            return self._in(self.year)
        return settle(self._in, attrs.evolve(anchor, past=True) if self.past else anchor)

    def _in(self, year: int) -> Interval | None:
        found = days.feast(self.name, year)
        return Interval(*found, "holiday") if found else None


@attrs.frozen
class Turn:
    """*Årsskiftet*, *månadsskiftet mars/april*: the last day of one and the first of the next."""

    unit: str
    month: int | None = None
    """The month that ends, where it is named."""

    year: int | None = None
    """The year that ends."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the two days."""
        if self.year and (self.month or self.unit == "year"):
            return turn(date(self.year, self.month or 12, 1))
        if self.month or self.unit == "year":
            return settle(lambda year: turn(date(year, self.month or 12, 1)), anchor)
        if self.unit == "half":
            return settle(lambda year: turn(date(year, 6, 1)), anchor)
        return self._of_meeting(anchor)

    def _of_meeting(self, anchor: Anchor) -> Interval | None:
        if anchor.meeting is None:
            return None
        size = MONTHS_IN[self.unit]
        last_month = (anchor.meeting.month - 1) // size * size + size
        if anchor.past:
            before = days.add_months(date(anchor.meeting.year, last_month, 1), -size)
            return turn(before)
        return turn(date(anchor.meeting.year, last_month, 1))


def turn(month: date) -> Interval | None:
    """Return the turn at the end of *month*."""
    if not days.FIRST_YEAR <= month.year < days.LAST_YEAR:
        return None
    last = days.month_end(month.year, month.month)
    return Interval(last, last + timedelta(days=1), "turn")


def read_feast(match: re.Match[str], text: str) -> Value | None:
    """Read a feast, unless it is a wish or a person."""
    low, name = match.string, re.sub(" +", " ", match["f"])
    if word_before(low, match.start()) in context.GREETINGS:
        return None
    if name in lexicon.NAME_FEASTS and is_capital(text, match.start()):
        after = word_after(low, match.end())
        if begins_sentence(low, match.start()) and after and after not in context.FALLS_ON:
            return None
    return Feast(name, int(match["y"]) if match["y"] else None)


def read_past_feast(match: re.Match[str], text: str) -> Value | None:
    """Read *i julas*."""
    del text
    return Feast(lexicon.PAST_FEASTS[match["f"]], past=True)


def read_turn(match: re.Match[str], text: str) -> Value | None:
    """Read *årsskiftet 2025/26* and *månadsskiftet mars/april*."""
    del text
    unit = lexicon.TURNS[match["t"]]
    month = lexicon.MONTHS[match["m"]] if match["m"] else None
    if unit == "named month" and not month:
        return None
    year = _year_that_ends(match, month)
    return Turn("month" if month else unit, month, year)


def _year_that_ends(match: re.Match[str], month: int | None) -> int | None:
    if not match["y"]:
        return None
    year = int(match["y"]) if len(match["y"]) == 4 else 2000 + int(match["y"])
    return year - 1 if month == 12 and not match["y2"] else year


def read_unknown(match: re.Match[str], text: str) -> Value | None:
    """Read *sportlovet* and the like."""
    del text
    return Break(match.group())


FEASTS = any_of([*lexicon.FIXED_FEASTS, *lexicon.EASTER_FEASTS, *lexicon.WEEKDAY_FEASTS])
BARE_MONTH = any_of(lexicon.BARE_MONTHS) + WORD_END
FEAST_STARTS = first_words([*lexicon.FIXED_FEASTS, *lexicon.EASTER_FEASTS, *lexicon.WEEKDAY_FEASTS])

RULES = (
    rule("holiday", rf"(?P<f>{FEASTS}){WORD_END}(?!-[^\W\d_])(?:{SPACE}(?P<y>{YEAR})(?![0-9:]))?",
         read_feast, FEAST_STARTS),
    rule("holiday", rf"(?P<f>[1-4]:[ae] advent){WORD_END}(?:{SPACE}(?P<y>{YEAR})(?![0-9:]))?",
         read_feast, {DIGITS}, after=":"),
    rule("past-holiday", rf"(?<=\bi )(?P<f>{any_of(lexicon.PAST_FEASTS)}){WORD_END}",
         read_past_feast, lexicon.PAST_FEASTS, lead="i "),
    rule("turn", rf"(?P<t>{any_of(lexicon.TURNS)}){WORD_END}(?:{SPACE}(?P<m>{BARE_MONTH})"
         rf" ?[-/] ?{BARE_MONTH})?(?:{SPACE}(?P<y>{YEAR}|[1-3][0-9](?=[/-]))"
         rf"(?: ?[-/] ?(?P<y2>{YEAR}|[1-3][0-9]))?(?![0-9:]))?", read_turn, lexicon.TURNS),
    rule("unresolvable", rf"{any_of(lexicon.UNRESOLVABLE)}{WORD_END}(?!-[^\W\d_])",
         read_unknown, lexicon.UNRESOLVABLE),
)  # fmt: skip
