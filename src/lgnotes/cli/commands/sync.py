"""``lgnotes sync``: the nightly job."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypedDict, Unpack

import attrs
import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.failures import complain
from lgnotes.cli.listing import register_option
from lgnotes.cli.machine import emit, groups_json, report_json
from lgnotes.cli.params import day
from lgnotes.cli.progress import progress
from lgnotes.cli.render import report_parts
from lgnotes.cli.screen import Line, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import NAMES, config_of, is_typed, outright
from lgnotes.config.group import Config, Group
from lgnotes.errors import LgnotesError, UnexpectedError, UsageError
from lgnotes.register.report import Report


class Choices(TypedDict):
    """How the run is made; as for `lgnotes.sync`."""

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
    calendar: str | None,
    as_json: bool,
    **choices: Unpack[Choices],
) -> int:
    """Bring register and calendar in step, of one group or of several, and tell what was done."""
    named = {"source": source, "register": register, "calendar": calendar}
    given = {name: value for name in named if (value := outright(name, named[name]))}
    if {"source", "register"} <= given.keys() and not is_typed(*NAMES):
        return _alone(given, settings, as_json=as_json, **choices)
    results = _each(_chosen(given, settings), settings, **choices)
    if as_json:
        done = [*results]
        emit(groups_json(done, settings.language))
        return max(result.exit_code for _, result in done)
    return max([_show(group, result, settings) for group, result in results])


def _alone(
    given: Mapping[str, str], settings: Settings, *, as_json: bool, **choices: Unpack[Choices]
) -> int:
    """Run what is given outright, without any configuration."""
    from lgnotes import app

    register, calendar = given["register"], given.get("calendar")
    with progress() as step:
        report = app.sync(
            given["source"], register=register, calendar=calendar, progress=step, **choices
        )
    if as_json:
        emit(report_json(report, settings.language))
    else:
        show(report_parts(report, settings, register=register))
    return report.exit_code


def _chosen(given: Mapping[str, str], settings: Settings) -> Config:
    """Return the groups to run; what is *given* outright wins over what one group says."""
    config = config_of(settings)
    if config is None:
        missing = "no-register" if "source" in given else "no-source"
        raise UsageError(problem=settings.say(f"usage.{missing}"))
    if given and len(config.groups) > 1:
        raise UsageError(problem=settings.say("usage.one-group", groups=config.names))
    return attrs.evolve(config, groups=tuple(_over(group, given) for group in config.groups))


def _over(group: Group, given: Mapping[str, str]) -> Group:
    return attrs.evolve(
        group,
        source=given.get("source", group.source),
        register=given.get("register", group.register),
        calendar=given.get("calendar", group.calendar),
    )


def _each(
    config: Config, settings: Settings, **choices: Unpack[Choices]
) -> Iterator[tuple[Group, Report | LgnotesError]]:
    """Give each group with what its run came to, failures named on stderr."""
    from lgnotes import groups

    for group in config.groups:
        with progress() as step:
            ran = [*groups.sync_groups(config, only=group.name, progress=step, **choices)]
        for _, result in ran:
            if isinstance(result, UnexpectedError) and settings.debug and result.__cause__:
                raise result.__cause__
            if isinstance(result, LgnotesError):
                sys.stdout.flush()
                complain(f"{group.name}: {result.sentence(settings.language)}")
        yield from ran


def _show(group: Group, result: Report | LgnotesError, settings: Settings) -> int:
    """Show a group's report under its name; return its exit code."""
    if isinstance(result, Report):
        parts = report_parts(result, settings, register=group.register)
        show([Line(group.name, "heading"), *parts, Line()])
    return result.exit_code
