"""Notes in shorthand, so that a test shows in three lines what was written.

::

    LG 2026-01-13            the group and the meeting's day
    Anna, Bo: ringer @2026-02-01     a task
    Ringa vaktmästaren               a task without owner and day
    ! Budgeten antas                 a decision
    ? oläsligt                       a loss
    x Anna: ringer                   a task that is ticked off
"""

import re
from datetime import date

import attrs

from lgnotes.document import Loss
from lgnotes.errors import UnreadableError
from lgnotes.model import AgendaItem, Decision, MeetingDate, Minutes, Notes, Task

TASK = re.compile(r"(?:(?P<owners>[^:]+): )?(?P<text>[^@]+?)(?: @(?P<due>[-\d]+))?")


def understand(content: bytes, name: str) -> Notes:
    """Return what shorthand means; content that begins with a NUL cannot be read."""
    if content.startswith(b"\0"):
        raise UnreadableError(name=name, reason="binary")
    head, *lines = content.decode().splitlines()
    group, _, day = head.partition(" ")
    numbered = list(enumerate(lines, start=2))
    return Notes(
        doc=name,
        meetings=(
            Minutes(
                body=group,
                date=MeetingDate(value=date.fromisoformat(day)),
                items=(AgendaItem(number="1", heading="Läget", line=1, rule="test"),),
                decisions=tuple(_decision(n, x, head) for n, x in numbered if x[0] == "!"),
                tasks=tuple(_task(n, x, head) for n, x in numbered if not _is_other(x)),
                closed_tasks=tuple(_task(n, x[2:], head) for n, x in numbered if x[:2] == "x "),
            ),
        ),
        losses=tuple(Loss("undecodable", line=n) for n, x in numbered if x[0] == "?"),
    )


def _is_other(line: str) -> bool:
    return line[0] in "!?" or line.startswith("x ")


def _task(number: int, line: str, head: str) -> Task:
    found = TASK.fullmatch(line)
    assert found
    return Task(
        id=f"t{number}",
        item="1",
        text=found["text"],
        owners=tuple(found["owners"].split(", ")) if found["owners"] else (),
        due=date.fromisoformat(found["due"]) if found["due"] else None,
        lines=((number, number),),
        ref=f"{head} § 1:{number - 1}",
        rule="test",
    )


def _decision(number: int, line: str, head: str) -> Decision:
    return Decision(
        id=f"d{number}",
        item="1",
        text=line.removeprefix("! "),
        by=head.partition(" ")[0],
        lines=((number, number),),
        ref=f"{head} § 1:{number - 1}",
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
