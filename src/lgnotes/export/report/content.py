"""What the page tells beside its pictures, as values."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import get_args

import attrs

from lgnotes.export.clean import one_line
from lgnotes.export.report.rows import Row, decision_rows, latest_first, task_rows
from lgnotes.model import Person
from lgnotes.register.course import Course
from lgnotes.register.decision_life import DecisionLife, Stage
from lgnotes.register.entry import DocumentState
from lgnotes.register.figures import Period, Sums, decisions, oldest, sums, tasks, told_of
from lgnotes.texts import Language, say

OLDEST = 10
"""How many of the oldest open tasks are named above all others."""


@attrs.frozen(kw_only=True)
class Register:
    """What a report is made from."""

    name: str
    """What the group is called; empty where nobody says."""

    courses: Sequence[Course]
    documents: Sequence[DocumentState] = ()
    people: Sequence[Person] = ()
    """Who is known in the group, so that all names of somebody count as one."""

    lives: Mapping[str, DecisionLife] = attrs.field(factory=dict)
    """How far the decisions have come, by uid."""

    @property
    def days(self) -> set[date]:
        """The days of the meetings that the documents tell of."""
        found = set()
        for word in (word for one in self.documents for word in one.meetings.split("; ")):
            with suppress(ValueError):  # it has none, or somebody garbled it
                found.add(date.fromisoformat(word))
        return found


@attrs.frozen(kw_only=True)
class Card:
    """One key figure."""

    key: str
    value: str
    label: str
    notes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Content:
    """The rows of the page, and what stands above and below them."""

    name: str
    tasks: tuple[Row, ...]
    decisions: tuple[Row, ...]
    cards: tuple[Card, ...]
    oldest_decision: Row | None
    oldest_tasks: tuple[Row, ...]
    states: tuple[tuple[str, int], ...]
    """How many decisions stand how, in words; what none does is left out."""

    documents: int
    failed: tuple[str, ...]
    """What the documents are called that could not be read."""

    def of(self, courses: Iterable[Course]) -> tuple[Row, ...]:
        """Return the rows of *courses*, in their order; those that are not listed are left out."""
        known = {id(row.course): row for row in (*self.tasks, *self.decisions)}
        return tuple(known[id(course)] for course in courses if id(course) in known)


def content(register: Register, period: Period, language: Language) -> Content:
    """Return what the page tells of *register*."""
    told = latest_first(told_of(register.courses, period))
    today = period.today
    decided = decision_rows(decisions(told), register.lives, today=today, language=language)
    listed = Content(
        name=one_line(register.name),
        tasks=task_rows(tasks(told), today=today, language=language),
        decisions=decided,
        cards=tuple(_cards(sums(register.courses, period), period, language)),
        oldest_decision=None,
        oldest_tasks=(),
        states=tuple(_states(decided)),
        documents=len(register.documents),
        failed=tuple(one_line(one.name or one.id) for one in register.documents if one.error),
    )
    return attrs.evolve(
        listed,
        oldest_decision=next(iter(listed.of(oldest(decisions(told), today))), None),
        oldest_tasks=listed.of(oldest(tasks(told), today)[:OLDEST]),
    )


def _states(decided: Sequence[Row]) -> Iterator[tuple[str, int]]:
    words = {row.state: row.status for row in decided}
    for stage in get_args(Stage):
        if count := sum(row.state == stage for row in decided):
            yield words[stage], count


def _cards(found: Sums, period: Period, language: Language) -> Iterator[Card]:
    def card(key: str, value: int | str, *notes: str) -> Card:
        label = say(f"figures.sum.{key}", language, n=value, since=period.since.isoformat())
        return Card(key=key, value=str(value), label=label, notes=tuple(filter(None, notes)))

    def note(key: str, n: int, **data: object) -> str:
        return say(f"figures.sum.{key}", language, n=n, **data) if n else ""

    yield card("open", found.open, note("ongoing", found.ongoing))
    for key in ("overdue", "ownerless", "undated"):
        yield card(key, getattr(found, key), note("of-open", found.open))
    yield card("done", found.done, note("some-day", found.done_some_day))
    if not found.promised:
        yield card("kept", "–", say("figures.sum.no-promise", language))
        return
    share = say("figures.sum.share", language, n=round(100 * found.kept / found.promised))
    judged = note("of-promised", found.promised, kept=found.kept)
    yield card("kept", share, judged, note("after-delay", found.kept_postponed))
