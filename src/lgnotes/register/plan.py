"""What is to be done, as values: shown by a dry run, carried out by a sync.

`Change` and `Conflict` are told to people; `RegisterUpdate` and
`CalendarUpdate` are what the adapters write.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

import attrs

from lgnotes.register.deadline import CalendarUpdate
from lgnotes.register.entry import Base, DocumentState, Entry, HistoryLine
from lgnotes.register.people import DirectoryUpdate

ChangeAction = Literal[
    "add",
    "update",
    "strike",
    "restore",
    "event-add",
    "event-update",
    "event-done",
    "event-remove",
]


class Reason(StrEnum):
    """Why something is changed; each is a key of the messages."""

    NEW_IN_NOTES = "new-in-notes"
    EDITED_IN_NOTES = "edited-in-notes"
    GONE_FROM_NOTES = "gone-from-notes"
    DOCUMENT_GONE = "document-gone"
    BACK_IN_NOTES = "back-in-notes"
    BACK_AT_LATER_MEETING = "back-at-later-meeting"
    """A person deleted the row, and a later meeting names the task again."""

    DONE_IN_NOTES = "done-in-notes"
    """Ticked off where it is written."""

    TYPED_BY_PERSON = "typed-by-person"
    """A person typed the row: it is given a uid and a ref."""

    MOVED_IN_CALENDAR = "moved-in-calendar"
    """A person moved the event: the register's date follows."""

    TICKED_IN_CALENDAR = "ticked-in-calendar"
    """A person changed the to-do's state: the register's status follows."""

    SET_BY_PERSON = "set-by-person"
    """Somebody edited the entry; in the history only."""

    RESTORED_BY_PERSON = "restored-by-person"
    """Somebody brought back a row that was deleted, struck or dropped; in the history only."""

    REJECTED_BY_PERSON = "rejected-by-person"
    """Somebody said of a find that it is none, before it was registered; in the history only."""

    DUE_SET = "due-set"
    """An event is added: the task has a date and no event in this calendar."""

    TASK_CHANGED = "task-changed"
    """The event follows its task's text, owners or date."""

    TASK_DONE = "task-done"
    TASK_REOPENED = "task-reopened"
    TASK_DROPPED = "task-dropped"
    TASK_STRUCK = "task-struck"
    DUE_REMOVED = "due-removed"
    ROW_DELETED = "row-deleted"
    """A person deleted the row: its event goes too."""


@attrs.frozen
class FieldChange:
    """One field's old and new value, as people read them; days in ISO form."""

    field: str
    old: str
    new: str


@attrs.frozen(kw_only=True)
class Change:
    """One step of a plan, and why it is taken."""

    action: ChangeAction
    entry: Entry
    """As it will be; for a deleted row as it last was."""

    fields: tuple[FieldChange, ...] = ()
    reason: Reason


@attrs.frozen(kw_only=True)
class Conflict:
    """A person's value that stands although the notes or the calendar say otherwise."""

    entry: Entry
    field: str
    person: str
    """The value that stands, as people read it."""

    notes: str
    """The value that the notes, or the calendar, give instead."""


@attrs.frozen(kw_only=True)
class RegisterUpdate:
    """Everything one run writes to a register, in one transaction."""

    entries: tuple[Entry, ...] = ()
    """Rows to add or to replace."""

    bases: Mapping[str, Base] = attrs.field(factory=dict)
    """By uid, to add or to replace."""

    documents: tuple[DocumentState, ...] = ()
    forgotten: tuple[str, ...] = ()
    """Ids of documents that are no longer in the source."""

    history: tuple[HistoryLine, ...] = ()
    adopted: Mapping[str, Entry] = attrs.field(factory=dict)
    """What becomes of rows that people typed, by what names the row in its register."""

    people: DirectoryUpdate = attrs.field(factory=DirectoryUpdate)

    def __bool__(self) -> bool:
        """Tell whether there is a reason to write.

        The directory is none: what lgnotes adds to it can wait, and what people
        changed in it has every document read again, which is to be remembered.
        """
        parts = attrs.asdict(self, recurse=False)
        return any(part for name, part in parts.items() if name != "people")


@attrs.frozen(kw_only=True)
class Plan:
    """What a run will do to the register and the calendar."""

    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    absorbed: RegisterUpdate = attrs.field(factory=RegisterUpdate)
    """What people did in the calendar, to be written to the register before all else:
    once the calendar is written, nothing there shows it any more."""

    register: RegisterUpdate = attrs.field(factory=RegisterUpdate)
    calendar: CalendarUpdate = attrs.field(factory=CalendarUpdate)
    entries: Mapping[str, Entry] = attrs.field(factory=dict)
    """The whole register as it will be, by uid."""
