"""What was found in single places → the meeting's decisions and tasks.

Said twice is one decision with two ranges of lines, and one task.
"""

import re
from collections.abc import Iterable, Sequence

from lgnotes.extract.decisions import FoundDecision
from lgnotes.extract.task_places import FoundTask
from lgnotes.model import Decision, LineRange, Task

_WORD = re.compile(r"\w{3,}")
_SAME = 0.8
_BESIDE_DECISION = frozenset(
    ("commission", "commission-given", "asked", "undertakes", "responsible", "owner-label")
)
"""Rules whose tasks may stand in the same sentence as a decision."""


def decisions(found: Iterable[FoundDecision]) -> tuple[Decision, ...]:
    """Return the decisions, each once, in the order of the text."""
    groups: list[list[FoundDecision]] = []
    for decision in found:
        same = next((g for g in groups if _same(g[0].text, decision.text)), None)
        if same is None:
            groups.append([decision])
        else:
            same.append(decision)
    return tuple(_decision(group) for group in groups)


def _decision(group: Sequence[FoundDecision]) -> Decision:
    first = group[0]
    return Decision(
        id="",
        item=first.item,
        text=first.text,
        by=next((d.by for d in group if d.by), None),
        lines=_ranges(d.lines for d in group),
        explicit=any(d.explicit for d in group),
        rule=first.rule,
        confidence=max(d.confidence for d in group),
    )


def tasks(found: Iterable[FoundTask], decided: Iterable[FoundDecision]) -> tuple[Task, ...]:
    """Return the tasks, each once; a decision's own sentence is no task beside it."""
    taken = frozenset(place for decision in decided for place in decision.places)
    groups: list[list[FoundTask]] = []
    for task in found:
        if task.place in taken and task.rule not in _BESIDE_DECISION:
            continue
        same = next((g for g in groups if _same_task(g[0], task)), None)
        if same is None:
            groups.append([task])
        else:
            same.append(task)
    return tuple(_task(group) for group in groups)


def _same_task(one: FoundTask, other: FoundTask) -> bool:
    shared = set(one.owners) & set(other.owners)
    owners_agree = bool(shared) or not (one.owners and other.owners)
    dues_agree = one.due == other.due or None in (one.due, other.due)
    return owners_agree and dues_agree and _same(one.text, other.text)


def _task(group: Sequence[FoundTask]) -> Task:
    first = min(group, key=lambda task: task.strength)
    dated = next((task for task in group if task.due), first)
    return Task(
        id="",
        item=first.item,
        text=first.text,
        owners=next((task.owners for task in group if task.owners), ()),
        due=dated.due,
        due_text=dated.due_text,
        lines=_ranges(task.lines for task in group),
        strength=first.strength,
        rule=first.rule,
        confidence=max(task.confidence for task in group),
    )


def _ranges(lines: Iterable[LineRange]) -> tuple[LineRange, ...]:
    return tuple(sorted(set(lines)))


def _same(one: str, other: str) -> bool:
    """Tell whether two texts say the same: nearly all words of either are in the other."""
    a, b = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return bool(a and b) and len(a & b) >= _SAME * max(len(a), len(b))
