"""What notes tell of their own group's coming meetings: the next, others, called off, moved.

A meeting is the group's own where the notes call it so (*LG-mötet*), where they
call it the next one, or where they call off or move *mötet* without more.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import attrs

from lgnotes.extract.coming_days import ComingDay, Times, coming_days, ends_of_moves, listed
from lgnotes.extract.own_meeting import OwnMeeting, own_meeting
from lgnotes.extract.sentences import NO_FINDS, Sentence
from lgnotes.lexicon import meeting as frame
from lgnotes.lexicon import series as words
from lgnotes.lexicon import time_context as context
from lgnotes.model import Announced, AnnouncedKind

Told = tuple[Sentence, Times]
"""A sentence with its times."""

_CALLED_OFF = re.compile(words.CALLED_OFF)
_MOVED = re.compile(words.MOVED)
_INSTEAD = re.compile(words.INSTEAD)
_FROM = re.compile(words.FROM_DAY)
_BARE = re.compile(words.BARE_MEETING)
_OTHERS = re.compile(words.OTHERS_MEETING)
_AFTERWARDS = re.compile(words.AFTERWARDS)
_AT = re.compile(words.AT_MEETING)
_AT_OR_TO = re.compile(words.AT_OR_TO_MEETING)
_SEE_YOU = re.compile(words.SEE_YOU)
_NEXT = re.compile(rf"(?<![^\W_]){context.NEXT_MEETING}(?![^\W_])")
_IS_NEXT = re.compile(words.IS_NEXT)
_OPENS_WITH_DAY = re.compile(words.OPENS_WITH_DAY)
_OF_IT = re.compile(words.OF_THE_SAME)
_OF_THIS = re.compile(f"(?:{words.OF_THE_SAME}:)?{words.OF_THE_SAME}")
_TO_DAY = re.compile(words.NAME_AND_DAY)

_NEAR = 40
"""Characters between a meeting's name, its day and what becomes of it, at most."""

_FAR = timedelta(days=300)
"""So far ahead no single meeting is told of: *i styrgruppen 14 maj* was last year's."""


def announced(
    told: Sequence[Told], *, meeting: date | None, body: str = ""
) -> tuple[Announced, ...]:
    """Return what the sentences tell of the group's coming meetings, in their order.

    Args:
        told: The sentences of one meeting's notes, with their times.
        meeting: Its day; what is not after it is no coming meeting.
        body: The group that met.
    """
    reading = _Reading(told, meeting, own_meeting(body))
    found = [one for place in range(len(told)) for one in reading.at(place)]
    return tuple(_with_one_next(found))


def _with_one_next(found: Sequence[Announced]) -> Iterator[Announced]:
    """Yield what was *found*, each meeting once: only the first can be the next one."""
    first = next((one for one in found if one.what == "next"), None)
    met = {(first.start, first.week)} if first else set()
    for one in found:
        if one is first or one.what == "cancelled":
            yield one
        elif (one.start, one.week) not in met:
            met.add((one.start, one.week))
            yield attrs.evolve(one, what="coming")


def next_day(told: Sequence[Announced]) -> Announced | None:
    """Return where the notes tell the day of the next meeting."""
    return next((one for one in told if one.what == "next" and not one.week), None)


