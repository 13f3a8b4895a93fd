"""A sentence → the parts of it that each say what became of one thing, as follow-ups."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import Literal

import attrs

from lgnotes.extract import fate_topics as topics
from lgnotes.extract import triggers
from lgnotes.extract.dates import Calendar, Times
from lgnotes.extract.fate_topics import Doer, Span
from lgnotes.extract.fates import REPORTED, Part, fate_of, fates_of
from lgnotes.extract.outcomes import PHRASE, Fate
from lgnotes.extract.recalled import Recall, may_recall, recall
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.extract.signs import Context, is_us
from lgnotes.lexicon import followup_things as things
from lgnotes.lexicon import followups as words
from lgnotes.model import FollowUp, FollowUpKind, LineRange

_QUOTED = re.compile(r"[”\"“][^”\"“]*[”\"“]?")
_QUOTES = '”"“'
HINTS = triggers.DONE | triggers.PUT | triggers.PLACE | triggers.DROP | triggers.STAY | triggers.OLD
"""What of a sentence's words lets it say what has become of something."""

_JOINT = re.compile(things.JOINTS)
_WITHOUT_DAY = tuple(map(re.compile, (words.NEXT_MEETING, words.LATER, words.UNTIL)))
_ALL = re.compile(things.SAID_ALL)
_EXCEPT = re.compile(things.EXCEPT)
_TASK = re.compile(things.TASK_NOUNS)
_DECISION = re.compile(things.DECISION_NOUNS)
_REPLACES = re.compile(words.REPLACES)
_ALL_TASKS = re.compile(things.ALL_TASKS)
_COUNTED = re.compile(things.COUNTED)
_WITH = re.compile(things.WITH)
_WE = re.compile(things.WE_ALL)
_DUE_BEHIND = re.compile(things.DUE_BEHIND)
_ANOTHER_WEEK = re.compile(things.ANOTHER_WEEK)
_DANGLING = re.compile(things.DANGLING)
_ASIDE = re.compile(things.ASIDE_CLAUSE)
_NEW_CLAUSE = re.compile(r"[,;] ")
_NONE_BY_NAME = 0.6
"""How sure it is of a task that it is one of *alla uppgifter*."""

_DATED: tuple[FollowUpKind, ...] = ("postponed", "placed", "ongoing", "remains")
_NOTHING = Fate("recalled", "", (0, 0), 0)


@attrs.frozen
class FoundFollowUp:
    """A follow-up as found in one place."""

    followup: FollowUp
    place: Place
    """Where its sentence begins."""

    begins: int
    """Offset in the block where its text begins."""

    ends: int
    bare: bool
    """True where its own sentence names the thing by a pronoun, or not at all."""


@attrs.frozen(kw_only=True)
class Reading:
    """A part of a sentence with all that was read in it."""

    sentence: Sentence
    part: Part
    fate: Fate = _NOTHING
    old: Recall | None = None
    who: Doer = topics.NOBODY
    times: Times = ()
    of: date | None = None
    only: Span | None = None
    """Where the words stand that name it, if those of the outcome name more."""


def unquoted(text: str) -> str:
    """Return *text* in lower case, with blanks for what others are quoted to say."""
    if any(map(text.__contains__, _QUOTES)):
        text = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    return text.lower()


Told = tuple[Part, Iterable[Fate]]
"""A part of a sentence, and what it may say has become of its thing."""


def parts(sentence: Sentence, hints: int, *, review: bool) -> Iterator[Told]:
    """Yield the parts of a sentence that may say what became of something; mostly there is none.

    It is divided where another thing is spoken of, of which it is said as well how it stands.
    """
    whole = Part(sentence.text, unquoted(sentence.text), 0, hints, review=review)
    fates = fates_of(whole)
    first = next(fates, None)
    if first is None:
        if may_recall(whole):
            yield whole, ()
        return
    starts = list(_starts(whole)) if _told(sentence.text) > 1 else []
    if not starts:
        yield whole, chain((first,), fates)
    for begin, end in pairwise([0, *starts, len(whole.text)] if starts else ()):
        part = _piece(whole, begin, end)
        yield part, fates_of(part)


def _told(text: str) -> int:
    """Return how many words of *text* may tell an outcome."""
    return sum(triggers.kind(word) & HINTS > 0 for word in triggers.kinds(text)[1])


def _starts(whole: Part) -> Iterator[int]:
    """Yield where *whole* goes on to another thing, and says how that stands."""
    edges = [0, *(match.end() for match in _JOINT.finditer(whole.low)), len(whole.text)]
    told = False
    for begin, end in pairwise(edges) if len(edges) > 2 else ():
        piece = _piece(whole, begin, end)
        if fate := fate_of(piece):
            if told and _names_its_own(piece, fate):
                yield begin
            told = True


def _piece(whole: Part, begin: int, end: int) -> Part:
    return attrs.evolve(whole, text=whole.text[begin:end], low=whole.low[begin:end], start=begin)


def _names_its_own(piece: Part, fate: Fate) -> bool:
    """Tell whether *piece* names its own thing, before the words that say how that stands."""
    if topics.points_back(piece.low, (), 0):
        return False
    return topics.names_something(topics.topic(piece.text[: fate.span[0]], ()))


