"""What a part of a sentence says has become of a thing: that it is done, put off, dropped.

It judges words alone; whose matter it is and where it stands, `followup_parts` knows.
"""

import re
from collections.abc import Callable, Iterator

import attrs

from lgnotes.extract.outcomes import Fate, Span, outcomes
from lgnotes.extract.triggers import DONE, DROP, OLD, PLACE, PUT, STAY
from lgnotes.lexicon import cues
from lgnotes.lexicon import followup_deeds as deeds
from lgnotes.lexicon import followups as words

_HEDGE = re.compile(words.HEDGES)
_NOT = re.compile(words.NEGATIONS)
_REST = re.compile(words.REST_LEFT)
_TO_GO = re.compile(words.TO_GO)
_OBLIGED = re.compile(words.OBLIGED)
_GOES_ON = re.compile(words.LATER_WORK)
_SUBORDINATE = re.compile(words.SUBORDINATES)
_THAT = re.compile(words.THAT)
REPORTED = re.compile(words.REPORTED)
"""*Meddelade att*: somebody who should know says so."""

_THING_TO = re.compile(words.THING_TO)
_FUTURE = re.compile(deeds.FUTURE)
_WISHED = re.compile(words.WISHED)
_SHOULD_HAVE = re.compile(words.SHOULD_HAVE)
_CLAUSE = re.compile(words.NEW_CLAUSE)
_BECAUSE = re.compile(cues.BECAUSE)
_AGAIN = re.compile(words.AGAIN)


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


def fate_of(part: Part) -> Fate | None:
    """Return what *part* says has become of it, None where it does not say."""
    return next(fates_of(part), None)


def fates_of(part: Part) -> Iterator[Fate]:
    """Yield what *part* may say has become of it, the surest first."""
    if part.low.rstrip(' ”"').endswith(("?", ":")):
        return
    if (because := _BECAUSE.search(part.low)) is not None:
        part = attrs.evolve(part, low=part.low[: because.start()])
    for hint, rule in _RULES:
        if part.hints & hint:
            yield from rule(part)


@attrs.frozen
class _Words:
    """Words that say what became of it, and such as only look like them."""

    says: re.Pattern[str]
    but_not: re.Pattern[str] | None = None

    def span_in(self, part: Part) -> Span | None:
        """Return where they stand in a main clause, not denied and not only wished."""
        match = self.says.search(part.low)
        if match is None or (self.but_not is not None and self.but_not.search(part.low)):
            return None
        while match is not None and is_barred(part.low, match.start()):
            match = self.says.search(part.low, match.end())
        if match is None:
            return None
        return match.span("out") if match.groupdict().get("out") else match.span()


def _words(says: str, but_not: str | None = None) -> _Words:
    return _Words(re.compile(says), re.compile(but_not) if but_not else None)


_REPLACED = _words(words.REPLACED, words.NOT_REPLACED)
_POSTPONED = _words(words.POSTPONED, words.NOT_POSTPONED)
_NEW_TIME = _words(words.NEW_TIME_GIVEN)
_WAITS = _words(words.WAITS)
_DROPPED = _words(words.DROPPED, words.NOT_DROPPED)
_REMAINS = _words(words.REMAINS, words.NOT_REMAINS)
_REMAINS_IN_REVIEW = _words(words.REMAINS_IN_REVIEW)
_ONGOING = _words(words.ONGOING, words.NOT_ONGOING)
_ONGOING_IN_REVIEW = _words(words.ONGOING_IN_REVIEW, words.NOT_ONGOING)
_PLACED = _words(words.PLACED, words.NOT_PLACED)


def _unless_denied(part: Part, span: Span | None) -> Span | None:
    """Return *span* unless its clause denies or only wishes it."""
    if span is None:
        return None
    before = clause_before(part.low, span[0])
    return None if _NOT.search(before) or _WISHED.search(before) else span


def _replaced(part: Part) -> Iterator[Fate]:
    """*Beslutet från 12 maj upphävs*."""
    if span := _unless_denied(part, _REPLACED.span_in(part)):
        yield Fate("replaced", "replaced", span, 0.9)


def _postponed(part: Part) -> Iterator[Fate]:
    """*Ärendet bordläggs till den 3 mars*, *flyttas fram*, *ny tid v. 16*."""
    if span := _unless_denied(part, _POSTPONED.span_in(part)):
        yield Fate("postponed", "postponed", span, 0.95 if part.review else 0.85)
    elif span := _unless_denied(part, _NEW_TIME.span_in(part)):
        yield Fate("postponed", "new-time", span, 0.9 if part.review else 0.75)
    elif span := _unless_denied(part, _WAITS.span_in(part)):
        yield Fate("postponed", "waits", span, 0.85 if part.review else 0.6)


def _dropped(part: Part) -> Iterator[Fate]:
    """*Uppdraget utgår*, *inte längre aktuellt*."""
    if span := _unless_denied(part, _DROPPED.span_in(part)):
        yield Fate("dropped", "dropped", span, 0.95 if part.review else 0.75)


