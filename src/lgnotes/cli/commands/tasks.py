"""``lgnotes tasks``: list the register's tasks."""

from typing import Unpack

import click

from lgnotes.cli.base import Worded
from lgnotes.cli.listing import Asked, list_entries, list_options
from lgnotes.cli.settings import Settings


@click.command("tasks", cls=Worded)
@list_options
@click.pass_obj
def command(settings: Settings, **asked: Unpack[Asked]) -> None:
    """List the tasks that pass the filters."""
    list_entries("task", settings, **asked)
