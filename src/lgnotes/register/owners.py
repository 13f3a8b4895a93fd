"""Whom the owners in the register mean: over all documents, by the directory that people keep.

What stands in the register stays as it was written; this tells who it is.  Whom a document
itself shows holds before whom people told of in the directory, but for initials, and that
before what is usual.  Where two fit, nobody is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from lgnotes.extract import persons
from lgnotes.extract.people import GROUPS, is_role
from lgnotes.extract.posts import Post
from lgnotes.lexicon import meeting
from lgnotes.model import Minutes, Notes, Person
from lgnotes.register import directory
from lgnotes.register.entry import Entry, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.register.wanted import clean_owners

ACTING = "tf"
"""Before the role of who has it for a time."""

_IS = " = "


def called(notes: Notes) -> str:
    """Return whom the owners in *notes* mean by what the notes themselves show.

    That is a line for each short form of somebody who is there, absent or acting in the
    same meeting: ``Anna = Anna Berg``.
    """
    found = defaultdict[str, set[str]](set)
    for minutes in notes.meetings:
        for form, name in _called(minutes):
            found[form].add(name)
    return "\n".join(f"{form}{_IS}{min(names)}" for form, names in found.items() if len(names) == 1)


def _called(minutes: Minutes) -> Iterator[tuple[str, str]]:
    tasks = (*minutes.tasks, *minutes.closed_tasks)
    owners = dict.fromkeys(name for task in tasks for name in task.owners)
    presenters = (name for item in minutes.items for name in item.presenters)
    here = {*minutes.attendees, *minutes.absent, minutes.note_taker, *presenters, *owners}
    for owner in owners:
        person = minutes.person(owner)
        if person is None or owner == person.name or is_role(owner.lower()):
            continue
        if not here.isdisjoint((person.name, *(set(person.forms) - {owner}))):
            yield from ((form, person.name) for form in clean_owners([owner]))


@attrs.frozen(kw_only=True)
class Question:
    """A name that may mean several persons, for people to answer once."""

    written: str
    choices: tuple[str, ...]
    """Whom it may mean: names in the directory."""

    entries: tuple[Entry, ...]
    """Those still to be done whose owner is written so."""


@attrs.frozen
class Whose:
    """Who the owners of a register's entries are."""

    _people: persons.Directory
    _called: Mapping[str, Mapping[str, str]]
    """By document: what is written, and who is meant."""

    _now: Mapping[str, str]
    """The names that people have corrected, as notes have them, and as they are now."""

    _posts: Sequence[tuple[str, Post]]
    """What each person, by name, is on the day asked about."""

    @classmethod
    def of(cls, state: RegisterState, day: date) -> "Whose":
        """Return who the owners in the register *state* are on *day*."""
        people = directory.known(state.people, ())
        posts = ((one.name, Post.of(role)) for one in people for role in one.roles)
        return cls(
            persons.directory((), (), known=people),
            {id_: _lines(one.called) for id_, one in state.documents.items() if one.called},
            directory.corrected_names(state.people),
            [(name, post) for name, post in posts if post.holds_on(day)],
        )

    def meant(self, owner: str, entry: Entry) -> tuple[str, ...]:
        """Return the names of all whom the *owner* of *entry* may mean; one where it is sure."""
        told = self._people.told_of(owner)
        here = {self._called.get(one.document, {}).get(owner, "") for one in entry.sources} - {""}
        if len(here) == 1 and not (told and persons.is_initials(owner)):
            return (self._name(min(here)),)
        if told:
            return _names(told)
        return _names(self._people.meant_by(owner)) or (self._name(owner),)

    def is_owner(self, name: str, entry: Entry) -> bool:
        """Tell whether *entry* surely belongs to whom *name*, as somebody asks for it, means.

        What a role or a group owns belongs to those who have it or are in it, and what
        somebody owns to who stands in for them, too.
        """
        if self._is_role(name):
            return any(_key(owner) == _key(name) for owner in entry.owners)
        asked = _names(self._people.meant_by(name))
        if len(asked) != 1:
            return False
        absent = {self._name(post.instead_of) for who, post in self._posts if who == asked[0]}
        return any({*asked, *absent} & self._holders(o, entry) for o in entry.owners)

    def _holders(self, owner: str, entry: Entry) -> set[str]:
        """Return who surely has what *owner*, a person or a role, is to do."""
        if not self._is_role(owner):
            meant = self.meant(owner, entry)
            return set(meant) if len(meant) == 1 else set()
        first, _, rest = owner.lower().partition(" ")
        each = first in meeting.MANY and bool(rest)
        key = _key(rest if each else owner)
        have = {name for name, post in self._posts if _key(post.what) == key}
        many = {name for name, post in self._posts if _is_many(owner.lower(), post.what)}
        if each or many or not persons.is_position(key):
            return have | many
        acting = {name for name, post in self._posts if _key(post.what) == f"{ACTING} {key}"}
        return set().union(*(names for names in (have, acting) if len(names) == 1))

    def _is_role(self, owner: str) -> bool:
        """Tell whether *owner* is a role or a group, and not somebody's initials."""
        return is_role(owner.lower()) or (owner in GROUPS and not self._people.meant_by(owner))

    def _name(self, name: str) -> str:
        return self._now.get(name.casefold(), name)  # as the directory compares names

    def questions(self, entries: Iterable[Entry]) -> tuple[Question, ...]:
        """Return what is to be asked of the owners of *entries* that are still to be done.

        A name that people have told of several is not asked for again.
        """
        asked = defaultdict[tuple[str, tuple[str, ...]], list[Entry]](list)
        for entry in entries:
            for owner in entry.owners if entry.is_open and entry.kind == "task" else ():
                choices = self.meant(owner, entry)
                is_person = not self._is_role(owner)  # several rectors are no doubt about a role
                if len(choices) > 1 and is_person and not self._people.told_of(owner):
                    asked[owner, tuple(sorted(choices))].append(entry)
        return tuple(
            Question(written=written, choices=choices, entries=tuple(found))
            for (written, choices), found in sorted(asked.items(), key=lambda one: one[0])
        )


def questions(state: RegisterState) -> tuple[Question, ...]:
    """Return which owners in the register *state* may be several persons."""
    return Whose.of(state, date.min).questions(state.entries.values())


def answered(state: RegisterState, question: Question, names: Sequence[str]) -> RegisterUpdate:
    """Return what is written where a person says that *question* is about those called *names*.

    One is meant from then on; several are said to be written alike, and not asked for again.
    """
    people = directory.told(state.people, dict.fromkeys(names, question.written))
    return RegisterUpdate(people=people)


def _key(role: str) -> str:
    """Return the form under which a role or a group is compared: *eht* for *Elevhälsoteamet*."""
    low = role.lower()
    groups = (short for stem, short in meeting.SHORT_NAMES.items() if low.startswith(stem))
    return next(groups, persons.role_key(role)).lower()


def _is_many(owner: str, role: str) -> bool:
    """Tell whether *rektorerna* or *lärarna* are all who have *role*."""
    low = role.lower()
    stems = (low, low.removesuffix("e")) if low.endswith("are") else (low,)
    return bool(low) and owner in {
        f"{stem}{ending}" for stem in stems for ending in meeting.PLURALS
    }


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(person.name for person in people)


def _lines(text: str) -> dict[str, str]:
    found = (line.partition(_IS) for line in text.splitlines())
    return {form: name for form, _, name in found}
