"""Signs by which the task rules judge a clause: who acts, what the verb does, what is denied."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

import attrs

from lgnotes.document import Kind
from lgnotes.extract.clauses import Clause, is_verb, skip_adverbs
from lgnotes.extract.dates import Due
from lgnotes.extract.people import GROUPS, Actor, People, tokens
from lgnotes.extract.sentences import Sentence
from lgnotes.lexicon import cues, verbs

INFINITIVE = re.compile(
    r"(?!\w{3,}(?:or|ar|er)na$)[a-zåäöé]+a|få|gå|se|ge|be|stå|slå|bo|ske|må|utse|förse|avse|inse|utge|överse|bistå|uppnå"
)
MAIN_CLAUSE = 8
"""Words within which the main clause's verb stands."""

_SHORT_ENTRY = 8
_BARE = 2
"""Words of a promise whose object stands in the sentence before: *Anneli verkställer.*."""

_DEED = 8
_SHORTEST_VERB = 5
_NEAR_VERB = 5
"""Words behind the verb within which those who are told stand."""

_ATT = re.compile(r"\batt (?=\w)")
CUE = re.compile(cues.DEADLINE_CUES)
_MODALS = re.compile(verbs.MODALS)
_PASSIVE = re.compile(r"[a-zåäö]{3,}s")
_READY = re.compile(cues.READY)
_LATER = re.compile(cues.WHEN_LATER)
_TOLD_OF_OLD = re.compile(cues.TOLD_OF_OLD)
_UNREAL = re.compile(cues.UNREAL)


@attrs.frozen
class Context:
    """What the rules may ask beside the clause."""

    people: People
    deadline: Callable[[Sentence, str], Due]
    """The deadline that words of a sentence give: (the day, the words for it)."""

    is_dated: Callable[[Sentence], bool]
    """Whether a sentence names a time."""

    meeting: date | None
    body: str
    """The group that meets, in lower case: what it *does* at the meeting is no task."""

    def due(self, clause: Clause) -> date | None:
        """Return the last day in time that *clause* gives."""
        return self.deadline(clause.sentence, clause.text)[0]


def actor_before(clause: Clause, offset: int, people: People) -> Actor | None:
    """Return the one who is named right before *offset*."""
    end = next((i for i, t in enumerate(clause.tokens) if t.start >= offset), len(clause.tokens))
    for start in range(max(0, end - 12), end):
        actor = people.actor(clause.tokens, start)
        if actor and skip_adverbs(clause.tokens, actor.after) == end:
            return actor
    if clause.actor and clause.verb == end:
        return clause.actor
    return None


def actor_at(clause: Clause, offset: int, people: People) -> Actor | None:
    """Return the one who is named at *offset*."""
    place = next((i for i, t in enumerate(clause.tokens) if t.start >= offset), None)
    return people.actor(clause.tokens, place) if place is not None else None


def agent(clause: Clause, people: People) -> Actor | None:
    """Return who does what stands in the passive: *bereds av Anna och Bo*."""
    for place, token in enumerate(clause.tokens[1:], 1):
        if token.lower == cues.BY and clause.tokens[place - 1].lower.endswith("s"):
            actor = people.actor(clause.tokens, place + 1)
            if actor and actor.sure:
                return actor
    return None


def of_old(clause: Clause) -> bool:
    """Tell whether the sentence tells of an earlier meeting."""
    low = clause.sentence.text.lower()
    return any(phrase in low for phrase in cues.PREVIOUS_MEETING)


def told_of_old(clause: Clause) -> bool:
    """Tell whether the sentence begins by saying that an earlier meeting did it."""
    return _TOLD_OF_OLD.match(clause.sentence.text.lower()) is not None


def denied(clause: Clause) -> bool:
    """Tell whether the clause says that it is done, or not to be done."""
    main = _LATER.split(clause.lower, maxsplit=1)[0]
    if any(phrase in main for phrase in cues.NO_TASK) or _UNREAL.search(clause.lower):
        return True
    first = max(0, clause.verb - 1) if clause.verb else 0
    last = (clause.verb or MAIN_CLAUSE) + 4
    for token in clause.tokens[first:last]:
        if token.lower in cues.NEGATIONS:
            return True
        if token.lower in cues.SUBORDINATORS and clause.verb:
            return False
    return False


