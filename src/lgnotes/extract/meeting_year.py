"""The year of a meeting, weighed from weekdays, years and the file's own date."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from lgnotes.extract.times import calendar_days
from lgnotes.extract.times.days import Day, DayRange
from lgnotes.extract.times.expression import Expression
from lgnotes.extract.times.months import Month
from lgnotes.extract.times.years import PartOfYear, SchoolYear, Season, Term, Years
from lgnotes.lexicon import times as lexicon

REASONS = lexicon.MEETING_DATE_REASONS
SOON = 60
"""Days after a meeting within which its notes are usually made into a file."""

LIKELY = range(1995, 2045)
ENOUGH = 0.5
"""Share of the weight that the years of the text must agree on."""

NAMED_PERIOD = re.compile(r"\b(20[0-9]{2}) ?[-–/] ?(?:20)?[0-9]{2}\b(?![-–])")
SHORT_YEAR = re.compile(r"\b[Hh](?:t)?-?([12][0-9])\b")
LINK = re.compile(r"\S+://\S+")


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

    def year(self, day: Day | None = None) -> int | None:
        """Return the year, of *day* if given; None where nothing settles it."""
        return self._judge(day)[0]

    def why(self, day: Day | None = None) -> str:
        """Return the evidence in words."""
        return self._judge(day)[1]

    def _judge(self, day: Day | None) -> tuple[int | None, str]:
        pairs = [*self.weekdays]
        if day and day.weekday is not None and all(day != known for _, known in pairs):
            pairs.append(("", day))
        if by_weekday := self._by_weekday([known for _, known in pairs]):
            texts = ", ".join(dict.fromkeys(text for text, _ in pairs[:3] if text))
            return by_weekday, REASONS["weekday"].format(text=texts)
        if day and self.created and self._just_before(day, self.created):
            return self.created.year, REASONS["created"]
        if by_text := self._by_text():
            return by_text, REASONS["years"].format(text=by_text)
        if self.created:
            return self._by_created(day, self.created), REASONS["created"]
        hinted = max(self.hints, key=lambda y: (self.hints[y], -y), default=None)
        if hinted:
            return hinted, REASONS["years"].format(text=hinted)
        return None, REASONS["no year"]

    def _by_weekday(self, days: Sequence[Day]) -> int | None:
        """Return the year nearest all other evidence in which the weekdays are right."""
        if not days:
            return None
        fits = Counter({year: sum(_fits(day, year) for day in days) for year in LIKELY})
        most = max(fits.values())
        if most < len(days) and (most < 2 or most * 3 < len(days) * 2):
            return None
        years = [year for year in LIKELY if fits[year] == most]
        known = self._known()
        if not known:
            return None
        return min(years, key=lambda y: sum(w * abs(y - other) for other, w in known.items()))

    def _known(self) -> Mapping[int, float]:
        if self.years:
            return self.years
        return {self.created.year: 1.0} if self.created else self.hints

    def _by_text(self) -> int | None:
        if not self.years:
            return None
        year = max(self.years, key=lambda y: (self.years[y], y))
        return year if self.years[year] >= ENOUGH * sum(self.years.values()) else None

    def _just_before(self, day: Day, created: date) -> bool:
        held = calendar_days.day(created.year, day.month, day.number)
        return held is not None and 0 <= (created - held).days <= SOON

    def _by_created(self, day: Day | None, created: date) -> int:
        """Return the year in which *day* was last when the file was made, a month allowed."""
        held = calendar_days.day(created.year, day.month, day.number) if day else None
        return created.year - (1 if held and (held - created).days > 31 else 0)


def _fits(day: Day, year: int) -> bool:
    found = calendar_days.day(year, day.month, day.number)
    return found is not None and found.weekday() == day.weekday


def evidence(
    lines: Sequence[str], found: Sequence[Expression], *, created: date | None
) -> Evidence:
    """Weigh what the *lines* and the times *found* in them say about the year."""
    weekdays: list[tuple[str, Day]] = []
    years: Counter[int] = Counter()
    for expression in found:
        value = expression.value
        if isinstance(value, Day) and value.year is None and value.weekday is not None:
            weekdays.append((expression.text, value))
        for year, weight in _years(value).items():
            years[year] += weight
    return Evidence(tuple(dict.fromkeys(weekdays)), dict(years), _hints(lines), created)


def _years(value: object) -> Mapping[int, int]:
    """Return the years a time names, and how much each says about the meeting's."""
    if isinstance(value, Day):
        return {value.year: 4} if value.year else {}
    if isinstance(value, DayRange):
        return {value.last.year: 4} if value.last.year else {}
    if isinstance(value, Years):
        return {value.first: 2} if value.first == value.last else {value.first: 1}
    if isinstance(value, SchoolYear):
        return {value.first: 1, value.first + 1: 1}
    if isinstance(value, Term | Season | Month | PartOfYear):
        return {value.year: 3} if value.year else {}
    return {}


def _hints(lines: Sequence[str]) -> Mapping[int, float]:
    hints: Counter[int] = Counter()
    for line in lines:
        text = LINK.sub("", line)
        for found in NAMED_PERIOD.finditer(text):
            hints[int(found[1])] += 2
        for found in SHORT_YEAR.finditer(text):
            hints[2000 + int(found[1])] += 1
        low = text.lower()
        for word, year in lexicon.ERA_WORDS.items():
            if word in low:
                hints[year] += 1
    return {year: float(weight) for year, weight in hints.items()}
