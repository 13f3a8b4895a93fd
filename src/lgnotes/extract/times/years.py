"""Years and their parts: *2026*, *läsåret 25/26*, *ht-25*, *till våren*, *kvartal 2*."""

import re
from datetime import date

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import Anchor, Interval, Value, settle
from lgnotes.extract.times.grammar import (
    DIGITS,
    SPACE,
    WORD_END,
    YEAR,
    YEAR_DIGITS,
    any_of,
    rule,
    word_after,
    word_before,
)
from lgnotes.extract.times.relative import school_year, semester
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class Years:
    """One year, or several on end."""

    first: int
    last: int

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return 1 January to 31 December."""
        del anchor
        start, end = days.day(self.first, 1, 1), days.day(self.last, 12, 31)
        return Interval(start, end, "year") if start and end and start <= end else None


@attrs.frozen
class SchoolYear:
    """*Läsåret 25/26*."""

    first: int

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return August to June."""
        del anchor
        return school_year(self.first)


@attrs.frozen
class PartOfYear:
    """A quarter, tertial or half of a year."""

    number: int
    parts: int
    """How many of them a year has."""

    year: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return its months."""
        return self._in(self.year) if self.year else settle(self._in, anchor)

    def _in(self, year: int) -> Interval | None:
        size = 12 // self.parts
        start = days.day(year, size * (self.number - 1) + 1, 1)
        end = days.month_end(year, size * self.number)
        precision = {4: "quarter", 3: "tertial", 2: "half"}[self.parts]
        return Interval(start, end, precision) if start else None


@attrs.frozen
class Season:
    """*Våren*, *i höst*, *i höstas*."""

    name: str
    year: int | None = None
    which: str = ""
    """*past*: the last that had begun; *last* and *next*: whole ones, not the one that runs."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return its three months; no deadline can be made of them."""
        if self.year is not None:
            return self._in(self.year)
        if anchor.meeting is None:
            return None if self.which or anchor.year is None else self._in(anchor.year)
        if self.which == "next":
            return self._next(anchor.meeting)
        if self.which:
            return self._before(anchor.meeting)
        return self._lingering(anchor) or settle(self._in, anchor)

    def _in(self, year: int) -> Interval | None:
        first, last = lexicon.SEASON_MONTHS[self.name]
        start = days.day(year, first, 1)
        if not start:
            return None
        end = days.month_end(year + (last < first), last)
        return Interval(start, end, "season", fuzzy=True)

    def _before(self, meeting: date) -> Interval | None:
        times = [time for y in (-2, -1, 0) if (time := self._in(meeting.year + y))]
        known = [
            time for time in times if (time.end if self.which == "last" else time.start) <= meeting
        ]
        return known[-1] if known else None

    def _next(self, meeting: date) -> Interval | None:
        """Return next year's; while this year's is still to come, *nästa höst* may be either."""
        this_year = self._in(meeting.year)
        begun = this_year is not None and this_year.start <= meeting
        return self._in(meeting.year + 1) if begun else None

    def _lingering(self, anchor: Anchor) -> Interval | None:
        """Return the autumn in December and the spring in June: the term still runs."""
        meeting = anchor.meeting
        late = {"autumn": 12, "spring": 6}.get(self.name)
        return self._in(meeting.year) if meeting and meeting.month == late else None


@attrs.frozen
class Term:
    """*Vt-26*, *höstterminen*."""

    name: str
    year: int | None = None

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the term's months; no deadline can be made of them."""
        if self.year is not None:
            return semester(self.name, self.year)
        return settle(lambda year: semester(self.name, year), anchor)


def full_year(digits: str) -> int:
    """Return the year of two or four digits."""
    year = int(digits)
    return year if year > 99 else 2000 + year


def read_year(match: re.Match[str], text: str) -> Value | None:
    """Read *2026*, unless it is an amount or part of a name."""
    del text
    low = match.string
    before = word_before(low, match.start())
    if match["word"]:
        return Years(int(match["y"]), int(match["y"]))
    if not _is_year(low, match, before):
        return None
    return Years(int(match["y"]), int(match["y"]))


def _is_year(low: str, match: re.Match[str], before: str) -> bool:
    if before in context.YEAR_NAME_BEFORE or before.endswith(context.YEAR_NAME_ENDINGS):
        return False
    if word_after(low, match.end()) in context.NUMBER_AFTER:
        return False
    return not JOINED.search(low[max(0, match.start() - 2) : match.start()])


