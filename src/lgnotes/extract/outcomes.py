"""Words by which a part of a sentence says that work is done, wherever they stand in it.

*Elevräkningen är klar*, *Anna har skickat enkäten*, *ansökan lämnades in*, *boka
buss – klart*.  Whether it is truly so, or denied or half, `fates` judges.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from lgnotes.extract.triggers import tells_deed
from lgnotes.lexicon import deeds
from lgnotes.model import FollowUpKind

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[,;:.()–|]")
_REACH = 7
"""Words behind *är* and *har* within which the outcome stands."""

_VERB = re.compile(rf"\b(?:{'|'.join(sorted((*deeds.BECAME, *deeds.HAS)))})\b")
_STATES = "|".join(sorted(deeds.DONE, key=len, reverse=True))
_ADVERBS = "|".join(sorted(deeds.ADVERBS))
_BESIDE = rf"(?:(?:{_ADVERBS}|{deeds.IT_IS}) )*"
_ALONE = re.compile(rf"^\W*{_BESIDE}(?P<state>{_STATES})(?: (?:{_ADVERBS}))?\W*$")
_BEHIND_STATE = rf"(?=\W*$|\s*[,.;!)–—]|\s+(?:\d|(?:{deeds.BEHIND_TAIL})\b))"
_TAIL = re.compile(rf"(?:[–—:,(/|;.]|=>|->|→| - )\s*{_BESIDE}(?P<state>{_STATES}){_BEHIND_STATE}")
_FIRST = re.compile(rf"\W*{_BESIDE}(?P<state>{_STATES}){_BEHIND_STATE}")
_HEAD = re.compile(rf"^\W*(?P<state>{_STATES})(?: ?[:–—]| -) ?(?=[^\W\d])")
_LAST = re.compile(
    rf"(?<=[a-zåäö0-9)] )(?P<state>[a-zåäö]+)(?=\W*$|\s*[,.;!(]| (?:{deeds.BEHIND_TAIL})\b| \d)"
)
PHRASE = re.compile(deeds.DONE_PHRASES)
"""What says it in several words: *punkten avslutas*."""

_FUTURE = re.compile(deeds.FUTURE)

_STATE, _PARTICIPLE, _SUPINE, _PASSIVE, _ACTIVE, _SHOWN = 1, 2, 4, 8, 16, 32


@attrs.frozen
class Fate:
    """What the words say, and which words say it."""

    what: FollowUpKind
    rule: str
    span: Span
    """The words of the outcome, which name nothing."""

    confidence: float
    deed: bool = False
    """True where a deed tells it (*har bokat bussen*), so that its verb names the thing."""

    plain: bool = False
    """True for *klar* and its like, which a day behind them makes a plan."""

    acted: bool = False
    """True where it is only so if somebody named is the subject: *Bo skickade*."""


def outcomes(low: str, *, review: bool) -> Iterator[Fate]:
    """Yield what looks like an outcome of work in *low*, in lower case, the surest first.

    *review* tells that it stands under a heading such as *Uppföljning*, where
    shorter words do: *enkäten utskickad*.
    """
    if match := _ALONE.match(low):
        yield _fate("alone", match.span("state"), (0.95, 0.85), review=review, plain=True)
        return
    yield from _predicates(low, review=review)
    if match := _TAIL.search(low):
        yield _fate("tail", match.span("state"), (0.95, 0.8), review=review, plain=True)
    if any(map(low.__contains__, deeds.PHRASE_STEMS)) and (match := PHRASE.search(low)):
        yield _fate("phrase", match.span(), (0.95, 0.8), review=review)
    if review:
        yield from _fragments(low)
    yield from _deeds(low, review=review)


def _fate(
    rule: str, span: Span, sure: tuple[float, float], *, review: bool, plain: bool = False
) -> Fate:
    """Return that it is done; *sure* in a review, and elsewhere."""
    return Fate("done", rule, span, sure[not review], plain=plain)


def _predicates(low: str, *, review: bool) -> Iterator[Fate]:
    """*Är klar*, *blev färdigt*, *är utskickad*; *har skickats*."""
    for verb in _VERB.finditer(low):
        for before, word, span in _behind(low, verb.end()):
            kind = _kind(word)
            if not kind:
                continue
            if verb[0] in deeds.HAS:
                if not (kind & _SUPINE and _is_deed(low, word, span)):
                    continue
                step = word in deeds.FIRST_STEPS or verb[0] == deeds.HAD
                sure = (0.65, 0.3) if step else (0.8, 0.45)
                yield attrs.evolve(_fate("perfect", span, sure, review=review), deed=True)
                break
            if not _is_predicate(low, before, span):
                continue
            if kind & _STATE:
                whole = verb.start(), span[1]
                yield _fate("state", whole, (0.95, 0.7), review=review, plain=True)
                break
            if verb[0] != deeds.WAS and kind & _PARTICIPLE:
                found = _fate("participle", span, (0.85, 0.55), review=review)
                yield attrs.evolve(found, deed=True)
                break


def _behind(low: str, at: int) -> Iterator[tuple[str, str, Span]]:
    """Yield (the word before, the word, its span) behind *at*, up to the next sign."""
    before, last = "", at
    for count, match in enumerate(_WORD.finditer(low, at)):
        if count >= _REACH or _BREAK.search(low, last, match.start()):
            return
        if match[0] in deeds.OPENS_CLAUSE:
            return
        yield before, match[0], match.span()
        before, last = match[0], match.end()


def _is_predicate(low: str, before: str, span: Span) -> bool:
    """Tell *är klar* from *är en klar förbättring* and *är klart bättre*."""
    if before in deeds.ATTRIBUTES:
        return False
    after = _WORD.search(low, span[1])
    if after is None or _BREAK.search(low, span[1], after.start()) or after[0][0].isdigit():
        return True
    inverted = before not in ("", *deeds.ADVERBS)
    return after[0] in deeds.AFTER_STATE or inverted or low[slice(*span)] not in deeds.ALSO_ADVERB


def _is_deed(low: str, word: str, span: Span) -> bool:
    """Tell whether a supine tells of a deed; *fått* only with its partner: *fått tag på*."""
    if word not in deeds.DEED_PARTNERS:
        return True
    return _has_partner(low[span[1] :].lstrip(" "), deeds.DEED_PARTNERS[word])


def _has_partner(rest: str, partners: tuple[str, ...]) -> bool:
    """Tell whether *rest* begins with one of *partners*; the empty one is the end."""
    if not rest or not rest[0].isalnum():
        return "" in partners
    return any(partner and f"{rest} ".startswith(f"{partner} ") for partner in partners)


def _deeds(low: str, *, review: bool) -> Iterator[Fate]:
    """*Ansökan lämnades in*, *Bo skickade enkäten*, *Bo redovisade enkäten*."""
    for match in _WORD.finditer(low):
        kind = _kind(match[0]) & (_PASSIVE | _ACTIVE | _SHOWN)
        if not kind:
            continue
        word, rest = match[0], low[match.end() :].lstrip(" ")
        passive = kind & _PASSIVE
        if word in deeds.PASSIVE_PARTNERS:
            passive = _has_partner(rest, deeds.PASSIVE_PARTNERS[word])
        if passive:
            yield attrs.evolve(
                _fate("passive", match.span(), (0.75, 0.4), review=review), deed=True
            )
        elif rest and rest[0].isalnum():
            yield from _acted(word, rest, match.span(), review=review)


def _acted(word: str, rest: str, span: Span, *, review: bool) -> Iterator[Fate]:
    """*Bo skickade enkäten*, *Bo redovisade enkäten*."""
    if word in deeds.SHOWN:
        if rest.split(None, 1)[0] not in deeds.NOT_SHOWN:
            yield attrs.evolve(_fate("shown", span, (0.6, 0.35), review=review), acted=True)
    elif word in deeds.ACTIVE_PARTNERS:
        if _has_partner(_second(rest), deeds.ACTIVE_PARTNERS[word]):
            found = _fate("active", span, (0.75, 0.4), review=review)
            yield attrs.evolve(found, deed=True, acted=True)
    elif _kind(word) & _ACTIVE:
        found = _fate("active", span, (0.75, 0.4), review=review)
        yield attrs.evolve(found, deed=True, acted=True)


def _second(rest: str) -> str:
    """Return *rest* without light words: *tog redan fram listan*."""
    found = rest.split(" ")
    while found and found[0] in deeds.ADVERBS:
        del found[0]
    return " ".join(found)


def _fragments(low: str) -> Iterator[Fate]:
    """*Klart: boka buss*, *bokning av buss klar*, *enkäten utskickad den 3/2*."""
    if match := _HEAD.match(low) or _FIRST.match(low):
        yield Fate("done", "head", match.span("state"), 0.9, plain=True)
    if _VERB.search(low) or _FUTURE.search(low):
        return
    for match in _LAST.finditer(low):
        kind = _kind(match["state"])
        if kind & _STATE:
            yield Fate("done", "fragment", match.span(), 0.9, plain=True)
        elif kind & _PARTICIPLE:
            yield Fate("done", "fragment", match.span(), 0.8, deed=True)


def is_participle(word: str) -> bool:
    """Tell whether *word* (lower case) says that a deed was done with a thing: *utskickad*."""
    return bool(_kind(word) & _PARTICIPLE)


@lru_cache(maxsize=20_000)
def _kind(word: str) -> int:
    """Return what *word* may be, judged once and remembered."""
    return sum(value for value, known in _KINDS if tells_deed(word, known))


_KINDS = (
    (_STATE, deeds.DONE),
    (_PARTICIPLE, deeds.PARTICIPLES),
    (_SUPINE, deeds.SUPINES),
    (_PASSIVE, deeds.PASSIVE_PAST | frozenset(deeds.PASSIVE_PARTNERS)),
    (_ACTIVE, deeds.ACTIVE_PAST | frozenset(deeds.ACTIVE_PARTNERS)),
    (_SHOWN, deeds.SHOWN),
)
