"""``lgnotes read``: show what a reader saw in documents, block by block."""

from collections.abc import Iterator
from pathlib import Path

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.machine import emit
from lgnotes.cli.params import PATH, one_of
from lgnotes.cli.progress import progress
from lgnotes.cli.reading import Reading, below
from lgnotes.cli.render import loss_text
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.convert import document_dict
from lgnotes.document import Block, Document, Kind
from lgnotes.export.clean import json_safe, one_line
from lgnotes.export.tables import dumps

BOXES = {True: "[x] ", False: "[ ] ", None: ""}


@click.command("read", cls=Worded)
@argument("paths", metavar="path", nargs=-1, required=True, type=PATH)
@option("--format", "form", metavar="format", type=one_of("text", "json"), default="text")
@click.pass_obj
def command(settings: Settings, *, paths: tuple[Path, ...], form: str) -> int:
    """Read the documents and show what was read."""
    reading = Reading(paths, settings=settings)
    if form == "json":
        _print_json(reading, alone=len(paths) == 1 and not paths[0].is_dir())
    else:
        for root, path, document in reading.documents():
            show(document_parts(document, below(root, path).as_posix(), settings))
    return reading.exit_code


def _print_json(reading: Reading, *, alone: bool) -> None:
    with progress() as step:
        found = [document_dict(document) for *_, document in reading.documents(step)]
    if found or not alone:
        emit(json_safe(dumps(found[0] if alone else found, indent=2)) + "\n")


def document_parts(document: Document, name: str, settings: Settings) -> Iterator[Line]:
    """Give what a person is shown of *document*, read from the file *name*."""
    yield Line(name, "heading")
    width = len(str(document.blocks[-1].line)) if document.blocks else 1
    margins = 0
    for block in document.blocks:
        if block.kind is Kind.MARGIN:
            margins += 1
        else:
            yield from _block_lines(block, width, settings)
    if margins:
        yield Line(f"  {settings.say('read.margins', n=margins)}", "dim", hang=2)
    for loss in document.losses:
        yield Line(f"  {loss_text(name, loss, settings)}", "warn", hang=2)
    yield Line()


def _block_lines(block: Block, width: int, settings: Settings) -> Iterator[Line]:
    """Give the line of a block, and one for each chip that holds more than it shows."""
    heading = block.kind is Kind.HEADING
    indent = width + 4 + (0 if heading else 2 * block.level)
    if block.gap:
        yield Line()
    number = f"  {block.line:>{width}}"
    hang = indent - number.index(str(block.line))
    yield Line(number.ljust(indent) + _written(block), "heading" if heading else "", hang=hang)
    for chip in block.chips:
        shown = block.text[chip.start : chip.end]
        if chip.value != shown:
            told = settings.say(f"read.chip.{chip.kind}", value=chip.value or shown)
            yield Line(f"{' ' * indent}↳ {told}", "dim", hang=2)


def _written(block: Block) -> str:
    """Return a block's marker, checkbox and text; what is struck out stands between tildes."""
    signs = "#" * block.level + " " if block.kind is Kind.HEADING else ""
    marker = f"{block.marker} " if block.marker else ""
    text = f"~~{block.text}~~" if block.struck else block.text
    return one_line(f"{signs}{marker}{BOXES[block.checked]}{text}")