def verbs_kind(clause: Clause, place: int, people: People) -> str:
    """Tell what the verb at *place* is; *håller med och skriver* acts by its second verb."""
    kind = _verb_kind(clause, place)
    told = kind == "report" and _tells_the_absent(clause, place, people)
    if told or _says_only_who(clause, place):
        return "action"
    for join in range(place + 1, len(clause.tokens) - 1):
        after = skip_adverbs(clause.tokens, join + 1)
        if clause.tokens[join].lower not in cues.AND or after >= len(clause.tokens):
            continue
        if is_verb(clause.tokens[after]):
            second = _verb_kind(clause, after)
            if second == "action" or (kind == "none" and second != "none"):
                return second
    return kind


def _says_only_who(clause: Clause, place: int) -> bool:
    """Tell whether *Bo svarar.* says no more: what about stands in the sentence before."""
    alone = place == len(clause.tokens) - 1 and not clause.start and not clause.sentence.first
    return alone and clause.tokens[place].lower in verbs.PROMISES_ALONE


def _tells_the_absent(clause: Clause, place: int, people: People) -> bool:
    """Tell *meddelar lärarna*, a task, from *meddelar att …*, a report to those present."""
    if clause.tokens[place].lower not in verbs.ACTION_VERBS:
        return False
    after = skip_adverbs(clause.tokens, place + 1)
    if _plans_something(clause, place, after, people):
        return True
    if clause.actor and clause.actor.names[0].lower() in cues.ALL_OF_US:
        return after < len(clause.tokens)
    if after < len(clause.tokens) and clause.tokens[after].lower in cues.THIRD_OBJECTS:
        return True
    beyond = clause.tokens[after : after + _NEAR_VERB]
    if any(token.lower in cues.OWN for token in beyond):
        return True  # *informerar i sina grupper*
    near = range(after, min(after + _NEAR_VERB, len(clause.tokens)))
    partners = [at + 1 for at in near if clause.tokens[at].lower in cues.BEFORE_PARTNER]
    told = [people.actor(clause.tokens, at) for at in (after, *partners)]
    return any(
        one and one.sure and not any(name.lower() in cues.OURSELVES for name in one.names)
        for one in told
    )


def _plans_something(clause: Clause, place: int, after: int, people: People) -> bool:
    """Tell *Bo planerar studiedagen*, a task of one named, from *Bo planerar att sluta*."""
    if clause.tokens[place].lower != verbs.PLANS or after >= len(clause.tokens):
        return False
    person = clause.actor is not None and is_person(clause.actor, people)
    return person and clause.tokens[after].lower not in verbs.PLANS_TO


def deed(clause: Clause, place: int) -> str:
    """Return the words from the verb at *place* on, in lower case, without light adverbs."""
    words = (
        verbs.WRITTEN_SHORT.get(token.lower, token.lower)
        for token in clause.tokens[place : place + _DEED]
    )
    return " ".join(word for word in words if word not in verbs.LIGHT_ADVERBS)


def _verb_kind(clause: Clause, place: int) -> str:
    """Tell what the verb at *place* is: action, report, none (how things are) or other."""
    if deed(clause, place).startswith(verbs.ACTION_PHRASES):
        return "action"
    verb = clause.tokens[place].lower
    if verb in verbs.FUTURE_AUXILIARIES or verb in verbs.STATES:
        return "none"
    if verb in verbs.REPORT_VERBS or verb in verbs.THING_VERBS:
        return "report"
    return "action" if verb in verbs.ACTION_VERBS or is_compound(verb) else "other"


@lru_cache(maxsize=4096)
def is_compound(verb: str) -> bool:
    """Tell whether *verb* is one of doing with something before it: *dubbelkollar*."""
    return any(verb[at:] in verbs.ACTION_VERBS for at in range(3, len(verb) - _SHORTEST_VERB))


def promises(clause: Clause, context: Context) -> bool:
    """Tell whether the clause gives a deadline after the meeting."""
    due = context.due(clause)
    if due is None:
        return False
    return has_cue(clause) or context.meeting is None or due > context.meeting


def is_body(actor: Actor, context: Context) -> bool:
    """Tell whether the one who acts is the meeting itself."""
    return is_us(actor.names, context)


def is_us(names: tuple[str, ...], context: Context) -> bool:
    """Tell whether one of *names* is that of the group that meets."""
    return not {*cues.OURSELVES, context.body}.isdisjoint(name.lower() for name in names)


def is_fragment(text: str) -> bool:
    """Tell whether *text* has no finite verb: *regelutkast telefoner, ut v. 36*."""
    return not any(is_verb(t) or t.lower in verbs.FINITE for t in tokens(text) if t.text.islower())