def _remains(part: Part) -> Iterator[Fate]:
    """*Kvarstår*, *ej påbörjat*, *har inte hunnits med*."""
    span = _REMAINS.span_in(part)
    if span is None and part.review:
        span = _REMAINS_IN_REVIEW.span_in(part)
    if span is None:
        if should := _SHOULD_HAVE.search(part.low):
            yield Fate("remains", "should-have", should.span(), 0.6)
        return
    done = next(outcomes(part.low, review=part.review), None)
    if done and not _NOT.search(clause_before(part.low, done.span[1])):
        yield Fate("ongoing", "partly", span, 0.7)  # *klar, men tryckningen kvarstår*
    else:
        yield Fate("remains", "remains", span, 0.95 if part.review else 0.6)


def _ongoing(part: Part) -> Iterator[Fate]:
    """*Pågår*, *är påbörjat*, *på god väg*."""
    span = _unless_denied(part, _ONGOING.span_in(part))
    if span is None and part.review:
        span = _unless_denied(part, _ONGOING_IN_REVIEW.span_in(part))
    if span is not None:
        yield Fate("ongoing", "ongoing", span, 0.95 if part.review else 0.5)


def _placed(part: Part) -> Iterator[Fate]:
    """*Punkten läggs in på mötet den 23 mars*, *tas upp igen i april*."""
    span = _unless_denied(part, _PLACED.span_in(part))
    if span and (_AGAIN.search(part.low) or any(map(str.isdigit, part.low))):
        yield Fate("placed", "placed", span, 0.9)


def _done(part: Part) -> Iterator[Fate]:
    """*Elevräkningen är klar*, *Anna har skickat enkäten*, *boka buss – klart*."""
    for fate in outcomes(part.low, review=part.review):
        if not is_barred(part.low, fate.span[0]) and (judged := _judged(part, fate)):
            yield judged


def _judged(part: Part, fate: Fate) -> Fate | None:
    """Return *fate* as it is meant: denied, half, or truly done."""
    start, end = fate.span
    before, behind = clause_before(part.low, start), part.low[end:]
    own = part.low[start:end]
    hedged = _HEDGE.search(f"{before}{own}") is not None
    if _NOT.search(f"{before}{own}") or _NOT.match(behind.lstrip()):
        return attrs.evolve(fate, what="ongoing" if hedged else "remains", rule="denied")
    if _FUTURE.search(before) and not fate.deed and fate.rule != "phrase":
        return None
    if hedged or _leaves_rest(behind):
        sure = min(fate.confidence, 0.8)
        return attrs.evolve(fate, what="ongoing", rule="partly", confidence=sure)
    if fate.deed and (_GOES_ON.search(part.text[end:]) or _HEDGE.search(behind)):
        sure = min(fate.confidence, 0.6)
        return attrs.evolve(fate, what="ongoing", rule="going-on", confidence=sure)
    return fate


def _leaves_rest(behind: str) -> bool:
    """Tell whether what follows *klart* says that not all of it is: *men inte för B*, *utom …*."""
    if match := _REST.search(behind):
        return _TO_GO.search(behind[match.start() :]) is not None
    rest = _CLAUSE.split(behind, maxsplit=1)
    return len(rest) > 1 and _OBLIGED.match(rest[1]) is not None


def clause_before(low: str, end: int) -> str:
    """Return the clause up to *end*: what denies or hedges it stands there."""
    begin = max((match.end() for match in _CLAUSE.finditer(low, 0, end)), default=0)
    return low[begin:end]


def is_barred(low: str, at: int) -> bool:
    """Tell whether what stands at *at* is a condition, a wish or somebody's description."""
    if _SUBORDINATE.match(low):
        return True
    clause = clause_before(low, at)
    if _SUBORDINATE.search(clause):
        return True
    for that in _THAT.finditer(clause):
        told = any(match.end() == that.end() for match in REPORTED.finditer(clause))
        thing = any(match.end() == that.end() for match in _THING_TO.finditer(clause))
        if not (told or thing):
            return True
    return _is_relative(clause)


def _is_relative(clause: str) -> bool:
    """Tell whether it is said of *de som är klara*, and not of what the clause speaks of."""
    _, relative, rest = clause.rpartition(f" {words.WHO} ")
    if not relative:
        return False
    return not any(
        word.endswith(words.FINITE_ENDINGS) or word in words.FINITE for word in rest.split()
    )


_RULES: tuple[tuple[int, Callable[[Part], Iterator[Fate]]], ...] = (
    (OLD, _replaced),
    (PUT, _postponed),
    (DROP, _dropped),
    (STAY, _remains),
    (DONE, _done),
    (STAY, _ongoing),
    (PLACE, _placed),
)
"""In this order: what puts off or drops says more than what is done beside it."""
