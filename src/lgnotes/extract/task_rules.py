"""The rules that tell a task in running text, one function a rule.

Each takes a clause and returns what it found, or None.  They look at words of
the lexicon, at who acts, and at whether the clause gives a deadline.
"""

import re

import attrs

from lgnotes.extract import owner_rules, owners, signs
from lgnotes.extract.clauses import Clause
from lgnotes.extract.hits import Hit, Rule
from lgnotes.extract.people import Actor
from lgnotes.extract.signs import Context
from lgnotes.extract.times import is_past
from lgnotes.lexicon import cues, gates, meeting, verbs

_COMMISSION = re.compile(rf"\b{cues.COMMISSION}")
_BETWEEN = re.compile(cues.COMMISSION_AFTER)
_GIVEN = re.compile(rf"\b{cues.COMMISSION_GIVEN}", re.IGNORECASE)
_TO = re.compile(rf"\b{cues.COMMISSION_TO}", re.IGNORECASE)
_ASKED = re.compile(rf"\b{cues.ASKED} (?:att|om)\b|\b{cues.ASKED}\b")
_ASKS = re.compile(rf"\b{cues.ASKS}\b")
_UNDERTAKES = re.compile(rf"\b(?:{cues.UNDERTAKES})\b")
_RESPONSIBLE = re.compile(rf"\b{cues.RESPONSIBLE}")
_RESPONSIBLE_FOR = re.compile(cues.RESPONSIBLE_FOR, re.IGNORECASE)
_PLACED = re.compile(rf"\b{cues.PLACED}\b")
_ON_AGENDA = re.compile(cues.ON_AGENDA_OF)
_STRONG_CUE = re.compile(cues.STRONG_CUE)
_PUT_ON_AGENDA = re.compile(cues.PUT_ON_AGENDA)
_TAKEN_UP = re.compile(cues.TAKEN_UP)
_RESUMED = re.compile(cues.RESUMED)
_LAST_DAY = re.compile(cues.LAST_DAY)
_SIGN_UP = re.compile(cues.SIGN_UP)
_NEEDS = re.compile(verbs.NEEDS)
_REMINDS = re.compile(cues.REMINDS)
_WANTED = re.compile(cues.WANTED)
_ABOUT = re.compile(cues.SAYING)

_WORD = re.compile(r"\w+")


def commission(clause: Clause, context: Context) -> Hit | None:
    """*Anna fick i uppdrag att …*, now and not at an earlier meeting."""
    match = _COMMISSION.search(clause.lower)
    if match is None or signs.of_old(clause):
        return None
    actor = signs.actor_before(clause, match.start(), context.people)
    if actor is None:
        inside = _BETWEEN.search(clause.text, match.start())
        actor = signs.actor_at(clause, inside.start(1), context.people) if inside else None
    names = actor.names if actor else ()
    return Hit("commission", names, confidence=0.97, text=signs.after_att(clause, match.end()))


def commission_given(clause: Clause, context: Context) -> Hit | None:
    """*Hon ger Anna och Bo i uppdrag att …*, *uppdrar åt rektorerna att …*."""
    match = _GIVEN.search(clause.text) or _TO.search(clause.text)
    if match is None or signs.of_old(clause):
        return None
    group = next((name for name, text in match.groupdict().items() if text), "owner")
    owner = match[group]
    if group == "genitive" and not context.people.knows(owner.split()[-1]):
        owner = owner.removesuffix("s")
    names = owners.read_phrase(owner, context.people)
    text = signs.after_att(clause, match.end(group))
    return Hit("commission-given", names, confidence=0.97, text=text, start=match.start())


def asked(clause: Clause, context: Context) -> Hit | None:
    """*Alla uppmanas att …*, *Eva ber rektorerna att …*."""
    if match := _ASKED.search(clause.lower):
        actor = signs.actor_before(clause, match.start(), context.people)
        text = signs.after_att(clause, match.start())
        return Hit("asked", actor.names if actor else (), confidence=0.95, text=text)
    match = _ASKS.search(clause.lower)
    if match is None:
        return None
    first = signs.actor_at(clause, match.end() + 1, context.people)
    if first is None or first.after >= len(clause.tokens):
        return None
    second = context.people.actor(clause.tokens, first.after)  # *så uppmanar Eva rektorerna att*
    owner = second if second and second.after < len(clause.tokens) else first
    follows = clause.tokens[owner.after].lower if owner.after < len(clause.tokens) else ""
    if follows != cues.TO:
        return None
    return Hit("asked", owner.names, confidence=0.93, text=signs.after_att(clause, match.end()))


