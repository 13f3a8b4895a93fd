"""``lgnotes init``: write a commented ``lgnotes.toml``, asking what it needs."""

import shlex
import sys
from pathlib import Path

import click

from lgnotes.cli.base import Worded, argument, option
from lgnotes.cli.params import PATH
from lgnotes.cli.screen import Line, is_terminal, show
from lgnotes.cli.settings import Settings
from lgnotes.config.keys import GROUP_KEYS, Key
from lgnotes.errors import ExistsError, UsageError
from lgnotes.export.clean import one_line
from lgnotes.groups import DEFAULT

ASKED = ("name", "source", "register", "calendar")
"""The keys that are asked for, in this order."""

NOTHING = "-"
"""What a person answers for a key that is to be left out."""


@click.command("init", cls=Worded)
@argument("path", metavar="file", required=False, type=PATH, default=DEFAULT)
@option("--yes", is_flag=True)
@click.pass_obj
def command(settings: Settings, *, path: Path, yes: bool) -> None:
    """Write the file, and say what comes next."""
    from lgnotes import groups

    if path.is_dir():
        raise UsageError(problem=settings.say("usage.is-a-folder", name=path))
    if path.exists():
        raise ExistsError(name=str(path))
    asks = not yes and is_terminal(sys.stdin) and is_terminal(sys.stdout)
    keys = [key for key in GROUP_KEYS if key.name in ASKED]
    values = {key.name: _asked(key, settings) if asks else key.plain_example for key in keys}
    groups.write_config(path, language=settings.language, values=values)
    show([Line(settings.say("init.written", file=path)), Line(f"  {_next(path)}", whole=True)])


def _asked(key: Key, settings: Settings) -> str:
    """Return what the person at the terminal answers to the question about *key*."""
    prompt = settings.say(f"init.{key.name}")
    answer = one_line(str(click.prompt(prompt, default=key.plain_example)))
    return "" if answer == NOTHING and not key.required else answer


def _next(path: Path) -> str:
    """Return the command that tries the file."""
    config = [] if str(path) == DEFAULT else ["--config", str(path)]
    return shlex.join(["lgnotes", "sync", *config, "--dry-run"])
