"""``lgnotes export``: the register, or given files, in another format."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import attrs
import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.machine import emit
from lgnotes.cli.params import PATH, day, one_of
from lgnotes.cli.progress import progress
from lgnotes.cli.reading import Reading
from lgnotes.cli.screen import Line, is_terminal, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import NAMES, is_typed
from lgnotes.errors import UsageError
from lgnotes.export.rows import KINDS, in_order
from lgnotes.export.tables import as_csv, as_json, as_markdown
from lgnotes.export.xlsx import as_xlsx
from lgnotes.register.entry import Entry
from lgnotes.texts import Language

Entries = tuple[Entry, ...]


def as_ics(entries: Entries, language: Language) -> bytes:
    """Return the bytes of a calendar of *entries*."""
    from lgnotes import app

    return app.calendar_file(entries)


FORMATS: Mapping[str, Callable[[Entries, Language], str | bytes]] = {
    "csv": lambda entries, language: as_csv(in_order(entries), language),
    "xlsx": as_xlsx,
    "ics": as_ics,
    "json": lambda entries, language: as_json(entries),
    "markdown": as_markdown,
}


class Origins(TypedDict):
    """What is to be exported, as the user wrote it: files, or else a register."""

    paths: tuple[Path, ...]
    register: str | None
    created: date | None


@attrs.frozen
class Found:
    """What is to be exported, None where nothing could be read, and the exit code."""

    entries: Entries | None
    exit_code: int = 0


@click.command("export", cls=Worded)
@argument("paths", metavar="path", nargs=-1, type=PATH)
@option("--to", "form", metavar="format", type=one_of(*FORMATS), required=True)
@option("-o", "--out", metavar="file", type=PATH)
@register_option
@option("--reference-date", "created", metavar="date", type=day)
@click.pass_obj
def command(settings: Settings, *, form: str, out: Path | None, **of: Unpack[Origins]) -> int:
    """Write the entries in the form asked for."""
    if out is None and form == "xlsx" and is_terminal(sys.stdout):
        raise UsageError(problem=settings.say("usage.xlsx-on-terminal"))
    if out is not None and out.is_dir():
        raise UsageError(problem=settings.say("usage.is-a-folder", name=out))
    found = _found(of, settings)
    if found.entries is not None:
        data = FORMATS[form](found.entries, settings.language)
        _write(data, out, what=_sums(found.entries, settings), settings=settings)
    return found.exit_code


def _write(data: str | bytes, out: Path | None, *, what: str, settings: Settings) -> None:
    from lgnotes import app

    if out is None:
        emit(data)
        return
    app.write_file(out, data.encode("utf-8", "replace") if isinstance(data, str) else data)
    show([Line(settings.say("export.written", file=out, what=what))])


def _found(of: Origins, settings: Settings) -> Found:
    from lgnotes import app, registers

    if not of["paths"]:
        return Found(registers.entries(register_of(of["register"], settings)))
    if is_typed("register", *NAMES):
        raise UsageError(problem=settings.say("usage.register-or-paths"))
    reading = Reading(of["paths"], settings=settings, created=of["created"])
    with progress() as step:
        notes = [notes for *_, notes in reading.notes(step)]
    return Found(app.notes_entries(notes) if notes else None, reading.exit_code)


def _sums(entries: Entries, settings: Settings) -> str:
    kinds = [entry.kind for entry in entries]
    return ", ".join(settings.say(f"count.{kind}s", n=kinds.count(kind)) for kind in KINDS)
