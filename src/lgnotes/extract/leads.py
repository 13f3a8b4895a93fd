"""The part of a sentence that names what it speaks of: *Gruset* in *Gruset behövs inte, …*."""

import re
from collections.abc import Callable, Iterator

from lgnotes.extract.outcomes import is_participle
from lgnotes.lexicon import asides as words
from lgnotes.lexicon.deeds import ADVERBS
from lgnotes.lexicon.tense import GENITIVES, PAST_VERBS, PRESENT_VERBS
from lgnotes.lexicon.verbs import ACTION_VERBS, REPORT_VERBS

_VERBS = ACTION_VERBS | REPORT_VERBS
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*\.?")
_LABEL = re.compile(words.LABELS)
_COLON = re.compile(r"^(?P<lead>[^:–—|]{2,90}?)(?::| [–—-]|\s\|)\s(?=\S)")
_CLAUSE = re.compile(words.CLAUSES)
_BEHIND = re.compile(words.BEHIND_OUTCOME)
_NAMES = re.compile(words.SEVERAL_NAMES)
_BREAK = re.compile(words.BREAKS)


def lead(text: str, is_name: Callable[[str], bool]) -> str:
    """Return the words of *text* that name the thing; *is_name* knows who is somebody.

    They stand before the verb (*Inbjudan har gått ut*) or a colon (*Gruset: klart*), or,
    where somebody acts, behind the verb.
    """
    while match := _LABEL.match(text):
        text = text[match.end() :]
    if match := _COLON.match(text):
        if not _NAMES.fullmatch(match["lead"]) and any(
            not _is_nothing(word, is_name) for word in _WORD.findall(match["lead"])
        ):
            return _before_verb(match["lead"], is_name)
        text = text[match.end() :]
    return _before_verb(text, is_name)


def _before_verb(text: str, is_name: Callable[[str], bool]) -> str:
    first = next((m.start() for m in _BREAK.finditer(text) if m.start()), len(text))
    names = 0
    for word in _WORD.finditer(text, 0, first):
        low = word[0].casefold().strip(".")
        outcome = names and _is_outcome(low, text[word.end() : first])
        if is_finite(low) or low in words.STATES or outcome:
            before = text[: word.start()].strip(" ,;–—-")
            return before if names else text[word.end() : first].strip(" ,;.–—-")
        names += not _is_nothing(word[0], is_name)
    return text[:first].strip(" ,;.–—-")


def _is_outcome(low: str, behind: str) -> bool:
    """Tell whether *low* stands for a verb: *skolvägarna kartlagda*, not *den lagade bron*."""
    known = is_participle(low) or low.endswith(words.PARTICIPLES)
    return known and _BEHIND.match(behind) is not None


def _is_nothing(word: str, is_name: Callable[[str], bool]) -> bool:
    """Tell whether a word before the verb names no thing: *Bo*, *nu*, *vi*."""
    low = word.casefold().strip(".")
    return (
        low in ADVERBS
        or low in words.NOTHING
        or low.endswith(words.BODIES)
        or is_name(word.strip("."))
    )


def is_finite(low: str) -> bool:
    """Tell whether a word, in lower case, is a verb in the present or the past."""
    known = low in words.FINITE or low in PAST_VERBS or low in PRESENT_VERBS or low in _VERBS
    return known or _is_verb_form(low)


def _is_verb_form(low: str) -> bool:
    """Tell whether a word ends as verbs do in the past or the passive."""
    if low.endswith(GENITIVES):
        return False
    return low.endswith(words.FINITE_ENDINGS) and len(low) > 5 and low not in words.NOT_FINITE


def clauses(text: str) -> Iterator[str]:
    """Yield the first clause of *text*, and the last one: *…, så föreläsaren är klar*."""
    found = _CLAUSE.split(text)
    yield found[0]
    if len(found) > 1:
        yield found[-1]