def undertakes(clause: Clause, context: Context) -> Hit | None:
    """*Anna åtog sig att …*, *Anna lovar att …*."""
    match = _UNDERTAKES.search(clause.lower)
    if match is None or signs.denied(clause) or signs.of_old(clause):
        return None
    actor = signs.actor_before(clause, match.start(), context.people) or clause.actor
    actor = actor or signs.actor_at(clause, match.end() + 1, context.people)
    begins = actor is not None and clause.tokens[0].text.startswith(actor.names[0].split()[0])
    if actor is None or not (actor.sure or begins):
        return None
    said = match[0].startswith(cues.HAVE) and signs.after_that(clause, match.end()) is None
    if said and not context.is_dated(clause.sentence):
        return None  # *har lovat bättring*
    return Hit(
        "undertakes", actor.names, confidence=0.95, text=signs.after_att(clause, match.end())
    )


def responsible(clause: Clause, context: Context) -> Hit | None:
    """*Elin ansvarar för detta*, *denna del ansvarar cheferna för*."""
    match = _RESPONSIBLE.search(clause.lower)
    verb = clause.tokens[clause.verb].lower if clause.verb is not None else ""
    if match is None and verb != verbs.IS_RESPONSIBLE:
        return None
    before = signs.actor_before(clause, match.start(), context.people) if match else None
    actor = before or clause.actor
    if actor is None or not actor.sure or signs.denied(clause):
        return None
    return Hit("responsible", actor.names, confidence=0.95)


def responsible_for(clause: Clause, context: Context) -> Hit | None:
    """*Ansvarig för enkäten är Anna*."""
    match = _RESPONSIBLE_FOR.match(clause.text)
    names = owners.read_names(match["names"], context.people, sure=False) if match else ()
    if match is None or not names:
        return None
    return Hit("responsible", names, confidence=0.95, text=match["what"])


def placed(clause: Clause, context: Context) -> Hit | None:
    """Recognise a point placed on a coming agenda: *punkten läggs in på mötet den 9 mars*."""
    if _PUT_ON_AGENDA.search(clause.lower):
        return Hit("placed-on-agenda", confidence=0.95)
    if _TAKEN_UP.search(clause.lower) and context.is_dated(clause.sentence):
        return Hit("placed-on-agenda", confidence=0.9)
    match = _PLACED.search(clause.lower)
    if match is None:
        return None
    after = set(_WORD.findall(clause.lower[match.end() :]))
    if context.due(clause) and _RESUMED.search(clause.lower):
        return Hit("placed-on-agenda", confidence=0.9)
    named = after & set(cues.MEETING_WORDS) or any(w.endswith(cues.MEETING_ENDINGS) for w in after)
    short = _ON_AGENDA.search(clause.text, match.end())
    return Hit("placed-on-agenda", confidence=0.95) if named or short else None


def last_day(clause: Clause, context: Context) -> Hit | None:
    """*Sista dag att nominera är fredag 16/10.*."""
    if not _LAST_DAY.search(clause.lower) or context.due(clause) is None:
        return None
    return Hit("last-day", confidence=0.9)


def undertaking(clause: Clause, context: Context) -> Hit | None:
    """*Anna tar fram ett förslag*: somebody named does something, in the present."""
    if clause.actor is None or clause.verb is None or signs.denied(clause) or _reports(clause):
        return None
    if signs.told_of_old(clause) or _is_wish(clause):
        return None
    if signs.is_outside(clause.actor) and cues.AT_LATEST not in clause.lower:
        return None
    kind = _kind_of_deed(clause, clause.actor, clause.verb, context)
    if kind == "none" or (kind not in ("action", "deed") and not signs.promises(clause, context)):
        return None
    person = signs.is_person(clause.actor, context.people)
    place = all(name.lower().endswith(meeting.PLACES) for name in clause.actor.names)
    if kind == "report" and place and not signs.has_cue(clause):
        return None  # *Skolan firar jubileum den 20 mars*
    deed = signs.deed(clause, clause.verb)
    if _is_no_deed(deed, clause, context):
        return None
    phrase = deed.startswith(verbs.ACTION_PHRASES)
    plain = phrase or context.due(clause) or signs.is_short_entry(clause)
    if not clause.actor.sure and not (kind == "action" and plain):
        return None
    thing = clause.tokens[clause.verb].lower in verbs.THING_VERBS
    general = thing or kind == "other" or clause.lower.startswith(verbs.NOWADAYS)
    if general and not person:
        return None
    if signs.any_such(clause.actor) and context.due(clause) is None:
        return None
    confidence = 0.7 if not clause.actor.sure else 0.9 if kind == "action" else 0.8
    hit = Hit("undertaking", clause.actor.names, confidence=confidence)
    return _decided(clause, hit) if clause.embedded else hit


