"""The house style of a group's agendas, learnt from the points of its latest meetings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Literal

import attrs

from lgnotes.lexicon.agenda import ROLES
from lgnotes.model import Minutes, Notes
from lgnotes.register.entry import Entry
from lgnotes.register.identity import folded
from lgnotes.register.wanted import plain

Role = Literal["opening", "review", "information", "other", "next", "closing"]
Numbering = Literal["number", "sign", "none"]
"""*3. Budget*, *§ 3 Budget*, or headings alone."""

LATEST: Final = 6
"""Meetings that the style is learnt from."""

OFTEN: Final = 4
"""Of these, at least so many have a topic that is taken for a standing one."""

_LAST: Final[dict[str, int]] = {"other": 1, "next": 2, "closing": 3}
"""What usually comes last, in this order."""

_ROLES: Final[dict[Role, re.Pattern[str]]] = {
    role: re.compile(ROLES[role])
    for role in ("opening", "review", "information", "other", "next", "closing")
}
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,4}(?:\.\d+)?[a-z]?) (?P<heading>\D.*)")
_BRACKET: Final = re.compile(r"\s*\([^()]*\)$")
_MIDDLE: Final = 0.5


@attrs.frozen(kw_only=True)
class PastPoint:
    """A point as the group had it at a meeting."""

    heading: str
    number: str = ""
    place: float = 0.0
    """Where it stood: 0 for the first point, 1 for the last."""


@attrs.frozen(kw_only=True)
class PastMeeting:
    """The points of one meeting, in their order."""

    day: date | None = None
    group: str = ""
    points: tuple[PastPoint, ...] = ()
    sign: bool = False
    """True where its numbers stand behind §."""

    whole: bool = False
    """True where all its points are known, not only those from which something came."""


@attrs.frozen(kw_only=True)
class Recurring:
    """A point that comes again at every meeting."""

    heading: str
    """In the group's own words; empty where none are known."""

    role: Role | None = None
    early: bool = False
    """True where it stands in the first half of the agenda."""


@attrs.frozen(kw_only=True)
class House:
    """How a group writes its agendas."""

    group: str = ""
    numbering: Numbering = "number"
    first: int = 1
    """The number of the first point: where numbers run on, that after the last."""

    recurring: tuple[Recurring, ...] = ()
    """In their usual order."""


def of_entries(entries: Iterable[Entry]) -> tuple[PastMeeting, ...]:
    """Return the meetings of a register, with the points from which something came."""
    found: dict[date, dict[str, str]] = {}
    for entry in entries:
        if entry.meeting:
            points = found.setdefault(entry.meeting, {})
            if entry.item:
                points.setdefault(entry.item, entry.group)
    made = []
    for day, points in found.items():
        group = Counter(filter(None, points.values())).most_common(1)
        held = sorted(map(_parsed, points), key=_order)
        made.append(PastMeeting(day=day, group=group[0][0] if group else "", points=_placed(held)))
    return tuple(made)


def of_notes(notes: Iterable[Notes]) -> tuple[PastMeeting, ...]:
    """Return the meetings of documents, with all their points."""
    return tuple(_of_minutes(minutes) for one in notes for minutes in one.meetings)


def learn(past: Sequence[PastMeeting], *, before: date) -> House:
    """Return the style of the latest meetings *before* a day, the usual one where there are none.

    A meeting whose points are all known counts instead of one of the same day that is only
    known from what came of it.
    """
    whole = {meeting.day for meeting in past if meeting.whole}
    known = [m for m in past if m.day and m.day < before and (m.whole or m.day not in whole)]
    latest = sorted(known, key=lambda m: m.day or date.min)[-LATEST:]
    styled = [meeting for meeting in latest if meeting.points]
    last = styled[-1] if styled else PastMeeting()
    return House(
        group=next((m.group for m in reversed(latest) if m.group), ""),
        numbering=_numbering(last) if styled else "number",
        first=_first(last),
        recurring=tuple(_recurring(styled)),
    )


def role_of(heading: str) -> Role | None:
    """Return what the point called *heading* is for; None for a topic."""
    low = _BRACKET.sub("", plain(heading)).lower()
    return next((role for role, pattern in _ROLES.items() if pattern.match(low)), None)


def without_number(item: str) -> str:
    """Return the heading of a register's *item*, which may begin with its number."""
    return _parsed(item).heading


def _of_minutes(minutes: Minutes) -> PastMeeting:
    points = [
        PastPoint(heading=plain(item.heading), number=plain(item.number or ""))
        for item in minutes.items
    ]
    return PastMeeting(
        day=minutes.date.value,
        group=plain(minutes.body or ""),
        points=_placed(points),
        sign=any(item.rule == "paragraph-sign" for item in minutes.items),
        whole=True,
    )


def _parsed(item: str) -> PastPoint:
    found = _NUMBERED.fullmatch(item)
    if found is None:
        return PastPoint(heading=item)
    return PastPoint(heading=found["heading"], number=found["number"])


def _order(point: PastPoint) -> tuple[bool, float]:
    """Sort by number; headings without one stay as they come."""
    number = re.match(r"\d+", point.number)
    return (number is None, float(number[0]) if number else 0.0)


def _placed(points: Sequence[PastPoint]) -> tuple[PastPoint, ...]:
    last = max(1, len(points) - 1)
    return tuple(attrs.evolve(point, place=at / last) for at, point in enumerate(points))


def _numbering(last: PastMeeting) -> Numbering:
    if sum(bool(point.number) for point in last.points) * 2 < len(last.points):
        return "none"
    return "sign" if last.sign else "number"


def _first(last: PastMeeting) -> int:
    """Return the next number where they run on from meeting to meeting, else 1."""
    numbers = [int(point.number) for point in last.points if point.number.isdecimal()]
    runs_on = last.whole and numbers and numbers[0] > 1
    return numbers[-1] + 1 if runs_on else 1


def _recurring(latest: Sequence[PastMeeting]) -> Iterator[Recurring]:
    """Yield what recurs, in the usual order: points with a role, and headings of most meetings."""
    places: dict[str, list[float]] = {}
    words: dict[str, PastPoint] = {}
    for meeting in latest:
        for point in meeting.points:
            key = role_of(point.heading) or folded(_bare(point.heading))
            places.setdefault(key, []).append(point.place)
            words[key] = point  # of the latest meeting
    means = {key: sum(held) / len(held) for key, held in places.items()}
    for key in sorted(means, key=lambda key: (means[key], _LAST.get(key, 0))):
        role = role_of(words[key].heading)
        if role or (len(places[key]) * 2 > len(latest) and len(places[key]) >= OFTEN):
            heading = _bare(words[key].heading)
            yield Recurring(heading=_cased(heading), role=role, early=means[key] < _MIDDLE)


def _bare(heading: str) -> str:
    """Return *heading* without the name of a presenter in brackets."""
    return _BRACKET.sub("", heading).rstrip(" .:") or heading


def _cased(heading: str) -> str:
    """Return a heading that one note-taker wrote in capitals as a word among others."""
    return heading.capitalize() if heading.isupper() and len(heading) > len("APT") else heading
