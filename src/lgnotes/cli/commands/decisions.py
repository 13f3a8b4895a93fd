"""``lgnotes decisions``: list the register's decisions."""

from typing import Unpack

import click

from lgnotes.cli.base import Worded
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
from lgnotes.cli.settings import Settings


@click.command("decisions", cls=Worded)
@register_option
@open_option
@owner_option
@since_option
@search_option
@format_option
@click.pass_obj
def command(
    settings: Settings, *, register: str | None, form: str, **filters: Unpack[Filters]
) -> None:
    """List the decisions that pass the filters."""
    list_entries("decision", settings, register=register, form=form, **filters)
