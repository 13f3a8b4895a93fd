"""What is on the next agenda: what was put off to it, what is due, what is to be reported."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Literal

import attrs

from lgnotes.extract import persons
from lgnotes.lexicon import cues
from lgnotes.lexicon import meeting as meetings
from lgnotes.model import FollowUp, Notes
from lgnotes.register import directory, house
from lgnotes.register.decision_life import decision_lives
from lgnotes.register.entry import Entry, RegisterState, Status
from lgnotes.register.house import House, Recurring, Role
from lgnotes.register.identity import folded
from lgnotes.register.mention import of_text
from lgnotes.register.wanted import plain

When = Literal["late", "due", "undated", "later"]
"""A task's last day: over when the agenda is drafted; up to the meeting; none; after it."""

WHENS: Final[tuple[When, ...]] = ("late", "due", "undated", "later")

_PLACING: Final = re.compile(
    "|".join((cues.PUT_ON_AGENDA, cues.PLACED, cues.TAKEN_UP, cues.RESUMED))
)
_SAYS_NEXT: Final = re.compile(meetings.SAYS_NEXT_MEETING)
_USUAL: Final[tuple[Role, ...]] = ("review", "other", "next")
"""The points that every agenda has; the first before all that is new, the others after it."""


@attrs.frozen(kw_only=True)
class Point:
    """A point that an earlier meeting placed on this one, or put off to it."""

    heading: str
    said: str = ""
    """The sentence that says so."""

    meeting: date | None = None
    """The day of the meeting that says it."""

    ref: str = ""
    """Of the entry that it is in the register; empty where it is none."""

    uid: str = ""
    """Of the same entry."""


@attrs.frozen(kw_only=True)
class Owned:
    """Tasks of the same owners, the earliest first."""

    owners: tuple[str, ...] = ()
    """By their full names, where the directory tells them; nobody where empty."""

    tasks: tuple[Entry, ...]


@attrs.frozen(kw_only=True)
class Slot:
    """A point of the agenda, in its place."""

    number: str = ""
    """As it is written, ``3.`` or ``§ 48``; empty where the group has no numbers."""

    heading: str = ""
    """Empty for a usual point, which the reader's language then names by its *role*."""

    role: Role | None = None
    carried: Point | None = None


@attrs.frozen(kw_only=True)
class Agenda:
    """A draft of an agenda."""

    group: str
    day: date
    """The day of the meeting."""

    previous: date | None = None
    """The day of the meeting before."""

    slots: tuple[Slot, ...] = ()
    """Its points in their order; what is to be reported stands under that of role ``review``."""

    decisions: tuple[Entry, ...] = ()
    """Those to report on: of the meeting before, and those whose day to report has come."""

    tasks: Mapping[When, tuple[Owned, ...]] = attrs.field(factory=dict)
    """Every open task that is no point of its own, by when it is due and by owner."""


def draft(
    state: RegisterState,
    *,
    day: date,
    today: date,
    group: str = "",
    carried: Sequence[Point] = (),
    notes: Iterable[Notes] = (),
) -> Agenda:
    """Return the agenda of the meeting on *day*, as the register stands.

    Args:
        state: The register.
        day: The day of the meeting; what later meetings gave is left out.
        today: The day it is drafted on: what is over by then is late.
        group: What the group is called; as its latest notes call it if empty.
        carried: Points placed on this meeting that the register does not hold as tasks.
        notes: Documents of earlier meetings, from which the style is learnt, and what they
            place on this meeting is taken.
    """
    documents = tuple(notes)
    held = [e for e in (*state.entries.values(), *state.typed.values()) if _is_before(e, day)]
    past = (*house.of_entries(held), *house.of_notes(documents))
    style = house.learn(past, before=day)
    previous = _previous(state, past, day)
    tasks = [entry for entry in held if entry.kind == "task" and entry.is_open]
    told = (
        *_held(state, day=day, previous=previous),
        *_told(documents, day=day, previous=previous),
    )
    points = _points(tasks, (*carried, *told), day)
    taken = {point.uid for point in points if point.uid}
    left = [task for task in tasks if not (task.uid and task.uid in taken)]
    return Agenda(
        group=group or style.group,
        day=day,
        previous=previous,
        slots=tuple(_slots(style, points)),
        decisions=tuple(_to_report(state, held, day=day, previous=previous)),
        tasks=_by_when(left, _names(state), day=day, today=min(today, day)),
    )


