"""The rules that tell a task in running text, one function a rule.

Each takes a clause and returns what it found, or None.  They look at words of
the lexicon, at who acts, and at whether the clause gives a deadline.
"""

import re
from collections.abc import Callable
from datetime import date

import attrs

from lgnotes.document import Kind
from lgnotes.extract import owners
from lgnotes.extract.clauses import Clause, is_verb, skip_adverbs
from lgnotes.extract.people import Actor, People
from lgnotes.extract.sentences import Sentence
from lgnotes.extract.times import is_past
from lgnotes.lexicon import cues
from lgnotes.model import Strength

_COMMISSION = re.compile(rf"\b{cues.COMMISSION}")
_GIVEN = re.compile(rf"\b{cues.COMMISSION_GIVEN}", re.IGNORECASE)
_TO = re.compile(rf"\b{cues.COMMISSION_TO}", re.IGNORECASE)
_ASKED = re.compile(rf"\b{cues.ASKED} (?:att|om)\b|\b{cues.ASKED}\b")
_ASKS = re.compile(rf"\b{cues.ASKS}\b")
_UNDERTAKES = re.compile(rf"\b(?:{cues.UNDERTAKES})\b")
_RESPONSIBLE = re.compile(rf"\b{cues.RESPONSIBLE}")
_PLACED = re.compile(rf"\b{cues.PLACED}\b")
_LAST_DAY = re.compile(rf"\b(?:{cues.LAST_DAY})\b")
_NEEDS = re.compile(cues.NEEDS)
_MODALS = re.compile(cues.MODALS)
_ATT = re.compile(r"\batt (?=\w)")
_UNREAL = re.compile(cues.UNREAL)
_ABOUT = re.compile(r"\w+ (?:\w+ )?(?:om )?att\b(?<!till att)(?<!sig att)(?<!åt att)")
"""A verb of saying with what is said: *påminner om att …*."""

_MAIN_CLAUSE = 8
"""Words within which the main clause's verb stands."""
_CUE = re.compile(cues.DEADLINE_CUES)
_WORD = re.compile(r"[\wåäö]+")
_INFINITIVE = re.compile(r"[a-zåäöé]+a|få|gå|se|ge|be|stå|slå|bo|ske|må")


@attrs.frozen
class Hit:
    """A task that a rule recognised."""

    rule: str
    owners: tuple[str, ...] = ()
    strength: Strength = "explicit"
    confidence: float = 0.9
    text: str | None = None
    """The task's words where they are fewer than the clause's."""

    start: int = 0
    """Offset in the clause where the task begins."""


@attrs.frozen
class Context:
    """What the rules may ask beside the clause."""

    people: People
    deadline: Callable[[Sentence, str], tuple[date | None, str | None]]
    """The deadline that words of a sentence give: (the day, the words for it)."""

    meeting: date | None
    body: str
    """The group that meets, in lower case: what it *does* at the meeting is no task."""

    def due(self, clause: Clause) -> date | None:
        """Return the last day in time that *clause* gives."""
        return self.deadline(clause.sentence, clause.text)[0]


Rule = Callable[[Clause, Context], Hit | None]


def commission(clause: Clause, context: Context) -> Hit | None:
    """*Anna fick i uppdrag att …*, now and not at an earlier meeting."""
    match = _COMMISSION.search(clause.lower)
    if match is None or _of_old(clause):
        return None
    actor = _actor_before(clause, match.start(), context.people)
    if actor is None:
        inside = re.search(r"(\w+) (?:i uppdrag|uppdraget)", clause.text[match.start() :])
        actor = (
            _actor_at(clause, match.start() + inside.start(1), context.people) if inside else None
        )
    names = actor.names if actor else ()
    return Hit("commission", names, confidence=0.97, text=_after_att(clause, match.end()))


def commission_given(clause: Clause, context: Context) -> Hit | None:
    """*Hon ger Anna och Bo i uppdrag att …*, *uppdrar åt rektorerna att …*."""
    match = _GIVEN.search(clause.text) or _TO.search(clause.text)
    if match is None or _of_old(clause):
        return None
    names = owners.read_names(match["owner"], context.people, sure=False)
    text = _after_att(clause, match.end("owner"))
    return Hit("commission-given", names, confidence=0.97, text=text, start=match.start())


