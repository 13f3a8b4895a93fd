"""The sections with a picture: the drawing, what its parts mean, and the same as a table."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TypeVar

import attrs
from matplotlib.axes import Axes

from lgnotes.export.clean import one_line
from lgnotes.export.report.content import Content, Register
from lgnotes.export.report.pictures import chains, deadlines, meetings, owners
from lgnotes.export.report.pictures.sheet import Sheet, drawn
from lgnotes.export.report.rows import Row
from lgnotes.export.report.svg import Words
from lgnotes.register import figures
from lgnotes.register.course import Course
from lgnotes.register.figures import AGES, Load, MeetingFigures, Period, Week
from lgnotes.register.whose import whose
from lgnotes.texts import Language, say

Cell = str | int | date | tuple[date, ...] | tuple[Row, ...]
"""What stands in a cell; days one after the other, rows as links to them."""

Told = TypeVar("Told")


@attrs.frozen(kw_only=True)
class Section:
    """A section of the page; without rows there is nothing to show in it."""

    key: str
    drawing: str = ""
    """Elements for the page."""

    legend: tuple[tuple[str, str], ...] = ()
    """What each look means: a name that the style sheet knows, and words."""

    headings: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    notes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Telling:
    """What the sections are made from, and in which words."""

    register: Register
    content: Content
    period: Period
    language: Language

    def say(self, key: str, **data: object) -> str:
        """Return the text ``figures.KEY``."""
        return say(f"figures.{key}", self.language, **data)

    def columns(self, *keys: str) -> tuple[str, ...]:
        """Return the headings called so."""
        return tuple(self.say(f"column.{key}") for key in keys)

    def parts(self, *keys: str) -> tuple[tuple[str, str], ...]:
        """Return a legend for the parts of a picture called so."""
        return tuple((key, self.say(f"part.{key}")) for key in keys)

    def drawing(
        self,
        key: str,
        told: Sequence[Told],
        draw: Callable[[Sequence[Told], Sheet], Axes],
        text: str,
    ) -> str:
        """Return the picture of what is *told*; *text* says what there is to see."""
        words = Words(name=key, title=self.say(f"section.{key}"), text=text)
        return drawn(words, partial(draw, told), language=self.language, today=self.period.today)


def sections(telling: Telling) -> dict[str, Section]:
    """Return the sections with a picture, by their key."""
    content, period = telling.content, telling.period
    told = [row.course for row in (*content.tasks, *content.decisions)]
    loads = figures.loads(told, period.today, whose(telling.register.people))
    weeks = figures.weeks(told, period.today)
    moved = figures.put_off(told)
    held = figures.meetings(telling.register.courses, telling.register.days, period)
    made = (
        _owners(loads, telling) if loads else Section(key="owners"),
        _deadlines(weeks, telling) if weeks else Section(key="deadlines"),
        _chains(moved, telling) if moved else Section(key="chains"),
        _meetings(held, telling) if held else Section(key="meetings"),
    )
    return {section.key: section for section in made}


def _owners(loads: Sequence[Load], telling: Telling) -> Section:
    standing = figures.still_open(row.course for row in telling.content.tasks)
    text = telling.say(
        "picture.owners",
        owner=one_line(loads[0].owner) or telling.say("nobody"),
        n=loads[0].total,
        old=len(figures.by_age(standing, telling.period.today)[len(AGES)]),
        total=len(standing),
        days=AGES[-1],
    )
    names = tuple(_ages(telling))
    used = sorted({number for load in loads for number, part in enumerate(load.ages) if part})
    return Section(
        key="owners",
        drawing=telling.drawing("owners", loads, owners.owners, text),
        legend=tuple((f"age{number}", names[number]) for number in used),
        headings=(*telling.columns("owner"), *names, *telling.columns("total")),
        rows=tuple(
            (one_line(x.owner) or telling.say("nobody"), *map(len, x.ages), x.total) for x in loads
        ),
        notes=(*_cut(loads, owners.MOST, telling), telling.say("several-owners")),
    )


def _ages(telling: Telling) -> Iterator[str]:
    """Give the words for every age."""
    yield telling.say("age.first", to=AGES[0])
    for before, last in pairwise(AGES):
        yield telling.say("age.next", start=before + 1, to=last)
    yield telling.say("age.last", to=AGES[-1])
    yield telling.say("age.unknown")


def _deadlines(weeks: Sequence[Week], telling: Telling) -> Section:
    fullest = max(weeks, key=lambda week: len(week.late) + len(week.coming))
    text = telling.say(
        "picture.deadlines",
        late=sum(len(week.late) for week in weeks),
        coming=sum(len(week.coming) for week in weeks),
        n=len(fullest.late) + len(fullest.coming),
        monday=fullest.monday.isoformat(),
    )
    of = telling.content.of
    return Section(
        key="deadlines",
        drawing=telling.drawing("deadlines", weeks, deadlines.deadlines, text),
        legend=telling.parts("late", "coming"),
        headings=telling.columns("week", "late", "coming"),
        rows=tuple((_week(week, telling), of(week.late), of(week.coming)) for week in weeks),
    )


def _week(week: Week, telling: Telling) -> str:
    year, number, _ = week.monday.isocalendar()
    return telling.say("year-week", year=year, week=number)


def _chains(moved: Sequence[Course], telling: Telling) -> Section:
    first = moved[0]
    text = telling.say(
        "picture.chains",
        times=telling.say("times", n=first.postponed),
        ref=one_line(first.entry.ref) or telling.say("no-ref"),
        first=first.days[0].isoformat(),
        last=first.days[-1].isoformat(),
    )
    return Section(
        key="chains",
        drawing=telling.drawing("chains", moved, chains.chains, text),
        legend=telling.parts("first", "between", "last"),
        headings=telling.columns("ref", "what", "owner", "times", "chain", "slip", "status"),
        rows=tuple(_chain(row, telling) for row in telling.content.of(moved)),
        notes=tuple(_cut(moved, chains.MOST, telling)),
    )


def _chain(row: Row, telling: Telling) -> tuple[Cell, ...]:
    course = row.course
    times, later = telling.say("times", n=course.postponed), telling.say("days", n=course.slip)
    names = ", ".join(row.owners)
    return ((row,), row.text, names, times, course.days, later, row.status)


def _meetings(held: Sequence[MeetingFigures], telling: Telling) -> Section:
    text = telling.say(
        "picture.meetings",
        came=sum(one.came for one in held),
        finished=sum(one.finished for one in held),
    )
    columns = ("meeting", "decided", "came", "done", "open", "dropped", "finished")
    return Section(
        key="meetings",
        drawing=telling.drawing("meetings", held, meetings.meetings, text),
        legend=telling.parts("done", "open", "dropped", "finished"),
        headings=telling.columns(*columns),
        rows=tuple(
            (x.day, x.decisions, x.came, x.done, x.open, x.dropped, x.finished)
            for x in reversed(held)
        ),
    )


def _cut(told: Sequence[object], most: int, telling: Telling) -> Iterator[str]:
    """Say how many the picture shows, where that is not all."""
    if len(told) > most:
        yield telling.say("most-shown", n=most)
