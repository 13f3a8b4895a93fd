"""Several groups in one configuration: read it, write a first one, run them all."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from lgnotes import app
from lgnotes.config.group import Config, Group
from lgnotes.errors import (
    ConfigError,
    ExistsError,
    LgnotesError,
    NotFoundError,
    Problem,
    UnexpectedError,
)
from lgnotes.model import Person
from lgnotes.texts import Language

if TYPE_CHECKING:
    from lgnotes.register.report import Report
    from lgnotes.service import Progress

DEFAULT = "lgnotes.toml"
"""The name under which a configuration is looked for."""


def read_config(path: str | os.PathLike[str] = DEFAULT) -> Config:
    """Return what the configuration in the file *path* says.

    Raises:
        NotFoundError: It is not there.
        ConfigError: It cannot be read, or is not sound; its problems are named, each with its line.
    """
    from lgnotes.config.check import MOST, read_config

    name = os.fspath(path)
    try:
        with Path(path).open("rb") as file:
            content = file.read(MOST + 1)
    except FileNotFoundError as error:
        raise NotFoundError(name=name) from error
    except OSError as error:
        raise ConfigError(name=name, problems=(Problem("closed"),)) from error
    return read_config(content, name=name, folder=str(Path(path).absolute().parent))


def write_config(
    path: str | os.PathLike[str] = DEFAULT,
    *,
    language: Language = "sv",
    values: Mapping[str, str] | None = None,
) -> None:
    """Write a configuration of one group to *path*, each key with a comment in *language*.

    *values* are those of the keys that are texts (`lgnotes.config.keys`): what
    is not given gets an example, or, if it may be left out and is given as an
    empty text, only the comment.

    Raises:
        ExistsError: It is there already.
        NotFoundError: Its folder is not there.
        NotAllowedError: No permission to write there.
        UnavailableError: The disk is full or does not answer.
    """
    from lgnotes.config.template import template

    if Path(path).exists():
        raise ExistsError(name=os.fspath(path))
    app.write_file(Path(path), template(language, values or {}).encode("utf-8", "replace"))


class Said(TypedDict):
    """What the configuration says of a group, by the names that `lgnotes.sync` has for it."""

    register: str
    calendar: str | None
    reminders: tuple[int, ...] | None
    people: tuple[Person, ...]
    short: str | None
    group: str
    meeting_day: int | None
    meeting_weeks: int | None
    language: Language


def said_of(group: Group) -> Said:
    """Return what every run for *group* is told, whoever starts it."""
    return Said(
        register=group.register,
        calendar=group.calendar,
        reminders=group.reminders,
        people=group.people,
        short=group.short,
        group=group.name,
        meeting_day=group.meeting_day,
        meeting_weeks=group.meeting_weeks,
        language=group.language,
    )


def sync_groups(  # noqa: PLR0913 - the command's own options
    config: Config | str | os.PathLike[str] = DEFAULT,
    *,
    only: str | None = None,
    dry_run: bool = False,
    force: bool = False,
    created: date | None = None,
    now: datetime | None = None,
    progress: "Progress | None" = None,
) -> "Iterator[tuple[Group, Report | LgnotesError]]":
    """Run `lgnotes.sync` for each group of *config*; give each with its report when it is done.

    A group that fails comes with its error instead, and the others follow.
    *config* is a configuration or the file it is in; *only* the name or short
    name of the one group to run; the others are as for `lgnotes.sync`.

    Raises:
        NotFoundError: There is no such configuration.
        ConfigError: It is not sound.
        UnknownGroupError: It has no group called *only*.
    """
    read = config if isinstance(config, Config) else read_config(config)
    groups = (read if only is None else read.only(only)).groups

    def run(group: Group) -> "Report":
        return app.sync(
            group.source,
            **said_of(group),
            dry_run=dry_run,
            force=force,
            created=created,
            now=now,
            progress=progress,
        )

    return ((group, _report_or_error(group, run)) for group in groups)


def _report_or_error(group: Group, run: Callable[[Group], "Report"]) -> "Report | LgnotesError":
    try:
        return run(group)
    except LgnotesError as error:
        return error
    except Exception as error:
        unexpected = UnexpectedError(kind=type(error).__name__)
        unexpected.__cause__ = error
        return unexpected
