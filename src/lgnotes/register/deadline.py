"""A task as it stands in a calendar: as an event on its last day, and as a to-do."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

import attrs

from lgnotes.register.entry import Status

DeadlineKind = Literal["event", "todo"]
Key = tuple[str, DeadlineKind]


@attrs.frozen(kw_only=True)
class Deadline:
    """One event or to-do."""

    uid: str
    """The task's."""

    kind: DeadlineKind
    summary: str
    """Without the mark of what is done."""

    description: str = ""
    """Plain text; the link stands on its last line as well, for everybody to see."""

    url: str = ""
    """Where the notes that ask for it open in a browser; empty for a file."""

    category: str = ""
    """The group whose task it is."""

    day: date | None = None
    """The task's last day; only a to-do may lack it."""

    status: Status = Status.OPEN
    """An event knows only ``öppen`` and ``klar``."""

    @property
    def key(self) -> Key:
        """What names it in a calendar."""
        return (self.uid, self.kind)


WORDS = ("summary", "description", "url")
"""The fields of a deadline in which what a person wrote stands, whatever is asked for."""


def words(deadline: Deadline) -> dict[str, str]:
    """Return the `WORDS` of *deadline*."""
    return {name: getattr(deadline, name) for name in WORDS}


def reworded(deadline: Deadline, own: Mapping[str, str]) -> Deadline:
    """Return *deadline* with *own*, some of the `WORDS`."""
    values: dict[str, Any] = {**own}
    return attrs.evolve(deadline, **values)


@attrs.frozen(kw_only=True)
class Placed:
    """A deadline in a calendar beside the base that it carries there."""

    value: Deadline
    base: Deadline | None
    """What lgnotes last asked for; None where another program removed it."""


@attrs.frozen(kw_only=True)
class CalendarState:
    """What a calendar holds of lgnotes' now."""

    id: str
    """Names the calendar, wherever it is moved."""

    fresh: bool = False
    """True where lgnotes never wrote to it: then nothing missing was deleted by a person."""

    todos: bool = False
    """True where the calendar keeps to-dos beside events."""

    deadlines: Mapping[Key, Placed] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class CalendarUpdate:
    """Everything one run writes to a calendar."""

    puts: tuple[Placed, ...] = ()
    """To add or to replace."""

    removes: tuple[Key, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to write."""
        return bool(self.puts or self.removes)
