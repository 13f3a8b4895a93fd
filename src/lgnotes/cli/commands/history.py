"""``lgnotes history``: an entry's life, from the day it came."""

from collections.abc import Iterator
from datetime import datetime

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.machine import emit, life_json
from lgnotes.cli.params import one_of
from lgnotes.cli.render import field_text
from lgnotes.cli.screen import Cell, Column, Grid, Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.export.rows import heading, origin_text
from lgnotes.register.entry import Entry, HistoryLine
from lgnotes.register.life import Life
from lgnotes.register.plan import FieldChange
from lgnotes.texts import all_texts

WIDTHS = {"day": 10, "who": 9, "what": None, "why": 26}


@click.command("history", cls=Worded)
@argument("ref", metavar="ref", nargs=-1, required=True)
@register_option
@option("--format", "form", metavar="format", type=one_of("text", "json"), default="text")
@click.pass_obj
def command(settings: Settings, *, ref: tuple[str, ...], register: str | None, form: str) -> None:
    """Tell what became of the entry, and why."""
    from lgnotes import app

    told = app.history(register_of(register, settings), " ".join(ref))
    if form == "json":
        emit(life_json(told))
    else:
        show(life_parts(told, settings))


def life_parts(told: Life, settings: Settings) -> Iterator[Part]:
    """Give what a person is shown of an entry's life."""
    entry = told.entry
    yield Line(f"{entry.ref}  {entry.text}", "heading", hang=2)
    yield Line(f"  {' · '.join(_stands(entry, settings))}", hang=2)
    if came := " · ".join(_came_from(entry, settings)):
        yield Line(f"  {came}", "dim", hang=2)
    if told.deleted:
        yield Line(f"  {settings.say('history.deleted')}", "warn", hang=2)
    yield Line()
    columns = (Column(settings.say(f"history.{name}"), width) for name, width in WIDTHS.items())
    yield Grid(tuple(columns), tuple(_rows(told, settings)))


def _stands(entry: Entry, settings: Settings) -> Iterator[str]:
    yield settings.say(f"kind.{entry.kind}.one").capitalize()
    yield settings.say(f"status.{entry.status}")
    if entry.owners:
        yield ", ".join(entry.owners)
    if entry.due:
        yield settings.say("detail.due", due=entry.due.isoformat())


def _came_from(entry: Entry, settings: Settings) -> Iterator[str]:
    for origin in entry.sources:
        yield origin_text(origin, settings.language)
    if entry.meeting:
        meeting = f"{entry.group} {entry.meeting.isoformat()}".strip()
        yield settings.say("history.meeting", meeting=meeting)
    if entry.item:
        yield f"{heading('item', entry.kind, settings.language)}: {entry.item}"


def _rows(told: Life, settings: Settings) -> Iterator[tuple[Cell, ...]]:
    for number, line in enumerate(told.lines):
        day = datetime.fromisoformat(line.at).astimezone().date().isoformat()
        what = _what(line, told.entry, settings, first=number == 0)
        yield _row(day, line.who, what, _why(line.reason, settings), settings=settings)
    for change in told.unrecorded:
        what, why = field_text(change, told.entry, settings), settings.say("history.unrecorded")
        yield _row(settings.say("history.some-day"), "person", what, why, settings=settings)
    if told.deleted:
        what, day = settings.say("history.row-deleted"), settings.say("history.some-day")
        yield _row(day, "person", what, settings.say("history.unrecorded"), settings=settings)


def _row(day: str, who: str, what: str, why: str, *, settings: Settings) -> tuple[Cell, ...]:
    key = f"who.{who}"
    name = settings.say(key) if key in all_texts() else who
    return Cell(day), Cell(name), Cell(what), Cell(why, "dim")


def _what(line: HistoryLine, entry: Entry, settings: Settings, *, first: bool) -> str:
    if line.field:
        return field_text(FieldChange(line.field, line.old, line.new), entry, settings)
    return settings.say("history.came" if first else "history.back")


def _why(reason: str, settings: Settings) -> str:
    """Return the words for *reason*, or itself where only a newer lgnotes has some."""
    key = f"reason.{reason}"
    return settings.say(key) if key in all_texts() else reason
