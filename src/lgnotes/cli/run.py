"""Run a command, and turn whatever goes wrong into a sentence and an exit code."""

from collections.abc import Sequence

import click

from lgnotes import __version__
from lgnotes.cli.base import Root, eager
from lgnotes.cli.failures import guarded
from lgnotes.cli.settings import Settings


def run(words: Sequence[str], settings: Settings) -> int:
    """Run the command line *words* and return the exit code."""

    def invoke() -> object:
        return cli.main(list(words), prog_name="lgnotes", standalone_mode=False, obj=settings)

    return guarded(invoke, settings)


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"lgnotes {__version__}")
        ctx.exit()


cli = Root("lgnotes", params=[eager("--version", is_flag=True, callback=_print_version)])
"""The group of all commands."""
