"""The rows of the report: what is told of each task and decision, safe to be shown."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

import attrs

from lgnotes.export.clean import one_line
from lgnotes.export.rows import natural, origin_text
from lgnotes.register.course import Course
from lgnotes.register.decision_life import DecisionLife, Stage
from lgnotes.register.entry import Status
from lgnotes.texts import Language, say

_STAGES: Mapping[Status, Stage] = {
    Status.ONGOING: "ongoing",
    Status.DONE: "done",
    Status.DROPPED: "dropped",
    Status.STRUCK: "struck",
}


@attrs.frozen(kw_only=True)
class Source:
    """Where something stands in the notes."""

    text: str
    url: str
    """Empty where no browser can open it."""


@attrs.frozen(kw_only=True)
class Row:
    """One task or decision."""

    anchor: str
    """Its id in the page."""

    course: Course
    ref: str
    text: str
    item: str
    owners: tuple[str, ...]
    """Who is to do it; for a decision, who has the tasks that follow from it."""

    by: tuple[str, ...]
    """Who decided; empty for a task."""

    due: date | None
    """The last day; for a decision, the day to report on it."""

    state: Stage | Literal["open"]
    """How it stands, as the style sheet knows it."""

    status: str
    """The same in words."""

    replaced_by: str
    """The ref of the decision in its place; empty where there is none."""

    sources: tuple[Source, ...]
    age: int | None
    """Days since its meeting."""

    late: int
    """Days since its last day, of what is open; 0 where that is not over, or not known."""


def latest_first(courses: Iterable[Course]) -> list[Course]:
    """Return *courses* by meeting, the latest first and what has none last; within one by ref."""
    by_ref = sorted(courses, key=lambda course: natural(course.entry.ref))
    return sorted(by_ref, key=lambda course: course.entry.meeting or date.min, reverse=True)


def task_rows(courses: Iterable[Course], *, today: date, language: Language) -> tuple[Row, ...]:
    """Return the rows of *courses*, all tasks, in their order."""
    return tuple(
        _row(course, f"t{number}", today=today, language=language)
        for number, course in enumerate(courses, start=1)
    )


def decision_rows(
    courses: Iterable[Course],
    lives: Mapping[str, DecisionLife],
    *,
    today: date,
    language: Language,
) -> tuple[Row, ...]:
    """Return the rows of *courses*, all decisions, in their order; *lives* are by uid."""
    made = []
    for number, course in enumerate(courses, start=1):
        row = _row(course, f"d{number}", today=today, language=language)
        life = lives.get(course.entry.uid) or DecisionLife(
            decision=course.entry,
            stage=_STAGES.get(course.entry.status, "decided"),
            report_on=course.entry.due,
        )
        made.append(_with_life(row, life, today=today, language=language))
    return tuple(made)


def _with_life(row: Row, life: DecisionLife, *, today: date, language: Language) -> Row:
    by, due = life.replaced_by, life.report_on
    return attrs.evolve(
        row,
        owners=tuple(map(one_line, life.responsible)),
        by=row.owners,
        due=due,
        late=(today - due).days if due and due < today and life.decision.is_open else 0,
        state=life.stage,
        status=say(f"figures.stage.{life.stage}", language),
        replaced_by=_unbroken(one_line(by.ref)) if by else "",
    )


def _row(course: Course, anchor: str, *, today: date, language: Language) -> Row:
    entry = course.entry
    late = (today - entry.due).days if entry.due and entry.is_overdue(today) else 0
    return Row(
        anchor=anchor,
        course=course,
        ref=_unbroken(one_line(entry.ref)) or say("figures.no-ref", language),
        text=one_line(entry.text),
        item=one_line(entry.item),
        owners=tuple(map(one_line, entry.owners)),
        by=(),
        due=entry.due,
        state=_STAGES.get(entry.status, "open"),
        status=say(f"status.{entry.status}", language),
        replaced_by="",
        sources=tuple(
            Source(text=origin_text(origin, language), url=origin.url) for origin in entry.sources
        ),
        age=course.age(today),
        late=late,
    )


def _unbroken(ref: str) -> str:
    """Return *ref* with no line break after its paragraph sign."""
    return ref.replace("§ ", "§\N{NO-BREAK SPACE}")
