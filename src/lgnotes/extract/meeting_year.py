"""The year of a meeting, weighed from weekdays, years and the file's own date."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days
from lgnotes.extract.times.days import Day, DayRange
from lgnotes.extract.times.expression import Expression
from lgnotes.extract.times.months import Month
from lgnotes.extract.times.years import PartOfYear, SchoolYear, Season, Term, Years
from lgnotes.lexicon import time_context as context

REASONS = context.MEETING_DATE_REASONS
SOON = 60
"""Days after a meeting within which its notes are usually made into a file."""

BACK, ON = 90, 275
"""Days before and after a meeting in which a date without a year is looked for."""

LIKELY = range(1995, 2045)
ENOUGH = 0.6
"""Share of the weight that the years of the text must agree on."""

NAMED_PERIOD = re.compile(r"\b(20[0-9]{2}) ?[-–/] ?(?:20)?[0-9]{2}\b(?![-–])")
SHORT_YEAR = re.compile(r"\bh(?:t)?-?([12][0-9])\b")
LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://\S+")


@attrs.frozen
class Evidence:
    """What the text says about its year."""

    weekdays: tuple[tuple[str, Day], ...]
    """Dates without a year that stand beside their weekday."""

    years: Mapping[int, float]
    """Years the text names, with their weight."""

    hints: Mapping[int, float]
    """Years that a word or the name of a plan hints at."""

    created: date | None

    def year(self, held: Day | None = None) -> int | None:
        """Return the meeting's year, of the day it was *held* if that is known.

        None where nothing settles it.
        """
        return self._judge(held)[0]

    def why(self, held: Day | None = None) -> str:
        """Return the evidence in words."""
        return self._judge(held)[1]

    def _judge(self, held: Day | None) -> tuple[int | None, str]:
        if by_weekday := self._by_weekday(held):
            texts = ", ".join(dict.fromkeys(text for text, _ in self.weekdays[:3]))
            return by_weekday, REASONS["weekday"].format(text=texts)
        if self.created and held and self._just_before(held, self.created):
            return self.created.year, REASONS["created"]
        if by_text := self._by_text():
            return by_text, REASONS["years"].format(text=by_text)
        if self.created:
            return self._by_created(held, self.created), REASONS["created"]
        hinted = max(self.hints, key=lambda y: (self.hints[y], -y), default=None)
        if hinted:
            return hinted, REASONS["years"].format(text=hinted)
        return None, REASONS["no year"]

    def _by_weekday(self, held: Day | None) -> int | None:
        """Return the year nearest all other evidence in which the weekdays are right."""
        days = [day for _, day in self.weekdays]
        known = self._known(held)
        if not days or not known:
            return None
        fits = {year: sum(_fits(day, year, held) for day in days) for year in LIKELY}
        most = max(fits.values())
        if most < len(days) and (most < 2 or most * 3 < len(days) * 2):
            return None
        years = [year for year in LIKELY if fits[year] == most]
        created = self.created
        if held and created and created.year in years and self._just_before(held, created):
            return created.year
        return min(years, key=lambda y: sum(w * abs(y - other) for other, w in known.items()))

    def _known(self, held: Day | None) -> Mapping[int, float]:
        """Return the years that tell which of the fitting ones is meant."""
        if self.years:
            return self.years
        return {self._by_created(held, self.created): 1.0} if self.created else self.hints

    def _by_text(self) -> int | None:
        if not self.years:
            return None
        year = max(self.years, key=lambda y: (self.years[y], y))
        return year if self.years[year] >= ENOUGH * sum(self.years.values()) else None

    def _just_before(self, held: Day, created: date) -> bool:
        day = calendar_days.day(created.year, held.month, held.number)
        return day is not None and 0 <= (created - day).days <= SOON

    def _by_created(self, held: Day | None, created: date) -> int:
        """Return the year in which *held* last was when the file was made, a month allowed."""
        day = calendar_days.day(created.year, held.month, held.number) if held else None
        return created.year - (1 if day and (day - created).days > 31 else 0)


def _fits(day: Day, year: int, held: Day | None) -> bool:
    """Tell whether the weekday is right if the meeting was in *year* (on the day *held*)."""
    meeting = calendar_days.day(year, held.month, held.number) if held else None
    if meeting is None:
        found = calendar_days.day(year, day.month, day.number)
        return found is not None and found.weekday() == day.weekday
    near = (calendar_days.day(y, day.month, day.number) for y in (year - 1, year, year + 1))
    first, last = meeting - timedelta(days=BACK), meeting + timedelta(days=ON)
    return any(one and first <= one <= last and one.weekday() == day.weekday for one in near)


Read = tuple[str, tuple[Expression, ...]]
"""A line and the times in it."""


def evidence(read: Sequence[Read], *, created: date | None) -> Evidence:
    """Weigh what the lines say about the year."""
    weekdays: list[tuple[str, Day]] = []
    years: Counter[int] = Counter()
    for line, found in read:
        for expression in found:
            value = expression.value
            if isinstance(value, Day) and value.year is None and value.weekday is not None:
                weekdays.append((expression.text, value))
            for year, weight in _years(line, expression):
                years[year] += weight
    return Evidence(
        tuple(dict.fromkeys(weekdays)), dict(years), _hints([line for line, _ in read]), created
    )


def _years(line: str, expression: Expression) -> Iterable[tuple[int, int]]:
    """Yield the years the meeting may lie in for a time, and how much it says of each."""
    value = expression.value
    if isinstance(value, Day | DayRange):
        year = value.year if isinstance(value, Day) else value.last.year
        return [(year, 4)] if year else []
    if isinstance(value, Years):
        shift = _shift(line[: expression.start]) if value.first == value.last else 0
        return [(value.first + shift, 2)]
    if isinstance(value, SchoolYear):
        return [(value.first, 1), (value.first + 1, 1)]
    if isinstance(value, Term | Season | Month | PartOfYear) and value.year:
        return [(value.year, 3)]
    return []


def _shift(before: str) -> int:
    """Return how many years after *bokslut 2024* it is talked of."""
    words = before.lower().split()[-3:]
    looks_back = any(word.startswith(context.YEAR_IN_REVIEW) for word in words)
    return 1 if looks_back else 0


def _hints(lines: Sequence[str]) -> Mapping[int, float]:
    hints: Counter[int] = Counter()
    for line in lines:
        linked = "//" in line or "@" in line or "www." in line
        low = (LINK.sub("", line) if linked else line).lower()
        for found in NAMED_PERIOD.finditer(low):
            hints[int(found[1])] += 2
        for found in SHORT_YEAR.finditer(low):
            hints[2000 + int(found[1])] += 1
        for word, year in context.ERA_WORDS.items():
            hints[year] += word in low
    return {year: float(weight) for year, weight in hints.items() if weight}
