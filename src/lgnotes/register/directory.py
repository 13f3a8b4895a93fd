"""Who is who in the group: filled in from configuration and notes, and kept by people.

lgnotes adds rows, and writes in cells that hold what it wrote there or nothing.
What a person typed stands, a deleted row stays deleted, a typed one is a row
like any other.
"""

import re
from base64 import b32hexencode
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from itertools import count

import attrs

from lgnotes.extract.persons import (
    initials_among,
    is_form_of,
    is_full_name,
    is_usual,
    positions_among,
)
from lgnotes.extract.posts import joined
from lgnotes.lexicon.names import FIRST_NAMES
from lgnotes.model import Notes, Person
from lgnotes.register.identity import OURS
from lgnotes.register.people import (
    PERSON_FIELDS,
    Directory,
    DirectoryUpdate,
    PersonBase,
    PersonRow,
)
from lgnotes.register.wanted import plain

_BETWEEN = re.compile(r"\s*[;,]\s*")
_CELLS = tuple(field for field in PERSON_FIELDS if field != "name")


def named(notes: Notes) -> Iterator[tuple[date, Person]]:
    """Yield the persons whom *notes* name with certainty, each with the day of the meeting.

    That is in full, and as present or absent, or as presenting or owning something under
    a first name in common use.  Of the forms in which they are written only initials are
    given, and of their roles those that outlast a meeting.  Who is known beforehand is
    given, too, where initials in the notes mean them.
    """
    for meeting in notes.meetings:
        listed = {*meeting.attendees, *meeting.absent, meeting.note_taker}
        acting = {name for item in meeting.items for name in item.presenters}
        acting |= {n for task in (*meeting.tasks, *meeting.closed_tasks) for n in task.owners}
        for person in meeting.people:
            forms, roles = initials_among(person.forms), positions_among(person.roles)
            is_certain = person.name in listed or _is_common(person.name)
            only_known = person.name not in listed | acting
            if (forms or roles if only_known else is_certain) and is_full_name(person.name):
                found = attrs.evolve(person, forms=forms, roles=roles)
                yield meeting.date.value or date.min, found


def _is_common(name: str) -> bool:
    return name.partition(" ")[0].lower() in FIRST_NAMES


def latest_first(named: Iterable[tuple[date, Person]]) -> tuple[Person, ...]:
    """Return the persons as the latest meeting names them first, in whatever order they come."""
    found = sorted(set(named), key=lambda one: (-one[0].toordinal(), repr(one[1])))
    return tuple(dict.fromkeys(person for _, person in found))


def known(
    directory: Directory, given: Sequence[Person], named: Iterable[Person] = ()
) -> tuple[Person, ...]:
    """Return who is known before a document is read: the persons in the directory.

    Those *given*, by the configuration, are among them from the first run on, and so
    are those *named* in documents that are read in the same run; but not those whom
    people have taken out of the directory.
    """
    draft = _Draft.of(directory, given)
    draft.hear_all(named)
    told = {_key(person.name): person for person in given}
    rows = ((draft.bases[uid], row) for uid, row in draft.rows.items() if _key(row.name))
    return tuple(_person(row, base, told.get(_key(base.known_as))) for base, row in rows)


def _person(row: PersonRow, base: PersonBase, given: Person | None) -> Person:
    forms, roles = _split(row.initials), _split(row.role)
    if row.initials == base.written.initials:  # nobody has told that they mean nobody else
        usual = (form for form in forms if not is_usual(form, row.name))
        forms = given.forms if given and given.forms else tuple(usual)
    if given and given.roles and row.role == base.written.role:
        roles = given.roles
    return Person(name=plain(row.name), forms=forms, roles=roles, email=row.email.strip() or None)


def corrections(directory: Directory) -> str:
    """Return what changes whenever people have changed the directory, and not when lgnotes has.

    It is empty where nobody has, and does not depend on the order of the rows.
    """
    draft = _Draft.of(directory, ())
    told = [(uid, "", "") for uid in draft.bases if uid not in draft.rows]
    for uid, row in draft.rows.items():
        cells, ours = attrs.asdict(row), attrs.asdict(draft.bases[uid].written)
        told += ((uid, field, cells[field]) for field in cells if cells[field] != ours[field])
    return sha256(repr(sorted(told)).encode()).hexdigest()[:16] if told else ""


def corrected_names(directory: Directory) -> dict[str, str]:
    """Return the names that people have corrected, by the names (folded) that notes have."""
    return {
        _key(directory.bases[uid].known_as): plain(row.name)
        for uid, row in directory.rows.items()
        if uid in directory.bases and _key(directory.bases[uid].known_as) != _key(row.name)
    }


def told(directory: Directory, forms: Mapping[str, str]) -> DirectoryUpdate:
    """Return what to write where a person tells how those named are written, too, by name."""
    draft = _Draft.of(directory, ())
    rows: dict[str, PersonRow] = {}
    for uid, row in draft.rows.items():
        there = _split(row.initials)
        form = forms.get(plain(row.name))
        if form and form not in there:
            rows[uid] = attrs.evolve(row, initials="; ".join((*there, form)))
    adopted = {handle: uid for handle, uid in draft.adopted.items() if uid in rows}
    return DirectoryUpdate(
        rows=rows, bases={uid: draft.bases[uid] for uid in adopted.values()}, adopted=adopted
    )


