"""``lgnotes decisions``: list the register's decisions."""

from typing import Unpack

import click

from lgnotes.cli.base import Worded
from lgnotes.cli.listing import Asked, list_entries, list_options
from lgnotes.cli.settings import Settings


@click.command("decisions", cls=Worded)
@list_options
@click.pass_obj
def command(settings: Settings, **asked: Unpack[Asked]) -> None:
    """List the decisions that pass the filters."""
    list_entries("decision", settings, **asked)
