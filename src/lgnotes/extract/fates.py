"""What a part of a sentence says has become of something: done, put off, dropped, …

It judges words alone; whose matter it is and where it stands, `followups` knows.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from lgnotes.extract.triggers import DONE, DROP, OLD, PLACE, PUT, STAY
from lgnotes.lexicon import cues
from lgnotes.lexicon import followups as words
from lgnotes.model import FollowUpKind

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[,;:.()–]")
_LOOKS_FOR = 7
"""Words behind *är* and *har* within which the outcome stands."""

_VERBS = re.compile(
    rf"\b(?P<is>{'|'.join(sorted(words.BECAME))})\b|\b(?P<has>{'|'.join(words.HAS)})\b"
)
_STATES = "|".join(sorted(words.DONE, key=len, reverse=True))
_BESIDE = rf"(?:(?:{'|'.join(sorted(words.ADVERBS))}|är|det är|den är|detta är|de är) )*"
_ALONE = re.compile(
    rf"^\W*{_BESIDE}(?P<state>{_STATES})(?: {'|'.join(sorted(words.ADVERBS))})?\W*$"
)
_TAIL = re.compile(
    rf"(?:[–—:,(/|;]|\.\.\.|=>|->|→| - )\s*(?P<adverbs>{_BESIDE})(?P<state>{_STATES})(?=\W*$|\s*[,.;!)–—]|\s+(?:\d|den|i|enligt|men|förutom|utom|sedan|vid|av|och)\b)"
)
_HEAD = re.compile(rf"^\W*(?P<state>{_STATES})(?: ?[:–—]| -) ?(?=[^\W\d])")
_LAST = re.compile(
    r"(?<=[a-zåäö0-9)] )(?P<state>[a-zåäö]+)(?=\W*$|\s*[,.;!(]| (?:den|i|av|till|v)\b| \d)"
)
_DONE_PHRASE = re.compile(words.DONE_PHRASES)
_HEDGE = re.compile(words.HEDGES)
_NOT = re.compile(words.NEGATIONS)
_REST = re.compile(words.REST_LEFT)
_TO_GO = re.compile(words.TO_GO)
_GOES_ON = re.compile(words.LATER_WORK)
_SUBORDINATE = re.compile(words.SUBORDINATES)
_THAT = re.compile(words.THAT)
_REPORTED = re.compile(words.REPORTED)
_THING_TO = re.compile(words.THING_TO)
_FUTURE = re.compile(words.FUTURE)
_SHOULD_HAVE = re.compile(words.SHOULD_HAVE)
_CLAUSE = re.compile(r"[,;]\s|\s(?:men|och|samt)\s(?=\w+ (?:är|har|blev)\b)")
_BECAUSE = re.compile(cues.BECAUSE)


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


@attrs.frozen
class Part:
    """A part of a sentence that speaks of one thing."""

    text: str
    low: str
    """The same in lower case, quotations blanked."""

    start: int
    """Offset in the sentence."""

    hints: int
    """The kinds of outcome whose words it may hold."""

    review: bool = False
    """True where it stands under a heading such as *Uppföljning*."""

    deed_at: int | None = None
    """Where the verb of somebody named stands, None where nobody acts first."""


def fate_of(part: Part) -> Fate | None:
    """Return what *part* says has become of it, None where it does not say."""
    low = _BECAUSE.sub("", part.low)
    part = attrs.evolve(part, low=low)
    if low.rstrip(' ”"').endswith("?"):
        return None
    for hint, rule in _RULES:
        if part.hints & hint and (fate := rule(part)):
            return fate
    return None


def _found(
    part: Part, pattern: re.Pattern[str], without: re.Pattern[str] | None = None
) -> Span | None:
    """Return where *pattern* stands in a main clause."""
    if without is not None and without.search(part.low):
        return None
    for match in pattern.finditer(part.low):
        if not _is_barred(part.low, match.start()):
            return match.span()
    return None


_REPLACED = re.compile(words.REPLACED)
_NOT_REPLACED = re.compile(words.NOT_REPLACED)


def _replaced(part: Part) -> Fate | None:
    """*Beslutet från 12 maj upphävs*."""
    span = _found(part, _REPLACED, _NOT_REPLACED)
    if span is None or _NOT.search(part.low[: span[1]].rpartition("gäller")[0]):
        return None
    return Fate("replaced", "replaced", span, 0.9)


_POSTPONED = re.compile(words.POSTPONED)
_NOT_POSTPONED = re.compile(words.POSTPONED_NOT)
_IS_TO = re.compile(
    r"\b(?:kan|vill|önskar|föreslår|föreslås|förslag|bör|måste|behöver|kunde|skulle)\b[^,;]*$"
)


def _postponed(part: Part) -> Fate | None:
    """*Ärendet bordläggs till den 3 mars*, *flyttas fram*, *ny tid v. 16*."""
    span = _found(part, _POSTPONED, _NOT_POSTPONED)
    if span is None:
        return None
    if _IS_TO.search(part.low[: span[0]]) or _NOT.search(_clause_before(part.low, span[0])):
        return None
    return Fate("postponed", "postponed", span, 0.95 if part.review else 0.85)


_DROPPED = re.compile(words.DROPPED)
_NOT_DROPPED = re.compile(words.NOT_DROPPED)


def _dropped(part: Part) -> Fate | None:
    """*Uppdraget utgår*, *inte längre aktuellt*."""
    span = _found(part, _DROPPED, _NOT_DROPPED)
    if span is None:
        return None
    before = _clause_before(part.low, span[0])
    if _NOT.search(before) or _FUTURE_ONLY.search(before):
        return None
    return Fate("dropped", "dropped", span, 0.95 if part.review else 0.75)


_FUTURE_ONLY = re.compile(
    r"\b(?:bör|vill|borde|skulle|föreslår|föreslås|riskerar|kanske|förslag\w*)\b[^,;]*$"
)
_REMAINS = re.compile(words.REMAINS)
_NOT_REMAINS = re.compile(words.NOT_REMAINS)
_ONGOING = re.compile(words.ONGOING)
_NOT_ONGOING = re.compile(words.NOT_ONGOING)


def _remains(part: Part) -> Fate | None:
    """*Kvarstår*, *ej påbörjat*, *har inte hunnits med*."""
    span = _found(part, _REMAINS, _NOT_REMAINS)
    if span is None:
        should = _SHOULD_HAVE.search(part.low)
        return Fate("remains", "should-have", should.span(), 0.6) if should else None
    if next(_outcomes(part), None) and _part_done(part):
        return Fate("ongoing", "partly", span, 0.7)
    return Fate("remains", "remains", span, 0.95 if part.review else 0.6)


def _part_done(part: Part) -> bool:
    """Tell whether something of it is done all the same: *klar, men tryckningen kvarstår*."""
    outcome = next(_outcomes(part))
    return not _NOT.search(_clause_before(part.low, outcome.span[1]))


def _ongoing(part: Part) -> Fate | None:
    """*Pågår*, *är påbörjat*, *på god väg*."""
    span = _found(
        part, _ONGOING, None if part.review and part.low.startswith("pågår") else _NOT_ONGOING
    )
    if span is None or _NOT.search(_clause_before(part.low, span[0])):
        return None
    return Fate("ongoing", "ongoing", span, 0.95 if part.review else 0.5)


def _done(part: Part) -> Fate | None:
    """*Elevräkningen är klar*, *Anna har skickat enkäten*, *boka buss – klart*."""
    for fate in _outcomes(part):
        if _is_barred(part.low, fate.span[0]):
            continue
        if judged := _judged(part, fate):
            return judged
    return None


def _judged(part: Part, fate: Fate) -> Fate | None:
    """Return *fate* as it is meant: denied, half, or truly done."""
    start, end = fate.span
    clause = _clause_before(part.low, end)
    behind = part.low[end:]
    if (
        _NOT.search(clause.removesuffix(part.low[start:end]))
        or _NOT.match(behind.lstrip())
        or _NOT.search(part.low[start:end])
    ):
        hedged = _HEDGE.search(clause) is not None
        kind: FollowUpKind = "ongoing" if hedged else "remains"
        return Fate(kind, "denied", fate.span, fate.confidence)
    if _FUTURE.search(clause) and not fate.deed and fate.rule != "phrase":
        return None
    if _HEDGE.search(clause) or _leaves_rest(behind):
        return attrs.evolve(
            fate, what="ongoing", rule="partly", confidence=min(fate.confidence, 0.8)
        )
    if fate.deed and (_GOES_ON.search(part.text[end:]) or _HEDGE.search(behind)):
        return attrs.evolve(
            fate, what="ongoing", rule="going-on", confidence=min(fate.confidence, 0.6)
        )
    return fate


def _leaves_rest(behind: str) -> bool:
    """Tell whether what follows *klart* says that not all of it is: *men inte för B*, *utom …*."""
    if match := _REST.search(behind):
        return _TO_GO.search(behind[match.start() :]) is not None
    rest = _CLAUSE.split(behind, maxsplit=1)
    return len(rest) > 1 and re.match(r"(?:ska|skall|måste|behöver|bör) ", rest[1]) is not None


def _outcomes(part: Part) -> Iterator[Fate]:
    """Yield what looks like an outcome of work, in the order of how surely it is one."""
    low, review = part.low, part.review
    if match := _ALONE.match(low):
        yield Fate("done", "alone", match.span("state"), 0.95 if review else 0.85, plain=True)
        return
    yield from _predicates(part)
    if match := _TAIL.search(low):
        yield Fate("done", "tail", match.span("state"), 0.95 if review else 0.8, plain=True)
    if match := _DONE_PHRASE.search(low):
        yield Fate("done", "phrase", match.span(), 0.95 if review else 0.8)
    if review:
        yield from _fragments(part)
    yield from _deeds(part)


def _predicates(part: Part) -> Iterator[Fate]:
    """*Är klar*, *blev färdigt*, *är utskickad*; *har skickats*."""
    for verb in _VERBS.finditer(part.low):
        for before, word, span in _behind(part.low, verb.end()):
            if verb["is"] and word in words.DONE and _is_predicate(part.low, before, span):
                yield Fate(
                    "done",
                    "state",
                    (verb.start(), span[1]),
                    0.95 if part.review else 0.7,
                    plain=True,
                )
                break
            if (
                verb["is"]
                and verb["is"] != words.WAS
                and is_participle(word)
                and _is_predicate(part.low, before, span)
            ):
                yield Fate("done", "participle", span, 0.85 if part.review else 0.55, deed=True)
                break
            if verb["has"] and _is_deed(part.low, word, span):
                sure = word not in words.FIRST_STEPS and verb["has"] != words.HAD
                yield Fate(
                    "done",
                    "perfect",
                    span,
                    (0.8 if part.review else 0.45) - 0.15 * (not sure),
                    deed=True,
                )
                break


def _behind(low: str, at: int) -> Iterator[tuple[str, str, Span]]:
    """Yield (the word before, the word, its span) behind *at*, up to the next sign."""
    before, last = "", at
    for count, match in enumerate(_WORD.finditer(low, at)):
        if (
            count >= _LOOKS_FOR
            or _BREAK.search(low, last, match.start())
            or match[0] in ("att", "som")
        ):
            return
        yield before, match[0], match.span()
        before, last = match[0], match.end()


def _is_predicate(low: str, before: str, span: Span) -> bool:
    """Tell *är klar* from *är en klar förbättring* and *är klart bättre*."""
    if before in words.ATTRIBUTES:
        return False
    after = _WORD.search(low, span[1])
    if after is None or _BREAK.search(low, span[1], after.start()) or after[0][0].isdigit():
        return True
    return (
        after[0] in words.AFTER_STATE
        or before not in ("", *words.ADVERBS)
        or not low.startswith("klart", span[0])
    )


def _is_deed(low: str, word: str, span: Span) -> bool:
    """Tell whether a supine tells of a deed; *fått* only with its partner: *fått tag på*."""
    if word in words.LIGHT_SUPINES:
        return low[span[1] :].lstrip().startswith(words.DEED_PARTNERS.get(word, ("\0",)))
    return word in words.SUPINES or _compound(word, words.SUPINES)


def _deeds(part: Part) -> Iterator[Fate]:
    """*Ansökan lämnades in*, *Bo skickade enkäten*, *Bo redovisade enkäten*."""
    for match in _WORD.finditer(part.low):
        word, span = match[0], match.span()
        rest = part.low[span[1] :].lstrip()
        if _is_passive(word, rest):
            yield Fate("done", "passive", span, 0.75 if part.review else 0.4, deed=True)
        elif span[0] == part.deed_at:
            if word in words.ACTIVE_PAST or _compound(word, words.ACTIVE_PAST):
                yield Fate("done", "active", span, 0.75 if part.review else 0.4, deed=True)
            elif word in words.SHOWN and rest and rest.split()[0] not in words.NOT_SHOWN:
                yield Fate("done", "shown", span, 0.6 if part.review else 0.35)


def _is_passive(word: str, rest: str) -> bool:
    if word in words.PASSIVE_PARTNERS:
        return rest.startswith(words.PASSIVE_PARTNERS[word])
    return word in words.PASSIVE_PAST or _compound(word, words.PASSIVE_PAST)


def _fragments(part: Part) -> Iterator[Fate]:
    """*Klart: boka buss*, *Bokning av buss klar*, *Enkäten utskickad den 3/2*."""
    low = part.low
    if match := _HEAD.match(low):
        yield Fate("done", "head", match.span("state"), 0.9, plain=True)
    if _VERBS.search(low) or _FUTURE.search(low):
        return
    for match in _LAST.finditer(low):
        if match["state"] in words.DONE:
            yield Fate("done", "fragment", match.span(), 0.9, plain=True)
        elif is_participle(match["state"]):
            yield Fate("done", "fragment", match.span(), 0.8, deed=True)


@lru_cache(maxsize=4096)
def is_participle(word: str) -> bool:
    """Tell whether *word* (lower case) says that a deed was done with a thing: *utskickad*."""
    return word in words.PARTICIPLES or _compound(word, words.PARTICIPLES)


def _compound(word: str, known: frozenset[str]) -> bool:
    return any(
        word.startswith(prefix) and word[len(prefix) :] in known
        for prefix in words.BEFORE_PARTICIPLE
    )


def _clause_before(low: str, end: int) -> str:
    """Return the clause up to *end*: what denies or hedges it stands there."""
    begin = max((match.end() for match in _CLAUSE.finditer(low, 0, end)), default=0)
    return low[begin:end]


def _is_barred(low: str, at: int) -> bool:
    """Tell whether what stands at *at* is a condition, a wish or somebody's description."""
    if _SUBORDINATE.match(low):
        return True
    clause = _clause_before(low, at)
    if _SUBORDINATE.search(clause):
        return True
    for that in _THAT.finditer(clause):
        told = any(match.end() == that.end() for match in _REPORTED.finditer(clause))
        thing = any(match.end() == that.end() for match in _THING_TO.finditer(clause))
        if not (told or thing):
            return True
    return _is_relative(clause)


