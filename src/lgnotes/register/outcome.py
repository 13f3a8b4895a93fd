"""What becomes of an entry by all that later meetings say of it."""

from collections.abc import Iterable
from datetime import date

import attrs

from lgnotes.register.entry import Entry, Status
from lgnotes.register.mention import CLOSING, STATUS, Mention
from lgnotes.register.merge import SETTLED
from lgnotes.register.written import is_same_person


def becomes(said: Entry, voices: Iterable[Entry], mentions: Iterable[Mention]) -> Entry:
    """Return *said* as it is after all that *voices* and *mentions* of later meetings say."""
    first = said.meeting or date.min
    later = [(v.meeting, 1, v) for v in voices if v.meeting and v.meeting > first]
    steps: list[tuple[date, int, Entry | Mention]] = [*later]
    steps += ((m.meeting or date.max, 0, m) for m in mentions)
    closed = date.max
    for day, _, step in sorted(steps, key=lambda one: one[:2]):
        if day > closed:  # what is said then is said of something else
            break
        if not isinstance(step, Mention):
            said = _restated(said, step)
            continue
        said = _heard(said, step)
        closed = day if step.says.what in CLOSING else closed
    return said


def _heard(said: Entry, mention: Mention) -> Entry:
    status = STATUS.get(mention.says.what, said.status)
    if said.status in SETTLED and status is Status.ONGOING:
        status = said.status
    moved = mention.says.due if mention.says.what not in (*CLOSING, "placed", "recalled") else None
    return attrs.evolve(said, status=status, due=moved or said.due)


def _restated(said: Entry, voice: Entry) -> Entry:
    """Return *said* with the day and the owners that a later meeting gives it."""
    known = any(is_same_person(a, b) for a in voice.owners for b in said.owners)
    owners = said.owners if known or not voice.owners else voice.owners
    return attrs.evolve(said, due=voice.due or said.due, owners=owners)
