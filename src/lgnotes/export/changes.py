"""What changed, in words: a field, a conflict, the sums of a run."""

from collections import Counter
from collections.abc import Iterable

from lgnotes.export.rows import heading
from lgnotes.register.entry import Entry
from lgnotes.register.plan import Change, ChangeAction, Conflict, FieldChange
from lgnotes.texts import Language, all_texts, say

ENTRY_ACTIONS: tuple[ChangeAction, ...] = ("add", "update", "strike", "restore")
EVENT_ACTIONS: tuple[ChangeAction, ...] = (
    "event-add",
    "event-update",
    "event-done",
    "event-remove",
)


def field_text(change: FieldChange, entry: Entry, language: Language) -> str:
    """Return *change* as ``Senast: 2026-02-16 → 2026-02-20``."""
    return say(
        "detail.change",
        language,
        field=heading(change.field, entry.kind, language),
        old=value_text(change.field, change.old, language),
        new=value_text(change.field, change.new, language),
    )


def value_text(field: str, value: str, language: Language) -> str:
    """Return a field's *value* in the user's language; nothing is shown as a dash."""
    if field == "status" and f"status.{value}" in all_texts():
        return say(f"status.{value}", language)
    return value or say("word.nothing", language)


def conflict_text(conflict: Conflict, language: Language) -> str:
    """Return what stands, and what the notes or the calendar say instead."""
    return say(
        "detail.conflict",
        language,
        field=heading(conflict.field, conflict.entry.kind, language),
        person=value_text(conflict.field, conflict.person, language),
        notes=value_text(conflict.field, conflict.notes, language),
    )


def counted(
    changes: Iterable[Change], actions: Iterable[ChangeAction], language: Language
) -> list[str]:
    """Return how many of *changes* are of each of the *actions*: ``2 nya uppgifter``."""
    counts = Counter(_count_key(change) for change in changes)
    keys = [k for a in actions for k in (("add.task", "add.decision") if a == "add" else (a,))]
    return [say(f"report.{key}", language, n=counts[key]) for key in keys if counts[key]]


def _count_key(change: Change) -> str:
    return f"add.{change.entry.kind}" if change.action == "add" else change.action
