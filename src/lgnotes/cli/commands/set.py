"""``lgnotes set``: edit a row of the register as a person does."""

from datetime import date
from typing import TypedDict, Unpack

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.params import complete_status, day_or_none, status_of
from lgnotes.cli.screen import Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import UsageError
from lgnotes.export.changes import field_text
from lgnotes.export.rows import cell
from lgnotes.register.entry import Entry, Status
from lgnotes.register.plan import FieldChange
from lgnotes.texts import all_texts

FIELDS = ("text", "owners", "due", "status", "comment")


class Values(TypedDict):
    """What the user wrote; None where nothing was."""

    status: Status | None
    due: date | str | None
    owners: tuple[str, ...]
    text: str | None
    comment: str | None


class Edit(TypedDict, total=False):
    """What is to be changed; as for `lgnotes.app.edit`."""

    status: Status
    due: date | None
    owners: tuple[str, ...]
    text: str
    comment: str


@click.command("set", cls=Worded)
@argument("ref", metavar="ref", nargs=-1, required=True)
@register_option
@option("--status", metavar="status", type=status_of, shell_complete=complete_status)
@option("--due", metavar="due", type=day_or_none)
@option("--owner", "owners", metavar="name", multiple=True)
@option("--comment", metavar="text")
@option("--text", metavar="text")
@click.pass_obj
def command(
    settings: Settings, *, ref: tuple[str, ...], register: str | None, **values: Unpack[Values]
) -> None:
    """Edit the row and tell what became of it."""
    from lgnotes import app

    target = register_of(register, settings)
    # A ref has spaces in it, and not everybody quotes it.
    before, after = app.edit(target, " ".join(ref), **_edit(values, settings))
    show(_told(before, after, settings))


def _edit(values: Values, settings: Settings) -> Edit:
    edit: Edit = {}
    if values["status"] is not None:
        edit["status"] = values["status"]
    if values["due"] is not None:
        due = values["due"]
        edit["due"] = due if isinstance(due, date) else None
    if values["owners"]:
        edit["owners"] = tuple(o.strip() for o in values["owners"] if not _is_nobody(o))
    if values["comment"] is not None:
        edit["comment"] = values["comment"]
    if values["text"] is not None:
        edit["text"] = _some(values["text"], settings)
    if not edit:
        raise UsageError(problem=settings.say("usage.nothing-to-set"))
    return edit


def _is_nobody(owner: str) -> bool:
    return owner.strip().casefold() in {"", *all_texts()["word.nobody"]}


def _some(text: str, settings: Settings) -> str:
    if not text.strip():
        raise UsageError(problem=settings.say("usage.empty-text"))
    return text


def _told(before: Entry, after: Entry, settings: Settings) -> list[Part]:
    changed = [f for f in FIELDS if getattr(before, f) != getattr(after, f)]
    if not changed:
        return [Line(settings.say("set.same", ref=after.ref))]
    lines: list[Part] = [Line(settings.say("set.done", ref=after.ref, text=after.text), "heading")]
    for field in changed:
        old, new = (str(cell(e, field, settings.language) or "") for e in (before, after))
        text = field_text(FieldChange(field, old, new), after, settings.language)
        lines.append(Line(f"  {text}", hang=2))
    return lines
