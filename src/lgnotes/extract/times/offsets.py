"""Times told from another: *två veckor före nämnden den 21 maj*, *dagen innan*, *samma vecka*."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import attrs

from lgnotes.extract.times import calendar_days as days
from lgnotes.extract.times.expression import Anchor, Interval, Value, one_day
from lgnotes.extract.times.grammar import (
    DIGITS,
    NUMBER,
    SPACE,
    WEEKDAY,
    WORD_END,
    any_of,
    first_words,
    number,
    rule,
    word_before,
)
from lgnotes.extract.times.relative import period_of
from lgnotes.lexicon import time_context as context
from lgnotes.lexicon import times as lexicon


@attrs.frozen
class Offset:
    """So many units before or after another time."""

    amount: int
    """Negative for *före* and *innan*."""

    unit: str
    anchor: Value | None = None
    """The time it is counted from; None for the one named before."""

    weekday: int | None = None
    """The day that *måndagen efter* counts; then the unit is of no account."""

    meeting: str = ""
    """*next* for *före nästa möte*; *this* for *efter mötet* and *före mötet*."""

    thing: str = ""
    """The noun it is counted from, which may have got its day before: *före besöket*."""

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day, week, weekend, month or year."""
        origin = self.origin(anchor)
        if origin is None:
            return None
        if self.weekday is not None:
            return one_day(self._nth_weekday(origin, self.weekday))
        if self.unit in ("week", "weekend", "month", "year") and abs(self.amount) == WHOLE:
            return self._whole(origin)
        start = origin.start if self.amount < 0 else origin.end
        found = days.moved(start, self.amount, self.unit)
        return one_day(found) if found else None

    def origin(self, anchor: Anchor) -> Interval | None:
        """Return the time it is counted from."""
        if self.anchor:
            return self.anchor.interval(anchor)
        if self.meeting:
            return self._meeting(anchor)
        if self.thing:
            return anchor.day_of(self.thing)
        return (self.amount < 0 and anchor.happening) or anchor.previous

    def _meeting(self, anchor: Anchor) -> Interval | None:
        """Return the meeting; *före mötet* is of a coming one that was just named."""
        if self.meeting == "next":
            day = anchor.coming(self.thing)
            return one_day(day) if day else None
        if self.amount > 0:
            return one_day(anchor.meeting) if anchor.meeting else None
        named = anchor.previous
        coming = named and anchor.meeting and named.start == named.end > anchor.meeting
        return named if coming else None

    def _nth_weekday(self, origin: Interval, weekday: int) -> date:
        if self.amount < 0:
            last = days.weekday_from(origin.start - timedelta(days=7), weekday)
            return last + timedelta(weeks=self.amount + 1)
        first = days.weekday_from(origin.end + timedelta(days=1), weekday)
        return first + timedelta(weeks=self.amount - 1)

    def _whole(self, origin: Interval) -> Interval | None:
        """Return the whole week (month, …) beside *origin*; beside a feast it may be two."""
        if origin.precision == "holiday" and self.amount < 0:
            return None
        start = origin.start if self.amount < 0 or origin.precision == "holiday" else origin.end
        return period_of(start, self.unit, 1 if self.amount > 0 else -1)


