"""``lgnotes init``: write a commented ``lgnotes.toml``, asking what it needs."""

import sys
from pathlib import Path

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.params import PATH
from lgnotes.cli.screen import Line, is_terminal, show
from lgnotes.cli.settings import Settings
from lgnotes.config.keys import GROUP_KEYS
from lgnotes.errors import ExistsError, UsageError

ASKED = ("name", "source", "register", "calendar")
"""The keys that are asked for, in this order."""

NOTHING = "-"
"""What a person answers for a key that is to be left out."""


@click.command("init", cls=Worded)
@argument("path", metavar="file", required=False, type=PATH, default="lgnotes.toml")
@option("--yes", is_flag=True)
@click.pass_obj
def command(settings: Settings, *, path: Path, yes: bool) -> None:
    """Write the file, and say what comes next."""
    from lgnotes import groups

    if path.is_dir():
        raise UsageError(problem=settings.say("usage.is-a-folder", name=path))
    if path.exists():
        raise ExistsError(name=str(path))
    values = {key.name: key.plain_example for key in GROUP_KEYS if key.name in ASKED}
    if not yes and is_terminal(sys.stdin) and is_terminal(sys.stdout):
        values = {name: _asked(name, default, settings) for name, default in values.items()}
    groups.write_config(path, language=settings.language, values=values)
    show([Line(settings.say("init.written", file=path))])


def _asked(name: str, default: str, settings: Settings) -> str:
    """Return what the person at the terminal answers to the question about a key."""
    answer: str = click.prompt(settings.say(f"init.{name}"), default=default)
    return "" if answer.strip() == NOTHING else answer.strip()
