"""``lgnotes tasks``: list the register's tasks."""

from typing import Unpack

import click

from lgnotes.cli.base import Worded, option
from lgnotes.cli.listing import (
    Filters,
    format_option,
    list_entries,
    open_option,
    owner_option,
    register_option,
    search_option,
    since_option,
)
from lgnotes.cli.params import day
from lgnotes.cli.settings import Settings


@click.command("tasks", cls=Worded)
@register_option
@open_option
@option("--overdue", is_flag=True)
@owner_option
@option("--due-before", metavar="date", type=day)
@since_option
@search_option
@format_option
@click.pass_obj
def command(
    settings: Settings,
    *,
    register: str | None,
    form: str,
    overdue: bool,
    **filters: Unpack[Filters],
) -> None:
    """List the tasks that pass the filters."""
    list_entries("task", settings, register=register, form=form, overdue=overdue, **filters)
