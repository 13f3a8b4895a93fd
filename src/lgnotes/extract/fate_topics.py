"""What a follow-up speaks of, who has it, and the days it names, besides its outcome."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from lgnotes.extract import owners, signs
from lgnotes.extract.clauses import is_verb, skip_adverbs
from lgnotes.extract.dates import Calendar, Times
from lgnotes.extract.outcomes import is_participle
from lgnotes.extract.people import Actor, People, Token, tokens
from lgnotes.extract.sentences import Sentence
from lgnotes.extract.times.deadline import WHOLE_PERIODS
from lgnotes.extract.triggers import tells_deed
from lgnotes.lexicon import cues
from lgnotes.lexicon import followup_deeds as deeds
from lgnotes.lexicon import followup_things as things

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_][\w'’-]*")
_SIGNS = ' \t.,;:–—-()[]|!?/"”“*=>→✓✔☑'
_LABEL = re.compile(things.LABEL, re.IGNORECASE)
_LEAD = re.compile(r"^\W*(?P<lead>[^:–—|]{3,90}?)(?::| [–—-]) (?=\S)")
_AND_DOES = re.compile(things.AND_DOES)
"""*Och lämnar*, when the day is gone."""

_REF = re.compile(things.REF)
_OF_SURE = re.compile(things.OF_MEETING_SURE)
_OF_MAYBE = re.compile(things.OF_MEETING_MAYBE)
_AFTER_DAY = re.compile(things.OF_MEETING_AFTER)
_OWNER_OF = re.compile(things.OWNER_OF, re.IGNORECASE)
_OF_THING = re.compile(things.OF_THING, re.IGNORECASE)
_GENITIVE = re.compile(r"^\W*([A-ZÅÄÖÉ][\w-]+?)s (?=[a-zåäö])")
_NAMES_NOTHING = things.GENERIC | things.EDGES | deeds.ADVERBS | things.AUXILIARIES | things.FORMAL
_LEADS_TO_TIME = re.compile(rf"(?:\b(?:{'|'.join(things.BEFORE_TIME)})\s+)+$")
_BACK = 60


@attrs.frozen
class Doer:
    """Who is named with a follow-up as the one who has it."""

    names: tuple[str, ...]
    span: Span | None = None
    """The words that name them, where those say nothing of the thing."""

    verb: int | None = None
    """Where their verb stands."""

    outside: bool = False
    """True where they are no part of the organisation."""


NOBODY = Doer(())


def doer(text: str, people: People) -> Doer:
    """Return who acts in *text*, or else who stands beside the thing in it."""
    found = tokens(text)
    for place in range(len(found)):
        if place and found[place - 1].lower not in things.BEFORE_DOER:
            continue
        actor = people.actor(found, place)
        if actor is None or not actor.sure:
            continue
        verb = skip_adverbs(found, actor.after)
        told = place and _leads_to_doer(found, place)
        if told or (verb < len(found) and _acts(found[verb], actor, people)):
            span = found[place].start, found[actor.after - 1].end
            at = found[verb].start if verb < len(found) else None
            return Doer(actor.names, span, at, outside=signs.is_outside(actor))
    return NOBODY


def _leads_to_doer(found: Sequence[Token], place: int) -> bool:
    """Tell *har Bo skickat* and *lämnades in av Bo* from other words before a name."""
    before = found[place - 1].lower
    if before in things.RIGHT_BEFORE_DOER:
        return True
    passive = place > 1 and before == cues.BY
    return passive and (
        found[place - 2].lower.endswith("s") or is_participle(found[place - 2].lower)
    )


def _acts(verb: Token, actor: Actor, people: People) -> bool:
    """Tell whether *verb* is that of somebody who does; a group that only *is* so is the thing."""
    low = verb.lower
    if low in deeds.BECAME:
        return signs.is_person(actor, people)
    told = low in deeds.HAS or low in deeds.ACTED or tells_deed(low, deeds.ACTIVE_PAST)
    return told or is_verb(verb)


Beside = tuple[tuple[str, ...], tuple[Span, ...]]
"""Names, and the words that name them."""


def named_with(text: str, people: People) -> Beside:
    """Return the owners that running text names with a thing: *uppdraget till Bo*, *Bos enkät*."""
    match = _OWNER_OF.search(text) if any(map(text.__contains__, things.OWNED)) else None
    if match and (names := owners.read_phrase(match["owner"], people)):
        return names, (match.span("owner"),)
    names = owners.in_brackets(text, people)[0] if "(" in text else ()
    if names:
        return names, tuple(_spans_of(text, names))
    match = _GENITIVE.match(text)
    if match and people.knows(match[1]) and not people.knows(f"{match[1]}s"):
        return (match[1],), ((match.start(1), match.end(1) + 1),)
    return (), ()


def beside(text: str, people: People) -> Beside:
    """Return the owners that stand beside a thing in an entry of a list, too: *… – Bo*."""
    found = named_with(text, people)
    for look in (owners.mentioned, *_LOOKS) if not found[0] else ():
        names, _ = look(text, people)
        if names:
            return names, tuple(_spans_of(text, names))
    return found


def _before_state(text: str, people: People) -> tuple[tuple[str, ...], str]:
    """Return the owners in *Skolbiblioteket, Bo: kvarstår*."""
    lead, colon, _ = text.partition(":")
    return owners.after_sign(lead, people) if colon else ((), text)


_LOOKS = (
    owners.labelled,
    owners.before_colon,
    owners.after_dash,
    owners.inside,
    _before_state,
)


def _spans_of(text: str, names: Iterable[str]) -> Iterable[Span]:
    for name in names:
        at = text.find(name)
        if at >= 0:
            yield at - (text[at - 1 : at] == "@"), at + len(name)


def reference(text: str) -> str:
    """Return the words by which *text* names a decision: *§ 4*."""
    match = _REF.search(text) if things.PARAGRAPH in text else None
    return match[0] if match else ""


def earlier_day(sentence: Sentence, low: str, times: Times, calendar: Calendar) -> date | None:
    """Return the day of an earlier meeting that *low*, of *sentence*, names."""
    for expression, interval in times:
        before = low[max(0, expression.start - _BACK) : expression.start]
        sure = _OF_SURE.search(before) is not None
        if sure or _OF_MAYBE.search(before) or _AFTER_DAY.match(low[expression.end :]):
            time = calendar.behind(sentence, expression) if sure else interval
            if time and time.precision == "day" and calendar.is_over(sentence, time):
                return time.start
    return None


def lead_of(text: str, people: People) -> Span | None:
    """Return where the thing stands in *Läsårstiderna: nämnden valde B*; None without one."""
    match = _LEAD.match(text)
    if match is None or owners.read_names(match["lead"], people):
        return None
    return match.span("lead") if names_something(match["lead"]) else None


def topic(text: str, cuts: Iterable[Span]) -> str:
    """Return the words of *text* that name the thing: without *cuts* and what holds them."""
    label = _LABEL.match(text)
    taken = list(cuts)
    if things.PARAGRAPH in text:
        taken += [match.span() for match in _REF.finditer(text)]
    taken += [match.span() for match in _OF_THING.finditer(text)]
    if label:
        taken.append(label.span())
    chunks: list[str] = []
    last = 0
    for start, end in sorted(taken):
        if start >= last:
            chunks.append(" ".join(_trimmed(text[last:start])))
        last = max(last, end)
    chunks.append(" ".join(_trimmed(text[last:])))
    telling = [chunk for chunk in chunks if names_something(chunk)]
    return _AND_DOES.sub("", " ".join(telling or filter(None, chunks)))


def _trimmed(chunk: str) -> list[str]:
    """Return the words of *chunk* without small words at its ends."""
    found = [word for word in (w.strip(_SIGNS) for w in chunk.split()) if word]
    left_out = things.AUXILIARIES | deeds.DONE
    found = [word for word in found if word.lower() not in left_out]
    while found and _is_edge(found[0]):
        del found[0]
    while found and _is_edge(found[-1]):
        del found[-1]
    return found


def _is_edge(word: str) -> bool:
    low = word.lower()
    return low in things.EDGES or low in deeds.ADVERBS or low in things.FORMAL


def names_something(text: str, *, deeds: Sequence[str] = ()) -> bool:
    """Tell whether *text* holds a word that names a thing; one of *deeds* alone does not."""
    named = (word.lower() for word in _WORD.findall(text))
    return any(
        w not in _NAMES_NOTHING and not w.isdigit() and w not in deeds and len(w) > 1 for w in named
    )


def points_back(low: str, times: Times, start: int) -> bool:
    """Tell whether a pronoun of *low* stands for what was said before.

    The *den* of one of *times*, whose offsets are counted from *start* before it, is none.
    """
    days = {one.start - start - len(things.THE) - 1 for one, _ in times}
    found = ((match[0], match.start()) for match in _WORD.finditer(low))
    return any(
        word in things.PRONOUNS and not (word == things.THE and at in days) for word, at in found
    )


def is_outside(before: str) -> bool:
    """Tell whether *before*, in lower case, begins with somebody outside: *polisen har*."""
    return any(word.endswith(cues.OUTSIDE) for word in _WORD.findall(before)[:2])


def is_of_heading(low: str) -> bool:
    """Tell whether *low* speaks of *ärendet* or *punkten*: the point of the agenda itself."""
    return not things.HEADING_NOUNS.isdisjoint(_WORD.findall(low))


def is_of_matter(low: str) -> bool:
    """Tell whether *low* speaks of *frågan*: the point, or what was said of it right before."""
    return not things.MATTERS.isdisjoint(_WORD.findall(low))


def time_spans(times: Times, low: str, *, until: int) -> list[Span]:
    """Return where the times stand, with the words before them: *till den 3 mars*.

    A whole month or year before *until*, where the outcome stands, is part of the
    name: *prognosen efter oktober*, *läsårstider 2026*.
    """
    spans = []
    for expression, interval in times:
        whole = interval is None or interval.precision in WHOLE_PERIODS
        if whole and expression.end <= until:
            continue
        back = _LEADS_TO_TIME.search(low, 0, expression.start)
        spans.append((back.start() if back else expression.start, expression.end))
    return spans
