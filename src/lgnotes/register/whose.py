"""Whom the owners in the register mean: over all documents, by the directory that people keep.

What stands in the register stays as it was written; this tells who it is.  Whom a document
itself shows holds before whom people told of in the directory, but for initials, and that
before what is usual.  Where two fit, nobody is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from lgnotes.extract import persons
from lgnotes.extract.people import is_role
from lgnotes.model import Minutes, Notes, Person
from lgnotes.register import directory
from lgnotes.register.entry import Entry, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.register.wanted import clean_owners

_IS = " = "


def called(notes: Notes) -> str:
    """Return whom the owners in *notes* mean by what the notes themselves show.

    That is a line for each short form of somebody who is there, absent or acting in the
    same meeting: ``Anna = Anna Berg``.
    """
    found = defaultdict[str, set[str]](set)
    for meeting in notes.meetings:
        for form, name in _called(meeting):
            found[form].add(name)
    return "\n".join(f"{form}{_IS}{min(names)}" for form, names in found.items() if len(names) == 1)


def _called(meeting: Minutes) -> Iterator[tuple[str, str]]:
    tasks = (*meeting.tasks, *meeting.closed_tasks)
    owners = dict.fromkeys(name for task in tasks for name in task.owners)
    presenters = (name for item in meeting.items for name in item.presenters)
    here = {*meeting.attendees, *meeting.absent, meeting.note_taker, *presenters, *owners}
    for owner in owners:
        person = meeting.person(owner)
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

    @classmethod
    def of(cls, state: RegisterState) -> "Whose":
        """Return who the owners in the register *state* are."""
        people = directory.known(state.people, ())
        return cls(
            persons.directory((), (), known=people),
            {id_: _lines(one.called) for id_, one in state.documents.items() if one.called},
            directory.corrected_names(state.people),
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
        """Tell whether *entry* surely belongs to whom *name*, as somebody asks for it, means."""
        asked = _names(self._people.meant_by(name))
        return len(asked) == 1 and any(self.meant(o, entry) == asked for o in entry.owners)

    def _name(self, name: str) -> str:
        return self._now.get(name.casefold(), name)

    def questions(self, entries: Iterable[Entry]) -> tuple[Question, ...]:
        """Return what is to be asked of the owners of *entries* that are still to be done.

        A name that people have told of several is not asked for again.
        """
        asked = defaultdict[tuple[str, tuple[str, ...]], list[Entry]](list)
        for entry in entries:
            for owner in entry.owners if entry.is_open and entry.kind == "task" else ():
                choices = self.meant(owner, entry)
                if len(choices) > 1 and not self._people.told_of(owner):
                    if not is_role(owner.lower()):  # several rectors are no doubt about a role
                        asked[owner, tuple(sorted(choices))].append(entry)
        return tuple(
            Question(written=written, choices=choices, entries=tuple(found))
            for (written, choices), found in sorted(asked.items(), key=lambda one: one[0])
        )


def questions(state: RegisterState) -> tuple[Question, ...]:
    """Return which owners in the register *state* may be several persons."""
    return Whose.of(state).questions(state.entries.values())


def answered(state: RegisterState, question: Question, names: Sequence[str]) -> RegisterUpdate:
    """Return what is written where a person says that *question* is about those called *names*.

    One is meant from then on; several are said to be written alike, and not asked for again.
    """
    people = directory.told(state.people, {name: question.written for name in names})
    return RegisterUpdate(people=people)


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(person.name for person in people)


def _lines(text: str) -> dict[str, str]:
    found = (line.partition(_IS) for line in text.splitlines())
    return {form: name for form, _, name in found}
