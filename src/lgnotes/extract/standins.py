"""Who stands in for whom, and who becomes or ceases to be what, as notes tell it.

*Siv Rask ersätter Maj Hellgren v. 39*, *Frånvarande: Maj Hellgren (ersatt av Siv Rask)*,
*Bo Ek är tf rektor under vårterminen*, *Ny rektor blir Tor Edelsvärd, som börjar 10 augusti*.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from lgnotes.document import Block
from lgnotes.extract.dates import Calendar
from lgnotes.extract.labels import frame_label
from lgnotes.extract.persons import HOW, NAME, Directory, is_full_name, is_position
from lgnotes.extract.posts import Post, joined
from lgnotes.extract.sentences import NO_FINDS, Place
from lgnotes.extract.times.expression import Interval
from lgnotes.lexicon import meeting, posts
from lgnotes.model import Person


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_NAME = rf"(?:{NAME}|[A-ZÅÄÖÉ][\w'’-]+)"
_BY, _OF = rf"(?P<by>{_NAME})", rf"(?P<of>{_NAME})"
_ROLE = rf"(?P<role>(?:(?:{HOW})\.? )?[\w-]+(?: (?:på|för|vid) [A-ZÅÄÖÉ][\w-]+)?)"
_AS_ROLE = rf"(?: som (?:{_any(posts.NEW)} )?{_ROLE})?"
_REPLACED_BY = re.compile(rf"{_OF} ?[(,] ?{_any(posts.STOOD_IN_BY)}:? {_BY}")
_INSTEAD_OF: Final = (
    re.compile(rf"{_BY} {_any(posts.STANDS_IN)} {_OF}"),
    _REPLACED_BY,
    re.compile(rf"^{_OF} (?:[^,;:()]*? )?{_any(posts.STOOD_IN_BY)} {_BY}"),
)
_AFTER: Final = (
    re.compile(rf"{_BY} {_any(posts.SUCCEEDS)} {_OF}{_AS_ROLE}"),
    re.compile(rf"{_OF} (?:[^,;:()]*? )?{_any(posts.SUCCEEDED_BY)} {_BY}{_AS_ROLE}"),
)
_NEW = re.compile(rf"\b(?i:{_any(posts.NEW)}) {_ROLE} {_any(posts.IS_NOW)} {_BY}")
_BECOMES = re.compile(rf"{_BY} {_any(posts.BECOMES)} (?:{_any(posts.NEW)} )?{_ROLE}\b")
_ENDS = re.compile(rf"{_OF} {_any(posts.ENDS)} {_ROLE}\b")
_MORE = re.compile(r",|\b(?:och|samt|men)\b")
_PLACE = re.compile(r" (?:på|för|vid) .*")
_BEFORE = re.compile(
    rf"\b(?:(?P<since>{_any(posts.FROM)})|(?P<until>{_any(posts.UNTIL)}))(?: den)?\s*$"
)

Days = tuple[date | None, date | None]
"""The first and the last day; None where it is open."""


@attrs.frozen
class Told:
    """That somebody has a post, as one sentence says it."""

    name: str
    """As written."""

    post: Post
    place: Place | None = None
    """Of the sentence, where it says nothing else."""


def find_posts(calendar: Calendar, head: Sequence[Block], *, day: date | None) -> Iterator[Told]:
    """Yield what the notes tell of posts; *day* is the meeting's, for who is away from it."""
    for block in head:
        if frame_label(block.text) in meeting.ABSENT and day:
            for match in _REPLACED_BY.finditer(block.text):
                yield Told(match["by"], Post(instead_of=match["of"], since=day, until=day))
    for dated in calendar.dated:
        sentence = dated.sentence
        if sentence.label in NO_FINDS or frame_label(sentence.text) is not None:
            continue
        days = _days([(sentence.text[: e.start], t) for e, t in dated.times if t])
        alone = None if _MORE.search(sentence.text) else sentence.place
        for name, post in _said(sentence.text, days):
            yield Told(name, post, alone)


def _said(text: str, days: Days) -> Iterator[tuple[str, Post]]:
    """Yield who has what by the first rule that *text* follows."""
    since, until = days
    if match := _first(_INSTEAD_OF, text):
        if since or until:
            yield match["by"], Post(instead_of=match["of"], since=since, until=until)
    elif match := _first(_AFTER, text):
        if since and match["role"] and (role := _role(match["role"])):
            yield match["by"], Post(what=role, since=since)
            yield match["of"], Post(what=role, until=since - timedelta(days=1))
    elif match := _NEW.search(text) or _BECOMES.search(text):
        role = _role(match["role"])
        if role and (since or until or match.re is _NEW or role.split()[0] in meeting.OF_A_ROLE):
            last = until if until != since else None  # one day is the first of many
            yield match["by"], Post(what=role, since=since, until=last)
    elif (match := _ENDS.search(text)) and (role := _role(match["role"])) and (since or until):
        yield match["of"], Post(what=role, until=until or since)


def _first(patterns: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(text))), None)


def _role(written: str) -> str:
    """Return *written* without *ny*, if it is what one person is between meetings; else nothing."""
    words = written.split()
    if words and not meeting.OF_A_ROLE.get(words[0].lower(), words[0]):
        del words[0]
    role = " ".join(words)
    return role if is_position(_PLACE.sub("", role)) else ""


def _days(times: Iterable[tuple[str, Interval]]) -> Days:
    """Return the first and the last day that a sentence gives, by the words before its times."""
    since = until = None
    for before, time in times:
        match = _BEFORE.search(before.lower().replace(".", ""))
        if match and match["until"]:
            until = time.end
        elif match and time.precision != "range":
            since = time.start
        elif not (since or until):
            since, until = time.start, time.end
    return since, until


def with_posts(people: Directory, told: Iterable[Told]) -> tuple[Person, ...]:
    """Return the people with the posts *told* of them; nothing where it is not clear of whom."""
    found = defaultdict[str, list[str]](list)
    for one in told:
        who, other = _full(one.name, people), _full(one.post.instead_of, people)
        if who and (other or not one.post.instead_of):
            found[who].append(attrs.evolve(one.post, instead_of=other).text)
    return tuple(
        attrs.evolve(person, roles=joined(person.roles, found[person.name]))
        if person.name in found
        else person
        for person in people.people
    )


def _full(written: str, people: Directory) -> str:
    meant = people.meant_by(written) if written else ()
    return meant[0].name if len(meant) == 1 and is_full_name(meant[0].name) else ""