def update(
    directory: Directory, *, given: Sequence[Person], named: Iterable[Person]
) -> DirectoryUpdate:
    """Return what to write for the persons *given* by the configuration or *named* in notes.

    Where both say something of a person, the configuration is followed.
    """
    draft = _Draft.of(directory, given)
    draft.hear_all(named)
    before = {**directory.rows, **{u: directory.typed[h] for h, u in draft.adopted.items()}}
    return DirectoryUpdate(
        rows={uid: row for uid, row in draft.rows.items() if row != before.get(uid)},
        bases={uid: b for uid, b in draft.bases.items() if b != directory.bases.get(uid)},
        adopted=draft.adopted,
    )


@attrs.define
class _Draft:
    """What becomes of the directory."""

    rows: dict[str, PersonRow]
    bases: dict[str, PersonBase]
    adopted: dict[str, str] = attrs.field(factory=dict)
    given_roles: set[str] = attrs.field(factory=set)
    """The uids of those whose roles the configuration gives."""

    @classmethod
    def of(cls, directory: Directory, given: Iterable[Person]) -> "_Draft":
        """Return the directory with a uid for each row that has a name, and with those *given*."""
        draft = cls(dict(directory.rows), dict(directory.bases))
        for handle, row in directory.typed.items():
            if _key(row.name):  # else somebody has only begun it
                draft.adopted[handle] = uid = draft.uid_of_deleted(row.name) or draft.new_uid(row)
                draft.rows[uid], draft.bases[uid] = row, PersonBase(known_as=plain(row.name))
        for uid, row in draft.rows.items():
            draft.bases.setdefault(uid, PersonBase(known_as=plain(row.name)))
        for person in given:
            if _key(person.name):
                draft.follow(_row(person))
        return draft

    def uid_of_deleted(self, name: str) -> str | None:
        """Return what the row of *name* was, which is gone: typed anew, or its ID was lost."""
        gone = (uid for uid in self.bases if uid not in self.rows)
        return next((uid for uid in gone if _key(self.bases[uid].known_as) == _key(name)), None)

    def new_uid(self, row: PersonRow) -> str:
        return _new_uid(row.name, taken={*self.rows, *self.bases})

    def follow(self, says: PersonRow) -> None:
        """Let a row hold what the configuration *says*, but where a person wrote."""
        uid = self._who(says.name)
        if uid is None:
            uid = self._add(says)
        elif uid in self.rows:
            self._write(uid, {field: getattr(says, field) for field in _CELLS})
        if says.role:
            self.given_roles.add(uid)

    def hear_all(self, named: Iterable[Person]) -> None:
        """Hear of those *named*, the longest names first: *Maria Hansson* may be one of them."""
        for person in sorted(dict.fromkeys(named), key=lambda one: -len(one.name.split())):
            self.hear(_row(person))

    def hear(self, says: PersonRow) -> None:
        """Add somebody whom the notes name, or fill in the empty cells of the row."""
        taken = {form for row in self.rows.values() for form in _split(row.initials)}
        sure = (form for form in _split(says.initials) if form not in taken)
        says = attrs.evolve(says, initials="; ".join(sure))
        uid = self._who(says.name)
        if uid is None and not self._may_be_known(says.name):
            self._add(says)
        elif uid in self.rows:
            row = self.rows[uid]
            cells = {field: getattr(says, field) for field in _CELLS if not getattr(row, field)}
            if uid not in self.given_roles:
                cells["role"] = "; ".join(joined(_split(row.role), _split(says.role)))
            self._write(uid, cells)

    def _who(self, name: str) -> str | None:
        """Return whose name it is, or was before a person corrected it or deleted the row."""
        key = _key(name)
        now = (uid for uid, row in self.rows.items() if _key(row.name) == key)
        was = (uid for uid, base in self.bases.items() if _key(base.known_as) == key)
        return next(now, None) or next(was, None)

    def _may_be_known(self, name: str) -> bool:
        """Tell whether *name* may be another way to write somebody: *Maria Boman Hansson*."""
        names = {row.name for row in self.rows.values()}
        names |= {base.known_as for base in self.bases.values()}
        return any(is_form_of(name, one) or is_form_of(one, name) for one in names if _key(one))

    def _add(self, row: PersonRow) -> str:
        uid = self.new_uid(row)
        self.rows[uid] = row
        self.bases[uid] = PersonBase(known_as=row.name, written=row)
        return uid

    def _write(self, uid: str, cells: Mapping[str, str]) -> None:
        """Write what *cells* say, if anything, where nobody but lgnotes has written."""
        row, base = self.rows[uid], self.bases[uid]
        ours = {f for f in cells if cells[f] and getattr(row, f) == getattr(base.written, f)}
        values = {field: cells[field] for field in ours}
        self.rows[uid] = attrs.evolve(row, **values)
        self.bases[uid] = attrs.evolve(base, written=attrs.evolve(base.written, **values))


def _row(person: Person) -> PersonRow:
    return PersonRow(
        name=plain(person.name),
        initials="; ".join(map(plain, person.forms)),
        role="; ".join(map(plain, person.roles)),
        email=plain(person.email or ""),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in _BETWEEN.split(plain(cell)) if part))


def _key(name: str) -> str:
    """Return *name* as it is compared."""
    return plain(name).casefold()


def _new_uid(name: str, *, taken: Container[str]) -> str:
    """Return the uid of a row of *name*, the same whenever it is asked for."""
    for ordinal in count():
        key = "\n".join(("person", _key(name), str(ordinal)))
        uid = f"{OURS}p{b32hexencode(sha256(key.encode()).digest()[:10]).decode().lower()}"
        if uid not in taken:
            return uid
    raise AssertionError  # count() never ends
