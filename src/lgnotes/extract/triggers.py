"""Which sentences can hold a find at all, told in one pass over their words.

Most sentences hold none; each word is judged once and remembered, so that
passing over a sentence costs little more than dividing it into words.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from lgnotes.extract.people import People, is_role
from lgnotes.lexicon import cues, followups, gates, meeting, verbs
from lgnotes.lexicon import followup_deeds as deeds

ACTS, NAMES, CAPITAL, STEM, NEED, THIRD, SIGN, PERHAPS = 1, 2, 4, 8, 16, 32, 64, 128
"""What a word may be: of what one does, somebody, written with a capital, part of a
commission, of a need, *han* and its like, a sign beside which an owner stands, and
perhaps a part of a commission."""

DONE, PUT, PLACE, DROP, STAY, OLD = 256, 512, 1024, 2048, 4096, 8192
"""What of an earlier matter a word may tell: that it is done, put off, placed, dropped, left or
going on, or only spoken of again."""

_REACH = 5
"""Words behind a name, the next one counted from 1, within which its verb stands."""

_PART = re.compile(r"[\w@’'-]+|[(:>→/&+=–—]| - ")


def somebody_acts(words: list[str], people: People) -> bool:
    """Tell whether a name, a role or a pronoun stands beside what may be its verb."""
    for place, word in enumerate(words):
        what = kind(word)
        named = what & (NAMES | THIRD) or (what & CAPITAL and people.knows(word))
        if not named and word not in people.small:
            continue
        if place and _may_be_verb(words[place - 1]):
            return True
        if any(map(_may_be_verb, words[place + 1 : place + _REACH])):
            return True
    return False


@lru_cache(maxsize=20_000)
def _may_be_verb(word: str) -> bool:
    return word.endswith(("r", "s")) or word in verbs.TASK_WORDS or word in verbs.OTHER_VERBS


@lru_cache(maxsize=256)
def kinds(text: str) -> tuple[int, list[str]]:
    """Return what the words of *text* may be, all together, and the words."""
    words = _PART.findall(text)
    found = 0
    for word in words:
        found |= kind(word)
    return found, words


@lru_cache(maxsize=20_000)
def kind(word: str) -> int:
    """Return what *word* may be, as written."""
    if not (word[0].isalnum() or word[0] == "@"):
        return SIGN
    low = word.lower()
    found = 0
    for is_kind, value in _KINDS:
        if is_kind(low):
            found |= value
    if word[0].isupper() or word[0] == "@":
        found |= CAPITAL
    return found


def tells_deed(word: str, known: frozenset[str]) -> bool:
    """Tell whether *word* is one of the *known*, or one with a prefix: *utskickad*."""
    if word in known:
        return True
    return any(
        word.startswith(prefix) and word[len(prefix) :] in known
        for prefix in deeds.BEFORE_PARTICIPLE
    )


def _names(low: str) -> bool:
    role = is_role(low) or low.endswith("-")
    return role or low in cues.MYSELF or low in meeting.EVERYBODY_BEGINS or low in meeting.EACH


_KINDS: tuple[tuple[Callable[[str], bool], int], ...] = (
    (verbs.ACTION_VERBS.__contains__, ACTS),
    (_names, NAMES),
    (lambda low: low in gates.TELLTALES or low.startswith(gates.TASK_STEMS), STEM),
    (verbs.NEED_WORDS.__contains__, NEED),
    (gates.PERHAPS.__contains__, PERHAPS),
    (cues.THIRD_PERSONS.__contains__, THIRD),
    (
        lambda low: tells_deed(low, deeds.DEED_WORDS) or low.startswith(deeds.DONE_STEMS),
        DONE,
    ),
    (lambda low: low in followups.PUT_WORDS or low.startswith(followups.PUT_STEMS), PUT),
    (followups.PLACE_WORDS.__contains__, PLACE),
    (lambda low: low in followups.DROP_WORDS or low.startswith(followups.DROP_STEMS), DROP),
    (lambda low: low in followups.STAY_WORDS or low.startswith(followups.STAY_STEMS), STAY),
    (lambda low: low in followups.OLD_WORDS or low.startswith(followups.OLD_STEMS), OLD),
)
