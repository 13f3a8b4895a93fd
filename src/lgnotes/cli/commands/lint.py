"""``lgnotes lint``: what a note-taker should mend while it is fresh."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from lgnotes import __version__
from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.machine import emit
from lgnotes.cli.params import PATH, day, one_of
from lgnotes.cli.progress import progress
from lgnotes.cli.reading import Reading
from lgnotes.cli.screen import Line, Style, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import config_of, group_options
from lgnotes.export.remarks import Placed, remark_line, remarks_json, remarks_sarif
from lgnotes.lint import SEVERITIES, Severity
from lgnotes.model import Person

STYLES: dict[Severity, Style] = {"error": "remove", "warning": "", "note": "dim"}


@click.command("lint", cls=Worded)
@argument("paths", metavar="path", nargs=-1, required=True, type=PATH)
@option("--format", "form", metavar="format", type=one_of("text", "json", "sarif"), default="text")
@option("--strict", is_flag=True)
@option("--reference-date", "created", metavar="date", type=day)
@group_options
@click.pass_obj
def command(
    settings: Settings, *, paths: tuple[Path, ...], form: str, strict: bool, created: date | None
) -> int:
    """Read the documents and say what to mend in them."""
    reading = Reading(paths, settings=settings, created=created)
    with progress() as step:
        looked = reading.remarks(_people(settings), step)
        found = [Placed(path, remark) for path, remarks in looked for remark in remarks]
    match form:
        case "json":
            emit(remarks_json(found, settings.language))
        case "sarif":
            emit(remarks_sarif(found, settings.language, version=__version__, failed=reading.said))
        case _:
            show(_lines(found, reading.done, settings))
    return max(reading.exit_code, int(strict and bool(found)))


def _people(settings: Settings) -> tuple[Person, ...]:
    """Return whom the configuration knows, of all groups where none is named."""
    config = config_of(settings)
    groups = config.groups if config else ()
    return tuple(dict.fromkeys(person for group in groups for person in group.people))


def _lines(found: Sequence[Placed], documents: int, settings: Settings) -> Iterator[Line]:
    for one in found:
        style = STYLES[SEVERITIES[one.remark.rule]]
        yield Line(remark_line(one, settings.language), style, whole=True)
    if documents:
        key = "lint.found" if found else "lint.none"
        counted = settings.say("count.documents", n=documents)
        yield Line(settings.say(key, n=len(found), documents=counted), "dim")
