"""The form in which a person mends a find, or makes one of a near miss.

Its fields, by the names under which Google sends them back: ``text``,
``owners`` (several), ``other`` (further owners, parted by commas), ``due``
(midnight UTC of the day), ``no-due`` (`YES` where the day is to be taken
away), ``status`` (a `lgnotes.register.entry.Status`), ``comment``, ``remember`` (names
that are unclear, and from now on those of the owners chosen).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time

import attrs

from lgnotes.addon.cards.markup import plain, shown
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import Json
from lgnotes.export.clean import lines, one_line
from lgnotes.export.rows import heading
from lgnotes.register.edit import Edit, stamp
from lgnotes.register.entry import Entry, Status

YES = "yes"
"""What ``no-due`` holds where it is ticked."""

CHOICES, CHOICE = 100, 80
"""Items of one choice, as Google has it, and the characters that are shown of one, at most."""


FIELDS = tuple(field.name for field in attrs.fields(Edit))
"""What a whole form can change of an entry."""


def form(view: View, entry: Entry, *, known: Iterable[str] = ()) -> Iterator[Json]:
    """Yield the fields for *entry*; *known* are names that an owner may have meant."""
    yield _input(
        "text", heading("text", entry.kind, view.language), one_line(entry.text), long=True
    )
    yield from _owners(view, entry, known)
    if entry.kind == "task" or entry.due:
        yield from _due(view, entry.due)
    if entry.kind == "task":
        yield status(view, entry.status, view.say("field.status"))
    yield _input("comment", view.say("field.comment"), lines(entry.comment), long=True)


def remembering(view: View, name: str) -> Json:
    """Return the box by which who is chosen is whom *name* means in all notes."""
    tick: Json = {"name": "remember", "value": one_line(name), "controlType": "CHECK_BOX"}
    label = shown(view.say("panel.remember", name=one_line(name)), CHOICE)
    return {"decoratedText": {"text": label, "switchControl": tick | {"selected": True}}}


def saving(view: View, entry: Entry, fields: Iterable[str] = FIELDS) -> Json:
    """Return what saves the form for *entry*, which has these *fields*.

    Google leaves out a field that a person has emptied, so that they are named; and what
    the person saw is, so that nobody else's edit is lost.
    """
    return view.call("save", uid=entry.uid, fields=" ".join(fields), seen=stamp(entry))


def status(view: View, chosen: Status, label: str) -> Json:
    """Return the choice of a status; a person is not asked whether something is struck."""
    asked = [one for one in Status if one is not Status.STRUCK or one is chosen]
    items = [_item(view.say(f"status.{one}"), one.value, one is chosen) for one in asked]
    return _choice("status", label, "DROPDOWN", items)


def _owners(view: View, entry: Entry, known: Iterable[str]) -> Iterator[Json]:
    """Yield the choice of owners, the present ones first: no limit takes one of them away."""
    label = heading("owners", entry.kind, view.language)
    present = [*dict.fromkeys(filter(None, map(one_line, entry.owners)))]
    others = filter(None, map(one_line, (*known, *view.people)))
    names = [*dict.fromkeys([*present, *others])][:CHOICES]
    if names:
        items = [_item(name, name, name in present) for name in names]
        several: Json = {"multiSelectMaxSelectedItems": len(items)}  # Google lets three be chosen
        yield _choice("owners", label, "MULTI_SELECT", items, several)
    rest = ", ".join(present[CHOICES:])
    label, hint = view.say("panel.other") if names else label, view.say("panel.other.hint")
    yield _input("other", label, rest, hint=hint)


def _due(view: View, due: date | None) -> Iterator[Json]:
    """Yield the picker of a day, and what takes away one that is set."""
    picker: Json = {"name": "due", "label": view.say("field.due"), "type": "DATE_ONLY"}
    if due is None:
        yield {"dateTimePicker": picker}
        return
    midnight = datetime.combine(due, time(), UTC)
    yield {"dateTimePicker": picker | {"valueMsEpoch": str(int(midnight.timestamp()) * 1000)}}
    tick: Json = {"name": "no-due", "value": YES, "controlType": "CHECK_BOX"}
    yield {"decoratedText": {"text": view.say("panel.no-due"), "switchControl": tick}}


def _input(name: str, label: str, value: str, *, hint: str = "", long: bool = False) -> Json:
    made = {"name": name, "label": label, "value": value}
    made |= {"type": "MULTIPLE_LINE"} if long else {}
    return {"textInput": made | ({"hintText": hint} if hint else {})}


def _choice(
    name: str, label: str, kind: str, items: Sequence[Json], more: Json | None = None
) -> Json:
    made: Json = {"name": name, "label": label, "type": kind, "items": list(items)}
    return {"selectionInput": made | (more or {})}


def _item(text: str, value: str, selected: bool) -> Json:
    return {"text": plain(text, CHOICE), "value": value, "selected": selected}
