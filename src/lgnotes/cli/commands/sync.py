"""``lgnotes sync``: the nightly job."""

from datetime import date
from typing import TypedDict, Unpack

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_of, register_option
from lgnotes.cli.machine import emit, report_json
from lgnotes.cli.params import day
from lgnotes.cli.progress import progress
from lgnotes.cli.render import report_parts
from lgnotes.cli.screen import show
from lgnotes.cli.settings import Settings
from lgnotes.errors import UsageError


class Choices(TypedDict):
    """How the run is made; as for `lgnotes.app.sync`."""

    calendar: str | None
    dry_run: bool
    force: bool
    created: date | None


@click.command("sync", cls=Worded)
@argument("source", metavar="source", required=False, envvar="LGNOTES_SOURCE")
@register_option
@option("--calendar", metavar="file", envvar="LGNOTES_CALENDAR")
@option("--reference-date", "created", metavar="date", type=day)
@option("--dry-run", is_flag=True)
@option("--force", is_flag=True)
@option("--json", "as_json", is_flag=True)
@click.pass_obj
def command(
    settings: Settings,
    *,
    source: str | None,
    register: str | None,
    as_json: bool,
    **choices: Unpack[Choices],
) -> int:
    """Bring register and calendar in step, and tell what was done."""
    from lgnotes import app

    if not source:
        raise UsageError(problem=settings.say("usage.no-source"))
    target = register_of(register, settings)
    with progress() as step:
        report = app.sync(source, register=target, progress=step, **choices)
    if as_json:
        emit(report_json(report, settings.language))
    else:
        show(report_parts(report, settings, register=target))
    return report.exit_code