def next_meeting(notes: Notes) -> date | None:
    """Return the day of the next meeting, as the last meeting of *notes* knows it."""
    known = (minutes.next_meeting for minutes in reversed(notes.meetings))
    return next((follows.value for follows in known if follows), None)


def point_of(said: FollowUp, *, meeting: date | None, heading: str = "") -> Point:
    """Return the point that *said*, of a *meeting*, places: under *heading* stands the sentence."""
    topic = plain(said.topic)
    return Point(heading=plain(heading) or topic, said=plain(said.text), meeting=meeting)


def is_placed_on(said: FollowUp, day: date, *, meeting: date | None, previous: date | None) -> bool:
    """Tell whether *said*, of a *meeting*, places something on the meeting of *day*.

    What is put off *till nästa möte*, without a day, is on the agenda after the *previous* one.
    """
    if said.what not in ("placed", "postponed") or (said.kind == "task" and said.owners):
        return False
    return said.due == day or (said.due is None and meeting is not None and meeting == previous)


def _is_before(entry: Entry, day: date) -> bool:
    return entry.meeting is None or entry.meeting < day


def _previous(state: RegisterState, past: Iterable[house.PastMeeting], day: date) -> date | None:
    """Return the last meeting before *day* that anything tells of."""
    days = {meeting.day for meeting in past if meeting.day}
    for document in state.documents.values():
        days |= set(_days(document.meetings))
    return max((one for one in days if one < day), default=None)


def _days(joined: str) -> Iterator[date]:
    for text in re.findall(r"\d{4}-\d\d-\d\d", joined):
        try:
            yield date.fromisoformat(text)
        except ValueError:  # somebody typed in the register
            continue


def _held(state: RegisterState, *, day: date, previous: date | None) -> Iterator[Point]:
    """Yield what the register remembers that documents place on the meeting of *day*."""
    for document in state.documents.values():
        for mention in of_text(document.mentions):
            says, held = mention.says, mention.meeting
            entry = state.entries.get(mention.uid)
            if entry and (entry.owners or not entry.is_open):
                continue  # somebody's task: it stands among the tasks
            if is_placed_on(says, day, meeting=held, previous=previous):
                point = point_of(says, meeting=held, heading=mention.heading)
                ref, uid = (entry.ref, entry.uid) if entry else ("", "")
                yield attrs.evolve(point, ref=ref, uid=uid)


def _told(notes: Iterable[Notes], *, day: date, previous: date | None) -> Iterator[Point]:
    """Yield what documents place on the meeting of *day*."""
    for minutes in (m for one in notes for m in one.meetings):
        held = minutes.date.value
        headings = {item.number: item.heading for item in minutes.items if item.number}
        for said in minutes.followups:
            if is_placed_on(said, day, meeting=held, previous=previous):
                yield point_of(said, meeting=held, heading=headings.get(said.item or "", ""))


def _points(tasks: Iterable[Entry], carried: Iterable[Point], day: date) -> list[Point]:
    """Return what is a point of its own, each once: tasks that place one, and those *carried*."""
    placing = [_of_task(task) for task in tasks if task.due == day and _is_placing(task)]
    known = {folded(point.said) for point in placing}
    others = [point for point in carried if not point.said or folded(point.said) not in known]
    return [*placing, *dict.fromkeys(others)]


def _is_placing(task: Entry) -> bool:
    return bool(task.uid) and not task.owners and bool(_PLACING.search(task.text.lower()))