@attrs.frozen
class Judge:
    """Makes follow-ups of parts, with what it may ask of the meeting."""

    context: Context
    calendar: Calendar

    def read(self, sentence: Sentence, part: Part, fates: Iterable[Fate]) -> Reading | None:
        """Return which of *fates* is that of what *part* speaks of; None if none is."""
        reading = self.look_at(sentence, part)
        old = recall(
            part,
            told_of_old=self._of_old(reading),
            people=self.context.people,
            body=self.context.body,
        )
        fate = next((fate for fate in fates if self._may_be(reading, fate)), None)
        if fate and any(map(part.low.__contains__, things.ALL_STEMS)):
            fate, only = _of_all(part, fate)
            reading = attrs.evolve(reading, only=only)
        if fate:
            fate = self._put_off_before(reading, fate)
        elif old:
            fate = Fate("recalled", old.rule, (0, 0), old.confidence)
        else:
            return None
        return attrs.evolve(reading, fate=fate, old=old)

    def _of_old(self, reading: Reading) -> bool:
        """Tell whether the part names an earlier meeting, or a time before this one."""
        over = (time and self.calendar.is_over(reading.sentence, time) for _, time in reading.times)
        return reading.of is not None or any(over)

    def look_at(self, sentence: Sentence, part: Part) -> Reading:
        """Return *part* with who acts in it and the days that it names."""
        who = topics.doer(part.text, self.context.people)
        times = self.calendar.times(sentence, part.start, part.start + len(part.text))
        of = topics.earlier_day(sentence, part.low, times, self.calendar)
        return Reading(sentence=sentence, part=part, who=who, times=times, of=of)

    def _put_off_before(self, reading: Reading, fate: Fate) -> Fate:
        """Return *recalled* for *ärendet bordlades den 3 mars*: an earlier meeting put it off."""
        if fate.what != "postponed" or reading.of is None:
            return fate
        told = any(self.due(attrs.evolve(reading, fate=fate)))
        return fate if told else attrs.evolve(fate, what="recalled")

    def _may_be(self, reading: Reading, fate: Fate) -> bool:
        """Tell whether it is said of the group's own matters, and has truly happened."""
        part, who = reading.part, reading.who
        if fate.plain and self.is_plan(reading, fate):
            return False
        if _COUNTED.match(part.low):
            return False
        if fate.acted and who.verb != fate.span[0]:
            return False
        if fate.rule == "new-time" and not (part.review or any(self._new_day(reading))):
            return False
        if fate.rule == "state" and not _WITH.match(part.low[fate.span[1] :]):
            somebody = who.span is not None and who.verb == fate.span[0]
            if _WE.match(part.low) or (somebody and not part.review):
                return False  # *Anna är klar*, *vi är klara*
        acts = fate.deed or fate.acted
        outside = who.outside or topics.is_outside(part.low[: fate.span[0]])
        return not (acts and (outside or is_us(who.names, self.context)))

    def is_plan(self, reading: Reading, fate: Fate) -> bool:
        """Tell whether a day behind *klart* has still to come."""
        low, end = reading.part.low, fate.span[1]
        if fate.rule != "head" and _DUE_BEHIND.match(low[end:]):
            return True
        joint = _NEW_CLAUSE.search(low, end)
        until = joint.start() if joint else len(low)
        meeting = self.context.meeting
        return any(
            meeting is not None and time is not None and time.end > meeting
            for one, time in reading.times
            if end <= one.start < until
        )

    def day_behind(self, sentence: Sentence, text: str) -> date | None:
        """Return the day before the meeting that *text*, a cell of *sentence*, names."""
        start = sentence.text.find(text) if text else -1
        found = self.calendar.times(sentence, start, start + len(text)) if start >= 0 else ()
        days = (self.calendar.behind(sentence, expression) for expression, _ in found)
        return next((day.start for day in days if day), None)

    def due(self, reading: Reading) -> tuple[date | None, str | None]:
        """Return the new day, and the words of it."""
        if reading.fate.what not in _DATED:
            return None, None
        text = reading.part.text
        day, said = self._new_day(reading)
        if reading.fate.what == "remains" and (day is None or day == self.context.meeting):
            return None, None
        if said is None and reading.fate.what in ("postponed", "placed"):
            found = (pattern.search(text.lower()) for pattern in _WITHOUT_DAY)
            match = next((match for match in found if match), None)
            said = text[slice(*match.span())].strip() if match else None
        return day, said

    def _new_day(self, reading: Reading) -> tuple[date | None, str | None]:
        """Return the day, and its words, behind *en vecka till* or else in the whole part."""
        text = reading.part.text
        if match := _ANOTHER_WEEK.search(reading.part.low):
            day, said = self.context.deadline(reading.sentence, text[match.end() :])
            if day:
                return day, said
        return self.context.deadline(reading.sentence, text)

    def followup(self, reading: Reading) -> FoundFollowUp:
        """Return the follow-up that *reading* is, with the words that its own part gives."""
        sentence, part, fate, old = reading.sentence, reading.part, reading.fate, reading.old
        names, cuts = self._owners(reading)
        due, due_text = self.due(reading)
        named = self._topic(reading, cuts)
        begins, ends = part.start, part.start + len(part.text)
        found = FollowUp(
            what=dated_kind(fate, due),
            kind=_kind(reading),
            text=said_in(part.text),
            topic=named,
            item=sentence.item.number if sentence.item else None,
            owners=tuple(dict.fromkeys(old.owners if old and old.owners else names)),
            due=due,
            due_text=due_text,
            of=reading.of,
            ref=topics.reference(part.text),
            lines=(lines(sentence, begins, ends),),
            rule=fate.rule,
            confidence=round(fate.confidence, 2),
        )
        deeds = tuple(part.low[slice(*fate.span)].split()) if fate.deed else ()
        bare = not topics.names_something(named, deeds=deeds)
        start = sentence.start
        return FoundFollowUp(found, sentence.place, start + begins, start + ends, bare)

    def _owners(self, reading: Reading) -> tuple[tuple[str, ...], list[Span]]:
        """Return who has it, and the words that say so."""
        who = reading.who
        if who.span:
            theirs = who.outside or is_us(who.names, self.context)
            return (() if theirs else who.names), [who.span]
        look = topics.beside if reading.part.review else topics.named_with
        names, spans = look(reading.part.text, self.context.people)
        return names, list(spans)

    def _topic(self, reading: Reading, cuts: Sequence[Span]) -> str:
        """Return the words that name the thing, without who has it, how it stands and when."""
        part, fate, old = reading.part, reading.fate, reading.old
        if reading.only:
            return topics.topic(part.text[slice(*reading.only)], ())
        end = len(part.text)
        until = fate.span[0] if fate.what in _DATED else end
        taken = [*cuts, *topics.time_spans(reading.times, part.low, until=until)]
        if old:
            taken += [(0, old.what[0]), (old.what[1], end)]
        elif part.review and (lead := topics.lead_of(part.text, self.context.people)):
            taken.append((lead[1], end))
        elif said := REPORTED.match(part.low, max(0, part.low.find(" ") + 1)):
            taken.append((0, said.end()))
        if not fate.deed and not old:
            taken.append(fate.span)
        taken += self._beside(reading)
        return topics.topic(part.text, taken)

    def _beside(self, reading: Reading) -> Iterator[Span]:
        """Yield what stands beside the thing and names nothing of it: reasons, what follows."""
        part, fate = reading.part, reading.fate
        end = len(part.text)
        if fate.what == "replaced" and (new := _REPLACES.search(part.low)):
            yield new.start(), end
        if aside := _ASIDE.search(part.low, fate.span[1]):
            yield aside.start(), end
        joint = _NEW_CLAUSE.search(part.low, fate.span[1])
        if joint and topics.points_back(part.low[joint.end() :], reading.times, joint.end()):
            yield joint.start(), end
        for pattern in _WITHOUT_DAY if fate.what in _DATED else (PHRASE,):
            if match := pattern.search(part.low):
                yield match.span()

    def named_in(self, sentence: Sentence, *, review: bool) -> tuple[str, tuple[str, ...]]:
        """Return the words of *sentence* that name a thing, and who has it."""
        part = Part(sentence.text, unquoted(sentence.text), 0, HINTS, review=review)
        reading = self.look_at(sentence, part)
        fate = fate_of(part) or _NOTHING
        names, cuts = self._owners(reading)
        named = self._topic(attrs.evolve(reading, fate=fate), cuts)
        return (named if topics.names_something(named) else ""), names