def _is_wish(clause: Clause) -> bool:
    """Tell *Anna hoppas att Bo skickar listan* and *Anna skriver:* from a promise."""
    before = clause.tokens[: clause.verb]
    thanked = clause.verb is not None and clause.tokens[clause.verb].lower in verbs.THANKS
    hoped = thanked or (clause.embedded and any(token.lower in verbs.WISHES for token in before))
    said = clause.sentence.text.rstrip().endswith(":") and clause.verb is not None
    return hoped or (said and clause.tokens[clause.verb or 0].lower in verbs.WRITES)


def _is_no_deed(deed: str, clause: Clause, context: Context) -> bool:
    """Tell whether the verb with the words behind it is nothing that one undertakes."""
    if deed.startswith(verbs.GOES) and not deed.startswith(verbs.GOES_ON_WITH):
        return True
    if deed.startswith(verbs.TOLD_HERE) and not signs.promises(clause, context):
        return True
    return deed.startswith(verbs.NO_DEEDS) or deed.strip(" .") in verbs.WRITES


def _kind_of_deed(clause: Clause, actor: Actor, verb: int, context: Context) -> str:
    """Tell what the verb is; *deed* for one that is not in any list, of a person."""
    kind = signs.verbs_kind(clause, verb, context.people)
    if kind == "action" and signs.is_body(actor, context):
        return "report"
    deed = (
        kind == "other"
        and clause.tokens[verb].lower not in verbs.OTHER_VERBS
        and actor.sure
        and not clause.embedded
        and signs.is_person(actor, context.people)
        and signs.has_object(clause, verb)
        and verbs.ALREADY.isdisjoint(token.lower for token in clause.tokens)
    )
    return "deed" if deed else kind


def _decided(clause: Clause, hit: Hit) -> Hit:
    """Return the promise inside *det bestämdes att Anna tar fram …*, without what is before it."""
    before = [place for place in range(clause.verb or 0) if clause.tokens[place].lower == cues.TO]
    if not before:
        return attrs.evolve(hit, rule="decided")
    first = before[-1] + 1
    start = clause.tokens[first].start
    return attrs.evolve(hit, rule="decided", text=clause.words_from(first), start=start)


def future(clause: Clause, context: Context) -> Hit | None:
    """*Anna ska ta fram …*, *Anna kommer att bjuda in …*."""
    if clause.actor is None or clause.verb is None or not clause.actor.sure or signs.denied(clause):
        return None
    if signs.is_outside(clause.actor) and cues.AT_LATEST not in clause.lower:
        return None
    auxiliary = clause.tokens[clause.verb].lower
    allowed = auxiliary == verbs.MAY and cues.AT_LATEST in clause.lower and context.due(clause)
    obliged = signs.has_to(clause, clause.verb) or _gets_to(clause, context)
    if auxiliary not in verbs.FUTURE_AUXILIARIES and not allowed and not obliged:
        return None
    verb = signs.infinitive_after(clause, clause.verb + 1)
    if verb is None:
        return None
    if obliged:
        return Hit("future", clause.actor.names, confidence=0.85)
    person = signs.is_person(clause.actor, context.people)
    if auxiliary == cues.WAS_TO and not person:
        return None
    if verb == cues.HAVE and context.due(clause) and signs.is_ready(clause):
        return Hit("future", clause.actor.names, confidence=0.85)
    if verb in verbs.ACTION_INFINITIVES_NOT or not (person or context.due(clause)):
        return Hit("future", clause.actor.names, "implied", 0.5)
    return Hit("future", clause.actor.names, confidence=0.88)


def _gets_to(clause: Clause, context: Context) -> bool:
    """Tell whether somebody named *får återkomma*, *får titta på det*: it falls to them."""
    if clause.verb is None or clause.actor is None:
        return False
    if clause.tokens[clause.verb].lower != verbs.GETS_TO:
        return False
    verb = signs.infinitive_after(clause, clause.verb + 1)
    acts = verb is not None and signs.is_deed(verb)
    return acts and signs.is_person(clause.actor, context.people)


def passive_agent(clause: Clause, context: Context) -> Hit | None:
    """*Avgifterna faktureras av Siv*: the one who does what stands in the passive."""
    actor = signs.agent(clause, context.people)
    if actor is None or signs.denied(clause):
        return None
    dated = context.due(clause) is not None
    each = actor.names[0].lower().startswith(meeting.EACH)
    if not signs.is_person(actor, context.people) and not (each or dated):
        return None
    if any(token.lower in verbs.REPORT_VERBS for token in clause.tokens):
        return None  # *är borta v. 39 och ersätts av Siv*
    told = any(token.lower in verbs.TOLD_PASSIVE for token in clause.tokens)
    if told and signs.is_outside_body(actor):
        return None  # *fastställs av institutionsstyrelsen 11 november*
    return Hit("agent", actor.names, confidence=0.8) if dated or not told else None


