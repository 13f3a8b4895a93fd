"""The entries that notes ask for, before anybody has given them a uid."""

import unicodedata
from collections.abc import Iterable, Iterator

import attrs

from lgnotes.model import Decision, Minutes, Notes, Task
from lgnotes.register.entry import Entry, Origin, Status

_JOINER = "\u200d"
"""Joins the parts of one emoji."""


def wanted(notes: Notes, *, document: str, name: str = "") -> tuple[Entry, ...]:
    """Return the entries of *notes*, in their order, with an empty ``uid``.

    *document* is the document's id in its source, and *name* what people call it
    where the id does not say it.  What the same meeting says
    twice becomes one entry with both places; a need that nobody has undertaken
    is not yet a task.  A task that is ticked off has the status *klar*.
    """
    found = (entry for minutes in notes.meetings for entry in _entries(minutes, document, name))
    return tuple(_without_repeats(found))


def _entries(minutes: Minutes, document: str, name: str) -> Iterator[Entry]:
    finds: list[Decision | Task] = [*minutes.decisions, *minutes.tasks, *minutes.closed_tasks]
    closed = set(map(id, minutes.closed_tasks))
    for find in sorted(finds, key=lambda find: find.lines):
        if not (isinstance(find, Task) and find.strength == "implied"):
            origin = Origin(document=document, lines=find.lines, name=name)
            entry = _entry(minutes, find, origin=origin)
            yield attrs.evolve(entry, status=Status.DONE) if id(find) in closed else entry


def _entry(minutes: Minutes, find: Decision | Task, *, origin: Origin) -> Entry:
    task = isinstance(find, Task)
    item = minutes.item_of(find)
    owners = find.owners if isinstance(find, Task) else (find.by or "",)
    return Entry(
        uid="",
        ref=plain(find.ref),
        kind="task" if task else "decision",
        text=plain(find.text),
        owners=clean_owners(owners),
        due=find.due if isinstance(find, Task) else None,
        group=plain(minutes.body or ""),
        meeting=minutes.date.value,
        item=plain(f"{item.number or ''} {item.heading}" if item else find.item or ""),
        sources=(origin,),
        confidence=find.confidence,
    )


def _without_repeats(entries: Iterable[Entry]) -> Iterator[Entry]:
    kept: dict[Entry, Entry] = {}
    for entry in entries:
        key = attrs.evolve(entry, ref="", sources=(), confidence=1.0)
        if entry.owners and entry.due:  # the same wherever it is repeated
            key = attrs.evolve(key, item="")
        first = kept.get(key)
        kept[key] = _joined(first, entry) if first else entry
    yield from kept.values()


def _joined(first: Entry, second: Entry) -> Entry:
    (one,), (other,) = first.sources, second.sources
    lines = tuple(sorted({*one.lines, *other.lines}))
    return attrs.evolve(
        first,
        sources=(attrs.evolve(one, lines=lines),),
        confidence=max(first.confidence, second.confidence),
    )


def plain(text: str) -> str:
    """Return *text* on one line, composed (NFC), without characters that cannot be seen."""
    if not text.isprintable():
        text = "".join(" " if c.isspace() else c for c in text if c.isspace() or _is_seen(c))
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_seen(char: str) -> bool:
    return char.isprintable() or char == _JOINER


def clean_owners(owners: Iterable[str]) -> tuple[str, ...]:
    """Return *owners* each once, without what separates one from the next in a register."""
    names = (plain(owner.replace(";", ",")) for owner in owners)
    return tuple(dict.fromkeys(name for name in names if name))