def asked(clause: Clause, context: Context) -> Hit | None:
    """*Alla uppmanas att …*, *Eva ber rektorerna att …*."""
    if match := _ASKED.search(clause.lower):
        actor = _actor_before(clause, match.start(), context.people)
        text = _after_att(clause, match.start())
        return Hit("asked", actor.names if actor else (), confidence=0.95, text=text)
    match = _ASKS.search(clause.lower)
    if match is None:
        return None
    first = _actor_at(clause, match.end() + 1, context.people)
    if first is None or first.after >= len(clause.tokens):
        return None
    second = context.people.actor(clause.tokens, first.after)  # *så uppmanar Eva rektorerna att*
    owner = second if second and second.after < len(clause.tokens) else first
    follows = clause.tokens[owner.after].lower if owner.after < len(clause.tokens) else ""
    if follows != "att":
        return None
    return Hit("asked", owner.names, confidence=0.93, text=_after_att(clause, match.end()))


def undertakes(clause: Clause, context: Context) -> Hit | None:
    """*Anna åtog sig att …*, *Anna lovar att …*."""
    match = _UNDERTAKES.search(clause.lower)
    if match is None or _denied(clause) or _of_old(clause):
        return None
    actor = _actor_before(clause, match.start(), context.people) or clause.actor
    if actor is None or not actor.sure:
        return None
    return Hit("undertakes", actor.names, confidence=0.95, text=_after_att(clause, match.end()))


def responsible(clause: Clause, context: Context) -> Hit | None:
    """*Elin ansvarar för detta*, *denna del ansvarar cheferna för*."""
    low = clause.lower
    if "ansvara" not in low and not _RESPONSIBLE.search(low):
        return None
    actor = clause.actor
    if match := _RESPONSIBLE.search(low):
        actor = _actor_before(clause, match.start(), context.people) or actor
    if actor is None or not actor.sure or _denied(clause):
        return None
    verb = clause.tokens[clause.verb].lower if clause.verb is not None else ""
    fits = _RESPONSIBLE.search(low) or verb == "ansvarar"
    return Hit("responsible", actor.names, confidence=0.95) if fits else None


def placed(clause: Clause, context: Context) -> Hit | None:
    """Recognise a point placed on a coming agenda: *punkten läggs in på mötet den 9 mars*."""
    match = _PLACED.search(clause.lower)
    if match is None:
        return None
    after = set(_WORD.findall(clause.lower[match.end() :]))
    named = after & set(cues.MEETING_WORDS) or any(w.endswith(cues.MEETING_ENDINGS) for w in after)
    return Hit("placed-on-agenda", confidence=0.95) if named else None


def last_day(clause: Clause, context: Context) -> Hit | None:
    """*Sista dag att nominera är fredag 16/10.*."""
    if not _LAST_DAY.search(clause.lower) or context.due(clause) is None:
        return None
    return Hit("last-day", confidence=0.9)


def owner_in_brackets(clause: Clause, context: Context) -> Hit | None:
    """*Rummen ska vara klara före jul (Rolf)*, *(ansvarig HR-avdelningen)*."""
    names, said = owners.in_brackets(clause.text, context.people)
    if not names:
        return None
    to_do = _MODALS.search(clause.lower) or _CUE.search(clause.lower) or context.due(clause)
    if said or to_do or _infinitive_first(clause):
        return Hit("owner-in-brackets", names, confidence=0.95 if said else 0.85)
    return None


def owner_before_colon(clause: Clause, context: Context) -> Hit | None:
    """*Anna: boka rum*."""
    names, rest = owners.before_colon(clause.text, context.people)
    if not names:
        return None
    first = _WORD.search(rest)
    word = first[0].lower() if first else ""
    acts = bool(_INFINITIVE.fullmatch(word)) or word in cues.ACTION_VERBS | cues.IMPERATIVES
    if not acts and not _promises(clause, context):
        return None
    return Hit("owner-before-colon", names, text=rest)


def owner_after_dash(clause: Clause, context: Context) -> Hit | None:
    """*Boka rum – Anna*."""
    names, rest = owners.after_dash(clause.text, context.people)
    if not names or not (_infinitive_first(clause) or context.due(clause)):
        return None
    return Hit("owner-after-dash", names, text=rest)


