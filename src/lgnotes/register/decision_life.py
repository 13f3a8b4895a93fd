"""What becomes of a decision: decided, being carried out, carried out, replaced by another.

What stands in the register is what people and later meetings have said of it.  Beside
that, the tasks that follow from it, at the same point of the same meeting, say who is
carrying it out and until when.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal

import attrs

from lgnotes.register.entry import Entry, RegisterState, Status
from lgnotes.register.mention import Mention, of_text

Stage = Literal["decided", "ongoing", "done", "dropped", "replaced", "struck"]
"""It stands; is being carried out; is carried out; will not be; another one has taken its place or
revoked it; it is gone from the notes."""

_OF_STATUS: Mapping[Status, Stage] = {
    Status.ONGOING: "ongoing",
    Status.DONE: "done",
    Status.DROPPED: "dropped",
    Status.STRUCK: "struck",
}
_Point = tuple[str, date, str]


@attrs.frozen(kw_only=True)
class DecisionLife:
    """A decision, and how far it has come."""

    decision: Entry
    stage: Stage
    responsible: tuple[str, ...] = ()
    """Who has the tasks that follow from it, the open ones first; empty where nobody has."""

    report_on: date | None = None
    """The day to report on it: its own if a person gave it one, else the last of its tasks'."""

    tasks: tuple[Entry, ...] = ()
    """The tasks that follow from it."""

    replaced_by: Entry | None = None


def decision_lives(state: RegisterState) -> tuple[DecisionLife, ...]:
    """Return the life of every decision in the register, in the register's order."""
    entries = (*state.entries.values(), *state.typed.values())
    tasks: dict[_Point, list[Entry]] = {}
    for task in (entry for entry in entries if entry.kind == "task"):
        if (point := _point(task)) is not None:
            tasks.setdefault(point, []).append(task)
    replaced = dict(_replacements(state))
    return tuple(
        _life(entry, tasks.get(_point(entry) or ("", date.min, ""), ()), replaced.get(entry.uid))
        for entry in entries
        if entry.kind == "decision"
    )


def _point(entry: Entry) -> _Point | None:
    """Return the point of the meeting that gave *entry*, None where it is not known."""
    if entry.meeting is None or not entry.item:
        return None
    return (entry.group, entry.meeting, entry.item)


def _life(decision: Entry, tasks: Iterable[Entry], by: Entry | None) -> DecisionLife:
    counted = sorted((t for t in tasks if t.status is not Status.STRUCK), key=_open_first)
    stage = _OF_STATUS.get(decision.status, "decided")
    if stage == "decided" and any(task.status is not Status.DROPPED for task in counted):
        stage = "ongoing"
    if stage == "dropped" and by is not None:
        stage = "replaced"
    last = max((task.due for task in counted if task.due and task.is_open), default=None)
    return DecisionLife(
        decision=decision,
        stage=stage,
        responsible=tuple(dict.fromkeys(name for task in counted for name in task.owners)),
        report_on=decision.due or last,
        tasks=tuple(counted),
        replaced_by=by,
    )


def _open_first(task: Entry) -> bool:
    return not task.is_open


def _replacements(state: RegisterState) -> Iterator[tuple[str, Entry]]:
    """Yield the decisions that later ones replace, each by its uid, with the later one."""
    for document in state.documents.values():
        for mention in of_text(document.mentions):
            by = _said_with(state, document.id, mention)
            if mention.uid and mention.says.what == "replaced" and by:
                yield mention.uid, by


def _said_with(state: RegisterState, document: str, mention: Mention) -> Entry | None:
    """Return the decision whose own lines say that it replaces the other."""
    for entry in state.entries.values():
        if entry.kind != "decision" or entry.uid == mention.uid:
            continue
        for source in entry.sources:
            if source.document == document and _share(source.lines, mention):
                return entry
    return None


def _share(lines: Iterable[tuple[int, int]], mention: Mention) -> bool:
    return any(a <= d and c <= b for a, b in lines for c, d in mention.says.lines)
