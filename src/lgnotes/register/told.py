"""What a document tells of its group's series of meetings, as the register remembers it."""

import json
import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import PurePath

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError

from lgnotes.extract.refs import short_name
from lgnotes.extract.times import says_next
from lgnotes.lexicon import meeting as frame
from lgnotes.lexicon import series as words
from lgnotes.model import Announced, Clue, Minutes, Notes
from lgnotes.register.entry import DocumentState

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 20_000
"""Characters that are remembered of a document: more take no part in the series."""


@attrs.frozen(kw_only=True)
class Told:
    """What the notes of one meeting tell of the series."""

    group: str = ""
    """The body that met, in few words that are the same however it is written."""

    day: date | None = None
    """When it was held, as far as its own notes settle it."""

    end: date | None = None
    clue: Clue | None = None
    placed: date | None = None
    """The day it was read with, where others gave it."""

    next_day: date | None = None
    """The next meeting that it was read with."""

    waits: bool = False
    """True where what it says depends on the day of the next meeting."""

    announced: tuple[Announced, ...] = ()

    @property
    def said(self) -> date | None:
        """The day on which all this was said."""
        return self.day or self.placed

    @property
    def own_next(self) -> Announced | None:
        """The next meeting, as these notes announce it."""
        return next((one for one in self.announced if one.what == "next"), None)


@attrs.frozen(kw_only=True)
class Tellings:
    """What a document tells of the series."""

    id: str
    """The document's, in its source."""

    name: str
    """What people call it."""

    told: tuple[Told, ...]
    """Its meetings, in its order."""


def tellings(document: DocumentState) -> Tellings:
    """Return what the register remembers that *document* tells."""
    name = PurePath(document.name).stem
    return Tellings(id=document.id, name=name, told=told_of(document.series))


def told(notes: Notes) -> tuple[Told, ...]:
    """Return what *notes* tell of the series, meeting by meeting."""
    return tuple(map(_told, notes.meetings))


def _told(minutes: Minutes) -> Told:
    own = minutes.date.clue is None
    follows = minutes.next_meeting
    tasks = (*minutes.tasks, *minutes.closed_tasks)
    return Told(
        group=group_key(minutes.body),
        day=minutes.date.value if own else None,
        end=minutes.date.end if own else None,
        clue=minutes.date.clue if minutes.date.clue != Clue() else None,
        placed=None if own else minutes.date.value,
        next_day=follows.value if follows else None,
        waits=any(task.due_at for task in tasks)
        or any(says_next(one.due_text or "") for one in minutes.followups),
        announced=tuple(attrs.evolve(a, text=words.quoted(a.text)) for a in minutes.announced),
    )


def group_key(body: str | None) -> str:
    """Return what tells the group *body* from others: *LG bildning* for *Ledningsgrupp bildning*.

    The first word is what it is called in references.
    """
    short = short_name(body)
    stems = tuple(stem for stem, name in frame.SHORT_NAMES.items() if name == short)
    rest = (
        word
        for word in _WORD.findall((body or "").casefold())
        if not word.startswith((*stems, short.casefold())) and word not in words.BESIDE_GROUP
    )
    return " ".join((short, *rest))


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    return converter


def told_text(tellings: Sequence[Told]) -> str:
    """Return *tellings* as JSON; nothing where they tell nothing, or too much to remember."""
    if all(one == Told(group=one.group) for one in tellings):
        return ""
    text = json.dumps(_converter().unstructure(tellings), ensure_ascii=False)
    return text if len(text) <= _LONGEST else ""


def told_of(text: str) -> tuple[Told, ...]:
    """Return what `told_text` wrote; nothing where it is none of that."""
    try:
        return _converter().structure(json.loads(text), tuple[Told, ...]) if text else ()
    except (BaseValidationError, ValueError, TypeError, KeyError, AttributeError):
        return ()
