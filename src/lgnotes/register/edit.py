"""An edit by a person, as a value, and what it makes of an entry."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any

import attrs

from lgnotes.register.draft import history
from lgnotes.register.entry import Entry, RegisterState, Status
from lgnotes.register.identity import ref_key
from lgnotes.register.merge import differences, shown
from lgnotes.register.plan import Reason, RegisterUpdate
from lgnotes.register.wanted import clean_owners, plain


class Unset(Enum):
    """The type of `UNSET`."""

    UNSET = "unset"


UNSET = Unset.UNSET
"""What is not to be changed, where None is a value: no day."""


@attrs.frozen(kw_only=True)
class Edit:
    """The fields that a person sets; None, or `UNSET`, leaves one as it is."""

    status: Status | None = None
    due: date | Unset | None = UNSET
    owners: tuple[str, ...] | None = None
    text: str | None = None
    comment: str | None = None


def find(state: RegisterState, ref: str) -> Entry | None:
    """Return the entry called *ref*, written with any case and any spaces."""
    key = ref_key(ref)
    return next((entry for entry in state.entries.values() if ref_key(entry.ref) == key), None)


def edited(entry: Entry, edit: Edit) -> Entry:
    """Return *entry* as *edit* makes it."""
    return attrs.evolve(entry, **_values(edit))


def _values(edit: Edit) -> Mapping[str, Any]:
    values: dict[str, Any] = {}
    if edit.status is not None:
        values["status"] = edit.status
    if not isinstance(edit.due, Unset):
        values["due"] = edit.due
    if edit.owners is not None:
        values["owners"] = clean_owners(edit.owners)
    if edit.text is not None:
        values["text"] = plain(edit.text)
    if edit.comment is not None:
        values["comment"] = "\n".join(plain(line) for line in edit.comment.splitlines())
    return values


def stamp(entry: Entry) -> str:
    """Return what is another one as soon as somebody changes what a person may set."""
    fields = (shown(getattr(entry, field.name)) for field in attrs.fields(Edit))
    return sha256("\x1f".join(fields).encode("utf-8", "replace")).hexdigest()[:16]


def update(before: Entry, after: Entry, *, now: datetime) -> RegisterUpdate:
    """Return what is to be written of an edit; nothing where it changed nothing."""
    fields = differences(before, after)
    if not fields:
        return RegisterUpdate()
    lines = history(after.uid, fields, now=now, reason=Reason.SET_BY_PERSON, who="person")
    return RegisterUpdate(entries=(after,), history=tuple(lines))