@attrs.frozen
class WeekdayBeside:
    """*Tisdagen veckan innan*: of the week before or after the time named before."""

    weekday: int
    weeks: int

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the day."""
        if anchor.previous is None:
            return None
        monday = days.monday(anchor.previous.start)
        return one_day(monday + timedelta(weeks=self.weeks, days=self.weekday))


WHOLE = 1_000_000
"""The amount that stands for *veckan före*: the whole period rather than a number of days."""


@attrs.frozen
class Same:
    """*Samma vecka*, *till dess*: the time just named, or its week."""

    unit: str

    def interval(self, anchor: Anchor) -> Interval | None:
        """Return the time or the period it lies in."""
        before = anchor.previous
        if before is None:
            return None
        if self.unit == "time":
            return before
        if self.unit == "day":
            return one_day(before.start) if before.start == before.end else None
        return period_of(before.start, self.unit)


def read_offset(match: re.Match[str], text: str) -> Value | None:
    """Read *två veckor före* and *fem arbetsdagar innan*."""
    del text
    unit, factor = lexicon.UNITS[re.sub(" +", " ", match["u"])]
    amount = (number(match["n"]) or 0) * factor
    if not amount:
        return None
    if word_before(match.string, match.start()) in context.LAGGING:
        return None
    before = match["side"] in context.BEFORE
    return Offset(-amount if before else amount, unit)


def read_definite(match: re.Match[str], text: str) -> Value | None:
    """Read *dagen innan*, *veckan efter*, *månaden därpå*."""
    del text
    unit = lexicon.DEFINITE_UNITS[match["u"]]
    sign = -1 if match["side"] in context.BEFORE else 1
    return Offset(sign * (1 if unit == "day" else WHOLE), unit)


def read_weekday_beside(match: re.Match[str], text: str) -> Value | None:
    """Read *tisdagen veckan innan*."""
    del text
    sign = -1 if match["side"] in context.BEFORE else 1
    return WeekdayBeside(lexicon.WEEKDAYS[match["w"]], sign)


def read_weekday(match: re.Match[str], text: str) -> Value | None:
    """Read *måndagen efter* and *första måndagen efter*."""
    del text
    count = lexicon.ORDINALS[match["o"]] if match["o"] else 1
    sign = -1 if match["side"] in context.BEFORE else 1
    return Offset(sign * count, "day", weekday=lexicon.WEEKDAYS[match["w"]])


def read_same(match: re.Match[str], text: str) -> Value | None:
    """Read *samma vecka*."""
    del text
    return Same(lexicon.PERIODS.get(match["p"], "day"))


def read_until_then(match: re.Match[str], text: str) -> Value | None:
    """Read *till dess*."""
    del match, text
    return Same("time")


ENDS = " {0,2}(?:$|[.,;:!?)])"
UNIT = any_of(name for name in lexicon.UNITS if name not in ("v", "mån")) + WORD_END
NUMBER_STARTS = frozenset(lexicon.NUMBERS) | {DIGITS}

RULES = (
    rule("offset-to-anchor", rf"(?P<w>{WEEKDAY})(?:en)?{SPACE}veckan{SPACE}"
         rf"(?P<side>{any_of(lexicon.DEFINITE_SIDES)}){WORD_END}(?={ENDS})", read_weekday_beside,
         {*lexicon.WEEKDAYS, *(name + "en" for name in lexicon.WEEKDAYS)}),
    rule("offset-to-anchor", rf"(?P<n>{NUMBER}){SPACE}(?P<u>{UNIT}){SPACE}"
         rf"(?P<side>{any_of(lexicon.SIDES)}){WORD_END}", read_offset, NUMBER_STARTS,
         after=" "),
    rule("offset-to-anchor", rf"(?P<u>{any_of(lexicon.DEFINITE_UNITS)}){SPACE}"
         rf"(?P<side>{any_of(lexicon.DEFINITE_SIDES)}){WORD_END}", read_definite,
         lexicon.DEFINITE_UNITS),
    rule("offset-to-anchor", rf"(?:(?P<o>{any_of(lexicon.ORDINALS)}){SPACE})?(?P<w>{WEEKDAY})en"
         rf"{SPACE}(?P<side>{any_of(lexicon.SIDES)}){WORD_END}", read_weekday,
         {*lexicon.ORDINALS, *(name + "en" for name in lexicon.WEEKDAYS)}),
    rule("same", rf"{lexicon.SAME}{SPACE}(?P<p>{any_of(lexicon.SAME_PERIODS)}){WORD_END}",
         read_same, {lexicon.SAME}),
    rule("until-then", rf"{any_of([lexicon.UNTIL_THEN])}{WORD_END}(?!{SPACE}att)", read_until_then,
         first_words([lexicon.UNTIL_THEN])),
)  # fmt: skip

Time = tuple[int, int, Value]
"""Where a time stands in the text, and what it says."""

REACH = 60
"""Characters between an offset and the time it is counted from, at most."""

NO_ANCHOR_BETWEEN = re.compile(rf"[.;!?()]|, {any_of(context.BREAKS_OFFSET)}{WORD_END}")
MEETING_NOUN = re.compile(rf"{SPACE}{any_of(context.THIS_MEETING)}{WORD_END}")
NEXT_NOUN = re.compile(rf"{SPACE}{context.NEXT_MEETING}{WORD_END}")
THING = re.compile(
    rf"{SPACE}(?:{any_of(lexicon.ORDINALS)}{SPACE})?"
    rf"(?P<thing>[a-zåäöé-]+(?:[eaå]n|[eu]t|na)|(?!{any_of(context.SHORT_WORDS)}{WORD_END})[a-zåäö]{{2,3}})"
    rf"{WORD_END}"
)
ENDS_HERE = re.compile(rf" {{0,2}}(?:$|[.,;:!?)]|{any_of(context.ENDS_OFFSET)}{WORD_END})")


def attach(
    offset: Offset, low: str, *, end: int, following: Time | None, earlier: Sequence[Time]
) -> tuple[Offset, int] | None:
    """Return *offset* with the time it is counted from, and where its text ends.

    *following* is the next time in the text, *earlier* are those before.  None
    if the text counts from something that has no date.
    """
    if following:
        start, last, value = following
        between = low[end:start]
        if len(between) <= REACH and not NO_ANCHOR_BETWEEN.search(between):
            return attrs.evolve(offset, anchor=value), last
    if offset.amount < 0 and (found := NEXT_NOUN.match(low, end)):
        return attrs.evolve(offset, meeting="next", thing=found["own"] or ""), found.end()
    if found := MEETING_NOUN.match(low, end):
        named = _named(low, found.group().strip(), earlier)
        return attrs.evolve(offset, meeting="" if named else "this", anchor=named), found.end()
    if ENDS_HERE.match(low, end):
        return offset, end
    if found := THING.match(low, end):
        return attrs.evolve(offset, thing=found["thing"]), found.end()
    return None


def _named(low: str, noun: str, earlier: Sequence[Time]) -> Value | None:
    """Return the date that *noun* has got before: *mötet den 22 januari … efter mötet*."""
    for start, _, value in reversed(earlier[-4:]):
        before = low[max(0, start - len(noun) - 6) : start].split()
        if noun in (" ".join(before[-1:]), " ".join(before[-2:-1])):
            return value
    return None