def _is_relative(clause: str) -> bool:
    """Tell whether it is said of *de som är klara*, and not of what the clause speaks of."""
    _, relative, rest = clause.rpartition(f" {words.WHO} ")
    if not relative:
        return False
    return not any(_finite(word) for word in rest.split())


def _finite(word: str) -> bool:
    return word.endswith(("ade", "de", "te", "er", "ar")) or word in (
        "fick",
        "tog",
        "gav",
        "skrev",
        "skulle",
        "har",
        "ska",
    )


_PLACED = re.compile(words.PLACED)
_NOT_PLACED = re.compile(words.NOT_PLACED)
_AGAIN = re.compile(words.AGAIN)


def _placed(part: Part) -> Fate | None:
    """*Punkten läggs in på mötet den 23 mars*, *tas upp igen i april*."""
    span = _found(part, _PLACED, _NOT_PLACED)
    if span is None or not (_AGAIN.search(part.low) or any(map(str.isdigit, part.low))):
        return None
    if _NOT.search(_clause_before(part.low, span[0])):
        return None
    return Fate("placed", "placed", span, 0.9)


_RULES = (
    (OLD, _replaced),
    (PUT, _postponed),
    (DROP, _dropped),
    (STAY, _remains),
    (DONE, _done),
    (STAY, _ongoing),
    (PLACE, _placed),
)
"""In this order: what puts off or drops says more than what is done beside it."""
