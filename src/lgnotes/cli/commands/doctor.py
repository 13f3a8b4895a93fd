"""``lgnotes doctor``: try every step of a run, and say in plain words what is missing."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.listing import register_option
from lgnotes.cli.machine import emit, findings_json
from lgnotes.cli.screen import Line, Part, show
from lgnotes.cli.settings import Settings
from lgnotes.cli.targets import NAMES, is_typed, outright, typed_config
from lgnotes.errors import UsageError
from lgnotes.findings import Finding


@click.command("doctor", cls=Worded)
@argument("source", metavar="source", required=False, envvar="LGNOTES_SOURCE")
@register_option
@option("--calendar", metavar="file", envvar="LGNOTES_CALENDAR")
@option("--json", "as_json", is_flag=True)
@click.pass_obj
def command(
    settings: Settings,
    *,
    source: str | None,
    register: str | None,
    calendar: str | None,
    as_json: bool,
) -> int:
    """Try what is given outright, or else the groups, and tell what was found."""
    findings = _found(settings, source=source, register=register, calendar=calendar)
    if as_json:
        emit(findings_json(findings, settings.language))
    else:
        show(_parts(findings, settings))
    return max((finding.exit_code for finding in findings), default=0)


def _found(settings: Settings, **named: str | None) -> list[Finding]:
    from lgnotes import checkup

    given = {name: value for name in named if (value := outright(name, named[name]))}
    if given and is_typed(*NAMES):
        raise UsageError(problem=settings.say("usage.config-or-places"))
    if {"source", "register"} <= given.keys() or is_typed(*named) or not _has_config():
        return checkup.doctor(**given)
    config, group = typed_config()
    return checkup.doctor(config=config, group=group)


def _has_config() -> bool:
    from lgnotes.groups import DEFAULT

    return typed_config()[0] is not None or Path(DEFAULT).exists()


def _parts(findings: Sequence[Finding], settings: Settings) -> Iterator[Part]:
    """Yield a line for each finding, those of a group under its name."""
    group = ""
    for finding in findings:
        if finding.group != group:
            group = finding.group
            yield Line(group, "heading")
        yield _line(finding, settings)
    missing = sum(not finding.is_sound for finding in findings)
    yield Line()
    yield Line(settings.say("doctor.missing" if missing else "doctor.ready", n=missing), "heading")


def _line(finding: Finding, settings: Settings) -> Line:
    sentence = finding.sentence(settings.language)
    if finding.is_sound:
        return Line(f"✓ {sentence}", "add", hang=2)
    return Line(f"✗ {sentence} – {finding.advice(settings.language)}", "warn", hang=2)
