"""Doubts of an entry: about its day, and about whom its owner's name means."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import attrs

from lgnotes.extract.people import is_role
from lgnotes.extract.persons import Directory
from lgnotes.model import Decision, Doubt, Event, Task, TimeExpression

Entry = TypeVar("Entry", Decision, Task, Event)


def with_doubts(
    entries: Iterable[Entry], dates: Sequence[TimeExpression], people: Directory
) -> tuple[Entry, ...]:
    """Return *entries*, each with the doubts about the times and the owners it names."""
    doubtful = [time for time in dates if time.doubts]
    return tuple(_doubted(entry, doubtful, people) for entry in entries)


def _doubted(entry: Entry, doubtful: Sequence[TimeExpression], people: Directory) -> Entry:
    doubts = [doubt for time in doubtful if _names(entry, time) for doubt in time.doubts]
    if isinstance(entry, Task):
        doubts += [doubt for owner in entry.owners if (doubt := _several(owner, people))]
    return attrs.evolve(entry, doubts=tuple(doubts)) if doubts else entry


def _names(entry: Decision | Task | Event, time: TimeExpression) -> bool:
    """Tell whether *entry* speaks of *time*, a task for its deadline."""
    if not any(first <= time.line <= last for first, last in entry.lines):
        return False
    words = entry.due_text if isinstance(entry, Task) and entry.due else None
    return time.text in (words or entry.text) or time.text in (words or "")


def _several(owner: str, people: Directory) -> Doubt | None:
    meant = people.meant_by(owner)
    if len(meant) < 2 or is_role(owner.lower()):  # several rectors are no doubt about a role
        return None
    if len(people.told_of(owner)) > 1:  # people said that it may be any of them
        return None
    return Doubt(what="several-persons", words=owner, choices=tuple(p.name for p in meant))
