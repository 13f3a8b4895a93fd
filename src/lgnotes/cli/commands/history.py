"""``lgnotes history``: an entry's life, from the day it came."""

from collections.abc import Iterator

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.machine import emit, life_json
from lgnotes.cli.params import one_of
from lgnotes.cli.screen import Cell, Column, Grid, Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.export.lives import happenings
from lgnotes.export.rows import heading, origin_text
from lgnotes.register.entry import Entry
from lgnotes.register.life import Life

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
    for it in happenings(told, settings.language):
        yield Cell(it.day), Cell(it.who), Cell(it.what), Cell(it.why, "dim")
