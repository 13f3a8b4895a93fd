"""Decisions: what was decided, by the words of deciding and by where it stands."""

import re
from collections.abc import Callable, Iterator, Sequence

import attrs

from lgnotes.document import Kind
from lgnotes.extract import labels
from lgnotes.extract.people import People, tokens
from lgnotes.extract.sentences import NO_FINDS, Place, Sentence
from lgnotes.lexicon import cues
from lgnotes.lexicon import decisions as deciding
from lgnotes.model import LineRange

DECISION_LABEL = re.compile(
    rf"(?:{'|'.join(deciding.DECISION_LABELS)})(?: \([^()]{{2,30}}\))?"
    r"(?: \d{1,2})?(?:\s*:\s*|\.\s+|\s+[–—-]\s+)(?P<text>.+)",
    re.IGNORECASE,
)
DECIDES = re.compile(deciding.DECIDES)
_NOUN = re.compile(deciding.DECISION_NOUN)
_APPROVES = re.compile(deciding.APPROVES)
_AGREES = re.compile(deciding.AGREES)
_NOT = re.compile(deciding.NO_DECISION)
_QUOTED = re.compile(r"[”\"“][^”\"“]*(?:[”\"“]|$)")
_ATT = re.compile(rf"{cues.TO}\b", re.IGNORECASE)

_OF_OLD = re.compile(cues.TOLD_OF_OLD)
_NEGATED = re.compile(cues.NEGATED)
_WE_AGREE = re.compile(deciding.WE_AGREE)
_ELSEWHERE = re.compile(deciding.ELSEWHERE)
_LATER = re.compile(deciding.DECIDES_LATER)
_NOW = re.compile(deciding.DECIDES_NOW)
_ASIDE = re.compile(deciding.DECIDED_ASIDE)
_PASSED = re.compile(deciding.PASSED)
_OF_COURSE = re.compile(deciding.OF_COURSE)
_DONE = re.compile(deciding.APPROVED)
_SHORTEST = 12
"""Letters that stand before *bestämt*, at least."""

_IN_TEXT = ("verb", "noun", "approval", "agreement", "passed")


@attrs.frozen(kw_only=True)
class FoundDecision:
    """A decision as found in one place."""

    text: str
    by: str | None
    lines: LineRange
    places: frozenset[Place]
    """The sentences it is made of."""

    item: str | None
    explicit: bool
    rule: str
    confidence: float


@attrs.frozen
class _Verdict:
    rule: str
    text: str
    explicit: bool = True
    confidence: float = 1.0


def find_decisions(
    sentences: Sequence[Sentence],
    people: People,
    *,
    body: str | None,
    tells_of_old: Callable[[Sentence], bool],
) -> Iterator[FoundDecision]:
    """Yield the decisions of one meeting in the order of the text, repetitions too.

    *tells_of_old* says whether a sentence tells of a day before the meeting.
    """
    place = 0
    while place < len(sentences):
        sentence = sentences[place]
        low = sentence.text.lower()
        hinted = sentence.label == "decision" or any(map(low.__contains__, deciding.DECISION_STEMS))
        if sentence.label in NO_FINDS or not hinted:
            place += 1
            continue
        verdict = next((v for rule in _RULES if (v := rule(sentence, people, body))), None)
        place += 1
        if verdict is None:
            continue
        ours = _is_ours(sentence, people, body)
        if verdict.rule in _IN_TEXT and ((ours and tells_of_old(sentence)) or _is_told(sentence)):
            continue
        following = _rest(sentences, place, verdict) or _same_breath(
            sentences, place, verdict, people
        )
        place += len(following)
        yield _found(sentence, following, verdict, people)


def _is_told(sentence: Sentence) -> bool:
    """Tell whether a sentence asks, or tells what an earlier meeting did."""
    return sentence.text.endswith("?") or _OF_OLD.match(sentence.text.lower()) is not None


def not_decided(low: str) -> bool:
    """Tell whether words, in lower case, only speak of deciding: denied, expected, proposed."""
    return _NOT.search(low) is not None or _ELSEWHERE.search(low) is not None


def _is_ours(sentence: Sentence, people: People, body: str | None) -> bool:
    """Tell whether the meeting's own group decided: what another group did is news here."""
    decider = _decider(sentence.text, people)
    return decider is None or decider.lower() in {*cues.OURSELVES, (body or "").lower()}


def _found(
    sentence: Sentence, following: Sequence[Sentence], verdict: _Verdict, people: People
) -> FoundDecision:
    last = following[-1] if following else sentence
    text = " ".join([verdict.text, *(part.text for part in following)])
    return FoundDecision(
        text=text,
        by=_decider(verdict.text, people),
        lines=(sentence.lines[0], last.lines[1]),
        places=frozenset(part.place for part in (sentence, *following)),
        item=sentence.item.number if sentence.item else None,
        explicit=verdict.explicit,
        rule=verdict.rule,
        confidence=verdict.confidence,
    )


def _from(sentences: Sequence[Sentence], place: int) -> Iterator[Sentence]:
    """Yield the sentences from *place* on, without copying the rest of a long text."""
    return (sentences[at] for at in range(place, len(sentences)))


