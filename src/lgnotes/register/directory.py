"""Who is who in the group: filled in from configuration and notes, and kept by people.

lgnotes adds rows, and writes in cells that hold what it wrote there or nothing.
What a person typed stands, a deleted row stays deleted, a typed one is a row
like any other.
"""

import re
from base64 import b32hexencode
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
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


def named(notes: Notes) -> Iterator[Person]:
    """Yield the persons whom *notes* name with certainty: in full, and as present.

    Of the forms in which they are written only initials are given, and of their
    roles those that outlast a meeting.
    """
    for meeting in notes.meetings:
        present = {*meeting.attendees, meeting.note_taker}
        for person in meeting.people:
            if person.name in present and is_full_name(person.name):
                forms, roles = initials_among(person.forms), positions_among(person.roles)
                yield attrs.evolve(person, forms=forms, roles=roles)


def known(directory: Directory, given: Sequence[Person]) -> tuple[Person, ...]:
    """Return who is known before a document is read: the persons in the directory.

    Those *given*, by the configuration, are among them from the first run on,
    but not those whom people have taken out of the directory.
    """
    draft = _Draft.of(directory, given)
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


def update(
    directory: Directory, *, given: Sequence[Person], named: Iterable[Person]
) -> DirectoryUpdate:
    """Return what to write for the persons *given* by the configuration or *named* in notes.

    Where both say something of a person, the configuration is followed.
    """
    draft = _Draft.of(directory, given)
    for person in sorted(dict.fromkeys(named), key=lambda person: -len(person.name.split())):
        draft.hear(_row(person))
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
            self._add(says)
        elif uid in self.rows:
            self._write(uid, {field: getattr(says, field) for field in _CELLS})

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
            empty = (field for field in _CELLS if not getattr(row, field))
            self._write(uid, {field: getattr(says, field) for field in empty})

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

    def _add(self, row: PersonRow) -> None:
        uid = self.new_uid(row)
        self.rows[uid] = row
        self.bases[uid] = PersonBase(known_as=row.name, written=row)

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
