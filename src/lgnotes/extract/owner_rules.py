"""The rules that tell a task by an owner beside it: *Anna: boka rum*, *Boka rum (Anna)*."""

import re

from lgnotes.document import Kind
from lgnotes.extract import owners, signs
from lgnotes.extract.clauses import Clause
from lgnotes.extract.hits import Hit
from lgnotes.extract.people import GROUPS
from lgnotes.extract.signs import Context
from lgnotes.lexicon import cues, layout, verbs

_WORD = re.compile(r"\w+")
_BESIDE = re.compile(rf"\b(?:{'|'.join(cues.BEFORE_RECEIVER)}) @")
"""Somebody whom the thing is about: *möte med @Anna*."""

_EQUALS = re.compile(r"[^=.:]{2,60} = [^=.:]{2,40}\.?")
"""*Affisch = Anna*."""


def owner_in_brackets(clause: Clause, context: Context) -> Hit | None:
    """*Rummen ska vara klara före jul (Rolf)*, *(ansvarig HR-avdelningen)*."""
    names, said = owners.in_brackets(clause.text, context.people)
    if not names:
        return None
    to_do = signs.has_modal(clause) or signs.has_cue(clause) or context.due(clause)
    if said or to_do or signs.infinitive_first(clause):
        return Hit("owner-in-brackets", names, confidence=0.95 if said else 0.85)
    return None


def owner_before_colon(clause: Clause, context: Context) -> Hit | None:
    """*Anna: boka rum*."""
    names, rest = owners.before_colon(clause.text, context.people)
    if not names:
        return None
    first = _WORD.search(rest)
    word = first[0].lower() if first else ""
    acts = bool(signs.INFINITIVE.fullmatch(word)) or word in verbs.ACTION_VERBS | verbs.IMPERATIVES
    group = not GROUPS.isdisjoint(names)  # *HR: ny lön betalas ut 25 april*
    dated = signs.is_fragment(rest) and signs.promises(clause, context)
    promised = owners.ARROW.match(clause.text) or (not group and dated)
    if not acts and not promised:
        return None
    return Hit("owner-before-colon", names, text=rest)


def arrow(clause: Clause, context: Context) -> Hit | None:
    """*-> Ola läser igenom avtalet*, *-> Inbjudan: Tomas*: an arrow opens what is to be done."""
    if clause.sentence.block.marker not in layout.ALL_ARROWS or clause.start:
        return None
    if clause.actor and clause.actor.sure and not signs.denied(clause):
        kind = signs.verbs_kind(clause, clause.verb or 0, context.people)
        return None if kind == "none" else Hit("arrow", clause.actor.names)
    names = owners.after_colon(clause.text, context.people)
    return Hit("arrow", names) if names else None


def mention(clause: Clause, context: Context) -> Hit | None:
    """*Boka rum @Anna Berg*, *@Anna Berg rumsbokning senast fredag*."""
    names, rest = owners.mentioned(clause.sentence.text, context.people)
    first = _WORD.search(rest)
    if not names or clause.start or first is None or _BESIDE.search(clause.lower):
        return None
    word = first[0].lower()
    acts = word in verbs.IMPERATIVES or signs.is_deed(word)
    if not acts and not (signs.is_fragment(rest) and signs.promises(clause, context)):
        return None
    return Hit("mention", names, text=rest, confidence=0.95)


def owner_inside(clause: Clause, context: Context) -> Hit | None:
    """*Jourlista december, SB, klar 28/10*: a list entry with its owner between signs."""
    if clause.start or clause.sentence.block.kind is not Kind.LIST_ITEM:
        return None
    names, what = owners.inside(clause.sentence.text, context.people)
    if not names or context.deadline(clause.sentence, clause.sentence.text)[0] is None:
        return None
    if not (signs.is_fragment(what) or signs.passive(clause)):
        return None
    return Hit("owner-inside", names, confidence=0.8, text=clause.sentence.text)


def owner_after_dash(clause: Clause, context: Context) -> Hit | None:
    """*Boka rum – Anna*."""
    names, rest = owners.after_dash(clause.text, context.people)
    if not names or not (signs.infinitive_first(clause) or context.due(clause)):
        return None
    return Hit("owner-after-dash", names, text=rest)


def owner_after_sign(clause: Clause, context: Context) -> Hit | None:
    """*Boka rum, Anna*, *boka rum -> Anna*, *boka rum, ansvarig: Anna*, in a list."""
    equals = _EQUALS.fullmatch(clause.sentence.text)
    first = clause.tokens[0].lower
    if clause.start or not (equals or first in verbs.IMPERATIVES or signs.is_deed(first)):
        return None
    for look in (owners.labelled, owners.after_sign):
        names, rest = look(clause.sentence.text, context.people)
        if names and rest:
            return Hit("owner-after-sign", names, text=rest, confidence=0.85)
    return None
