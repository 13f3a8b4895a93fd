"""The card of the next agenda, as it would be drafted now."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time

from lgnotes.addon.cards.markup import below, bold, grey, shown
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import (
    Card,
    Json,
    button,
    buttons,
    card,
    footer,
    paragraph,
    section,
)
from lgnotes.addon.cards.wording import listed, whole_days
from lgnotes.export.agenda.parts import (
    carried_text,
    decision_text,
    heading,
    owner_text,
    task_text,
    title,
)
from lgnotes.register.agenda import WHENS, Agenda, Owned, Slot

POINTS, DECISIONS, OWNERS, TASKS = 25, 10, 12, 12
"""Points, decisions, owners of each kind of tasks, and tasks of one owner that are shown, at
most: Google shows a hundred widgets."""


def agenda(view: View, held: Agenda | None) -> Card:
    """Return the card of the agenda *held*, or what asks for its day where none is known."""
    sections = [section(_asked(view, held))]
    if held:
        sections += _sections(view, held)
    return card(
        "agenda",
        title=view.say("panel.agenda"),
        subtitle=title(held, view.language) if held else "",
        sections=sections,
        foot=footer(button(view.say("panel.back"), view.call("home"))),
    )


def _asked(view: View, held: Agenda | None) -> Iterator[Json]:
    """Yield the picker of the day, and what shows the agenda of another one."""
    if held is None:
        yield paragraph(view.say("panel.agenda.unknown"))
    picker: Json = {"name": "day", "label": view.say("panel.agenda.day"), "type": "DATE_ONLY"}
    if held:
        midnight = datetime.combine(held.day, time(), UTC)
        picker["valueMsEpoch"] = str(int(midnight.timestamp()) * 1000)
    yield {"dateTimePicker": picker}
    yield buttons(button(view.say("panel.agenda.show"), view.call("agenda")))


def _sections(view: View, held: Agenda) -> Iterator[Json]:
    points = [_point(view, slot) for slot in held.slots]
    yield section(paragraph(text) for text in listed(view, points, POINTS))
    decisions = [whole_days(shown(decision_text(decision))) for decision in held.decisions]
    yield section(
        (paragraph(text) for text in listed(view, decisions, DECISIONS)),
        heading=view.say("agenda.decisions"),
    )
    for when in WHENS:
        yield section(
            _owners(view, held.tasks.get(when, ())), heading=view.say(f"agenda.{when}"), seen=3
        )
    told = view.say("panel.agenda.more", day=held.day.isoformat())
    yield section([paragraph(grey(told))])


def _point(view: View, slot: Slot) -> str:
    why = carried_text(slot.carried, view.language) if slot.carried else ""
    return below(bold(shown(heading(slot, view.language))), grey(whole_days(shown(why))))


def _owners(view: View, held: Sequence[Owned]) -> Iterator[Json]:
    texts = [_owned(view, owned) for owned in held]
    return (paragraph(text) for text in listed(view, texts, OWNERS))


def _owned(view: View, owned: Owned) -> str:
    tasks = [whole_days(shown(task_text(task, view.language), 300)) for task in owned.tasks]
    name = bold(shown(owner_text(owned, view.language)))
    return below(name, *listed(view, tasks, TASKS))