def _of_all(part: Part, fate: Fate) -> tuple[Fate, Span | None]:
    """Return what is said of *alla uppgifter*, or of the one that is excepted, and its place."""
    if _ALL.search(part.low) and (left := _EXCEPT.search(part.low)):
        return attrs.evolve(fate, what="remains", rule="except", deed=False), left.span("what")
    if _ALL_TASKS.search(part.low):
        sure = min(fate.confidence, _NONE_BY_NAME)
        return attrs.evolve(fate, rule="all", confidence=sure), None
    return fate, None


def said_in(text: str) -> str:
    """Return *text* without the signs and joining words at its ends."""
    return _DANGLING.sub("", text).strip(" ,;")


def lines(sentence: Sentence, begins: int, ends: int) -> LineRange:
    """Return the lines of the characters from *begins* up to *ends* of *sentence*."""
    return sentence.line_at(begins), sentence.line_at(max(begins, ends - 1))


def dated_kind(fate: Fate, due: date | None) -> FollowUpKind:
    """Return *postponed* for what is not done and gets a new day."""
    return "postponed" if fate.what == "remains" and due else fate.what


def _kind(reading: Reading) -> Literal["task", "decision"] | None:
    if reading.old:
        return reading.old.kind
    if reading.fate.what == "replaced" or _DECISION.search(reading.part.low):
        return "decision"
    acts = reading.fate.deed and bool(reading.who.names)
    return "task" if acts or _TASK.search(reading.part.low) else None