def _of_task(task: Entry) -> Point:
    return Point(
        heading=house.without_number(task.item) or task.text,
        said=task.text,
        meeting=task.meeting,
        ref=task.ref,
        uid=task.uid,
    )


def _slots(style: House, points: Iterable[Point]) -> Iterator[Slot]:
    """Yield the points in the group's own order, what is carried over in the middle."""
    known = {one.role for one in style.recurring}
    usual = {role: Recurring(heading="", role=role) for role in _USUAL if role not in known}
    early = [one for one in style.recurring if _is_early(one)]
    late = [one for one in style.recurring if not _is_early(one)]
    if "review" in usual:
        opening = sum(one.role == "opening" for one in early)
        early.insert(opening, usual.pop("review"))
    closing = [one for one in late if one.role == "closing"]
    late = [*(one for one in late if one.role != "closing"), *usual.values(), *closing]
    if "other" in usual and "next" in known:  # what the group has last stays last
        late.sort(key=lambda one: (one.role in ("next", "closing"), one.role == "closing"))
    slots = [Slot(heading=one.heading, role=one.role) for one in early]
    slots += [Slot(heading=point.heading, carried=point) for point in points]
    slots += [Slot(heading=one.heading, role=one.role) for one in late]
    for number, slot in enumerate(slots, style.first):
        yield attrs.evolve(slot, number=_written(number, style))


def _is_early(one: Recurring) -> bool:
    """Tell whether a point comes before what is new: some do, wherever they once stood."""
    if one.role in ("opening", "review"):
        return True
    return one.early and one.role not in ("other", "next", "closing")


def _written(number: int, style: House) -> str:
    forms = {"number": f"{number}.", "sign": f"§ {number}", "none": ""}
    return forms[style.numbering]


def _to_report(
    state: RegisterState, entries: Iterable[Entry], *, day: date, previous: date | None
) -> Iterator[Entry]:
    """Yield the decisions that stand and are to be reported on, the oldest first."""
    here = {id(entry) for entry in entries}
    lives = [life for life in decision_lives(state) if id(life.decision) in here]
    for life in sorted(lives, key=lambda one: (one.decision.meeting or date.max, one.decision.ref)):
        entry = life.decision
        since = date.min if entry.due else previous or date.min
        asked = life.report_on is not None and since < life.report_on <= day
        fresh = previous is not None and entry.meeting == previous
        if entry.is_open and (asked or fresh or entry.status is Status.ONGOING):
            yield entry


def _by_when(
    tasks: Iterable[Entry], names: persons.Directory, *, day: date, today: date
) -> dict[When, tuple[Owned, ...]]:
    found: dict[When, dict[tuple[str, ...], list[Entry]]] = {when: {} for when in WHENS}
    for task in sorted(tasks, key=lambda t: (t.due or date.max, t.ref, t.text)):
        owners = tuple(dict.fromkeys(_full(owner, names) for owner in task.owners))
        found[_when(task, day=day, today=today)].setdefault(owners, []).append(task)
    return {
        when: tuple(
            Owned(owners=owners, tasks=tuple(held)) for owners, held in sorted(of.items(), key=_who)
        )
        for when, of in found.items()
        if of
    }


def _who(held: tuple[tuple[str, ...], object]) -> tuple[bool, str]:
    """Sort by name, nobody last."""
    owners, _ = held
    return (not owners, ", ".join(owners).casefold())


def _when(task: Entry, *, day: date, today: date) -> When:
    if task.due is None:
        return "undated"
    if task.due < today:
        return "late"
    return "due" if task.due <= day else "later"


def _names(state: RegisterState) -> persons.Directory:
    return persons.directory((), (), known=directory.known(state.people, ()))


def _full(owner: str, names: persons.Directory) -> str:
    """Return the full name of *owner*, as written where it is nobody's or several persons'."""
    meant = names.meant_by(owner)
    return meant[0].name if len(meant) == 1 else owner
