"""``lgnotes report``: how things stand, as one page with pictures."""

import sys
from datetime import date
from pathlib import Path

import click

from lgnotes.cli import listing
from lgnotes.cli.base import Worded, option
from lgnotes.cli.machine import emit
from lgnotes.cli.params import PATH, day
from lgnotes.cli.screen import Line, is_terminal, show
from lgnotes.cli.settings import Settings
from lgnotes.errors import UsageError


@click.command("report", cls=Worded)
@option("-o", "--out", metavar="file", type=PATH)
@listing.register_option
@option("--since", metavar="date", type=day)
@click.pass_obj
def command(
    settings: Settings, *, out: Path | None, register: str | None, since: date | None
) -> None:
    """Write the page that tells of the register today."""
    from lgnotes import app
    from lgnotes.reporting import report

    if out is None and is_terminal(sys.stdout):
        raise UsageError(problem=settings.say("usage.html-on-terminal"))
    if out is not None and out.is_dir():
        raise UsageError(problem=settings.say("usage.is-a-folder", name=out))
    target = listing.target_of(register, settings)
    group = target.group
    page = report(
        target.register,
        since=since,
        today=listing.today(group),
        name=group.name if group else None,
        timezone=group.timezone if group else None,
        language=settings.language,
    )
    if out is None:
        emit(page)
        return
    app.write_file(out, page.encode("utf-8", "replace"))
    show([Line(settings.say("report.page-written", file=out))])
