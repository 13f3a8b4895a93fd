"""What was found in single places → the meeting's decisions and tasks.

Said twice is one decision with two ranges of lines, and one task.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Generic, TypeVar

from lgnotes.extract.decisions import FoundDecision
from lgnotes.extract.task_places import FoundTask
from lgnotes.lexicon import cues
from lgnotes.model import Decision, LineRange, Task

Find = TypeVar("Find", FoundDecision, FoundTask)

_WORD = re.compile(r"\w{3,}|\d+")
_SHARE = 0.6
"""The share of the longer text's words that the shorter must have."""

_LISTS = frozenset(("heading", "task-heading", "table", "checkbox"))
"""Rules by which a find is an entry of a list."""

_STEM = 5
_APART = 3
"""Lines between an entry of a closing list and what it sums up, at least."""

_SUMMED_UP = 0.5
_FEWEST_SHARED = 2
_MOST_ABOVE = 200

_BESIDE_DECISION = frozenset(
    (
        "decided",
        "commission",
        "commission-given",
        "asked",
        "undertakes",
        "responsible",
        "owner-label",
    )
)
"""Rules whose tasks may stand in the same sentence as a decision."""


def decisions(found: Iterable[FoundDecision]) -> tuple[Decision, ...]:
    """Return the decisions, each once, in the order of the text."""
    groups = _Groups[FoundDecision](lambda _one, _other: True, _is_list_entry)
    for decision in found:
        groups.add(decision)
    return tuple(_decision(group) for group in groups.all)


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


def tasks(
    found: Iterable[FoundTask],
    decided: Iterable[FoundDecision],
    same_person: Callable[[str, str], bool],
) -> tuple[Task, ...]:
    """Return the tasks, each once; a decision's own sentence is no task beside it."""

    def agree(one: FoundTask, other: FoundTask) -> bool:
        """Tell whether owner and deadline let two tasks of the same words be one."""
        shared = any(same_person(a, b) for a in one.owners for b in other.owners)
        owners_agree = shared or not (one.owners and other.owners)
        return owners_agree and (one.due == other.due or None in (one.due, other.due))

    taken = frozenset(place for decision in decided for place in decision.places)
    groups = _Groups[FoundTask](agree, _is_list_entry)
    for task in found:
        clause = task.rule == "deadline" and task.text.startswith(f"{cues.TO} ")
        if task.place not in taken or task.rule in _BESIDE_DECISION or clause:
            groups.add(task)
    return tuple(_task(group) for group in groups.all)


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


def _is_list_entry(find: FoundDecision | FoundTask) -> bool:
    """Tell whether *find* stands in a list that may say once more what stands above."""
    return find.rule in _LISTS


class _Groups(Generic[Find]):
    """Finds grouped by what they say.

    An entry of a closing list says in few words what stands above in many: it is
    the same if most of its words stand there in one form or another.
    """

    def __init__(self, agree: Callable[[Find, Find], bool], listed: Callable[[Find], bool]) -> None:
        self.all: list[list[Find]] = []
        self._agree: Callable[[Find, Find], bool] = agree
        self._listed: Callable[[Find], bool] = listed
        self._stems: list[frozenset[str]] = []
        self._words: list[frozenset[str]] = []
        self._holding = defaultdict[str, list[int]](list)

    def add(self, find: Find) -> None:
        """Put *find* into the group that says the same, or into one of its own."""
        words = frozenset(_WORD.findall(find.text.lower()))
        for index in self._candidates(words):
            if _alike(words, self._words[index]) and self._agree(self.all[index][0], find):
                self.all[index].append(find)
                return
        stems = frozenset(map(_stem, words - cues.COMMON))
        above = self._summed_up(stems, find) if self._listed(find) else None
        if above is not None:
            self.all[above].append(find)
            return
        self._stems.append(stems)
        for word in words:
            self._holding[word].append(len(self.all))
        self.all.append([find])
        self._words.append(words)

    def _summed_up(self, stems: frozenset[str], find: Find) -> int | None:
        """Return the group above that *find*, of a list, says once more."""
        best: int | None = None
        most = _SUMMED_UP
        first = max(0, len(self._stems) - _MOST_ABOVE)
        for index, held in enumerate(self._stems[first:], first):
            shared = len(stems & held)
            share = shared / max(1, min(len(stems), len(held)))
            if share > most and shared >= _FEWEST_SHARED and self._may_sum_up(index, find):
                best, most = index, share
        return best

    def _may_sum_up(self, index: int, find: Find) -> bool:
        above = self.all[index][0]
        apart = find.lines[0] - above.lines[1] > _APART
        return apart and not self._listed(above) and self._agree(above, find)

    def _candidates(self, words: frozenset[str]) -> list[int]:
        """Return the groups that can be alike: they hold one of the rarest of *words*.

        As many words as the other may lack, and one more, must have a shared one among them.
        """
        lacking = int(len(words) * (1 - _SHARE))
        rarest = sorted(words, key=lambda word: (len(self._holding.get(word, ())), word))
        held = (self._holding.get(word, ()) for word in rarest[: lacking + 1])
        return sorted(set(chain.from_iterable(held)))


def _stem(word: str) -> str:
    return word[:_STEM]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one text says all that the other says, and not much more.

    A word in place of another, *boka bussen* and *boka salen*, makes two of them.
    """
    fewer, more = sorted((one, other), key=len)
    return bool(fewer) and fewer <= more and len(fewer) >= _SHARE * len(more)
