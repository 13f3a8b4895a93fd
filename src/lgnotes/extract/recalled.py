"""What the notes only speak of again: an earlier commission, promise or decision."""

import re
from typing import Literal

import attrs

from lgnotes.extract import owners
from lgnotes.extract.fates import Part
from lgnotes.extract.people import People, tokens
from lgnotes.extract.triggers import OLD
from lgnotes.lexicon import cues
from lgnotes.lexicon import followup_things as things
from lgnotes.lexicon import followups as words

_EARLIER = re.compile(words.EARLIER)
_COMMISSIONED = re.compile(words.COMMISSIONED_THEN)
_DECIDED = re.compile(words.DECIDED_THEN)
_AS_DECIDED = re.compile(words.AS_DECIDED)
_TAKES_OVER = re.compile(words.TAKES_OVER)
_ALL = (_COMMISSIONED, _DECIDED, _AS_DECIDED, _TAKES_OVER)
_TIDY = re.compile(r", (?:vilket|och|som|men|eftersom|detta) .*$")
_THAT = re.compile(things.UP_TO_THAT)
_WORD = re.compile(r"[^\W\d_]+")


@attrs.frozen
class Recall:
    """An earlier commission or decision that a part of a sentence speaks of."""

    rule: str
    kind: Literal["task", "decision"]
    what: tuple[int, int]
    """Where the words stand that name it."""

    owners: tuple[str, ...] = ()
    confidence: float = 0.9


def may_recall(part: Part) -> bool:
    """Tell cheaply whether *part* may speak of an earlier commission or decision."""
    if not part.hints & OLD:
        return False
    return any(pattern.search(part.low) for pattern in _ALL)


def recall(part: Part, *, told_of_old: bool, people: People, body: str) -> Recall | None:
    """Return what *part* recalls; *told_of_old* tells that it names a time before the meeting."""
    if not part.hints & OLD or part.low.rstrip().endswith("?"):
        return None
    earlier = told_of_old or _EARLIER.search(part.low) is not None
    if match := _TAKES_OVER.search(part.low):
        return _taken_over(part, match, people)
    if earlier and (match := _COMMISSIONED.search(part.low)):
        names = _names_around(part, match, people)
        return Recall("commissioned", "task", _what(part, match), names) if names else None
    if earlier and (match := _AS_DECIDED.search(part.low)):
        return Recall("as-decided", "decision", (0, match.start()), confidence=0.8)
    if (
        earlier
        and (match := _DECIDED.search(part.low))
        and _is_ours(part.low[: match.start()], body)
    ):
        return Recall("decided-then", "decision", _what(part, match))
    return None


def _what(part: Part, match: re.Match[str]) -> tuple[int, int]:
    start = match.start("what")
    if that := _THAT.match(part.low, start):
        start = that.end()
    tidy = _TIDY.search(part.low, start)
    return start, tidy.start() if tidy else len(part.text)


def _names_around(part: Part, match: re.Match[str], people: People) -> tuple[str, ...]:
    """Return who was told or promised: *fick Anna i uppdrag*, *Anna fick i uppdrag*."""
    after = part.text[slice(*match.span("who"))]
    before = part.text[: match.start()]
    for text in (after, before):
        if actors := people.everybody_in(tokens(text)):
            return actors[-1].names
    return ()


def _taken_over(part: Part, match: re.Match[str], people: People) -> Recall | None:
    behind, before = part.text[match.end() :], part.text[: match.start()]
    actor = people.actor(tokens(behind), 0) if match[0].endswith(things.MOVED_TO) else None
    names = actor.names if actor and actor.sure else owners.read_names(before.strip(), people)
    if not names:
        return None
    return Recall("taken-over", "task", (match.end(), len(part.text)), names, 0.8)


def _is_ours(before: str, body: str) -> bool:
    """Tell whether no other body is named before the word of deciding."""
    named = _WORD.findall(before)
    others = (word for word in named if word != body and word not in cues.OURSELVES)
    return not any(word.endswith((*cues.OUTSIDE, *cues.DECIDING_BODIES)) for word in others)
