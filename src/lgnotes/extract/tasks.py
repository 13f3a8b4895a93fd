"""Tasks: who is to do what after the meeting.

What stands in a checkbox, a table or under a heading *Uppgifter* is a task by
its place (`task_places`); in running text the rules of `task_rules` decide.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from lgnotes.document import Kind
from lgnotes.extract import owners, signs, task_places, triggers
from lgnotes.extract.clauses import Clause, clauses
from lgnotes.extract.decisions import DECIDES, DECISION_LABEL
from lgnotes.extract.hits import Hit
from lgnotes.extract.labels import says_nothing
from lgnotes.extract.people import Actor, People, tokens
from lgnotes.extract.sentences import NO_FINDS, QUOTATION, Sentence
from lgnotes.extract.sentences import sentences as split
from lgnotes.extract.signs import CUE, Context
from lgnotes.extract.task_places import FoundTask
from lgnotes.extract.task_rules import recognise
from lgnotes.lexicon import cues, gates, meeting, verbs

_LABEL = re.compile(
    rf"(?:{'|'.join(cues.TASK_LABELS)})"
    rf"(?:(?: (?:{'|'.join(cues.LABEL_FOR)})|(?-i:(?<=AP))) (?P<names>[\w ,]+))?\s*:\s*",
    re.IGNORECASE,
)
_OWNER_LABEL = re.compile(
    rf"(?:{'|'.join(cues.OWNER_LABELS)})(?:\s*:|(?: är| blir)?\s+(?-i:(?=[A-ZÅÄÖ])))", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_DUE_LABEL = re.compile(rf"(?:{'|'.join(cues.DUE_LABELS)})\b", re.IGNORECASE)
_DUE_COLON = re.compile(rf"(?:{'|'.join(cues.DUE_LABELS)})\s*:", re.IGNORECASE)
_ANSWER = re.compile(cues.ANSWER, re.IGNORECASE)
_DELIVERED = re.compile(cues.DELIVERED, re.IGNORECASE)
_TO_BE_READY = re.compile(cues.TO_BE_READY, re.IGNORECASE)
_DONE = re.compile(cues.DONE_TAIL)
_BARE = 2
"""Words of a promise that says nothing but who: *Anna fixar.*."""

_ALONE = 3
"""Words of a promise that says nothing of what is promised: *Malin ombesörjer*."""

_REACH = 5
"""Sentences within which a pronoun finds the one it means."""

_SHORTEST = 12
"""Letters of a sentence that says only that something is done, at most."""

_SHORT = 8
"""Words of a promise that may lean on the words before it: *Anna ansvarar för detta.*."""


Found = tuple[Clause, Hit]


def find_tasks(sentences: Sequence[Sentence], context: Context) -> list[FoundTask]:
    """Return the tasks of one meeting in the order of the text, repetitions too, done ones too."""
    tables = task_places.read_tables(sentences)
    found: list[FoundTask] = []
    for place, sentence in enumerate(sentences):
        if sentence.label in NO_FINDS:
            continue
        before = sentences[place - 1] if place and not sentence.first else None
        if task_places.claims(sentence):
            if sentence.first:
                found += task_places.read(sentence, tables, context)
        elif found and (more := _addition(found[-1], sentence, before, context)):
            found[-1] = more
        elif sentence.label == "task":
            if sentence.first:
                found += (
                    _due_by_heading(task, sentence, context)
                    for task in _under_heading(sentence, context)
                )
        elif _OWNER_LABEL.match(sentence.text):
            found += _owned(sentence, _same_point(sentences, place), context)
        elif _may_hold_task(sentence, context):
            who = _antecedent(sentences, place, context.people)
            found += _in_text(sentence, before, context, antecedent=who)
    done = {one.place for one, other in pairwise(sentences) if _says_done(other)}
    return [
        attrs.evolve(task, done=True) if _over(task) or task.place in done else task
        for task in found
        if not says_nothing(task.text)
    ]


def _over(task: FoundTask) -> bool:
    """Tell whether an entry of a list says itself that it is done: *Anna bokar rum – klart!*."""
    done = _DONE.search(task.text.lower())
    if done is None:
        return False
    return task.rule == "task-heading" or not task.text[done.end() :].strip(" .!")


def _may_hold_task(sentence: Sentence, context: Context) -> bool:
    """Tell cheaply whether a sentence can hold a task at all: most cannot."""
    found, words = triggers.kinds(sentence.text)
    if not words:
        return False
    if "@" in sentence.text:
        return True
    low = sentence.text.lower()
    if found & triggers.PERHAPS and any(map(low.__contains__, gates.TELLING)):
        return True
    if found & (triggers.STEM | triggers.NEED) or _LABEL.match(sentence.text):
        return True
    listed = sentence.block.kind is Kind.LIST_ITEM and "," in sentence.text
    beside = found & triggers.SIGN or cues.BY in words or listed
    if beside and _names_somebody(words, context.people):
        return True
    if context.is_dated(sentence) and (CUE.search(low) or _names_somebody(words, context.people)):
        return True
    return triggers.somebody_acts(words, context.people) or _opens_with_deed(words)


def _names_somebody(words: Sequence[str], people: People) -> bool:
    """Tell whether one of the *words* is a known name, or like a name."""
    if any(people.knows(word) for word in words if word[0].isupper()):
        return True
    for one, other in pairwise(words):
        if other[0].isupper() and (one == ":" or (one[0].isupper() and one is not words[0])):
            return True  # *Fatima Rezai*, *Texten: Fatima*
    return _opens_with_deed(words) or not people.small.isdisjoint(words)


def _opens_with_deed(words: Sequence[str]) -> bool:
    """Tell whether a sentence begins with a capital and a verb of doing, or with *@Name*."""
    deed = len(words) > 1 and words[0][0].isupper() and words[1] in verbs.TASK_WORDS
    return deed or words[0][0] == "@"


def _antecedent(sentences: Sequence[Sentence], place: int, people: People) -> Actor | None:
    """Return who *han, hon, de* in the sentence at *place* is; None where it may be several."""
    if not triggers.kinds(sentences[place].text)[0] & triggers.THIRD:
        return None
    for before in reversed(sentences[max(0, place - _REACH) : place]):
        if actors := people.everybody_in(tokens(before.text)):
            return actors[0] if len({actor.names for actor in actors}) == 1 else None
    return None


def _addition(
    task: FoundTask, sentence: Sentence, before: Sentence | None, context: Context
) -> FoundTask | None:
    """Return *task* with what the next sentence adds: *Klart till den 3 maj.*, an owner."""
    lines = (task.lines[0], max(task.lines[1], sentence.lines[1]))
    if sentence.lines[0] <= task.lines[1] + 2 and _DUE_COLON.match(sentence.text):
        due, words = context.deadline(sentence, sentence.text)
        return attrs.evolve(task, due=due, due_text=words or task.due_text, lines=lines)
    follows = _follows(task, sentence, before)
    if follows and (_DUE_LABEL.match(sentence.text) or _ANSWER.match(sentence.text)):
        due, words = context.deadline(sentence, sentence.text)
        if due and task.due is None and sentence.text.count(" ") < _SHORT:
            return attrs.evolve(task, due=due, due_text=words, lines=lines)
    delivered = _TO_BE_READY.match(sentence.text) or _DELIVERED.match(sentence.text)
    if follows and task.due is None and delivered:
        due, words = context.deadline(sentence, sentence.text)
        if due:
            return attrs.evolve(task, due=due, due_text=words, lines=lines)
    if (
        follows
        and task.rule == "deadline"
        and not task.owners
        and sentence.text.count(" ") < _ALONE + 1
    ):
        names = task_places.actor_of(sentence, context)
        if names and not context.is_dated(sentence):
            return attrs.evolve(task, owners=names, lines=lines)
    block = sentence.block
    below = block.kind is Kind.PARAGRAPH and block.level and block.line == task.lines[1] + 1
    if sentence.label == "task" and sentence.first and below:
        names, _ = owners.after_dash(block.text, context.people)
        return attrs.evolve(task, owners=task.owners or names, lines=lines)
    return None


def _follows(task: FoundTask, sentence: Sentence, before: Sentence | None) -> bool:
    """Tell whether *sentence* stands right behind the words of *task* in the same block."""
    key, start = task.place
    return before is not None and sentence.block.key == key and before.start <= start


def _says_done(sentence: Sentence) -> bool:
    """Tell whether a sentence only says that the thing before is done: *Klart.*."""
    short = not sentence.first and len(sentence.text) < _SHORTEST
    return short and sentence.text.lower().rstrip(" .!") in meeting.DONE_STATES


def _same_point(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """Return the sentence before, if it stands under the same point."""
    before = sentences[place - 1] if place else None
    return before if before and before.item is sentences[place].item else None


def _unlabelled(sentence: Sentence) -> Sentence:
    """Return the note-taker's own words: no label such as *Uppgift:*, no long quotation."""
    label = _LABEL.match(sentence.text)
    begin = label.end() if label else 0
    quotation = QUOTATION.search(sentence.text)
    if not begin and not quotation:
        return sentence
    end = quotation.start() if quotation else len(sentence.text)
    return attrs.evolve(sentence, text=sentence.text[begin:end], start=sentence.start + begin)


