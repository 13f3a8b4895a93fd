"""What later meetings say of entries, as the register remembers it.

A `FollowUp` is what notes say; a mention is that, with the meeting that said it and the
entries that it may speak of.  A sure one has one entry, and is part of what the notes say
of it; any other is a suggestion to people, and changes nothing.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Final

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_unstructure_fn

from lgnotes.model import FollowUp, Notes
from lgnotes.register.entry import Status
from lgnotes.register.wanted import plain

LONGEST: Final = 300
"""Characters of a sentence that are remembered."""

MOST: Final = 60
"""How many mentions of one document are remembered: a cell holds 50,000 characters."""

STATUS: Final[Mapping[str, Status]] = {
    "done": Status.DONE,
    "dropped": Status.DROPPED,
    "replaced": Status.DROPPED,
    "ongoing": Status.ONGOING,
}
"""What becomes of an entry's status; whatever else is said leaves it as it is."""

CLOSING: Final = frozenset(("done", "dropped", "replaced"))
"""After these, what is said at later meetings is said of something else."""


@attrs.frozen(kw_only=True)
class Mention:
    """What one document says of an entry of an earlier meeting."""

    says: FollowUp
    meeting: date | None = None
    """The day of the meeting that says it."""

    group: str = ""
    """The body that met."""

    heading: str = ""
    """Of the agenda item under which it stands."""

    uids: tuple[str, ...] = ()
    """The entries that it may speak of, the likeliest first."""

    sure: bool = False
    """True where it speaks of the one entry in `uids`."""

    refused: tuple[str, ...] = ()
    """The entries of which a person has said that it does not speak."""

    @property
    def uid(self) -> str:
        """The entry that it surely speaks of; empty where there is none."""
        return self.uids[0] if self.sure else ""

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by when its document is read anew."""
        return self.says.topic, self.says.text


def mentions(notes: Notes) -> tuple[Mention, ...]:
    """Return what *notes* say of earlier meetings, not yet linked to any entry."""
    return tuple(
        Mention(
            says=_short(said),
            meeting=minutes.date.value,
            group=plain(minutes.body or ""),
            heading=plain(item.heading) if (item := minutes.item_of(said)) else "",
        )
        for minutes in notes.meetings
        for said in sorted((*minutes.followups, *minutes.asides), key=lambda one: one.lines)
    )


def _short(said: FollowUp) -> FollowUp:
    text, topic = plain(said.text)[:LONGEST], plain(said.topic)[:LONGEST]
    return attrs.evolve(said, text=text, topic=topic)


def to_text(said: Iterable[Mention]) -> str:
    """Return mentions as JSON, those of an entry first where they are too many; empty for none."""
    kept = sorted(said, key=lambda one: not one.uids)[:MOST]
    return (
        json.dumps([_converter().unstructure(one) for one in kept], ensure_ascii=False)
        if kept
        else ""
    )


def of_text(text: str) -> tuple[Mention, ...]:
    """Return what `to_text` wrote; what somebody garbled is as good as nothing."""
    try:
        return tuple(_converter().structure(one, Mention) for one in json.loads(text or "[]"))
    except (BaseValidationError, ValueError, TypeError, KeyError):
        return ()


@cache
def _converter() -> Converter:
    """Return what leaves out all that is empty: there is little room in a cell."""
    converter = Converter()
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    for kind in (FollowUp, Mention):
        hook = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
        converter.register_unstructure_hook(kind, hook)
    return converter
