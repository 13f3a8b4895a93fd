"""What a sentence that speaks of an entry, without a word of how it stands, says of it.

A task to *boka* something is done where it *bokades*, *har bokats* or *är inbokad*; the
verb is the task's own, so that the sentence is asked with the task at hand.
"""

import re
from functools import lru_cache
from typing import Literal

import attrs

from lgnotes.lexicon import deeds as words
from lgnotes.lexicon import topics, verbs
from lgnotes.register.entry import Entry

Said = Literal["done", "ongoing", "remains"]

_WORD = re.compile(r"[a-zåäöé]+")
_STATES = re.compile(words.STATES)
_PARTLY = re.compile(words.PARTLY)
_NOT = re.compile(words.NOT)
_AGAIN = re.compile(words.AGAIN)
_GOES_ON = re.compile(words.GOES_ON)
_AHEAD = re.compile(words.AHEAD)
_PREFIX = rf"(?:{'|'.join(words.PREFIXES)})?"
_SHORTEST = 3


@attrs.frozen
class Verdict:
    """What is said, and whether the entry's own verb says it."""

    what: Said
    plain: bool


def verdict(entry: Entry, sentence: str) -> Verdict | None:
    """Return what *sentence* says of *entry*, None where it does not say."""
    low = sentence.casefold()
    if low.rstrip().endswith("?"):
        return None
    deed = _past_of(entry.text.casefold()).search(low)
    state = _STATES.search(low)
    if deed is None and state is None:
        return Verdict("ongoing", plain=False) if _GOES_ON.search(low) else None
    if _NOT.search(low) and not (_PARTLY.search(low) or _GOES_ON.search(low)):
        return Verdict("remains", plain=False)
    if _PARTLY.search(low) or _GOES_ON.search(low) or _NOT.search(low):
        return Verdict("ongoing", plain=False)
    loose = bool(_AHEAD.search(low) or _AGAIN.search(low))
    return Verdict("done", plain=deed is not None and not loose)


@lru_cache(maxsize=10_000)
def _past_of(text: str) -> re.Pattern[str]:
    """Return how the verbs of a task are written once it is done."""
    found = [form for word in _WORD.findall(text) if (form := _past(word))]
    return re.compile(rf"\b{_PREFIX}(?:{'|'.join(found) or '(?!)'})\b")


@lru_cache(maxsize=20_000)
def _past(word: str) -> str:
    """Return the past forms of *word* as a pattern, empty where it is no verb."""
    if word not in _VERBS and not word.endswith("a"):
        return ""
    stem = next(word.removesuffix(end) for end in words.ENDINGS if word.endswith(end))
    for strong, forms in words.STRONG.items():
        if stem.endswith(strong) and (stem == strong or stem[: -len(strong)] in words.PREFIXES):
            return rf"(?:{forms})"
    return rf"{stem}{words.REGULAR}" if len(stem) >= _SHORTEST else ""


_VERBS = frozenset(verbs.ACTION_VERBS) | frozenset(verbs.REPORT_VERBS) | topics.WEAK
