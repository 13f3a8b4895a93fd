"""Follow-ups: what the notes say has become of an earlier meeting's task, decision or point.

A sentence is divided where another thing is spoken of (*menyn är utskickad och
avtalet är påskrivet*), each part judged (`fates`, `recalled`), and then asked what
it speaks of (`fate_topics`): one that only says *klart* or *den* means what stands
before.
"""

from collections.abc import Iterable, Sequence

import attrs

from lgnotes.document import Kind
from lgnotes.extract import fate_topics as topics
from lgnotes.extract import followup_places as places
from lgnotes.extract import triggers
from lgnotes.extract.dates import Calendar
from lgnotes.extract.fates import Part, fates_of
from lgnotes.extract.followup_parts import (
    HINTS,
    FoundFollowUp,
    Judge,
    Reading,
    lines,
    parts,
    said_in,
    unquoted,
)
from lgnotes.extract.outcomes import Fate
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.extract.signs import Context

_FURTHEST_BACK = 3
"""Sentences that only say *klart*, one after the other, at most."""

_SURE = 0.7
_SAYS_LESS = ("recalled", "remains", "ongoing")


def find_followups(
    sentences: Sequence[Sentence], context: Context, calendar: Calendar
) -> list[FoundFollowUp]:
    """Return the follow-ups of one meeting in the order of the text."""
    reader = _Reader(sentences, Judge(context, calendar))
    reviews = places.Reviews()
    tables = places.read_tables(sentences)
    for at, sentence in enumerate(sentences):
        review = reviews.holds(sentence)
        block = sentence.block
        if reviews.opened or sentence.label in ("quote", "aside"):
            continue
        if block.kind is Kind.TABLE_ROW:
            if sentence.first and (columns := tables.get(block.key)):
                reader.row(sentence, columns)
        elif block.checked is not None or block.struck:
            if review and sentence.first:
                reader.entry(sentence)
        elif hints := triggers.kinds(sentence.text)[0] & HINTS:
            for part, fates in parts(sentence, hints, review=review):
                reader.take(at, part, fates)
    return reader.found