def _under_heading(sentence: Sentence, context: Context) -> Iterator[FoundTask]:
    """Take a block under *Uppgifter* as one task, or as several where several promise."""
    block = sentence.block
    inside = split(block, item=sentence.item)
    hits = [
        (clause, hit)
        for part in inside
        for clause in clauses(_unlabelled(part), context.people, antecedent=None)
        if (hit := _hit(clause, context)) and hit.strength == "explicit" and hit.owners
    ]
    if len({hit.owners for _, hit in hits}) > 1:
        for clause, hit in hits:
            yield _found(clause, hit, None, context)
    else:
        owner = hits[0][1].owners if hits else ()
        yield task_places.labelled(_unlabelled(sentence), context, owner=owner)


def _due_by_heading(task: FoundTask, sentence: Sentence, context: Context) -> FoundTask:
    """Return *task*; what stands under *Till nästa gång* is due then."""
    if task.due or task.due_text or not sentence.heading:
        return task
    due, words = context.deadline(sentence, sentence.heading.lower())
    return attrs.evolve(task, due=due, due_text=words)


def _owned(sentence: Sentence, before: Sentence | None, context: Context) -> Iterator[FoundTask]:
    """*Ansvarig: Anna* makes a task of the sentence before it, or else of its point."""
    names, _ = owners.labelled(sentence.text, context.people)
    what = before.text if before else sentence.item.heading if sentence.item else ""
    if not names or not what:
        return
    hit = Hit("owner-label", names, confidence=0.97)
    task = task_places.found(before or sentence, what, hit, context, last=sentence)
    if task.due is None or DECIDES.search(what.lower()):
        day, words = context.deadline(sentence, sentence.text)
        task = attrs.evolve(task, due=day, due_text=words or task.due_text)
    yield task


