"""Notes in shorthand, so that a test shows in three lines what was written.

::

    LG 2026-01-13            the group and the meeting's day
    Anna, Bo: ringer @2026-02-01     a task
    Ringa vaktmästaren               a task without owner and day
    ! Budgeten antas                 a decision
    ? oläsligt                       a loss
    # 2 Ekonomi                      the next point; without any, all is said at point 1
    x Anna: ringer                   a task that is ticked off
    & Anna Berg (AB), Bo Ek          those present
    < done ringer vaktmästaren       what has become of an earlier task
    < postponed ringer vaktmästaren @2026-03-01
    Bo: läser @nästa         a task that is due at the next meeting
    > 2026-02-03             the next meeting
    >+ 2026-02-24            one of those to come
    >- 2026-02-03            one that will not be held

A head ``LG 2026-02-??`` tells the month of the meeting, and not its day.
"""

import re
from datetime import date
from typing import get_args

import attrs

from lgnotes.document import Loss
from lgnotes.errors import UnreadableError
from lgnotes.model import (
    AgendaItem,
    Announced,
    AnnouncedKind,
    Clue,
    Decision,
    FollowUp,
    FollowUpKind,
    MeetingDate,
    Minutes,
    Notes,
    Person,
    Setting,
    Task,
)

TASK = re.compile(r"(?:(?P<owners>[^:]+): )?(?P<text>[^@]+?)(?: @(?P<due>[-\d]+|nästa))?")

ANNOUNCES: dict[str, AnnouncedKind] = {">": "next", ">+": "coming", ">-": "cancelled"}


PRESENT = re.compile(r"(?P<name>[\w ]+\w)(?: \((?P<initials>\w+)\))?(?:, )?")


def understand(
    content: bytes,
    name: str,
    known: tuple[Person, ...] = (),
    settings: tuple[Setting, ...] = (),
) -> Notes:
    """Return what shorthand means; content that begins with a NUL cannot be read."""
    if content.startswith(b"\0"):
        raise UnreadableError(name=name, reason="binary")
    head, *lines = content.decode().splitlines()
    group, _, day = head.partition(" ")
    items = [AgendaItem(number="1", heading="Läget", line=1, rule="test")]
    said: list[tuple[int, str, str, str]] = []
    setting = next(iter(settings), Setting())
    announced = tuple(_announced(n, x) for n, x in enumerate(lines, 2) if x[0] == ">")
    follows = setting.next_meeting or _own_next(announced)
    for number, line in enumerate(lines, start=2):
        if line[0] == "#":
            items.append(_item(number, line))
        said.append((number, line, items[-1].number or "", head))
    present = [person for line in lines if line[0] == "&" for person in _present(line[2:])]
    return Notes(
        doc=name,
        meetings=(
            Minutes(
                body=group,
                date=_held(day, setting),
                announced=announced,
                next_meeting=follows,
                attendees=tuple(person.name for person in present),
                people=(*known, *present),
                items=tuple(items),
                decisions=tuple(_decision(*line) for line in said if line[1][0] == "!"),
                tasks=tuple(
                    _task(*line, follows=follows) for line in said if not _is_other(line[1])
                ),
                followups=tuple(_followup(n, x[2:], item) for n, x, item, _ in said if x[0] == "<"),
                closed_tasks=tuple(
                    _task(n, x[2:], item, head) for n, x, item, head in said if x[:2] == "x "
                ),
            ),
        ),
        losses=tuple(Loss("undecodable", line=n) for n, x, _, _ in said if x[0] == "?"),
    )


def _present(line: str) -> list[Person]:
    found = PRESENT.finditer(line)
    return [
        Person(name=one["name"], forms=(one["initials"],) if one["initials"] else ())
        for one in found
    ]


def _item(number: int, line: str) -> AgendaItem:
    _, point, heading = line.split(" ", 2)
    return AgendaItem(number=point, heading=heading, line=number, rule="test")


def _is_other(line: str) -> bool:
    return line[0] in "!?#&><" or line.startswith("x ")


def _followup(number: int, line: str, item: str) -> FollowUp:
    what, _, said = line.partition(" ")
    topic, _, due = said.partition(" @")
    kinds = [kind for kind in get_args(FollowUpKind) if kind == what]
    return FollowUp(
        what=kinds[0],
        text=line,
        topic=topic,
        item=item,
        due=date.fromisoformat(due) if due else None,
        lines=((number, number),),
        rule="test",
    )


def _held(day: str, setting: Setting) -> MeetingDate:
    if not day.endswith("??"):
        return MeetingDate(value=date.fromisoformat(day))
    first = date.fromisoformat(day.replace("??", "01"))
    clue = Clue(month=first.month, earliest=first, latest=first.replace(day=28), words=day)
    return attrs.evolve(setting.date or MeetingDate(), clue=clue)


def _announced(number: int, line: str) -> Announced:
    sign, _, day = line.partition(" ")
    what, start = ANNOUNCES[sign], date.fromisoformat(day)
    return Announced(what=what, start=start, text=line, lines=(number, number))


def _own_next(announced: tuple[Announced, ...]) -> MeetingDate | None:
    days = (one.start for one in announced if one.what == "next")
    return next((MeetingDate(value=day, stated=True) for day in days), None)


def _task(
    number: int, line: str, item: str, head: str, *, follows: MeetingDate | None = None
) -> Task:
    found = TASK.fullmatch(line)
    assert found
    waits = found["due"] == "nästa"
    due = None if waits or not found["due"] else date.fromisoformat(found["due"])
    return Task(
        id=f"t{number}",
        item=item,
        text=found["text"],
        owners=tuple(found["owners"].split(", ")) if found["owners"] else (),
        due=follows.value if waits and follows else due,
        due_at="next-meeting" if waits else None,
        lines=((number, number),),
        ref=f"{head} § {item}:{number - 1}",
        rule="test",
    )


def _decision(number: int, line: str, item: str, head: str) -> Decision:
    return Decision(
        id=f"d{number}",
        item=item,
        text=line.removeprefix("! "),
        by=head.partition(" ")[0],
        lines=((number, number),),
        ref=f"{head} § {item}:{number - 1}",
        rule="test",
    )


@attrs.define
class Shorthand:
    """A source that a test writes to: ``notes["a"] = "LG 2026-01-13", "Anna: ringer"``."""

    contents: dict[str, bytes] = attrs.field(factory=dict)

    def __setitem__(self, document: str, lines: tuple[str, ...] | str) -> None:
        text = lines if isinstance(lines, str) else "\n".join(lines)
        self.contents[document] = text.encode()

    def __delitem__(self, document: str) -> None:
        del self.contents[document]
