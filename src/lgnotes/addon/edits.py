"""What a person typed into the form of a card → the edit that is meant."""

import re
from datetime import date

from lgnotes.addon.event import BadEventError, Event
from lgnotes.errors import EmptyTextError, TooLongError
from lgnotes.register.edit import UNSET, Edit, Unset
from lgnotes.register.entry import Status

MOST = {"text": 2_000, "owners": 2_000, "comment": 5_000}
"""Characters of a field, at most."""

_BETWEEN = re.compile(r"[,;\n]")


def edit_of(event: Event) -> Edit:
    """Return the edit that the form of *event* asks for.

    The parameter ``fields`` names what the form had: Google leaves out what a person
    has emptied, just as what was never there.

    Raises:
        EmptyTextError, TooLongError: No entry can be like that.
        BadEventError: There is no such status.
    """
    had = event.parameters.get("fields", "").split()
    return Edit(
        text=_text(event) if "text" in had else None,
        owners=_owners(event) if "owners" in had else None,
        due=_due(event) if "due" in had else UNSET,
        status=_status(event) if "status" in had else None,
        comment=_typed(event, "comment", "comment") if "comment" in had else None,
    )


def _text(event: Event) -> str:
    text = _typed(event, "text", "text")
    if not text.strip():
        raise EmptyTextError
    return text


def _owners(event: Event) -> tuple[str, ...]:
    """Return who was chosen, and who was typed beside them."""
    chosen = event.words.get("owners", ())
    typed = _BETWEEN.split(_typed(event, "other", "owners"))
    owners = tuple(filter(None, map(str.strip, (*chosen, *typed))))
    _check_length("owners", sum(map(len, owners)))
    return owners


def _due(event: Event) -> date | Unset | None:
    if event.words.get("no-due"):
        return None
    return event.days.get("due", UNSET)


def _status(event: Event) -> Status | None:
    """Return the status that was chosen; only lgnotes itself finds that an entry is struck."""
    said = event.words.get("status", ())
    if not said:
        return None
    try:
        status = Status(said[0])
    except ValueError as error:
        raise BadEventError from error
    return None if status is Status.STRUCK else status


def _typed(event: Event, name: str, field: str) -> str:
    """Return what was typed under *name*, which becomes the *field* of an entry."""
    typed = "\n".join(event.words.get(name, ()))
    _check_length(field, len(typed))
    return typed


def _check_length(field: str, length: int) -> None:
    if length > MOST[field]:
        raise TooLongError(field=f"field.{field}", most=MOST[field])
