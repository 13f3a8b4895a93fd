"""A follow-up as it is meant of the entry that it speaks of: half done, or with a new day."""

from typing import Final

import attrs

from lgnotes.model import FollowUp, FollowUpKind
from lgnotes.register.entry import Entry
from lgnotes.register.verdict import Verdict, verdict

TABLE: Final = "table"
"""The rule of follow-ups in tables."""

_TOLD: Final = 0.8
"""A cell of a table that says less surely how it stands is judged by the entry's own words."""

_PLAIN: Final = ("own", "told")

_INSTEAD: Final[frozenset[tuple[FollowUpKind, FollowUpKind]]] = frozenset(
    {("done", "ongoing"), ("ongoing", "postponed"), ("remains", "postponed")}
)
"""What the words alone say, and what they say of the entry, where that is truer."""

_INSTEAD_IF_PLAIN: Final[frozenset[tuple[FollowUpKind, FollowUpKind]]] = frozenset(
    {("remains", "ongoing"), ("ongoing", "done")}
)


def reconciled(entry: Entry, says: FollowUp) -> FollowUp:
    """Return *says* as it is meant of *entry*."""
    if says.rule == TABLE and says.confidence < _TOLD:
        return _of_cell(entry, says)
    told = verdict(entry, says)
    if told is None or told.weight == "guess":
        return says
    if says.what == told.what == "ongoing":
        return attrs.evolve(says, due=None)
    if says.rule == "except" and says.what == "remains" and told.weight == "own":
        return attrs.evolve(says, what=told.what)
    return _as_told(says, told)


def _as_told(says: FollowUp, told: Verdict) -> FollowUp:
    both = says.what, told.what
    instead = both in _INSTEAD or (both == ("dropped", "postponed") and told.due)
    if instead or (both in _INSTEAD_IF_PLAIN and told.weight in _PLAIN):
        due = (told.due or says.due) if told.what == "postponed" else None
        return attrs.evolve(says, what=told.what, due=due)
    return says


def _of_cell(entry: Entry, says: FollowUp) -> FollowUp:
    """Return the row of a table as its words tell of *entry*, whatever day stands in it."""
    told = verdict(entry, attrs.evolve(says, what="recalled"))
    if told is None or told.weight not in (*_PLAIN, "step"):
        return says
    return attrs.evolve(says, what=told.what, due=told.due)
