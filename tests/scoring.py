"""Precision and recall of what the program reads, against readings by hand.

Two finds are one where they stand on the same lines (one line more or less)
and share most of their words.  What the reading by hand marks ``optional``,
``explicit: false`` or ``strength: implied`` may be found or left.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

Find = dict[str, Any]
KINDS = ("items", "decisions", "tasks", "events", "dates")
SMALL = frozenset(
    ("att", "och", "i", "på", "av", "för", "till", "med", "den", "det", "de", "som", "en", "ett",
     "om", "är", "ska", "senast")
)  # fmt: skip


@dataclass
class Score:
    """Hits, misses and false alarms of each kind, and right answers of each question."""

    hits: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    def f1(self, kind: str) -> float:
        hits = 2 * self.hits[kind]
        return hits / (hits + self.misses[kind] + self.false[kind])

    def share(self, question: str) -> float:
        return self.right[question] / self.asked[question]

    def answer(self, question: str, *, right: bool) -> None:
        self.asked[question] += 1
        self.right[question] += right


def compare(gold: Find, read: Find, score: Score) -> None:
    """Add one meeting, as read by hand and by the program, to *score*."""
    for kind in KINDS:
        found = [find for find in read[kind] if find.get("strength") != "implied"]
        pairs = list(_pairs(gold[kind], found))
        must = [find for find in gold[kind] if not may_be_left(find)]
        hit = [find for find, _ in pairs if not may_be_left(find)]
        score.hits[kind] += len(hit)
        score.misses[kind] += len(must) - len(hit)
        score.false[kind] += len(found) - len(pairs)
        for one, other in pairs:
            if not may_be_left(one):
                _answers(kind, one, other, score)
    _frame(gold, read, score)


def may_be_left(find: Find) -> bool:
    return bool(
        find.get("optional")
        or not find.get("explicit", True)
        or find.get("strength") == "implied"
    )  # fmt: skip


def near(one: Find, other: Find) -> bool:
    """Tell whether two finds stand on the same lines, one line more or less."""
    ranges = [find.get("lines") or [[find["line"]] * 2] for find in (one, other)]
    return any(a <= d + 1 and c <= b + 1 for a, b in ranges[0] for c, d in ranges[1])


def same_people(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Tell whether two lists name the same: *Anna* is *Anna Berg*."""
    one, other = ([_words(name) for name in names] for names in (ours, theirs))
    return all(any(a <= b or b <= a for b in other) for a in one) and all(
        any(a <= b or b <= a for a in one) for b in other
    )


def _pairs(gold: list[Find], found: list[Find]) -> Iterator[tuple[Find, Find]]:
    """Pair the finds that are one, the likest first, what must be found before the rest."""
    ranked = sorted(
        (
            (_likeness(one, other), not may_be_left(one), i, k)
            for i, one in enumerate(gold)
            for k, other in enumerate(found)
            if near(one, other)
        ),
        reverse=True,
    )
    left = (set(range(len(gold))), set(range(len(found))))
    for likeness, _, i, k in ranked:
        if likeness >= 0.4 and i in left[0] and k in left[1]:
            left[0].discard(i)
            left[1].discard(k)
            yield gold[i], found[k]


def _likeness(one: Find, other: Find) -> float:
    ours, theirs = (_words(find.get("text") or find.get("heading", "")) for find in (one, other))
    shared = len(ours & theirs)
    likeness = shared / max(1, min(len(ours), len(theirs)))
    same_line = 0.2 if one.get("line") == other.get("line") else 0.0
    return likeness + same_line if shared else 0.0


def _words(text: str) -> set[str]:
    words = set(re.findall(r"\w+", text.casefold()))
    return words - SMALL or words


def _answers(kind: str, one: Find, other: Find, score: Score) -> None:
    also = one.get("also", [] if kind == "dates" else {})
    if kind == "tasks":
        owners = (one["owners"], *also.get("owners", []))
        score.answer("owners", right=any(same_people(o, other["owners"]) for o in owners))
        score.answer("due", right=other["due"] in (one["due"], *also.get("due", [])))
    elif kind == "dates" and one["start"]:
        interval = [other["start"], other["end"]]
        score.answer("day", right=interval in ([one["start"], one["end"]], *also))
    elif kind == "items" and (one.get("presenters") or other["presenters"]):
        allowed = (one.get("presenters") or [], *also.get("presenters", []))
        score.answer("presenters", right=any(same_people(a, other["presenters"]) for a in allowed))


def _frame(gold: Find, read: Find, score: Score) -> None:
    score.answer("meeting date", right=read["date"]["value"] == gold["date"]["value"])
    if gold.get("reference_year"):
        score.answer("year", right=read["reference_year"] == gold["reference_year"])
    if gold.get("note_taker"):
        taker = [read["note_taker"]] if read["note_taker"] else []
        score.answer("note-taker", right=same_people([gold["note_taker"]], taker))
    if gold.get("attendees"):
        score.answer("attendees", right=same_people(gold["attendees"], read["attendees"]))
