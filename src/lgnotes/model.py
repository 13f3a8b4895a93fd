"""What the notes mean: meetings with their items, decisions, tasks, events and dates.

All days are ``datetime.date`` in the group's own calendar (Europe/Stockholm);
every interval includes its last day.  Line numbers are 1-based lines of the
text as read, and ranges of lines include both ends.
"""

from bisect import bisect_right
from datetime import date
from typing import Literal

import attrs

from lgnotes.document import Loss

FORMAT_VERSION = 1
"""The version of the JSON form that `lgnotes.convert` reads and writes."""

LineRange = tuple[int, int]
Section = Literal["information", "decision", "discussion"]
Strength = Literal["explicit", "implied"]
DoubtKind = Literal["no-such-day", "weekday-contradicts", "several-persons"]

WhyNot = Literal[
    "done", "struck", "quoted", "earlier-meeting", "question", "denied", "outside", "report",
    "nobody", "not-decided",
]  # fmt: skip
"""Why a near miss is none: it is done, struck out, somebody else's words, of an earlier meeting, a
question, denied, of another organisation, a report, nobody's, or not yet decided."""

FollowUpKind = Literal[
    "done", "dropped", "ongoing", "remains", "postponed", "replaced", "placed", "recalled",
]  # fmt: skip
"""What has become of it: it is done; dropped; begun, and being carried out; not done and left as it
is; put off to another day or meeting; a decision that a later one replaces or revokes; placed on a
coming meeting; or only spoken of again, without a word of how it stands."""


@attrs.frozen(kw_only=True)
class Doubt:
    """What the notes leave uncertain about an entry, beside the reading that is kept."""

    what: DoubtKind
    words: str
    """The words that it is about, as written."""

    choices: tuple[str, ...] = ()
    """What they may mean: full names, or the ISO day that was read."""


@attrs.frozen(kw_only=True)
class Clue:
    """What a document tells of when its meeting was held, where it does not settle the day."""

    month: int | None = None
    """From 1; with *number* a day without its year, without it only a month."""

    number: int | None = None
    """The day of the month."""

    earliest: date | None = None
    """With *latest*: the days between which it was held, both included."""

    latest: date | None = None
    weekday: int | None = None
    """0 for Monday."""

    words: str = ""
    """The words that tell it, as written."""


@attrs.frozen(kw_only=True)
class MeetingDate:
    """When the meeting was held, and how that is known."""

    value: date | None = None
    """The (first) day; None where the text does not settle it."""

    end: date | None = None
    """The last day of a meeting of several days."""

    stated: bool = False
    """True where the text states the day; False where it was derived."""

    why: str = ""
    """The evidence, in words."""

    clue: Clue | None = None
    """What the document itself tells of the day; None where it settles it or tells nothing.

    Where others settle it, it is there even if it tells nothing."""


AnnouncedKind = Literal["next", "coming", "cancelled"]
"""The next meeting; one of those to come; one that will not be held."""


@attrs.frozen(kw_only=True)
class Announced:
    """A meeting of the same group, after this one, as these notes tell of it."""

    what: AnnouncedKind
    start: date
    """Its (first) day; the Monday where only the week is told."""

    end: date | None = None
    """The last day of a meeting of several days, or of the week."""

    week: bool = False
    """True where it is on one of the days from *start* to *end*, nobody knows which."""

    instead_of: date | None = None
    """The day that it is moved from."""

    text: str
    """The sentence that tells it."""

    lines: LineRange


@attrs.frozen(kw_only=True)
class Setting:
    """What a group's other notes tell of one meeting, so that its notes are read by it."""

    date: MeetingDate | None = None
    """When it was held, where its own notes do not settle it."""

    next_meeting: MeetingDate | None = None
    """The next meeting; without a value where what its own notes announce is not held."""


@attrs.frozen(kw_only=True)
class TimeExpression:
    """A phrase that names a calendar time, and the days it means."""

    text: str
    line: int
    start: date | None = None
    """First day; None where the phrase cannot be resolved."""

    end: date | None = None
    precision: str = "day"
    """How exact it is: day, range, week, month, season, …"""

    rule: str
    confidence: float = 1.0
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen(kw_only=True)
class AgendaItem:
    """A numbered or headed point of the meeting."""

    number: str | None = None
    """As written, without its dot or §."""

    heading: str
    section: Section | None = None
    presenters: tuple[str, ...] = ()
    line: int
    rule: str
    confidence: float = 1.0