def call(clause: Clause, context: Context) -> Hit | None:
    """*Skicka siffrorna till Bo senast 20 mars*, *glöm inte att …*: those who read are asked."""
    reminds = _REMINDS.match(clause.lower)
    first = clause.tokens[0].lower
    points = first == verbs.SEE and not signs.deed(clause, 0).startswith(verbs.SEE_TO)
    if clause.start or points or not (reminds or first in verbs.IMPERATIVES):
        return None
    if context.due(clause) is None or not signs.has_cue(clause):
        return None
    if not reminds and signs.denied(clause):
        return None
    return Hit("call", confidence=0.85, text=clause.text[reminds.end() :] if reminds else None)


def wanted(clause: Clause, context: Context) -> Hit | None:
    """*Synpunkter till Bo senast 20 mars*: what is to come to somebody, without a verb."""
    if clause.start or not _WANTED.search(clause.lower) or not signs.is_fragment(clause.text):
        return None
    if context.due(clause) is None or context.people.actor(clause.tokens, 0):
        return None
    return Hit("wanted", confidence=0.8)


def deadline_action(clause: Clause, context: Context) -> Hit | None:
    """*Svaret ska lämnas senast 3 maj*: an action with a deadline, whoever does it."""
    if not signs.has_cue(clause) or signs.denied(clause) or _reports(clause):
        return None
    due = context.due(clause)
    if due is None or is_past(clause.text) or (context.meeting and due < context.meeting):
        return None
    anyone = signs.passive(clause) or _SIGN_UP.search(clause.lower)
    strong = _STRONG_CUE.search(clause.lower) and anyone
    if not (signs.has_modal(clause) or strong or signs.infinitive_first(clause)):
        return None
    actor = clause.actor or signs.agent(clause, context.people)
    return Hit("deadline", actor.names if actor and actor.sure else ())


def _reports(clause: Clause) -> bool:
    """Tell whether the clause says what somebody said: *Anna påminner om att …*."""
    if clause.verb is None or clause.tokens[clause.verb].lower not in verbs.REPORT_VERBS:
        return False
    return _ABOUT.match(clause.words_from(clause.verb)) is not None


def need(clause: Clause, context: Context) -> Hit | None:
    """*Frågan behöver utredas*: a need that nobody has undertaken, a suggestion only."""
    match = _NEEDS.search(clause.lower)
    if (
        match is None
        or signs.denied(clause)
        or clause.text[: match.start()].count(" ") > signs.MAIN_CLAUSE
    ):
        return None
    owner = clause.actor.names if clause.actor and clause.actor.sure else ()
    return Hit("need", owner, "implied", 0.4)


RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (gates.COMMISSION_STEMS, commission_given),
    (gates.COMMISSION_STEMS, commission),
    (gates.ASK_STEMS, asked),
    (gates.UNDERTAKE_STEMS, undertakes),
    (gates.RESPONSIBLE_STEMS, responsible_for),
    (gates.RESPONSIBLE_STEMS, responsible),
    (gates.POINT_STEMS, placed),
    (("@",), owner_rules.mention),
    (("(",), owner_rules.owner_in_brackets),
    ((":", " - ", " – ", " — ", ">", "→"), owner_rules.owner_before_colon),
    ((" - ", " – ", " — "), owner_rules.owner_after_dash),
    ((",", "–", "/", "."), owner_rules.owner_inside),
    ((",", ">", "→", "/", "="), owner_rules.owner_after_sign),
    ((), owner_rules.arrow),
    ((), undertaking),
    ((), future),
    ((f" {cues.BY} ",), passive_agent),
    (gates.LAST_DAY_STEMS, last_day),
    (("senast", "inom", "före", "innan", "till", "deadline"), call),
    (("senast",), wanted),
    ((), deadline_action),
    ((), need),
)
"""The surest first; the first that recognises a clause decides.

With each stand letters of which a clause must hold some, () for none: looking
for letters is cheap, and most clauses hold none of them.
"""


def recognise(clause: Clause, context: Context) -> Hit | None:
    """Return what the first rule that recognises *clause* makes of it."""
    holds = clause.lower.__contains__
    for letters, rule in RULES:
        if letters and not any(map(holds, letters)):
            continue
        if hit := rule(clause, context):
            return hit
    return None
