"""What the same thing has in common where two documents say it."""

from collections.abc import Hashable, Iterator

from lgnotes.register.entry import Entry
from lgnotes.register.identity import folded


def twin_keys(entry: Entry) -> Iterator[Hashable]:
    """Give the keys that *entry* shares with the same thing in another document.

    A task with owners and a day is the same wherever it is repeated; anything
    else only where the same point of the same meeting says it.
    """
    words = (entry.kind, folded(entry.text), entry.owners, entry.due)
    if entry.meeting:
        yield (*words, entry.meeting, entry.item)
    if entry.owners and entry.due:
        yield words


def again_key(entry: Entry) -> Hashable:
    """Return what a deleted row shares with what a later meeting says of it, day or not."""
    return ("again", entry.kind, folded(entry.text), entry.owners)
