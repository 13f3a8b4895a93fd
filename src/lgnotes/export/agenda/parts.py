"""A drafted agenda as paragraphs, the same in every format; their text is data, never markup."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import attrs

from lgnotes.export.clean import one_line
from lgnotes.register.agenda import WHENS, Agenda, Owned, Point, Slot, When
from lgnotes.register.entry import Entry, Status
from lgnotes.texts import Language, say

Kind = Literal["title", "about", "point", "appendix", "label", "text", "bullet"]


@attrs.frozen
class Part:
    """One paragraph."""

    kind: Kind
    text: str
    level: int = 0
    """Of a bullet: 1 for one below another."""


def title(agenda: Agenda, language: Language) -> str:
    """Return what the agenda is called: the group and the day, as notes are."""
    group = agenda.group or say("agenda.the-group", language)
    return one_line(f"{group} {agenda.day.isoformat()}")


def parts(agenda: Agenda, language: Language) -> Iterator[Part]:
    """Give the paragraphs of *agenda*, from its title to its last point."""
    yield Part("title", title(agenda, language))
    yield Part("about", say("agenda.about", language))
    for slot in agenda.slots:
        yield Part("point", heading(slot, language))
        if slot.carried:
            if why := carried_text(slot.carried, language):
                yield Part("text", why)
        elif slot.role == "review":
            yield from _review(agenda, language)
    if agenda.tasks:
        yield Part("appendix", say("agenda.list", language))
        for when in WHENS:
            yield from _tasks(agenda.tasks.get(when, ()), when, language)


def heading(slot: Slot, language: Language) -> str:
    """Return a point's number and heading."""
    words = slot.heading or say(f"agenda.{slot.role or 'other'}", language)
    return one_line(f"{slot.number} {words}")


def carried_text(point: Point, language: Language) -> str:
    """Return why a point is on the agenda: what was said, and when."""
    said = "" if point.said == point.heading else point.said
    meeting = point.ref or (point.meeting.isoformat() if point.meeting else "")
    return _with(said, [say("agenda.from", language, meeting=meeting)] if meeting else [])


def task_text(task: Entry, language: Language) -> str:
    """Return a task as it stands under its owner: its text, its last day and its name."""
    facts = []
    if task.due:
        facts.append(say("detail.due", language, due=task.due.isoformat()))
    if task.status is Status.ONGOING:
        facts.append(say(f"status.{task.status}", language))
    return _with(task.text, [*facts, task.ref])


def decision_text(decision: Entry) -> str:
    """Return a decision with its name."""
    return _with(decision.text, [decision.ref])


def owner_text(owned: Owned, language: Language) -> str:
    """Return whose tasks they are."""
    return one_line(", ".join(owned.owners)) or say("agenda.nobody", language)


def _review(agenda: Agenda, language: Language) -> Iterator[Part]:
    if agenda.previous:
        yield Part("text", say("agenda.previous", language, day=agenda.previous.isoformat()))
    yield Part("text", _sums(agenda, language))
    if agenda.decisions:
        yield Part("label", say("agenda.decisions", language))
        for decision in agenda.decisions:
            yield Part("bullet", decision_text(decision))


def _sums(agenda: Agenda, language: Language) -> str:
    """Return how many tasks are open; they stand last, or the agenda would drown in them."""
    counts = {when: sum(len(owned.tasks) for owned in of) for when, of in agenda.tasks.items()}
    told = [
        say(f"agenda.{when}.count", language, n=counts[when]) for when in WHENS if when in counts
    ]
    if not told:
        return say("agenda.nothing", language)
    return say("agenda.open", language, counts=", ".join(told))


def _tasks(held: Sequence[Owned], when: When, language: Language) -> Iterator[Part]:
    if held:
        yield Part("label", say(f"agenda.{when}", language))
    for owned in held:
        yield Part("bullet", owner_text(owned, language))
        for task in owned.tasks:
            yield Part("bullet", task_text(task, language), 1)


def _with(text: str, facts: Iterable[str]) -> str:
    told = ", ".join(filter(None, facts))
    words = one_line(text).rstrip(" .")
    return one_line(f"{words} ({told})" if told else words)
