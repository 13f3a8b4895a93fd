"""What a user may write for a value: days, statuses, formats."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from lgnotes.cli.base import settings, unknown
from lgnotes.errors import UsageError
from lgnotes.register.entry import Status
from lgnotes.texts import all_texts

PATH = click.Path(path_type=Path)
"""A path; whether it is there is found out by whoever reads it."""

NONE = "none"
"""What `day_or_none` gives for *no date*."""


def one_of(*known: str) -> Callable[[str], str]:
    """Return the reader of a value that is one of the words *known*, in any case."""

    def word(value: str) -> str:
        meant = value.strip().casefold()
        if meant not in known:
            raise unknown(value, known, settings(click.get_current_context()))
        return meant

    return word


def status_of(value: str) -> Status:
    """Return the status that *value* means, in Swedish or English.

    Raises:
        UnknownValueError: It is no status.
    """
    words = {word: status for status in Status for word in all_texts()[f"status.{status}"]}
    meant = words.get(value.strip().casefold())
    if meant is None:
        ctx = click.get_current_context()
        raise unknown(value, _status_words(ctx), settings(ctx))
    return meant


def complete_status(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the statuses that *incomplete* may become, for the shell."""
    return [word for word in _status_words(ctx) if word.startswith(incomplete.casefold())]


def day(value: str) -> date:
    """Return the day written as ``2026-03-01``.

    Raises:
        UsageError: It is not written so, or not in the calendar.
    """
    found = _iso_day(value.strip())
    if found is None:
        say = settings(click.get_current_context()).say
        raise UsageError(problem=say("usage.date", value=value))
    return found


def port_number(value: str) -> int:
    """Return the number of a port, 0 for a free one; UsageError for anything else."""
    if value.isascii() and value.isdigit() and int(value) < 2**16:
        return int(value)
    say = settings(click.get_current_context()).say
    raise UsageError(problem=say("usage.port", value=value))


def day_or_none(value: str) -> date | str:
    """Return the day, or `NONE` for the word that means none.

    Raises:
        UsageError: It is neither.
    """
    return NONE if value.strip().casefold() in all_texts()["word.none"] else day(value)


def _iso_day(value: str) -> date | None:
    # fromisoformat alone would also take 20260301 and 2026-W09-7.
    if len(value) != len("2026-03-01") or "W" in value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _status_words(ctx: click.Context) -> tuple[str, ...]:
    return tuple(settings(ctx).say(f"status.{status}") for status in Status)
