"""The command line.

Only click and the texts are imported here: ``lgnotes --help`` must be quick.
A command's module, `lgnotes.cli.commands`, is imported when it is called.
"""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from lgnotes import __version__
from lgnotes.cli.base import Root, eager
from lgnotes.cli.failures import guarded
from lgnotes.cli.settings import Settings, settings_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; *arguments* default to ``sys.argv``."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    settings = settings_of(words)
    _forgive_letters()
    return guarded(lambda: _run(words, settings), settings)


def _run(words: Sequence[str], settings: Settings) -> object:
    try:
        result = cli.main(list(words), prog_name="lgnotes", standalone_mode=False, obj=settings)
        sys.stdout.flush()
    except BrokenPipeError:
        return _quietly()
    return result


def _quietly() -> int:
    """Whoever read our output has had enough, as in ``lgnotes tasks | head``."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _forgive_letters() -> None:
    """Print what the terminal's encoding lacks as ``?``, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"lgnotes {__version__}")
        ctx.exit()


@click.pass_context
def _no_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


cli = Root(
    "lgnotes",
    callback=_no_command,
    params=[eager("--version", is_flag=True, callback=_print_version)],
)
"""The group of all commands."""