def _rest(sentences: Sequence[Sentence], place: int, verdict: _Verdict) -> Sequence[Sentence]:
    """Return the list or the att-clauses after a decision that belong to it."""
    rest: list[Sentence] = []
    announces = labels.announces_list(verdict.text)
    for sentence in _from(sentences, place):
        listed = (
            sentence.block.kind is Kind.LIST_ITEM and sentence.item is sentences[place - 1].item
        )
        clause = sentence.first and _ATT.match(sentence.text)
        other_list = bool(rest) and labels.is_other_list(rest[-1].block, sentence.block)
        if not (clause or (announces and listed and not other_list)):
            break
        if sentence.block.checked is not None:
            break
        rest.append(sentence)
    return rest


def _same_breath(
    sentences: Sequence[Sentence], place: int, verdict: _Verdict, people: People
) -> Sequence[Sentence]:
    """Return what the note-taker adds in the same paragraph, up to somebody who promises."""
    rest: list[Sentence] = []
    for sentence in _from(sentences, place) if verdict.rule == "label" else ():
        actor = people.actor(tokens(sentence.text), 0)
        if sentence.first or DECISION_LABEL.match(sentence.text) or (actor and actor.sure):
            break
        rest.append(sentence)
    return rest


def _decider(text: str, people: People) -> str | None:
    """Return who decided: the one that the decision's sentence begins with."""
    found = tokens(text)
    actor = people.actor(found, 0)
    if actor is None or not actor.sure:
        return None
    verb = found[actor.after].lower if actor.after < len(found) else ""
    decides = verb.startswith(deciding.DECIDING_STEMS) or _APPROVES.fullmatch(verb)
    return ", ".join(actor.names) if decides else None


def _labelled(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """*Beslut: …*."""
    match = DECISION_LABEL.match(sentence.text)
    if match is None or _is_none(match["text"]):
        return None
    return _Verdict("label", match["text"])


def _under_heading(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """Take what stands under a heading *Beslut*; of a list, every item is one."""
    if sentence.label != "decision" or not sentence.first or _is_none(sentence.text):
        return None
    return _Verdict("heading", sentence.text)


def _verb(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """Recognise a word of deciding that is not denied, expected, quoted or reported."""
    low = _unquoted(sentence)
    if not DECIDES.search(low) or not_decided(low):
        return None
    if (_LATER.search(low) or _NOW.search(low)) and not _we_act(low, body):
        return None
    return _Verdict("verb", sentence.text, confidence=0.95)


def _aside(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """*Klasskonferenserna körs digitalt även i vår, bestämt*."""
    match = _ASIDE.search(sentence.text.lower())
    if match is None or match.start() < _SHORTEST:
        return None
    return _Verdict("aside", sentence.text[: match.start()], confidence=0.9)


def _passed(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """*Offerten godkändes*, but not *dagordningen godkändes*."""
    low = _unquoted(sentence)
    match = _PASSED.search(low)
    if match is None or _NOT.search(low) or _OF_COURSE.search(low[: match.start()]):
        return None
    return _Verdict("passed", sentence.text, confidence=0.85)


def _noun(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """*Lovskola – beslut om att pröva ett år till*."""
    low = sentence.text.lower()
    if not _NOUN.search(low) or _NOT.search(low):
        return None
    return _Verdict("noun", sentence.text, confidence=0.85)


def _we_act(low: str, body: str | None) -> bool:
    """Tell whether a sentence begins with the group that meets."""
    stem = (body or cues.GROUP).split()[0].lower().removesuffix("en")
    subject = next(iter(low.split(None, 1)), "")
    return subject in cues.OURSELVES or subject.startswith(stem)


def _approval(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """Take *godkänner*, *fastställer* … when the body that meets is the one that does."""
    low = _unquoted(sentence)
    if not _APPROVES.search(low) or _NOT.search(low) or _NEGATED.search(low):
        return None
    if not _we_act(low, body) and not (_decider(sentence.text, people) and _DONE.search(low)):
        return None
    return _Verdict("approval", sentence.text, confidence=0.9)


def _agreement(sentence: Sentence, people: People, body: str | None) -> _Verdict | None:
    """Take *enades om*, *valdes till*, *bordlades*: decided without a word of deciding."""
    low = _unquoted(sentence)
    agreed = _AGREES.search(low) or (_we_act(low, body) and _WE_AGREE.search(low))
    if not agreed or _NOT.search(low) or _NEGATED.search(low):
        return None
    return _Verdict("agreement", sentence.text, explicit=False, confidence=0.7)


def _unquoted(sentence: Sentence) -> str:
    """Return the words that are the note-taker's own, in lower case."""
    return _QUOTED.sub(" ", sentence.text).lower()


def _is_none(text: str) -> bool:
    """Tell whether *text* says that there is no decision."""
    return labels.says_nothing(text) or bool(_NOT.search(text.lower()))


_RULES = (_labelled, _under_heading, _verb, _aside, _noun, _approval, _passed, _agreement)
"""The first rule that recognises a sentence decides."""