def undertaking(clause: Clause, context: Context) -> Hit | None:
    """*Anna tar fram ett förslag*: somebody named does something, in the present."""
    if clause.actor is None or clause.verb is None or _denied(clause):
        return None
    kind = _verbs_kind(clause, clause.verb)
    if kind == "report" and _ABOUT.match(clause.words_from(clause.verb)):
        return None
    if kind == "action" and _is_body(clause.actor, context):
        kind = "report"
    if kind == "none" or (kind != "action" and not _promises(clause, context)):
        return None
    phrase = clause.words_from(clause.verb).lower().startswith(cues.ACTION_PHRASES)
    if not clause.actor.sure and not (kind == "action" and (phrase or context.due(clause))):
        return None
    if kind == "other" and not _is_person(clause.actor, context.people):
        return None
    if _any_such(clause.actor) and context.due(clause) is None:
        return None
    confidence = 0.9 if kind == "action" else 0.8
    return Hit(
        "undertaking", clause.actor.names, confidence=confidence if clause.actor.sure else 0.7
    )


def future(clause: Clause, context: Context) -> Hit | None:
    """*Anna ska ta fram …*, *Anna kommer att bjuda in …*."""
    if clause.actor is None or clause.verb is None or not clause.actor.sure or _denied(clause):
        return None
    auxiliary = clause.tokens[clause.verb].lower
    allowed = auxiliary == "kan" and _CUE.search(clause.lower) and context.due(clause)
    if auxiliary not in cues.FUTURE_AUXILIARIES and not allowed:
        return None
    verb = _infinitive_after(clause, clause.verb + 1)
    if verb is None:
        return None
    person = _is_person(clause.actor, context.people)
    if verb in cues.ACTION_INFINITIVES_NOT or not (person or context.due(clause)):
        return Hit("future", clause.actor.names, "implied", 0.5)
    return Hit("future", clause.actor.names, confidence=0.88)


def deadline_action(clause: Clause, context: Context) -> Hit | None:
    """*Svaret ska lämnas senast 3 maj*: an action with a deadline, whoever does it."""
    low = clause.lower
    if not _CUE.search(low) or _denied(clause) or context.due(clause) is None:
        return None
    due = context.due(clause)
    if is_past(clause.text) or (context.meeting and due and due < context.meeting):
        return None
    if not (_MODALS.search(low) or _passive(clause) or _infinitive_first(clause)):
        return None
    actor = clause.actor or _agent(clause, context.people)
    return Hit("deadline", actor.names if actor and actor.sure else ())


def need(clause: Clause, context: Context) -> Hit | None:
    """*Frågan behöver utredas*: a need that nobody has undertaken, a suggestion only."""
    match = _NEEDS.search(clause.lower)
    if match is None or _denied(clause) or clause.text[: match.start()].count(" ") > _MAIN_CLAUSE:
        return None
    owner = clause.actor.names if clause.actor and clause.actor.sure else ()
    return Hit("need", owner, "implied", 0.4)


RULES: tuple[Rule, ...] = (
    commission_given,
    commission,
    asked,
    undertakes,
    responsible,
    placed,
    last_day,
    owner_in_brackets,
    owner_before_colon,
    owner_after_dash,
    undertaking,
    future,
    deadline_action,
    need,
)
"""The surest first; the first that recognises a clause decides."""


def _actor_before(clause: Clause, offset: int, people: People) -> Actor | None:
    """Return the one who is named right before *offset*."""
    end = next((i for i, t in enumerate(clause.tokens) if t.start >= offset), len(clause.tokens))
    for start in range(max(0, end - 12), end):
        if start and clause.tokens[start - 1].lower in ("och", ",", "samt"):
            continue
        actor = people.actor(clause.tokens, start)
        if actor and skip_adverbs(clause.tokens, actor.after) == end:
            return actor
    if clause.actor and clause.verb == end:
        return clause.actor
    return None


def _actor_at(clause: Clause, offset: int, people: People) -> Actor | None:
    place = next((i for i, t in enumerate(clause.tokens) if t.start >= offset), None)
    return people.actor(clause.tokens, place) if place is not None else None


