"""Whether everything is in place for a run, from the configuration to a trial write."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from lgnotes.config.group import Addon, Config, Group
from lgnotes.errors import LgnotesError, NoAddonError, UnexpectedError
from lgnotes.findings import Finding, tried
from lgnotes.groups import DEFAULT, read_config
from lgnotes.places import Places, kind_of


def doctor(
    source: str | None = None,
    *,
    register: str | None = None,
    calendar: str | None = None,
    config: Config | str | os.PathLike[str] | None = None,
    group: str | None = None,
) -> list[Finding]:
    """Try every step of a run without changing anything; return what was found, in order.

    What to try is given as for `lgnotes.sync`, or it is that of each group of *config*
    (``lgnotes.toml`` where nothing is given), or of its *group* alone.  What cannot
    be done is a finding, too: nothing is raised.
    """
    if source or register or calendar:
        return [*_tried("", (("source", source), ("register", register), ("calendar", calendar)))]
    return [*_of_config(DEFAULT if config is None else config, group)]


def _of_config(config: Config | str | os.PathLike[str], only: str | None) -> Iterator[Finding]:
    name = config.name if isinstance(config, Config) else Path(config).name
    try:
        read = config if isinstance(config, Config) else read_config(config)
        read = read if only is None else read.only(only)
    except LgnotesError as error:
        yield Finding(check="config", place=name, problem=error)
        return
    yield Finding(check="config", place=name, data={"n": len(read.groups)})
    if read.addon:
        yield from _of_addon(read.addon, read)
    for group in read.groups:
        yield from _of_group(group)


def _of_addon(addon: Addon, config: Config) -> Iterator[Finding]:
    """Try the panel, and whether anybody of each group that has one may use it."""
    from lgnotes.adapters.addon_trials import addon_steps, people_step

    for step in addon_steps(addon):
        place = addon.service_account if step.check == "addon.caller" else addon.url
        yield from tried([step], place)
    groups = [group for group in config.groups if kind_of(group.source) == "drive"]
    for group in groups:
        yield from tried([people_step(addon, group)], group.name)
    if not groups:
        problem = NoAddonError(name=config.name, reason="group")
        yield Finding(check="addon.people", place=config.name, problem=problem)


def _of_group(group: Group) -> Iterator[Finding]:
    places = (
        ("source", group.source),
        ("register", group.register),
        ("calendar", group.calendar),
    )
    yield from _tried(group.name, places, reminds=bool(group.reminders))


def _tried(
    group: str, named: Iterable[tuple[str, str | None]], *, reminds: bool = False
) -> Iterator[Finding]:
    """Try the places, those at Google only where somebody is signed in; the clock once."""
    given = [(role, spec) for role, spec in named if spec]
    seen: set[str] = set()
    with Places((spec for _, spec in given), in_haste=True) as places:
        remote = True
        for finding in tried(places.sign_in(), "Google"):
            remote = finding.is_sound
            yield attrs.evolve(finding, group=group)
        for role, spec in given:
            if kind_of(spec) and not remote:
                continue
            for finding in _of_place(places, role, spec, reminds=reminds):
                if finding.check != "clock" or finding.check not in seen:
                    yield attrs.evolve(finding, group=group)
                seen.add(finding.check)


def _of_place(places: Places, role: str, spec: str, *, reminds: bool) -> Iterator[Finding]:
    """Try one place; a fault of ours is told like any other."""
    try:
        yield from tried(places.trial(role, spec, reminds=reminds), spec)
    except LgnotesError as error:
        yield Finding(check="place", place=spec, problem=error)
    except Exception as error:
        fault = UnexpectedError(kind=type(error).__name__)
        fault.__cause__ = error
        yield Finding(check="place", place=spec, problem=fault)
