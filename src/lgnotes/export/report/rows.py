"""The rows of the report: what is told of each task and decision, safe to be shown."""

from collections.abc import Iterable
from datetime import date

import attrs

from lgnotes.export.clean import one_line
from lgnotes.export.rows import natural, origin_text
from lgnotes.register.course import Course
from lgnotes.texts import Language, say


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
    due: date | None
    status: str
    """In words."""

    state: str
    """The name of the status, as the style sheet knows it."""

    sources: tuple[Source, ...]
    age: int | None
    """Days since its meeting."""

    late: int
    """Days since its last day, of what is open; 0 where that is not over, or not known."""


def latest_first(courses: Iterable[Course]) -> list[Course]:
    """Return *courses* by meeting, the latest first and what has none last; within one by ref."""
    by_ref = sorted(courses, key=lambda course: natural(course.entry.ref))
    return sorted(by_ref, key=lambda course: course.entry.meeting or date.min, reverse=True)


def rows(courses: Iterable[Course], *, today: date, language: Language) -> tuple[Row, ...]:
    """Return the rows of *courses*, all tasks or all decisions, in their order."""
    return tuple(
        _row(course, number, today=today, language=language)
        for number, course in enumerate(courses, start=1)
    )


def _row(course: Course, number: int, *, today: date, language: Language) -> Row:
    entry = course.entry
    words = "status" if entry.kind == "task" else "figures.decision"
    late = (today - entry.due).days if entry.due and entry.is_overdue(today) else 0
    return Row(
        anchor=f"{entry.kind[0]}{number}",
        course=course,
        ref=_unbroken(one_line(entry.ref)) or say("figures.no-ref", language),
        text=one_line(entry.text),
        item=one_line(entry.item),
        owners=tuple(map(one_line, entry.owners)),
        due=entry.due,
        status=say(f"{words}.{entry.status}", language),
        state=entry.status.name.lower(),
        sources=tuple(
            Source(text=origin_text(origin, language), url=origin.url) for origin in entry.sources
        ),
        age=course.age(today),
        late=late,
    )


def _unbroken(ref: str) -> str:
    """Return *ref* with no line break after its paragraph sign."""
    return ref.replace("§ ", "§\N{NO-BREAK SPACE}")
