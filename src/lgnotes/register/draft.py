"""The register as it will be, written down step by step with the reasons."""

from datetime import UTC, datetime
from typing import Literal

import attrs

from lgnotes.register.entry import Base, Entry, HistoryLine, RegisterState
from lgnotes.register.merge import differences
from lgnotes.register.plan import Change, ChangeAction, Conflict, FieldChange, Reason

Who = Literal["lgnotes", "person"]


@attrs.define
class Draft:
    """What becomes of a register during the making of one plan."""

    before: RegisterState
    now: datetime
    group: str = ""
    """Whose register it is, for the uids of what is new."""

    entries: dict[str, Entry] = attrs.field(init=False)
    bases: dict[str, Base] = attrs.field(init=False)
    changes: list[Change] = attrs.field(init=False, factory=list)
    conflicts: list[Conflict] = attrs.field(init=False, factory=list)
    history: list[HistoryLine] = attrs.field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self.entries = dict(self.before.entries)
        self.bases = dict(self.before.bases)

    def put(
        self, entry: Entry, *, action: ChangeAction, reason: Reason, who: Who = "lgnotes"
    ) -> None:
        """Set the row of *entry*; what people see of it is told as a change."""
        old = self.entries.get(entry.uid)
        fields = differences(old, entry) if old else ()
        self.entries[entry.uid] = entry
        if fields or not old:
            self.changes.append(Change(action=action, entry=entry, fields=fields, reason=reason))
            self.history += history(entry.uid, fields, now=self.now, reason=reason, who=who)

    def take(self, uid: str, what: str, value: str) -> None:
        """Remember that a person set *what* in the calendar to *value*; see `Base.taken`."""
        if base := self.bases.get(uid):
            self.bases[uid] = attrs.evolve(base, taken={**base.taken, what: value})

    def forget_taken(self) -> dict[str, Base]:
        """Let the run come to its end: what was taken over is the row's own; return the bases."""
        taken = [base for base in self.bases.values() if base.taken]
        ended = {base.notes.uid: attrs.evolve(base, taken={}) for base in taken}
        self.bases |= ended
        return ended

    def changed_entries(self) -> tuple[Entry, ...]:
        """Return the rows that are not as they were."""
        old = self.before.entries
        return tuple(e for uid, e in self.entries.items() if e is not old.get(uid) != e)

    def changed_bases(self) -> dict[str, Base]:
        """Return the bases that are not as they were."""
        old = self.before.bases
        return {uid: b for uid, b in self.bases.items() if b is not old.get(uid) != b}


def history(
    uid: str, fields: tuple[FieldChange, ...], *, now: datetime, reason: Reason, who: Who
) -> list[HistoryLine]:
    """Return the lines of history for one change; *fields* are empty for a new entry."""
    at = now.astimezone(UTC).isoformat(timespec="seconds")
    return [
        HistoryLine(uid=uid, at=at, who=who, field=f.field, old=f.old, new=f.new, reason=reason)
        for f in fields or (FieldChange("", "", ""),)
    ]
