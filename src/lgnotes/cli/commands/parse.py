"""``lgnotes parse``: read notes and show what they mean."""

from datetime import date
from pathlib import Path

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.machine import emit
from lgnotes.cli.params import PATH, day, one_of
from lgnotes.cli.progress import progress
from lgnotes.cli.reading import Reading, below, notes_parts
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.convert import to_dict, to_json
from lgnotes.errors import UsageError
from lgnotes.export.clean import json_safe
from lgnotes.export.notes import notes_markdown
from lgnotes.export.tables import dumps
from lgnotes.model import Notes


@click.command("parse", cls=Worded)
@argument("paths", metavar="path", nargs=-1, required=True, type=PATH)
@option("--out", metavar="folder", type=PATH)
@option(
    "--format",
    "form",
    metavar="format",
    type=one_of("table", "json", "jsonl", "markdown"),
    default="table",
)
@option("--reference-date", "created", metavar="date", type=day)
@click.pass_obj
def command(
    settings: Settings,
    *,
    paths: tuple[Path, ...],
    out: Path | None,
    form: str,
    created: date | None,
) -> int:
    """Read the documents and show or write what they mean."""
    reading = Reading(paths, settings=settings, created=created)
    if out is not None:
        _write_all(reading, out, settings)
    elif form == "json":
        _print_json(reading, alone=len(paths) == 1 and not paths[0].is_dir())
    else:
        for root, path, notes in reading.notes():
            _print_one(notes, below(root, path).as_posix(), form, settings)
    return reading.exit_code


def _print_json(reading: Reading, *, alone: bool) -> None:
    with progress() as step:
        found = [notes for *_, notes in reading.notes(step)]
    if not alone:
        emit(dumps([to_dict(notes) for notes in found], indent=2) + "\n")
    elif found:
        emit(_json_text(found[0]))


def _print_one(notes: Notes, name: str, form: str, settings: Settings) -> None:
    match form:
        case "jsonl":
            emit(dumps(to_dict(notes)) + "\n")
        case "markdown":
            emit(notes_markdown(notes, settings.language) + "\n")
        case _:
            show(notes_parts(notes, name, settings))


def _write_all(reading: Reading, out: Path, settings: Settings) -> None:
    """Write the notes below *out*, in the subfolders that they were found in."""
    from lgnotes import app

    written: set[Path] = set()
    with progress() as step:
        for root, path, notes in reading.notes(step):
            target = out / below(root, path).with_name(f"{path.stem}.json")
            if target in written:
                text = settings.say("usage.same-name", path=path, target=target)
                reading.fail(UsageError(problem=text))
                continue
            content = _json_text(notes).encode("utf-8", "replace")
            app.write_file(target, content, make_folders=True)
            written.add(target)
    if written:
        show([Line(settings.say("parse.written", n=len(written), folder=out))])


def _json_text(notes: Notes) -> str:
    return json_safe(to_json(notes)) + "\n"
