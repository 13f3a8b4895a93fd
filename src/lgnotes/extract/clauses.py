"""Sentences → clauses that may each hold a task.

*Anna tar fram ett underlag, Bo bokar rum* are two promises; *Anna tar fram ett
underlag och skickar det till Bo* is one.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from lgnotes.extract.people import Actor, People, Token, is_role, tokens
from lgnotes.extract.sentences import Sentence
from lgnotes.lexicon import cues, verbs

_TOPIC = 12
"""Words within which a topic before its colon or dash ends."""

_LONGEST_NAME = 6
"""Words of one who acts before a joining word, at most."""

_LONGEST_RELATIVE = 14
"""Words of a relative clause between the one who acts and the verb, at most."""

_TIMELY = re.compile(cues.TIMELY)
_VERB = re.compile(r"[a-zåäöé]*(?:[^o\W]r)|tror|bor|beror|glor")


@attrs.frozen(kw_only=True)
class Clause:
    """A part of a sentence with one who acts, if anybody does."""

    text: str
    start: int
    """Offset in the sentence."""

    lower: str
    """The clause in lower case."""

    tokens: tuple[Token, ...]
    """Its words, with offsets in the clause."""

    sentence: Sentence
    actor: Actor | None = None
    """Who acts, read before or after the verb; None where nobody is named."""

    verb: int | None = None
    """The place of the finite verb among the tokens."""

    embedded: bool = False
    """True where the one who acts stands inside: *att Anna tar fram …*."""

    def words_from(self, place: int) -> str:
        """Return the text from the token at *place* on."""
        return self.text[self.tokens[place].start :] if place < len(self.tokens) else ""


def clauses(sentence: Sentence, people: People, *, antecedent: Actor | None) -> Iterator[Clause]:
    """Yield the clauses of *sentence*; *antecedent* is who *han, hon, de* may be."""
    previous = antecedent
    subject: Actor | None = None
    for start, end in _spans(sentence.text, people):
        clause = _clause(sentence, start, end, people, previous)
        if subject and clause.tokens and _goes_on(clause):
            clause = attrs.evolve(clause, actor=subject, verb=0, embedded=False)
        yield clause
        subject = clause.actor
        if clause.actor and clause.actor.sure:
            previous = clause.actor
        elif end < len(sentence.text) and (named := people.everybody_in(clause.tokens)):
            previous = named[-1]


def _goes_on(clause: Clause) -> bool:
    """Tell whether the one who acted before acts on: *… men mejlar ett underlag*."""
    return clause.start > 0 and _acts_on(clause.tokens, 0)


def _spans(text: str, people: People) -> Iterator[tuple[int, int]]:
    """Divide before *, Name verb*, *; *, *och Name verb* and *men verb*."""
    found = tokens(text)
    start = 0
    for place, token in enumerate(found):
        if token.text not in cues.CLAUSE_JOINERS or place == 0 or token.start <= start:
            continue
        if _begins_clause(found, place, start, people) or _two_times(text, found, place, start):
            yield start, token.start
            start = found[place + 1].start
    yield start, len(text)


def _begins_clause(found: Sequence[Token], place: int, start: int, people: People) -> bool:
    """Tell whether somebody acts, or acts on, behind the joining word at *place*."""
    after = found[place + 1].lower if place + 1 < len(found) else ""
    if after in cues.SUBJECTS or after in cues.POINTS_BACK:
        pointed = people.actor(found, place + 3) if after in cues.POINTS_BACK else None
        if _acts_on(found, place + 2) and (after in cues.SUBJECTS or (pointed and pointed.sure)):
            return True
    if found[place].lower == cues.BUT and _acts_on(found, place + 1):
        return True
    actor = people.actor(found, place + 1)
    if actor is None or not actor.sure or actor.after >= len(found):
        return False
    if _joins_names(found, place, start, people):
        return False
    verb = skip_adverbs(found, actor.after)
    if found[place].text == ";":
        return verb < len(found) and is_verb(found[verb])
    return _is_action(found, verb, people, actor)


def _two_times(text: str, found: Sequence[Token], place: int, start: int) -> bool:
    """Tell whether two promises of one, each with its time, are joined by *och*."""
    if found[place].lower not in cues.AND or not _acts_on(found, place + 1):
        return False
    before, after = text[start : found[place].start].lower(), text[found[place].end :].lower()
    return bool(_TIMELY.search(before) and _TIMELY.search(after))


def _acts_on(found: Sequence[Token], place: int) -> bool:
    """Tell whether a verb of what one does stands at *place*, or behind adverbs there."""
    place = skip_adverbs(found, place)
    if place >= len(found):
        return False
    two = " ".join(token.lower for token in found[place : place + 2])
    return found[place].lower in verbs.ACTION_VERBS or two in verbs.ACTION_PHRASES


def _joins_names(found: Sequence[Token], place: int, start: int, people: People) -> bool:
    """Tell whether the joining word at *place* stands inside a list of those who act."""
    if found[place].lower not in cues.NAME_JOINERS:
        return False
    for first in range(max(0, place - _LONGEST_NAME), place):
        actor = people.actor(found, first) if found[first].start >= start else None
        if actor and actor.after > place:
            receives = first > 0 and found[first - 1].lower in cues.BEFORE_RECEIVER
            return not (receives and found[place].text == ",")
    return False


def _is_action(found: Sequence[Token], place: int, people: People, actor: Actor) -> bool:
    """Tell whether a second promise begins with the verb at *place*."""
    if place >= len(found):
        return False
    word = found[place].lower
    two = f"{word} {found[place + 1].lower}" if place + 1 < len(found) else word
    if (
        two in verbs.ACTION_PHRASES
        or word in verbs.ACTION_VERBS
        or word in verbs.BEGINS_TASK
        or word in verbs.OTHER_VERBS
    ):
        return True
    named = all(people.knows(name.split()[0]) for name in actor.names)
    return named and is_verb(found[place])


def _clause(
    sentence: Sentence, start: int, end: int, people: People, previous: Actor | None
) -> Clause:
    text = sentence.text[start:end].rstrip(" ,;")
    found = tokens(text)
    actor, verb = _subject(found, people, previous)
    return Clause(
        text=text,
        lower=text.lower(),
        start=start,
        tokens=found,
        sentence=sentence,
        actor=actor,
        verb=verb,
        embedded=verb is not None and any(t.lower in cues.RELATIVES for t in found[:verb]),
    )


def _subject(
    found: Sequence[Token], people: People, previous: Actor | None
) -> tuple[Actor | None, int | None]:
    """Find who acts, and the verb: *Anna skriver*, *Nu skriver Anna*, *… som Anna skriver*."""
    if not found:
        return None, None
    if fronted := _fronted(found, previous):
        return fronted
    for begin in _beginnings(found):
        if straight := _before_verb(found, begin, people, previous):
            return straight
    if inside := _right_before_verb(found, people):
        return inside
    if inverted := _after_verb(found, people, previous):
        return inverted
    return _relative(found, people)


def _beginnings(found: Sequence[Token]) -> Iterator[int]:
    """Yield where the one who acts may stand: first, or after *Topic:* and *Topic –*."""
    yield 0
    for place, token in enumerate(found[:_TOPIC]):
        if token.text in (":", "–", "—", "-"):
            yield skip_adverbs(found, place + 1)


def _before_verb(
    found: Sequence[Token], begin: int, people: People, previous: Actor | None
) -> tuple[Actor, int] | None:
    actor = people.actor(found, begin) or _pronoun(found, begin, previous)
    if actor is None:
        return None
    place = skip_adverbs(found, _after_relative(found, actor.after))
    if place < len(found) and (is_verb(found[place]) or _acts_on(found, place)):
        return actor, place
    return None


def _after_relative(found: Sequence[Token], place: int) -> int:
    """Return the place after *, som höll i den förra granskningen,*."""
    if [token.lower for token in found[place : place + 2]] != [",", cues.WHO]:
        return place
    close = next((i for i in range(place + 2, len(found)) if found[i].text == ","), None)
    return place if close is None or close - place > _LONGEST_RELATIVE else close + 1


def _fronted(found: Sequence[Token], previous: Actor | None) -> tuple[Actor, int] | None:
    """Read *Resten monterar han*: a pronoun that only the one who acts can be."""
    if len(found) < 3 or found[2].lower not in cues.SUBJECTS or not is_verb(found[1]):
        return None
    actor = _pronoun(found, 2, previous)
    return (actor, 1) if actor else None


def _right_before_verb(found: Sequence[Token], people: People) -> tuple[Actor, int] | None:
    """Read the one who acts in the middle: *… , så Anna kontaktar leverantören*."""
    for place, token in enumerate(found[:-1]):
        if token.lower not in cues.OPENS_CLAUSE:
            continue
        actor = people.actor(found, place + 1)
        if actor is None or not actor.sure:
            continue
        verb = skip_adverbs(found, actor.after)
        if _acts_on(found, verb):
            return actor, verb
    return None


def _after_verb(
    found: Sequence[Token], people: People, previous: Actor | None
) -> tuple[Actor, int] | None:
    """Read a verb that stands before the one who acts, after an opening phrase."""
    opened = found[0].lower in cues.OPENERS or found[0].text[:1].isdigit()
    for place, token in enumerate(found[:14]):
        if not is_verb(token) or (place == 0 and token.text[:1].isupper()):
            continue
        if place and found[place - 1].lower == cues.WHO:
            continue  # *vem som betalar vikarierna*
        actor = people.actor(found, place + 1) or _pronoun(found, place + 1, previous)
        responsible = token.lower == verbs.IS_RESPONSIBLE
        fronted = place == 1 and _is_fronted(found, people)
        if actor and actor.sure and (opened or responsible or fronted or place > 1):
            return actor, place
        if opened and token.lower in verbs.ACTION_VERBS:
            return None
    return None


def _is_fronted(found: Sequence[Token], people: People) -> bool:
    """Tell *Planen drar Fatima på nästa möte* from *Firman ringer Fatima*."""
    thing = found[0].lower
    first = people.actor(found, 0)
    if first is not None and first.sure:
        return False
    return thing.endswith(cues.DEFINITE) and found[1].lower in verbs.DEEDS_ON_THINGS


def _relative(found: Sequence[Token], people: People) -> tuple[Actor | None, int | None]:
    """Read *… som Anna sammanställer*."""
    for place, token in enumerate(found):
        if token.lower in cues.RELATIVES and place + 1 < len(found):
            actor = people.actor(found, place + 1)
            if actor and actor.sure and actor.after < len(found):
                verb = skip_adverbs(found, actor.after)
                if verb < len(found) and found[verb].lower in verbs.ACTION_VERBS:
                    return actor, verb
    return None, None


def _pronoun(found: Sequence[Token], place: int, previous: Actor | None) -> Actor | None:
    if previous is None or place >= len(found):
        return None
    several = len(previous.names) > 1
    if found[place].lower not in (cues.THEY if several else cues.HE_OR_SHE):
        return None
    return Actor(previous.names, place + 1, sure=previous.sure)


def skip_adverbs(found: Sequence[Token], place: int) -> int:
    """Return the place after adverbs and bracketed remarks such as *(HR)*."""
    while place < len(found):
        if found[place].lower in cues.ADVERBS:
            place += 1
        elif found[place].text == "(":
            close = next((i for i in range(place, len(found)) if found[i].text == ")"), None)
            if close is None or close - place > 4:
                return place
            place = close + 1
        else:
            return place
    return place


def is_verb(token: Token) -> bool:
    """Tell whether a word may be a verb in the present or a verb of commission."""
    word = token.text.rstrip(".")
    if word in verbs.NOT_VERBS or is_role(word):
        return False
    return bool(_VERB.fullmatch(word)) or word in verbs.OTHER_VERBS
