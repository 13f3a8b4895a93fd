"""Which configuration and which groups a command is about.

What is typed wins over the configuration that is named, that over the
environment, and that over a ``lgnotes.toml`` in the working directory.
"""

from pathlib import Path

import click
from click.core import ParameterSource

from lgnotes.cli.base import Function, option
from lgnotes.cli.settings import Settings
from lgnotes.config.group import Config, Group
from lgnotes.errors import UsageError

NAMES = ("config", "group")


def _keep(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    ctx.meta[f"lgnotes.{param.name}"] = value


def group_options(function: Function) -> Function:
    """Declare --config and --group, which `config_of` reads: no command takes them itself."""
    group = option("--group", metavar="name", expose_value=False, callback=_keep)
    config = option(
        "--config", metavar="file", envvar="LGNOTES_CONFIG", expose_value=False, callback=_keep
    )
    return config(group(function))


def is_typed(*names: str) -> bool:
    """Tell whether one of the parameters *names* stands on the command line itself."""
    ctx = click.get_current_context()
    return any(ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in names)


def outright(name: str, value: str | None) -> str | None:
    """Return *value*, of the parameter *name*, unless a typed configuration wins over it."""
    return value if is_typed(name) or not is_typed(*NAMES) else None


def typed_config() -> tuple[str | None, str | None]:
    """Return --config (or LGNOTES_CONFIG) and --group as they were given."""
    meta = click.get_current_context().meta
    return meta["lgnotes.config"], meta["lgnotes.group"]


def config_of(settings: Settings) -> Config | None:
    """Return the configuration, with one group where one is named; None where there is none.

    Raises:
        UsageError: A group is named and there is no configuration, or what
            `lgnotes.read_config` raises.
        UnknownGroupError: The group that is named is not there.
    """
    from lgnotes import groups

    path, name = typed_config()
    if path is None and not Path(groups.DEFAULT).exists():
        if name is not None:
            raise UsageError(problem=settings.say("usage.no-config", file=groups.DEFAULT))
        return None
    config = groups.read_config(path or groups.DEFAULT)
    return config if name is None else config.only(name)


def group_of(settings: Settings) -> Group | None:
    """Return the one group that the command is about; None where there is no configuration.

    Raises:
        UsageError: There are several groups and none is named, or as `config_of` does.
    """
    config = config_of(settings)
    if config and len(config.groups) > 1:
        raise UsageError(problem=settings.say("usage.which-group", groups=config.names))
    return config.groups[0] if config else None