JOINED = re.compile(r"[0-9][ .,/:-]$|[-/.:,+=#_§@]$")
"""What makes four digits a part of a longer number or name."""


def read_years(match: re.Match[str], text: str) -> Value | None:
    """Read *2022–2024*, unless it is the name of a plan."""
    del text
    low, first, last = match.string, int(match["y1"]), full_year(match["y"])
    before = word_before(low, match.start())
    if last <= first or last - first > 60:
        return None
    if not match["word"] and (
        before in context.YEAR_NAME_BEFORE
        or before.endswith(context.YEAR_NAME_ENDINGS)
        or PLAN_BEFORE.search(low[max(0, match.start() - 6) : match.start()])
    ):
        return None
    return Years(first, last)


PLAN_BEFORE = re.compile(rf"\b{any_of(context.PLANS)}\)? ?$")
"""*Verksamhetsplan (VP) 2023–2024*."""


def read_school_year(match: re.Match[str], text: str) -> Value | None:
    """Read *läsåret 25/26* and *2025/26*."""
    del text
    first, last = full_year(match["y1"]), full_year(match["y"])
    if last != first + 1:
        return None
    if not match["word"] and word_before(match.string, match.start()) in context.COMPACT_BEFORE:
        return None
    return SchoolYear(first)


def read_part(match: re.Match[str], text: str) -> Value | None:
    """Read *första kvartalet*, *tertial 1*, *Q2 2025*."""
    del text
    parts = lexicon.PARTS_OF_YEAR.get(match["p"]) or lexicon.SHORT_PARTS_OF_YEAR[match["p"]]
    nth = match["n"]
    count = int(nth) if nth.isdecimal() else lexicon.ORDINALS.get(nth) or lexicon.NUMBERS.get(nth)
    if nth in lexicon.LAST:
        count = parts
    if not count or count > parts:
        return None
    return PartOfYear(count, parts, _year(match))


def _year(match: re.Match[str]) -> int | None:
    return full_year(match["y"]) if match["y"] else None


def read_season(match: re.Match[str], text: str) -> Value | None:
    """Read *våren*, *hösten 2026*, *sommarens*."""
    del text
    if word_before(match.string, match.start()) in context.FREQUENCY_BEFORE:
        return None
    return Season(lexicon.SEASONS[match["s"]], _year(match))


def read_this_season(match: re.Match[str], text: str) -> Value | None:
    """Read *i höst* and *i vår*, but not *i vår skola*."""
    del text
    after = word_after(match.string, match.end())
    pronoun = match["s"] in context.PRONOUNS and after and after not in lexicon.AFTER_THIS_SPRING
    return None if pronoun else Season(lexicon.SEASONS[match["s"]], _year(match))


def read_past_season(match: re.Match[str], text: str) -> Value | None:
    """Read *i höstas*."""
    del text
    return Season(lexicon.PAST_SEASONS[match["s"]], which="past")


def read_named_season(match: re.Match[str], text: str) -> Value | None:
    """Read *förra hösten*, *kommande vår*; *nästa höst* is either this year's or the next's."""
    del text
    name, which = lexicon.SEASONS[match["s"]], match["which"]
    if which in lexicon.PREVIOUS:
        return Season(name, which="last")
    return Season(name, which="next" if which in lexicon.NEXT_WEEKS else "")


def read_term(match: re.Match[str], text: str) -> Value | None:
    """Read *vt-26*, *ht 25*, *höstterminen 2025*."""
    del text
    return Term(lexicon.TERMS[match["t"]], _year(match))


SHORT_YEAR = "(?:1[5-9]|[23][0-9])"
SOME_YEAR = rf"(?P<y>{YEAR}|{SHORT_YEAR})(?![0-9:%]|[.,/-][0-9])"
YEAR_THEN = rf"(?:(?:{SPACE}|, )(?P<y>{YEAR}(?![0-9]|:[0-9]|-[0-9])))?"
NTH = any_of([*lexicon.ORDINALS, *lexicon.LAST])
SEASON = any_of(lexicon.SEASONS) + WORD_END
WHICH = any_of([*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT])
WHICH_STARTS = frozenset(
    name.split()[0] for name in (*lexicon.NEXT, *lexicon.PREVIOUS, *lexicon.CURRENT)
)

