"""``lgnotes restore``: bring back a row that was deleted, struck or dropped."""

from collections.abc import Iterator

import click

from lgnotes.cli.base import Worded, argument
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.screen import Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.export.changes import field_text
from lgnotes.register.entry import Entry
from lgnotes.register.merge import differences


@click.command("restore", cls=Worded)
@argument("ref", metavar="ref", nargs=-1, required=True)
@register_option
@click.pass_obj
def command(settings: Settings, *, ref: tuple[str, ...], register: str | None) -> None:
    """Bring the entry back and tell how it stands now."""
    from lgnotes import app

    before, after = app.restore(register_of(register, settings), " ".join(ref))
    show(_told(before, after, settings))


def _told(before: Entry | None, after: Entry, settings: Settings) -> Iterator[Part]:
    yield Line(settings.say("set.done", ref=after.ref, text=after.text), "heading", hang=2)
    if before is None:
        status = settings.say(f"status.{after.status}")
        yield Line(f"  {settings.say('restore.row', status=status)}", hang=2)
    else:
        for change in differences(before, after):
            yield Line(f"  {field_text(change, after, settings.language)}", hang=2)
    if after.kind == "task" and after.due and after.is_open:
        yield Line(f"  {settings.say('restore.event')}", "dim", hang=2)
