"""What somebody is, and from when until when: *rektor*, *tf rektor*, *ersätter Maj Hellgren*.

One post is a text, as it stands in a directory that people read and correct: ``rektor``,
``rektor från 2026-08-10``, ``tf rektor till 2026-06-12``, ``ersätter Maj Hellgren
2026-09-21–2026-09-27``.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

import attrs

from lgnotes.lexicon import posts as lexicon

_DAY = r"\d{4}-\d\d-\d\d"
_POST = re.compile(
    rf"(?P<what>.*?)(?: från (?P<since>{_DAY}))?(?: till (?P<until>{_DAY}))?"
    rf"(?: (?P<first>{_DAY})(?: ?[–-] ?(?P<last>{_DAY}))?)?"
)


@attrs.frozen(kw_only=True)
class Post:
    """What somebody is for a time; the days are the first and the last, None where it is open."""

    what: str = ""
    """The role; empty for who only stands in for another."""

    instead_of: str = ""
    """The name of the person for whom somebody stands in."""

    since: date | None = None
    until: date | None = None

    @classmethod
    def of(cls, text: str) -> "Post":
        """Return what *text* says; what is no day is part of the role."""
        match = _POST.fullmatch(text)
        with suppress(ValueError):  # a day that is not in the calendar
            if match:
                since = match["since"] or match["first"]
                until = match["until"] or match["last"] or match["first"]
                return cls._called(match["what"], _day(since), _day(until))
        return cls._called(text, None, None)

    @classmethod
    def _called(cls, what: str, since: date | None, until: date | None) -> "Post":
        verb, _, name = what.partition(" ")
        if verb.lower() == lexicon.INSTEAD_OF and name:
            return cls(instead_of=name, since=since, until=until)
        return cls(what=what, since=since, until=until)

    @property
    def text(self) -> str:
        """The post as it stands in a directory."""
        what = f"{lexicon.INSTEAD_OF} {self.instead_of}" if self.instead_of else self.what
        if self.since and self.until:
            last = f"–{self.until}" if self.until != self.since else ""
            return f"{what} {self.since}{last}"
        since = f" från {self.since}" if self.since else ""
        return f"{what}{since}" + (f" till {self.until}" if self.until else "")

    @property
    def is_dated(self) -> bool:
        """Tell whether it has a first or a last day."""
        return bool(self.since or self.until)

    def covers(self, other: "Post") -> bool:
        """Tell whether *other* is the same during days that are all among these."""
        same = (self.what, self.instead_of) == (other.what, other.instead_of)
        begins = (self.since or date.min) <= (other.since or date.min)
        return same and begins and (self.until or date.max) >= (other.until or date.max)

    def holds_on(self, day: date) -> bool:
        """Tell whether somebody has it on *day*."""
        return (self.since or day) <= day <= (self.until or day)


def joined(there: Iterable[str], told: Iterable[str]) -> tuple[str, ...]:
    """Return the posts that are *there* with those *told*, the dated ones last, in order.

    What somebody is without a day is kept where it is there, and taken where nothing is;
    once its first or last day is known, that stands for it.
    """
    there, told = tuple(there), tuple(told)
    dated = {text for text in (*there, *told) if Post.of(text).is_dated}
    said = dated | {Post.of(text).what for text in dated}
    plain = [[text for text in texts if text not in said] for texts in (there, told)]
    longest = (one for one in dated if not any(_covers(other, one) for other in dated - {one}))
    return (*(plain[0] or plain[1]), *sorted(longest, key=_in_time))


def _covers(one: str, other: str) -> bool:
    return Post.of(one).covers(Post.of(other))


def _in_time(text: str) -> tuple[date, date, str]:
    post = Post.of(text)
    return post.since or date.min, post.until or date.max, text


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
