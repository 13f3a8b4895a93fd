"""Rules about decisions: somebody must carry them out."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator

from lgnotes.extract.people import EVERYBODY, NAME, ROLE, People, directory, tokens
from lgnotes.lexicon import cues, meeting
from lgnotes.lexicon import lint as words
from lgnotes.lint.look import Look
from lgnotes.lint.remark import Remark
from lgnotes.model import Decision, Minutes

_NEEDS_NO_HANDS = re.compile(words.NEEDS_NO_HANDS)
_RECEIVES = cues.BEFORE_RECEIVER - {cues.BY}


def decision_without_responsible(look: Look) -> Iterator[Remark]:
    """Find decisions that nobody is to carry out: no task follows, and nobody is named."""
    minutes = look.minutes
    names = [name for person in minutes.people for name in (person.name, *person.forms)]
    people = directory(names, ())
    settled = _settled(minutes)
    for decision in minutes.decisions:
        if _NEEDS_NO_HANDS.search(decision.text.lower()) or settled & _places(decision, minutes):
            continue
        if not _names_somebody(decision, minutes, people):
            yield Remark(
                rule="decision-without-responsible",
                line=decision.lines[0][0],
                words=decision.text,
            )


def _settled(minutes: Minutes) -> frozenset[int]:
    """Return the points of the agenda from which a task follows."""
    tasks = [task for task in minutes.tasks if task.strength == "explicit"]
    return frozenset(minutes.place_of(task) for task in (*tasks, *minutes.closed_tasks))


def _places(decision: Decision, minutes: Minutes) -> frozenset[int]:
    """Return the points at which *decision* stands: it may be listed once more at the end."""
    starts = [item.line for item in minutes.items]
    above = {bisect_right(starts, first) for first, _ in decision.lines}
    return frozenset(above | {minutes.place_of(decision)})


def _names_somebody(decision: Decision, minutes: Minutes, people: People) -> bool:
    """Tell whether somebody other than the body that decides acts in *decision*."""
    body = {(minutes.body or "").lower(), (decision.by or "").lower(), *cues.OURSELVES}
    found = tokens(decision.text)
    for place, token in enumerate(found):
        if not token.begins & (NAME | ROLE | EVERYBODY):
            continue
        if place and found[place - 1].lower in _RECEIVES:
            continue
        actor = people.actor(found, place)
        if actor and actor.sure and not all(_is_nobody(name, body) for name in actor.names):
            return True
    return False


def _is_nobody(name: str, body: Container[str]) -> bool:
    """Tell whether *name* is the body itself, or a place: *Skolan köper skåp*."""
    low = name.lower()
    return low in body or low.endswith(meeting.PLACES)
