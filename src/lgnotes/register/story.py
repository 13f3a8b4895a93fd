"""What the meetings have said of one entry, from the first to the last."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Literal

import attrs

from lgnotes.model import FollowUpKind
from lgnotes.register.entry import Base, Entry, Origin, RegisterState
from lgnotes.register.mention import CLOSING, Mention, of_text

SayingKind = Literal["first", "again"] | FollowUpKind


@attrs.frozen(kw_only=True)
class Saying:
    """What one meeting says of an entry."""

    what: SayingKind
    """The *first* word of it, the same task *again*, or what has become of it."""

    meeting: date | None
    origin: Origin
    text: str
    """The words of the notes, on one line."""

    due: date | None = None
    """The last day in time that this meeting gives it."""

    sure: bool = True
    """False where it may speak of something else: then it has changed nothing."""


def story(state: RegisterState, uid: str) -> tuple[Saying, ...]:
    """Return what has been said of the entry *uid*, in the order of the meetings."""
    return _story(state.bases.get(uid), (said for of, said in _mentioned(state) if of == uid))


def stories(state: RegisterState) -> dict[str, tuple[Saying, ...]]:
    """Return the `story` of every entry that lgnotes knows, by its uid."""
    mentioned = defaultdict[str, list[Saying]](list)
    for uid, said in _mentioned(state):
        mentioned[uid].append(said)
    return {uid: _story(base, mentioned.get(uid, ())) for uid, base in state.bases.items()}


def _story(base: Base | None, mentioned: Iterable[Saying]) -> tuple[Saying, ...]:
    voices = list(_voices(base)) if base else []
    voices.sort(key=lambda one: one.meeting or date.max)
    said = [
        _spoken(voice, "again" if voices[0].meeting != voice.meeting else "first")
        for voice in voices
    ]
    said += mentioned
    return tuple(sorted(said, key=lambda one: one.meeting or date.max))


def postponements(said: tuple[Saying, ...]) -> tuple[tuple[date, date], ...]:
    """Return each time that a meeting put the entry off: from which day to which."""
    days = [one.due for one in said if one.sure and one.due and one.what not in CLOSING]
    return tuple((old, new) for old, new in pairwise(days) if new > old)


def _voices(base: Base) -> Iterator[Entry]:
    for source in base.notes.sources:
        voice = base.others.get(source.document, base.notes)
        yield attrs.evolve(voice, sources=(source,))


def _spoken(voice: Entry, what: Literal["first", "again"]) -> Saying:
    return Saying(
        what=what,
        meeting=voice.meeting,
        origin=voice.sources[0],
        text=voice.text,
        due=voice.due,
    )


def _mentioned(state: RegisterState) -> Iterator[tuple[str, Saying]]:
    """Give what later meetings say, with the uid of each entry that it may speak of."""
    for document in state.documents.values():
        for mention in of_text(document.mentions):
            origin = Origin(
                document=document.id,
                lines=mention.says.lines,
                name="" if document.id.endswith(document.name) else document.name,
            )
            for uid in mention.uids:
                yield uid, _saying(mention, origin)


def _saying(mention: Mention, origin: Origin) -> Saying:
    return Saying(
        what=mention.says.what,
        meeting=mention.meeting,
        origin=origin,
        text=mention.says.text,
        due=mention.says.due,
        sure=mention.sure,
    )