RULES = (
    rule("school-year", rf"(?P<word>{any_of(lexicon.SCHOOL_YEAR)}){SPACE}"
         rf"(?P<y1>{YEAR}|{SHORT_YEAR}) ?[-/] ?(?P<y>{YEAR}|[1-3][0-9])(?![0-9/])",
         read_school_year, lexicon.SCHOOL_YEAR),
    rule("school-year", r"(?P<word>(?!))?(?P<y1>20[0-9]{2})/(?P<y>20[0-9]{2}|[1-3][0-9])"
         r"(?![0-9/:-]|[.,][0-9])", read_school_year, {YEAR_DIGITS}),
    rule("part-of-year", rf"(?P<n>[1-4]):[ae]{SPACE}(?P<p>{any_of(lexicon.PARTS_OF_YEAR)})"
         rf"{WORD_END}{YEAR_THEN}", read_part, {DIGITS}, after=":"),
    rule("years", rf"(?P<word>{lexicon.YEARS_WORD}{SPACE})?(?P<y1>{YEAR})"
         rf"(?: ?- ?|{SPACE}{any_of(lexicon.TO)}{SPACE})"
         rf"(?P<y>{YEAR})(?![0-9:/]|-[0-9])", read_years, {YEAR_DIGITS, lexicon.YEARS_WORD}),
    rule("part-of-year", rf"(?P<n>{NTH}){SPACE}(?P<p>{any_of(lexicon.PARTS_OF_YEAR)}){WORD_END}"
         rf"{YEAR_THEN}", read_part, {*lexicon.ORDINALS, *lexicon.LAST}),
    rule("part-of-year", rf"(?P<p>{any_of(lexicon.NTH_PARTS)}){SPACE}(?P<n>[1-4]|ett|två|tre|fyra)"
         rf"{WORD_END}(?![.,][0-9]){YEAR_THEN}", read_part, lexicon.NTH_PARTS),
    rule("part-of-year", rf"(?P<p>h)(?P<n>[12]){SPACE}(?P<y>{YEAR})(?![0-9])", read_part, {"h"}),
    rule("part-of-year", rf"(?P<p>q|t)(?P<n>[1-4])[ -]{{1,2}}(?P<y>{SHORT_YEAR})"
         r"(?![0-9]|[.,:/-][0-9])", read_part, {"q", "t"}),
    rule("part-of-year", rf"(?P<p>q|t|kv)(?: ?(?<=[qv] )|\.? ?(?<!t ))(?P<n>[1-4]){WORD_END}"
         rf"(?![.,:/-][0-9])(?:{SPACE}(?P<y>{YEAR})(?![0-9]))?", read_part, {"q", "t", "kv"}),
    rule("past-season", rf"(?<=\bi )(?P<s>{any_of(lexicon.PAST_SEASONS)}){WORD_END}",
         read_past_season, lexicon.PAST_SEASONS, lead="i "),
    rule("season", rf"(?<=\bi )(?P<s>{any_of(lexicon.IN_SEASON)}){WORD_END}{YEAR_THEN}",
         read_this_season, lexicon.IN_SEASON, lead="i "),
    rule("season", rf"(?P<which>{WHICH}){SPACE}(?P<s>{SEASON})", read_named_season, WHICH_STARTS),
    rule("season", rf"(?P<s>{any_of(lexicon.DEFINITE_SEASONS)}"
         rf"){WORD_END}(?:(?:{SPACE})?[-']?{SOME_YEAR})?", read_season,
         lexicon.DEFINITE_SEASONS),
    rule("season", rf"(?P<s>{any_of(lexicon.IN_SEASON)}){SPACE}{SOME_YEAR}", read_season,
         lexicon.IN_SEASON),
    rule("term", rf"(?P<t>{any_of(lexicon.TERMS)})(?:[ -]{{0,2}}[-']?{SOME_YEAR})?{WORD_END}",
         read_term, lexicon.TERMS),
    rule("year", rf"(?:(?P<word>{lexicon.YEAR_WORD}{SPACE}))?(?P<y>{YEAR})"
         r"(?![0-9%/]|[.,:-][0-9]|[-_][^\W_])"
         rf"{WORD_END}", read_year, {YEAR_DIGITS, lexicon.YEAR_WORD}),
)  # fmt: skip
