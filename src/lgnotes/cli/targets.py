"""Which groups and which register a command is about.

What is typed wins over the configuration that is named, that over the
environment, and that over a ``lgnotes.toml`` in the working directory.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from click.core import ParameterSource

from lgnotes.cli.base import option
from lgnotes.cli.settings import Settings
from lgnotes.config.group import Config, Group
from lgnotes.errors import UsageError

Function = TypeVar("Function", bound=Callable[..., object])

ASKED = "lgnotes.asked"
"""Where a run keeps what `register_option` was given besides the register."""


def _keep(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    ctx.meta.setdefault(ASKED, {})[param.name] = value


def register_option(function: Function) -> Function:
    """Declare --register, and --config and --group, by which `register_of` finds one."""
    for add in (
        option("--group", metavar="name", expose_value=False, callback=_keep),
        option(
            "--config",
            metavar="file",
            envvar="LGNOTES_CONFIG",
            expose_value=False,
            callback=_keep,
        ),
        option("--register", metavar="file", envvar="LGNOTES_REGISTER"),
    ):
        function = add(function)
    return function


def is_typed(*names: str) -> bool:
    """Tell whether one of the parameters *names* stands on the command line itself."""
    ctx = click.get_current_context()
    return any(ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in names)


def register_of(register: str | None, settings: Settings) -> str:
    """Return the register: the one named, or else that of the group.

    Raises:
        UsageError: There is none, or several groups to choose among.
    """
    if register and _counts("register"):
        return register
    group = group_of(settings)
    if group is None:
        raise UsageError(problem=settings.say("usage.no-register"))
    return group.register


def group_of(settings: Settings) -> Group | None:
    """Return the group that the command is about; None where no configuration is to be seen.

    Raises:
        UsageError: There are several, and none is named; or what `config_of` raises.
        UnknownGroupError: There is none of the name.
    """
    config = config_of(settings)
    if config is None:
        return None
    if len(config.groups) > 1:
        raise UsageError(problem=settings.say("usage.which-group", groups=config.names))
    return config.groups[0]


def config_of(settings: Settings) -> Config | None:
    """Return the configuration, of the one group if one is named; None where there is none.

    Raises:
        UsageError: A group is named, and there is no configuration.
        NotFoundError, ConfigError, UnknownGroupError: See `lgnotes.groups`.
    """
    from lgnotes import groups

    asked: dict[str, str | None] = click.get_current_context().meta[ASKED]
    path, name = asked["config"], asked["group"]
    if path is None and not Path(groups.DEFAULT).exists():
        if name is not None:
            raise UsageError(problem=settings.say("usage.no-config", file=groups.DEFAULT))
        return None
    config = groups.read_config(path or groups.DEFAULT)
    return config if name is None else config.only(name)


def _counts(name: str) -> bool:
    """Tell whether the parameter *name* wins over the configuration."""
    return is_typed(name) or not is_typed("config", "group")