class _Reader:
    """Takes the parts in turn, and knows what was found before."""

    def __init__(self, sentences: Sequence[Sentence], judge: Judge) -> None:
        self.found: list[FoundFollowUp] = []
        self._sentences = sentences
        self._judge = judge

    def take(self, at: int, part: Part, fates: Iterable[Fate]) -> None:
        """Take a part of the sentence at place *at*, which may say one of *fates*."""
        reading = self._judge.read(self._sentences[at], part, fates)
        if reading is None:
            return
        one = self._judge.followup(reading)
        if one.bare:
            one = self._led(at, one, reading)
        if topics.names_something(one.followup.topic):
            self.found.append(one)

    def row(self, sentence: Sentence, columns: places.Columns) -> None:
        """Take a row of a table that follows something up."""
        if followup := places.row(sentence, columns, self._judge):
            end = len(sentence.block.text)
            self.found.append(FoundFollowUp(followup, sentence.place, 0, end, bare=False))

    def entry(self, sentence: Sentence) -> None:
        """Take an entry of a review list with a box, or struck out."""
        block = sentence.block
        whole = attrs.evolve(sentence, text=block.text, start=0)
        hints = triggers.kinds(block.text)[0] & HINTS
        part = Part(block.text, unquoted(block.text), 0, hints, review=True)
        reading = self._judge.read(whole, part, fates_of(part))
        if reading is None or (reading.fate.what != "dropped" and (block.checked or block.struck)):
            looked = self._judge.look_at(whole, part)
            reading = attrs.evolve(looked, fate=_by_its_looks(sentence))
        one = self._judge.followup(reading)
        if not one.bare:
            followup = attrs.evolve(one.followup, kind="task")
            self.found.append(attrs.evolve(one, followup=followup))

    def _led(self, at: int, one: FoundFollowUp, reading: Reading) -> FoundFollowUp:
        """Return *one*, that names nothing itself, with what it means."""
        heading = reading.sentence.item.heading if reading.sentence.item else ""
        review = reading.part.review
        if topics.is_of_heading(reading.part.low) and heading and not review:
            return _named(one, heading)
        place, named, names = self._before(at, reading)
        if place is None:
            return _named(one, "" if review else heading)
        if names and review and not one.followup.owners:
            one = attrs.evolve(one, followup=attrs.evolve(one.followup, owners=names))
        earlier = self._said_less(place, one)
        if earlier:
            one, named = _with_earlier(one, earlier), earlier.followup.topic
        if place[0] == one.place[0]:
            begins = earlier.begins if earlier else place[1]
            one = _from(one, min(begins, one.begins), reading.sentence)
        matter = heading if topics.is_of_matter(reading.part.low) and not review else ""
        return _named(one, f"{named} {matter}".strip())

    def _before(self, at: int, reading: Reading) -> tuple[Place | None, str, tuple[str, ...]]:
        """Return where the words stand that a bare sentence leans on, those that name, and who."""
        sentence, review = self._sentences[at], reading.part.review
        earlier = [attrs.evolve(sentence, text=sentence.text[: reading.part.start])]
        for other in reversed(self._sentences[max(0, at - _FURTHEST_BACK) : at]):
            near = other.block.key == sentence.block.key or _is_parent(other, sentence)
            if other.item is not sentence.item or not near:
                break
            earlier.append(other)
        for other in earlier:
            named, names = self._judge.named_in(other, review=review)
            if named:
                return other.place, named, names
        return None, "", ()

    def _said_less(self, place: Place, one: FoundFollowUp) -> FoundFollowUp | None:
        """Take back what was found in the sentence that *one* goes on from, if it says less."""
        last = self.found[-1] if self.found else None
        if last is None or last.place != place:
            return None
        earlier = last.followup
        less = earlier.confidence < _SURE or earlier.what in _SAYS_LESS
        return self.found.pop() if less or earlier.what == one.followup.what else None


def _by_its_looks(sentence: Sentence) -> Fate:
    """Return what a box, or a stroke through it, says of an entry."""
    if sentence.block.checked:
        return Fate("done", "ticked", (0, 0), 0.97)
    if sentence.block.struck:
        return Fate("done", "struck", (0, 0), 0.5)
    return Fate("remains", "unticked", (0, 0), 0.7)


def _is_parent(other: Sentence, sentence: Sentence) -> bool:
    """Tell whether *sentence* opens a list entry below that of *other*."""
    both = other.block.kind is sentence.block.kind is Kind.LIST_ITEM
    return both and other.block.level < sentence.block.level


def _named(one: FoundFollowUp, named: str) -> FoundFollowUp:
    """Return *one* with *named* for its topic, before such words of its own as tell of a deed."""
    own = one.followup.topic if topics.names_something(one.followup.topic) else ""
    topic = " ".join(filter(None, (named, own)))
    return attrs.evolve(one, followup=attrs.evolve(one.followup, topic=topic if named else ""))


def _from(one: FoundFollowUp, begins: int, sentence: Sentence) -> FoundFollowUp:
    """Return *one* with its text, and its lines, from *begins* in its block on."""
    text = said_in(sentence.block.text[begins : one.ends])
    at = lines(sentence, begins - sentence.start, one.ends - sentence.start)
    followup = attrs.evolve(one.followup, text=text, lines=(at,))
    return attrs.evolve(one, begins=begins, followup=followup)


def _with_earlier(one: FoundFollowUp, earlier: FoundFollowUp) -> FoundFollowUp:
    """Return *one* with what the sentence before says of the same thing."""
    new, old = one.followup, earlier.followup
    followup = attrs.evolve(
        new,
        kind=new.kind or old.kind,
        owners=new.owners or old.owners,
        due=new.due or old.due if new.what == old.what else new.due,
        of=new.of or old.of,
        ref=new.ref or old.ref,
    )
    return attrs.evolve(one, followup=followup)
