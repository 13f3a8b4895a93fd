"""Tasks by their place: checkboxes, rows of a table, what stands under *Uppgifter*."""

import re
from collections.abc import Iterator
from datetime import date

import attrs

from lgnotes.document import Kind
from lgnotes.extract import owners
from lgnotes.extract.clauses import Clause, clauses
from lgnotes.extract.sentences import Sentence
from lgnotes.extract.task_rules import Context, Hit
from lgnotes.model import LineRange, Strength

_TRAILING = re.compile(r"[\s.;,–—-]+$")


@attrs.frozen(kw_only=True)
class FoundTask:
    """A task as found in one place."""

    text: str
    owners: tuple[str, ...]
    lines: LineRange
    place: tuple[int, int]
    """Where its sentence begins: (line of the block, offset in it)."""

    item: str | None
    strength: Strength
    rule: str
    confidence: float
    due: date | None
    due_text: str | None


def claims(sentence: Sentence) -> bool:
    """Tell whether the block of *sentence* is a task, or none, by its place alone."""
    return sentence.block.checked is not None or sentence.block.kind is Kind.TABLE_ROW


def read(sentence: Sentence, context: Context) -> Iterator[FoundTask]:
    """Yield the task in a checkbox; a ticked one is done already."""
    block = sentence.block
    if sentence.label == "review" or block.checked is not False:
        return
    whole = attrs.evolve(sentence, text=block.text, start=0)
    names, text = owners.mentioned(block.text)
    if not names:
        names, text = _owner_beside(text, whole, context)
    yield found(whole, text, Hit("checkbox", names, confidence=1.0), context)


def labelled(sentence: Sentence, context: Context) -> FoundTask:
    """Return the block of *sentence* as one task, under its heading or after its label."""
    end = len(sentence.block.text)
    whole = attrs.evolve(sentence, text=sentence.block.text[sentence.start : end])
    names, text = owners.mentioned(whole.text)
    if not names:
        names, text = _owner_beside(text, whole, context)
    return found(whole, text, Hit("task-heading", names, confidence=0.95), context)


def _owner_beside(text: str, sentence: Sentence, context: Context) -> tuple[tuple[str, ...], str]:
    """Find the owner that stands beside the task's words."""
    for look in (owners.labelled, owners.before_colon, owners.after_dash):
        names, rest = look(text, context.people)
        if names:
            return names, rest
    names, _ = owners.in_brackets(text, context.people)
    if names:
        return names, text
    first = next(clauses(sentence, context.people, antecedent=None))
    if first.actor and first.actor.sure:
        return first.actor.names, text
    return (), text


def found(
    sentence: Sentence,
    text: str,
    hit: Hit,
    context: Context,
    *,
    clause: Clause | None = None,
    last: Sentence | None = None,
) -> FoundTask:
    """Return the task that *hit* is, with its lines and its deadline."""
    begin = clause.start if clause else 0
    end = begin + len(clause.text) - 1 if clause else len(sentence.text) - 1
    due, due_text = context.deadline(sentence, text)
    return FoundTask(
        text=_TRAILING.sub("", text) or sentence.text,
        owners=tuple(dict.fromkeys(hit.owners)),
        lines=(sentence.line_at(begin), (last.lines[1] if last else sentence.line_at(end))),
        place=sentence.place,
        item=sentence.item.number if sentence.item else None,
        strength=hit.strength,
        rule=hit.rule,
        confidence=hit.confidence,
        due=due,
        due_text=due_text,
    )
