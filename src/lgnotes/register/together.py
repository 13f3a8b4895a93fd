"""Documents of a group read in the light of one another."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import attrs

from lgnotes.model import Notes, Setting
from lgnotes.register.places import settle
from lgnotes.register.told import Tellings, Told, told

Failure = TypeVar("Failure")


def together(
    documents: Sequence[Callable[[tuple[Setting, ...]], Notes | Failure]],
) -> list[Notes | Failure]:
    """Return what each of *documents*, which understands itself by settings, means.

    What one tells of the day of another, or of the next meeting, counts there.
    One that fails takes no part, and its failure is returned in its place.
    """
    read = [understand(()) for understand in documents]

    def again(number: str, settings: tuple[Setting, ...]) -> tuple[Told, ...] | None:
        found = documents[int(number)](settings)
        if not isinstance(found, Notes):
            return None
        read[int(number)] = found
        return told(found)

    given = settle(
        (
            Tellings(id=str(number), name=notes.doc, told=told(notes))
            for number, notes in enumerate(read)
            if isinstance(notes, Notes)
        ),
        again,
    )
    return [
        _with_next(one, given[str(number)]) if isinstance(one, Notes) else one
        for number, one in enumerate(read)
    ]


def _with_next(notes: Notes, settings: Sequence[Setting]) -> Notes:
    """Return *notes* with the next meetings, of those also that nothing in them waits for."""
    meetings = (
        attrs.evolve(minutes, next_meeting=setting.next_meeting or minutes.next_meeting)
        for minutes, setting in zip(notes.meetings, settings, strict=True)
    )
    return attrs.evolve(notes, meetings=tuple(meetings))