def _agent(clause: Clause, people: People) -> Actor | None:
    """Return who does what stands in the passive: *bereds av Anna och Bo*."""
    for place, token in enumerate(clause.tokens[1:], 1):
        if token.lower == "av" and clause.tokens[place - 1].lower.endswith("s"):
            actor = people.actor(clause.tokens, place + 1)
            if actor and actor.sure:
                return actor
    return None


def _of_old(clause: Clause) -> bool:
    low = clause.sentence.text.lower()
    return any(phrase in low for phrase in cues.PREVIOUS_MEETING)


def _denied(clause: Clause) -> bool:
    """Tell whether the clause says that it is done, or not to be done."""
    if any(phrase in clause.lower for phrase in cues.NO_TASK) or _UNREAL.search(clause.lower):
        return True
    first = max(0, clause.verb - 1) if clause.verb else 0
    last = (clause.verb or _MAIN_CLAUSE) + 4
    for token in clause.tokens[first:last]:
        if token.lower in cues.NEGATIONS:
            return True
        if token.lower in cues.SUBORDINATORS and clause.verb:
            return False
    return False


def _verbs_kind(clause: Clause, place: int) -> str:
    """Tell what the verb at *place* is; *håller med och skriver* acts by its second verb."""
    kind = _verb_kind(clause, place)
    for join in range(place + 1, len(clause.tokens) - 1):
        after = skip_adverbs(clause.tokens, join + 1)
        if clause.tokens[join].lower not in ("och", "samt") or after >= len(clause.tokens):
            continue
        if is_verb(clause.tokens[after]) and _verb_kind(clause, after) == "action":
            return "action"
    return kind


def _verb_kind(clause: Clause, place: int) -> str:
    """Tell what the verb at *place* is: action, report, none (how things are) or other."""
    if clause.words_from(place).lower().startswith(cues.ACTION_PHRASES):
        return "action"
    verb = clause.tokens[place].lower
    if verb in cues.FUTURE_AUXILIARIES or verb in cues.STATES:
        return "none"
    if verb in cues.REPORT_VERBS:
        return "report"
    return "action" if verb in cues.ACTION_VERBS else "other"


def _promises(clause: Clause, context: Context) -> bool:
    """Tell whether the clause gives a deadline after the meeting."""
    due = context.due(clause)
    if due is None:
        return False
    return bool(_CUE.search(clause.lower)) or context.meeting is None or due > context.meeting


def _is_body(actor: Actor, context: Context) -> bool:
    """Tell whether the one who acts is the meeting itself."""
    names = {name.lower() for name in actor.names}
    return bool(names & {"gruppen", "lg", "mötet", "ledningsgruppen", context.body})


def _any_such(actor: Actor) -> bool:
    """Tell whether a role is named in general, *rektor*, and not *rektorn*."""
    return all(
        name.lower().endswith(cues.INDEFINITE) and name.split()[0].lower() not in cues.EVERY
        for name in actor.names
    )


def _after_att(clause: Clause, offset: int) -> str | None:
    """Return the infinitive after *att*: what is to be done, None where none follows."""
    match = _ATT.search(clause.text, offset)
    if match is None:
        return None
    rest = clause.text[match.end() :]
    return rest if _INFINITIVE.fullmatch(rest.split(None, 1)[0].lower()) else None


def _is_person(actor: Actor, people: People) -> bool:
    return all(people.knows(name.split()[0]) for name in actor.names)


def _infinitive_after(clause: Clause, place: int) -> str | None:
    for token in clause.tokens[place : place + 5]:
        if token.lower != "att" and _INFINITIVE.fullmatch(token.lower):
            return token.lower
    return None


def _infinitive_first(clause: Clause) -> bool:
    first = next((t.lower for t in clause.tokens if t.text[0].isalpha()), "")
    listed = clause.sentence.block.kind is Kind.LIST_ITEM
    return listed and (first in cues.IMPERATIVES or bool(_INFINITIVE.fullmatch(first)))


def _passive(clause: Clause) -> bool:
    """Tell whether a verb in the passive stands in the clause: *lämnas, skickas*."""
    return any(
        re.fullmatch(r"[a-zåäö]{3,}(?:as|s)", token.text) and token.lower not in cues.NOT_PASSIVE
        for token in clause.tokens[1:]
    )
