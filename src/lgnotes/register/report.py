"""What a run did, or in a dry run would do."""

from typing import Self

import attrs

from lgnotes.document import Loss
from lgnotes.errors import LgnotesError
from lgnotes.model import MeetingDate
from lgnotes.register.plan import Change, Conflict


@attrs.frozen
class Named:
    """A document, as a report names it."""

    id: str
    """Its id in the source."""

    name: str = ""
    """What people call it, where its id does not say it."""

    @classmethod
    def of(cls, id_: str, name: str) -> Self:
        """Return the document with the id *id_*, which people call *name*."""
        return cls(id_, "" if id_.endswith(name) else name)

    @property
    def shown(self) -> str:
        """The document as people know it."""
        return self.name or self.id


@attrs.frozen
class Failure:
    """A document that could not be read; its old entries stay as they are."""

    document: Named
    error: LgnotesError


@attrs.frozen(kw_only=True)
class Report:
    """What was read, changed and left."""

    dry_run: bool
    read: int
    """Documents read anew."""

    unchanged: int
    """Documents that are as they were the last time."""

    gone: tuple[Named, ...] = ()
    """Documents no longer in the source."""

    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    failures: tuple[Failure, ...] = ()
    losses: tuple[tuple[Named, Loss], ...] = ()
    """What could not be read within a document that was, with the document."""

    placed: tuple[tuple[Named, MeetingDate], ...] = ()
    """Documents that do not settle the day of a meeting, with the one that others now tell."""

    total_open: int = 0
    """Tasks that are *öppen* or *pågår* after the run."""

    total_tasks: int = 0
    total_decisions: int = 0
    total_suggestions: int = 0
    """What later meetings may say of entries, and a person has not answered yet."""

    @property
    def exit_code(self) -> int:
        """0, or 1 where some document failed."""
        return 1 if self.failures else 0