@attrs.frozen
class _Reading:
    told: Sequence[Told]
    meeting: date | None
    own: OwnMeeting

    def at(self, place: int) -> Iterator[Announced]:
        """Yield what the sentence at *place* tells."""
        sentence, times = self.told[place]
        if sentence.label in NO_FINDS:
            return
        low = sentence.text.lower()
        if not times and not any(map(low.__contains__, frame.NEXT_STEMS)):
            return
        if self._is_changed(low, place):
            yield from self._changed(place, low)
        elif self.own.is_said_next(low):
            yield from self._next(place)
        elif self._is_list(sentence, low) or self._goes_on(low, place):
            yield from self._all(sentence, self._days(times))
        else:
            yield from self._named(sentence, low, times)

    def _next(self, place: int) -> Iterator[Announced]:
        """Yield the first coming day in the sentence or the one below, and those in its list."""
        for n, (sentence, times) in enumerate(self.told[place : place + 2]):
            low = sentence.text.lower()
            if days := self._days(times):
                if _is_elsewhere(low, days[0]) or (n and not _OPENS_WITH_DAY.match(low)):
                    return
                yield _one(sentence, days[0], "next")
                yield from self._all(sentence, listed(low, days)[1:])
                return

    def _follows_next(self, place: int) -> bool:
        """Tell whether the sentence before, of the same block, tells of the next meeting."""
        if not place:
            return False
        before, here = self.told[place - 1][0], self.told[place][0]
        return before.block.key == here.block.key and self.own.is_said_next(before.text.lower())

    def _goes_on(self, low: str, place: int) -> bool:
        """Tell whether the sentence goes on about the meetings after the next."""
        return bool(_AFTERWARDS.match(low)) and self._follows_next(place)

    def _is_list(self, sentence: Sentence, low: str) -> bool:
        """Tell whether the sentence is a list of the group's days, or stands in one."""
        label, colon, _ = low.partition(":")
        if colon and self.own.heads_list(label):
            return True
        heading = sentence.heading or (sentence.item.heading if sentence.item else "")
        if not (heading and sentence.first and self.own.heads_list(heading.lower())):
            return False
        return _OPENS_WITH_DAY.match(low) is not None

    def _is_changed(self, low: str, place: int) -> bool:
        """Tell whether the group's own meeting is called off or moved."""
        if not (_CALLED_OFF.search(low) or _MOVED.search(low)) or _OTHERS.search(low):
            return False
        named = self.own.named.search(low)
        text = self.told[place][0].text
        means = named and (named["meets"] or _is_meeting(text, named))
        if not (means or _BARE.search(low) or self.own.is_said_next(low)) and (
            len(low.split()) > words.FEW or not self._follows_next(place)
        ):
            return False
        verb = _MOVED.search(low) or _CALLED_OFF.search(low)
        return verb is not None and any(_is_near(low, d, verb) for d in self._days_at(place))

    def _days_at(self, place: int) -> list[ComingDay]:
        """Return the days of a sentence, in the light of what the one before calls the next."""
        sentence, times = self.told[place]
        before = self.told[place - 1][1] if self._follows_next(place) else ()
        days = self._days(times, after=self._days(before)[-1:])
        return ends_of_moves(sentence.text.lower(), days)

    def _changed(self, place: int, low: str) -> Iterator[Announced]:
        sentence, days = self.told[place][0], self._days_at(place)
        moved = _MOVED.search(low)
        old, new = _moved(low, days, moved) if moved else _called_off(low, days)
        if new and not old and self.own.is_said_next(low):
            yield _one(sentence, new, "next")
        elif new and old and not old[0].week:
            yield attrs.evolve(_one(sentence, new, "coming"), instead_of=old.pop(0).start)
        yield from (_one(sentence, one, "cancelled") for one in old if not one.week)

    def _named(self, sentence: Sentence, low: str, times: Times) -> Iterator[Announced]:
        """Yield the days right after the group's name: *på LG 9/2*, *nästa möte 3/3*."""
        coming = self._days(times)
        for found in _NEXT.finditer(low) if coming else ():
            days = self._right_after(found, coming)
            if days and self.own.is_own_next(found):
                yield _one(sentence, days[0], "next")
                return
        for found in self.own.named.finditer(low) if coming else ():
            if found["meets"] or _is_meeting(sentence.text, found):
                days = listed(low, self._right_after(found, coming))
                if days and _IS_NEXT.search(_just_before(found)):
                    yield _one(sentence, days.pop(0), "next")
                yield from self._all(sentence, days)

    def _right_after(self, found: re.Match[str], coming: Sequence[ComingDay]) -> list[ComingDay]:
        """Return the days of *coming* behind the name *found*, if the first is the name's own."""
        days = [*coming[bisect_left(coming, found.end(), key=lambda day: day.first) :]]
        if not days or days[0].first - found.end() > _NEAR:
            return []
        if not _TO_DAY.fullmatch(found.string, found.end(), days[0].first):
            return []
        far = self.meeting and days[0].start - self.meeting > _FAR
        return [] if far else days

    def _days(self, times: Times, *, after: Sequence[ComingDay] = ()) -> list[ComingDay]:
        return coming_days(times, meeting=self.meeting, after=after[0] if after else None)

    def _all(self, sentence: Sentence, days: Sequence[ComingDay]) -> Iterator[Announced]:
        yield from (_one(sentence, one, "coming") for one in days)


def _is_elsewhere(low: str, day: ComingDay) -> bool:
    """Tell whether something else stands between *vi ses* and the day: *vi ses på julfesten*."""
    seen = _SEE_YOU.search(low, 0, day.first)
    return seen is not None and not _TO_DAY.fullmatch(low, seen.end(), day.first)


def _is_meeting(text: str, found: re.Match[str]) -> bool:
    """Tell whether the group's bare name means its meeting: *på LG*, not *till gruppen*."""
    before = _just_before(found)
    if not text[found.start("own") : found.end("own")].isupper():
        return _AT.search(before) is not None
    opens = found.start() < _NEAR and not before.strip(" -•")
    return opens or _AT_OR_TO.search(before) is not None


def _just_before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _NEAR) : found.start()]


def _is_near(low: str, day: ComingDay, verb: re.Match[str]) -> bool:
    """Tell whether *verb* is said of the meeting of *day*, and not of something else."""
    if day.after > verb.start():
        after = _OF_THIS.fullmatch(low, verb.end(), day.first)
        return after is not None and day.first - verb.end() <= _NEAR
    before = _OF_IT.fullmatch(low, day.after, verb.start())
    return before is not None and verb.start() - day.after <= _NEAR


def _moved(
    low: str, days: list[ComingDay], verb: re.Match[str]
) -> tuple[list[ComingDay], ComingDay | None]:
    """Return the old days and the new one of a sentence that moves a meeting."""
    instead = [one for one in days if _INSTEAD.search(low, max(0, one.first - _NEAR), one.first)]
    if instead and len(days) > 1:
        over = [one.start for one in instead]
        return instead, next((one for one in days if one.start not in over), None)
    if len(days) > 1:
        return days[:1], days[-1]
    old = [
        one
        for one in days
        if one.after <= verb.start() or _FROM.search(low, max(0, one.first - _NEAR), one.first)
    ]
    return old, None if old or not days else days[0]


def _called_off(low: str, days: list[ComingDay]) -> tuple[list[ComingDay], ComingDay | None]:
    """Return the days that are called off, and the one that stands for them if one is told."""
    verb = _CALLED_OFF.search(low)
    at = verb.start() if verb else 0
    before = [one for one in days if one.after <= at]
    after = [one for one in days if one.first >= at]
    return (before, after[0] if after else None) if before else (after, None)


def _one(sentence: Sentence, day: ComingDay, what: AnnouncedKind) -> Announced:
    return Announced(
        what=what,
        start=day.start,
        end=day.end,
        week=day.week,
        text=sentence.text.strip(),
        lines=sentence.lines,
    )
