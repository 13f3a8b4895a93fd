"""The register at hand: list it, edit it, tell of an entry, bring it back, answer what is asked."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import attrs

from lgnotes.errors import (
    NotFoundError,
    NothingToAnswerError,
    NothingToRestoreError,
    UnknownValueError,
)
from lgnotes.register.edit import UNSET, Unset
from lgnotes.register.entry import Entry, EntryKind, Status

if TYPE_CHECKING:
    from lgnotes.ports import Register
    from lgnotes.register.life import Life
    from lgnotes.register.owners import Question
    from lgnotes.register.suggest import Suggestion

__all__ = [
    "UNSET",
    "Unset",
    "accept",
    "answer",
    "edit",
    "entries",
    "history",
    "questions",
    "restore",
    "suggestions",
]


@contextmanager
def _opened(register: str) -> "Iterator[Register]":
    """Give the register called *register*, and close what led to it."""
    from lgnotes.places import Places

    with Places([register]) as places:
        yield places.register(register)


def entries(  # noqa: PLR0913 - the command's own options
    register: str,
    *,
    kind: EntryKind | None = None,
    open_only: bool = False,
    overdue_on: date | None = None,
    owner: str | None = None,
    due_before: date | None = None,
    since: date | None = None,
    search: str | None = None,
    today: date | None = None,
) -> tuple[Entry, ...]:
    """Return the entries of *register* that pass every filter; see `Filter`.

    An *owner* is found under every name that the register's people have, by the roles that
    they have *today* (the day of this machine if None), and by whom they stand in for.
    A row that a person typed is among them, without a uid and a ref until the next `sync`.

    Raises NotFoundError where there is no register, DamagedError where it is
    not one of ours.
    """
    from lgnotes.register.owners import Whose
    from lgnotes.register.select import Filter, select

    wanted = Filter(
        kind=kind,
        open_only=open_only,
        overdue_on=overdue_on,
        owner=owner,
        due_before=due_before,
        since=since,
        search=search,
    )
    with _opened(register) as opened:
        state = opened.read()
    rows = (*state.entries.values(), *state.typed.values())
    return tuple(select(rows, wanted, Whose.of(state, today or date.today()) if owner else None))


def edit(  # noqa: PLR0913 - the command's own options
    register: str,
    ref: str,
    *,
    status: Status | None = None,
    due: date | Unset | None = UNSET,
    owners: tuple[str, ...] | None = None,
    text: str | None = None,
    comment: str | None = None,
    now: datetime | None = None,
) -> tuple[Entry, Entry]:
    """Edit the entry *ref* as a person does; return it as it was and as it is.

    What is None, or `UNSET`, is left alone; ``due=None`` takes the day away.

    Raises NotFoundError where there is no register or no such ref, and what
    `sync` raises for a register that cannot be written.
    """
    from lgnotes.register.edit import Edit, edited, find, update

    asked = Edit(status=status, due=due, owners=owners, text=text, comment=comment)
    with _opened(register) as target:
        if find(target.read(), ref) is None:
            raise NotFoundError(name=ref)
    with _opened(register) as target, target.session() as session:
        before = find(session.state, ref)
        if before is None:
            raise NotFoundError(name=ref)
        after = edited(before, asked)
        if changes := update(before, after, now=now or datetime.now(UTC)):
            session.write(changes)
    return before, after


def history(register: str, ref: str) -> "Life":
    """Return the life of the entry *ref*, also of one whose row a person deleted.

    Raises NotFoundError where there is no register or where it never had such
    a ref, DamagedError where it is not one of ours.
    """
    from lgnotes.register.life import life

    with _opened(register) as target:
        found = life(target.read(), ref, target.history)
    if found is None:
        raise NotFoundError(name=ref)
    return found


def restore(register: str, ref: str, *, now: datetime | None = None) -> tuple[Entry | None, Entry]:
    """Bring back the entry *ref*: the row that a person deleted, or what was struck or dropped.

    Return the row as it was, None where it was deleted, and as it is.  Its
    event comes back at the next `sync`.  *now* has a time zone; the clock's if None.

    Raises NothingToRestoreError where it is neither, NotFoundError where there
    is no register or where it never had such a ref, and what `sync` raises for a
    register that cannot be written.
    """
    from lgnotes.register.life import life, restoration, restored

    ref = history(register, ref).entry.ref
    with _opened(register) as target, target.session() as session:
        told = life(session.state, ref, target.history)
        entry = restored(told) if told else None
        if told is None or entry is None:
            raise NothingToRestoreError(ref=ref)
        session.write(restoration(told, entry, now=now or datetime.now(UTC)))
    return (None if told.deleted else told.entry), entry


def suggestions(register: str) -> "tuple[Suggestion, ...]":
    """Return what later meetings may say of entries, for a person to decide.

    Raises NotFoundError where there is no register, DamagedError where it is
    not one of ours.
    """
    from lgnotes.register.suggest import suggestions as asked

    with _opened(register) as target:
        return asked(target.read())


def accept(
    register: str, ref: str, *, refuse: bool = False, now: datetime | None = None
) -> "tuple[Suggestion, ...]":
    """Take what is suggested of the entry *ref*, or *refuse* it; return what was.

    What is taken stands as a person's own edit; what is refused is not asked
    again.  *now* has a time zone; the clock's if None.

    Raises NothingToAnswerError where nothing is suggested of it, NotFoundError
    where there is no register or no such ref, and what `sync` raises for a
    register that cannot be written.
    """
    from lgnotes.register.identity import ref_key
    from lgnotes.register.suggest import refused, taken
    from lgnotes.register.suggest import suggestions as asked

    ref = history(register, ref).entry.ref
    with _opened(register) as target, target.session() as session:
        here = asked(session.state)
        found = tuple(one for one in here if ref_key(one.entry.ref) == ref_key(ref))
        if not found:
            raise NothingToAnswerError(ref=ref)
        now = now or datetime.now(UTC)
        session.write(refused(found) if refuse else taken(found, now=now))
    return found


def questions(register: str) -> "tuple[Question, ...]":
    """Return which owners' names in *register* may be several persons, for a person to say.

    Raises NotFoundError where there is no register, DamagedError where it is
    not one of ours.
    """
    from lgnotes.register.owners import questions as asked

    with _opened(register) as target:
        return asked(target.read())


def answer(register: str, written: str, person: str | None) -> "Question":
    """Say that the name *written* so is that of *person*; return what was asked and who it is.

    It stands from then on with the initials in the register's directory, and holds for all
    documents.  If *person* is None, it may be any of them, and is not asked for again.

    Raises NothingToAnswerError where no such name is asked for, UnknownValueError where
    *person* is none of those whom it may be, and what `sync` raises for a register that
    cannot be written.
    """
    from lgnotes.register.owners import answered
    from lgnotes.register.owners import questions as asked

    with _opened(register) as target, target.session() as session:
        found = [q for q in asked(session.state) if q.written.casefold() == written.casefold()]
        if not found:
            raise NothingToAnswerError(ref=written)
        names = found[0].choices if person is None else (_chosen(person, found[0].choices),)
        session.write(answered(session.state, found[0], names))
    return attrs.evolve(found[0], choices=names)


def _chosen(person: str, choices: Sequence[str]) -> str:
    from lgnotes.extract.persons import is_form_of

    asked = person.casefold()
    meant = [n for n in choices if n.casefold() == asked] or [
        n for n in choices if is_form_of(asked, n.casefold())
    ]
    if len(meant) != 1:
        raise UnknownValueError(value=person, nearest=choices[0], known=", ".join(choices))
    return meant[0]
