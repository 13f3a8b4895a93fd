"""Sentences that say nothing of how a thing stands, unless one knows what the thing is.

They are handed on with what the register must know to judge them with its entries at hand:
the words that they lean on (*Han redovisade: …*, *Skickas senast 9/12*), the day that they
name, the § of an earlier meeting, and whether the list they stand in says how it stands
(*Kvar:*).
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise, zip_longest

import attrs

from lgnotes.document import Block, Kind
from lgnotes.extract import fate_topics as topics
from lgnotes.extract.dates import Calendar, Times
from lgnotes.extract.followup_parts import FoundFollowUp, unquoted
from lgnotes.extract.leads import lead
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.extract.signs import Context
from lgnotes.lexicon import asides as words
from lgnotes.model import FollowUp, FollowUpKind

RULE = "aside"
"""The rule of every aside."""

_SHORTEST, _LONGEST = 8, 600
"""Letters of a sentence that may say something, and that is no page of text."""

_LONGEST_HEADING = 60
_LEANS = re.compile(words.LEANS)
_GOES_ON = re.compile(words.GOES_ON)
_RESTS = re.compile(words.RESTS)
_MEANS_IT = re.compile(words.MEANS_IT)
_BARE = re.compile(words.BARE)
_REF_FIRST = re.compile(words.REF_FIRST)
_OUTCOMES: tuple[tuple[FollowUpKind, re.Pattern[str]], ...] = tuple(
    (what, re.compile(pattern)) for what, pattern in words.OUTCOME_HEADINGS
)


def asides(
    sentences: Sequence[Sentence],
    context: Context,
    calendar: Calendar,
    *,
    taken: Mapping[Place, FollowUp],
) -> Iterator[FollowUp]:
    """Yield the sentences of a meeting but those at the places *taken*, in their order.

    One that goes on from the sentence before it in its block is part of that one.
    """
    lists = _Lists()
    before: Sentence | None = None
    groups = [*_groups(sentences, taken)]
    for group, behind in zip_longest(groups, groups[1:]):
        what = lists.outcome_of(group[0])
        if group[0].place not in taken and _may_say(group):
            one = _aside(group, before, context, calendar, what=what)
            yield _put_off_by(one, taken.get(behind[0].place), group, behind) if behind else one
        before = group[-1]


def with_refs(found: Sequence[FoundFollowUp], sentences: Sequence[Sentence]) -> list[FoundFollowUp]:
    """Return follow-ups with the § of an earlier meeting that their line begins with."""
    marks = {one.place: ref for one in sentences if (ref := _ref(one.block, one.text))}
    return [
        attrs.evolve(one, followup=attrs.evolve(one.followup, ref=marks[one.place]))
        if one.place in marks and not one.followup.ref
        else one
        for one in found
    ]


def with_days(
    found: Sequence[FoundFollowUp], sentences: Sequence[Sentence], context: Context
) -> list[FoundFollowUp]:
    """Return follow-ups with the day that the next sentence gives: *Ivar räknar med vecka 50*."""
    places = {one.place for one in found}
    days = {
        before.place: context.deadline(one, one.text)
        for before, one in pairwise(sentences)
        if before.place in places
        and one.place not in places
        and one.block.key == before.block.key
        and _GOES_ON.match(one.text.casefold())
        and context.is_dated(one)
    }
    rests = {
        before.place
        for before, one in pairwise(sentences)
        if before.place in places
        and one.block.key == before.block.key
        and _RESTS.search(one.text.casefold())
    }
    return [_with_day(_doubted(one, one.place in rests), days.get(one.place)) for one in found]


def _doubted(one: FoundFollowUp, has_rest: bool) -> FoundFollowUp:
    """Return *one* less sure where the next sentence leaves something to be done."""
    if not has_rest or one.followup.what != "done":
        return one
    return attrs.evolve(one, followup=attrs.evolve(one.followup, confidence=0.3))


def _with_day(one: FoundFollowUp, day: tuple[date | None, str | None] | None) -> FoundFollowUp:
    said = one.followup
    if day is None or day[0] is None or said.due or said.what not in ("ongoing", "remains"):
        return one
    return attrs.evolve(one, followup=attrs.evolve(said, due=day[0], due_text=day[1]))


def _put_off_by(
    one: FollowUp, next_: FollowUp | None, group: Sequence[Sentence], behind: Sequence[Sentence]
) -> FollowUp:
    """Return *one* with the day on which, as its next sentence says, it comes back."""
    same = group[0].block.key == behind[0].block.key
    if next_ is None or not same or one.due or next_.what not in ("postponed", "placed"):
        return one
    if next_.due is None or not _MEANS_IT.search(next_.text.casefold()):
        return one
    return attrs.evolve(one, due=next_.due, due_text=next_.due_text)


class _Lists:
    """One pass over the sentences that knows what the heading of a list says of its entries."""

    def __init__(self) -> None:
        self._what: FollowUpKind | None = None
        self._item: object = None

    def outcome_of(self, sentence: Sentence) -> FollowUpKind | None:
        """Take the next sentence, and return how things stand in the list that it is in."""
        if sentence.item is not self._item:
            self._item = sentence.item
            self._what = _outcome(sentence.item.heading) if sentence.item else None
        block = sentence.block
        if sentence.first and (block.kind is Kind.HEADING or block.text.endswith(":")):
            self._what = _outcome(block.text)
            return None
        if block.kind is Kind.PARAGRAPH and sentence.first and block.text[:1].isupper():
            self._what = None if len(block.text) > _LONGEST_HEADING else self._what
        return self._what


def _outcome(heading: str) -> FollowUpKind | None:
    low = heading.casefold().strip(" *_:#")
    if len(low) > _LONGEST_HEADING:
        return None
    return next((what for what, pattern in _OUTCOMES if pattern.search(low)), None)


def _groups(sentences: Sequence[Sentence], taken: Collection[Place]) -> Iterator[list[Sentence]]:
    """Yield the sentences, each with those that go on from it in its block."""
    group: list[Sentence] = []
    for one in sentences:
        if group and not _is_joined(group, one, taken):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _is_joined(group: Sequence[Sentence], one: Sentence, taken: Collection[Place]) -> bool:
    """Tell whether *one* goes on from *group*, and neither is a find of its own."""
    own = one.place in taken or group[0].place in taken
    same = one.block.key == group[0].block.key
    return same and not own and _GOES_ON.match(one.text.casefold()) is not None


def _may_say(group: Sequence[Sentence]) -> bool:
    first = group[0]
    text = _text(group)
    return (
        first.label not in ("quote", "struck")
        and first.block.kind is not Kind.HEADING
        and _SHORTEST <= len(text) <= _LONGEST
        and not text.endswith(("?", ":"))
    )


def _text(group: Sequence[Sentence]) -> str:
    text = " ".join(one.text for one in group)
    marker = group[0].block.marker or ""
    return f"{marker} {text}" if "§" in marker and group[0].first else text


def _aside(
    group: Sequence[Sentence],
    before: Sentence | None,
    context: Context,
    calendar: Calendar,
    *,
    what: FollowUpKind | None,
) -> FollowUp:
    first, text = group[0], _text(group)
    due, due_text = None, None
    for one in group:
        if context.is_dated(one):
            found = context.deadline(one, one.text)
            due, due_text = found if found[0] else (due, due_text)
    times = calendar.times(first, 0, len(first.text))
    topic = _topic(first, before, context)
    if due_text and due_text in topic and not text.rstrip(" .!").endswith(topic):
        # *jouröppet i juli flyttas*: it tells which one
        due, due_text = None, None
    if due is None:
        due = _last_day(times, context)
    names = topics.doer(text, context.people).names or topics.beside(text, context.people)[0]
    return FollowUp(
        what=what or "recalled",
        text=text,
        topic=topic,
        item=first.item.number if first.item else None,
        owners=names,
        due=due,
        due_text=due_text,
        of=topics.earlier_day(first, unquoted(first.text), times, calendar),
        ref=_ref(first.block, first.text),
        lines=((first.lines[0], group[-1].lines[1]),),
        rule=RULE,
        confidence=0.3,
    )


def _last_day(times: Times, context: Context) -> date | None:
    """Return the last day to come that is named, where no words make it a deadline."""
    days = [t.start for _, t in times if t and t.precision == "day" and t.start == t.end]
    ahead = [day for day in days if context.meeting and day > context.meeting]
    return ahead[-1] if ahead else None


def _topic(first: Sentence, before: Sentence | None, context: Context) -> str:
    """Return the words that say what a sentence speaks of: also those that it leans on."""
    low, knows = first.text.casefold(), context.people.knows
    if _BARE.match(low) and first.item:
        return first.item.heading
    near = before is not None and before.item is first.item and _is_near(before.block, first.block)
    if before is not None and near and _LEANS.match(low):
        return before.text
    return lead(first.text, knows)


def _is_near(before: Block, block: Block) -> bool:
    return block.line - before.end_line <= 1


def _ref(block: Block, text: str) -> str:
    """Return the § that a line begins with, which an earlier meeting gave what it speaks of."""
    if block.marker and "§" in block.marker:
        return block.marker.strip(" :.")
    match = _REF_FIRST.match(text)
    return match["ref"] if match else ""