def _in_text(
    sentence: Sentence, before: Sentence | None, context: Context, *, antecedent: Actor | None
) -> Iterator[FoundTask]:
    if not sentence.first and (elliptic := _elliptic(sentence, context)):
        yield elliptic
        return
    parts = clauses(_unlabelled(sentence), context.people, antecedent=antecedent)
    label = _LABEL.match(sentence.text)
    hits = [(clause, hit) for clause in parts if (hit := _hit(clause, context))]
    sure = _without_us([pair for pair in hits if pair[1].strength == "explicit"], context)
    if label and not sure:
        owner = owners.read_names(label["names"] or "", context.people, sure=False)
        what = _unlabelled(sentence)
        yield task_places.labelled(what, context, owner=owner, whole_block=False)
        return
    several = len({hit.owners for _, hit in sure if hit.owners}) > 1
    whole = [pair for pair in sure if not several and _leans(*pair, several=several)]
    for clause, hit in whole[:1] or sure or hits[:1]:
        yield _found(clause, hit, before, context, several=several)


def _elliptic(sentence: Sentence, context: Context) -> FoundTask | None:
    """*Ebba: mailat firman. Ringer dem igen på måndag*: the one before the colon goes on."""
    first = _WORD.match(sentence.text)
    if first is None or first[0].lower() not in verbs.ACTION_VERBS:
        return None
    names, _ = owners.before_colon(sentence.block.text, context.people)
    if not names:
        return None
    return task_places.found(sentence, sentence.text, Hit("goes-on", names), context)


def _without_us(hits: list[Found], context: Context) -> list[Found]:
    """Leave out what the group does where one of it is named: *LG svarar, Eva skriver*."""
    others = [(c, hit) for c, hit in hits if not signs.is_us(hit.owners, context)]
    named = any(hit.owners for _, hit in others)
    return others if named else hits


def _hit(clause: Clause, context: Context) -> Hit | None:
    if not clause.tokens or clause.text.endswith("?"):
        return None
    return recognise(clause, context)


def _found(
    clause: Clause, hit: Hit, before: Sentence | None, context: Context, *, several: bool = False
) -> FoundTask:
    """Return the task; *Anna fixar detta* takes what it speaks of along.

    *several* is true where others promise in the same sentence.
    """
    bare = hit.text is None and hit.strength == "explicit"
    if bare and before is not None and len(clause.tokens) <= _BARE:
        label = DECISION_LABEL.match(before.text)
        what = label["text"] if label else before.text
        task = task_places.found(
            before, f"{what} {clause.text}", hit, context, last=clause.sentence
        )
        task = attrs.evolve(task, place=clause.sentence.place)
        dated = CUE.search(before.text.lower()) and not label
        return task if dated else attrs.evolve(task, due=None, due_text=None)
    if _leans(clause, hit, several=several):
        own = task_places.found(clause.sentence, clause.text, hit, context, clause=clause)
        whole = task_places.found(clause.sentence, clause.sentence.text, hit, context)
        return attrs.evolve(whole, due=own.due, due_text=own.due_text) if own.due else whole
    return task_places.found(clause.sentence, clause.text, hit, context, clause=clause)


def _leans(clause: Clause, hit: Hit, *, several: bool) -> bool:
    """Tell whether a short clause speaks of what its sentence said before."""
    if hit.text is not None or not clause.start or len(clause.tokens) > _SHORT:
        return False
    words = {token.lower for token in clause.tokens}
    own = hit.rule == "responsible" and not cues.OWN.isdisjoint(words)
    says_what = several and clause.verb is not None and signs.has_object(clause, clause.verb)
    bare = len(words) <= _ALONE and not says_what
    return own or bare or not cues.ANAPHORS.isdisjoint(words)