@attrs.frozen(kw_only=True)
class Decision:
    """Something that was decided."""

    id: str
    """Names the decision within its meeting: d1, d2, …"""

    item: str | None = None
    """The number of the agenda item that treats it."""

    text: str
    by: str | None = None
    """Who decided, as written."""

    lines: tuple[LineRange, ...]
    explicit: bool = True
    """False where no word of deciding stands (*enades om*)."""

    ref: str = ""
    """The name people say: ``LG 2021-02-09 § 5:2``."""

    rule: str
    confidence: float = 1.0
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen(kw_only=True)
class Task:
    """Something that somebody is to do after the meeting."""

    id: str
    """Names the task within its meeting: t1, t2, …"""

    item: str | None = None
    text: str
    owners: tuple[str, ...] = ()
    """People, roles or groups, as written."""

    due: date | None = None
    """The last day in time; None where the text gives no day."""

    due_text: str | None = None
    """The words that give the deadline."""

    due_at: Literal["next-meeting"] | None = None
    """Set where the words give no day but the next meeting: *due*, where it is known, moves with
    that."""

    lines: tuple[LineRange, ...]
    strength: Strength = "explicit"
    """Implied: a need or an intention that nobody has undertaken."""

    ref: str = ""
    """The name people say: ``LG 2021-02-09 § 5:2``."""

    rule: str
    confidence: float = 1.0
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen(kw_only=True)
class Event:
    """A dated thing after the meeting that is not a task's deadline."""

    text: str
    start: date | None = None
    end: date | None = None
    """Last day, None for an event of one day."""

    lines: tuple[LineRange, ...]
    rule: str
    confidence: float = 1.0
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen(kw_only=True)
class NearMiss:
    """What looks like a task or a decision and was not taken for one, with the reason.

    It is kept for a person to look at; nothing is made of it.
    """

    kind: Literal["task", "decision"]
    item: str | None = None
    text: str
    lines: tuple[LineRange, ...]
    why: WhyNot


@attrs.frozen(kw_only=True)
class FollowUp:
    """What the notes say has become of a task, a decision or a point of an earlier meeting."""

    what: FollowUpKind
    kind: Literal["task", "decision"] | None = None
    """What it speaks of; None where the words leave that open."""

    text: str
    """The part of a sentence, the sentences, or the row of a table, that say it, as written."""

    topic: str
    """The words that name what it speaks of, its deed included (*bokat bussen*), without the
    outcome, the owner and the day; where the sentence only says *klart* or *den*, those of the
    sentence before, or of the agenda's point for *ärendet*.  Never empty."""

    item: str | None = None
    """The number of the agenda item under which it stands."""

    owners: tuple[str, ...] = ()
    """Who is named with it as the one who has it, as written."""

    due: date | None = None
    """The new last day; of what is placed on a coming meeting, the day of that."""

    due_text: str | None = None
    """The words that give the new day; also where they give none: *till nästa möte*."""

    of: date | None = None
    """The day of the earlier meeting that it names."""

    ref: str = ""
    """What it names the thing by, as written: *§ 4*, *LG 2026-01-13 § 5:2*."""

    lines: tuple[LineRange, ...]
    rule: str
    confidence: float = 1.0
    """How sure the words are: from 0.7 on they say it of a matter of the group; below that it
    may be mere news (*Anna har bokat bussen*) that only an entry of the same words makes more."""


@attrs.frozen(kw_only=True)
class Person:
    """Somebody of the group, and how these notes write them."""

    name: str
    """The fullest name that the notes, or the caller, give."""

    forms: tuple[str, ...] = ()
    """Other ways in which the same person is written: *MBH*, *Maria*, *rektorn*."""

    roles: tuple[str, ...] = ()
    email: str | None = None
    """The address that a person chip, or the caller, gives."""


@attrs.frozen(kw_only=True)
class Minutes:
    """One meeting."""

    title: str | None = None
    body: str | None = None
    """The group that met; None where the text does not say."""

    date: MeetingDate = MeetingDate()
    reference_year: int | None = None
    """The year in which a day and month without a year are read."""

    note_taker: str | None = None
    attendees: tuple[str, ...] = ()
    """Only those listed as present."""

    items: tuple[AgendaItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tasks: tuple[Task, ...] = ()
    closed_tasks: tuple[Task, ...] = ()
    """Tasks that are ticked off, or said to be done, where they are written."""

    events: tuple[Event, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    """What is said of earlier meetings' tasks and decisions, in the order of the text."""

    announced: tuple[Announced, ...] = ()
    """What is said of the group's coming meetings, in the order of the text."""

    next_meeting: MeetingDate | None = None
    """The group's next meeting, as these notes or the group's others tell it."""

    asides: tuple[FollowUp, ...] = attrs.field(default=(), eq=False, repr=False)
    """All other sentences: beside what is known of earlier meetings they may say more.  They are
    not in the JSON form."""

    people: tuple[Person, ...] = ()
    """Those present, the note-taker, presenters and owners, as far as they are persons."""

    def person(self, written: str) -> Person | None:
        """Return whom an owner's name as *written* means; None where it may be several."""
        exact = (p for p in self.people if written == p.name or written in p.forms)
        low = written.lower()  # *Jag* at the beginning of a sentence
        return next(exact, None) or next((p for p in self.people if low in p.forms), None)

    def place_of(self, find: Decision | Task) -> int:
        """Return the place of the point that treats *find*, from 1; 0 before the first."""
        if find.item:
            numbers = [item.number for item in self.items]
            return numbers.index(find.item) + 1 if find.item in numbers else 0
        return bisect_right([item.line for item in self.items], find.lines[0][0])

    def item_of(self, find: Decision | Task) -> AgendaItem | None:
        """Return the point that treats *find*, by its number or else by where it stands."""
        place = self.place_of(find)
        return self.items[place - 1] if place else None


@attrs.frozen(kw_only=True)
class Notes:
    """What one document means: its meetings, and what could not be read."""

    version: int = FORMAT_VERSION
    doc: str
    """The document's name without its ending."""

    meetings: tuple[Minutes, ...] = ()
    losses: tuple[Loss, ...] = ()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions of all meetings, in the document's order."""
        return tuple(d for meeting in self.meetings for d in meeting.decisions)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of all meetings, in the document's order."""
        return tuple(task for meeting in self.meetings for task in meeting.tasks)