def is_short_entry(clause: Clause) -> bool:
    """Tell whether a list entry begins with somebody and what they see to: *Opera fixar mat*."""
    words = clause.tokens
    return (
        clause.sentence.block.kind is Kind.LIST_ITEM
        and clause.start == 0
        and 1 < len(words) <= _SHORT_ENTRY
        and not words[0].lower.endswith(cues.NOUN_FORMS)
        and words[1].lower in verbs.SEES_TO
    )


def has_to(clause: Clause, place: int) -> bool:
    """Tell whether the verb is *har att*: *cheferna har att nominera deltagare*."""
    words = [token.lower for token in clause.tokens[place : place + 3]]
    return words[:2] == [cues.HAS, cues.TO] and INFINITIVE.fullmatch("".join(words[2:])) is not None


def is_outside(actor: Actor) -> bool:
    """Tell whether those who act are no part of the group: an authority, another body."""
    return all(name.lower().endswith(cues.OUTSIDE) for name in actor.names)


def is_outside_body(actor: Actor) -> bool:
    """Tell whether those who act are bodies that decide: *styrelsen*, *nämnden*."""
    return all(name.lower().endswith(cues.DECIDING_BODIES) for name in actor.names)


def has_object(clause: Clause, place: int) -> bool:
    """Tell whether a word for what is done stands behind the verb at *place*."""
    after = skip_adverbs(clause.tokens, place + 1)
    if after >= len(clause.tokens):
        return len(clause.tokens) <= _BARE and not clause.sentence.first
    return clause.tokens[after].text[0].isalnum()


def any_such(actor: Actor) -> bool:
    """Tell whether a role is named in general, *rektor*, and not *rektorn*."""
    return all(
        name.lower().endswith(cues.INDEFINITE) and name.split()[0].lower() not in cues.EVERY
        for name in actor.names
    )


def after_that(clause: Clause, offset: int) -> str | None:
    """Return what follows *att* after *offset*, None where it does not stand."""
    match = _ATT.search(clause.text, offset)
    return clause.text[match.end() :] if match else None


def after_att(clause: Clause, offset: int) -> str | None:
    """Return the infinitive after *att*: what is to be done, None where none follows."""
    rest = after_that(clause, offset)
    if not rest:
        return None
    return rest if INFINITIVE.fullmatch(rest.split(None, 1)[0].lower()) else None


def is_person(actor: Actor, people: People) -> bool:
    """Tell whether everybody who acts is known by name, and no group."""
    return all(people.knows(n.split()[0]) and n not in GROUPS for n in actor.names)


def infinitive_after(clause: Clause, place: int) -> str | None:
    """Return the first infinitive from *place* on, close by."""
    for token in clause.tokens[place : place + 5]:
        if token.lower != cues.TO and INFINITIVE.fullmatch(token.lower):
            return token.lower
    return None


def is_deed(infinitive: str) -> bool:
    """Tell whether *infinitive* is that of a verb of doing: *boka*, *skriva*, *göra*."""
    stem = infinitive[:-1]
    return not verbs.ACTION_VERBS.isdisjoint((f"{infinitive}r", f"{stem}er", stem))


def infinitive_first(clause: Clause) -> bool:
    """Tell whether a list item begins with what is to be done: *boka rum*."""
    first = next((t.lower for t in clause.tokens if t.text[0].isalpha()), "")
    listed = clause.sentence.block.kind is Kind.LIST_ITEM
    return listed and (first in verbs.IMPERATIVES or bool(INFINITIVE.fullmatch(first)))


def passive(clause: Clause) -> bool:
    """Tell whether a verb in the passive stands in the clause: *lämnas, skickas*."""
    return any(
        _PASSIVE.fullmatch(token.text) and token.lower not in verbs.NOT_PASSIVE
        for token in clause.tokens[1:]
    )


def has_cue(clause: Clause) -> bool:
    """Tell whether a word makes a time in the clause a deadline: *senast*, *före*."""
    return CUE.search(clause.lower) is not None


def is_ready(clause: Clause) -> bool:
    """Tell whether something is to be ready: *ska ha planen klar*."""
    return _READY.search(clause.lower) is not None


def has_modal(clause: Clause) -> bool:
    """Tell whether a word says that something is to be done: *ska*, *behöver*."""
    return _MODALS.search(clause.lower) is not None
