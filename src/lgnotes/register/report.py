"""What a run did, or in a dry run would do."""

import attrs

from lgnotes.document import Loss
from lgnotes.errors import LgnotesError
from lgnotes.register.plan import Change, Conflict


@attrs.frozen
class Failure:
    """A document that could not be read; its old entries stay as they are."""

    document: str
    """Its id in the source."""

    error: LgnotesError


@attrs.frozen(kw_only=True)
class Report:
    """What was read, changed and left."""

    dry_run: bool
    read: int
    """Documents read anew."""

    unchanged: int
    """Documents that are as they were the last time."""

    gone: tuple[str, ...] = ()
    """Ids of documents no longer in the source."""

    changes: tuple[Change, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    failures: tuple[Failure, ...] = ()
    losses: tuple[tuple[str, Loss], ...] = ()
    """What could not be read within a document that was, with the document's id."""

    total_open: int = 0
    """Tasks that are *öppen* or *pågår* after the run."""

    total_tasks: int = 0
    total_decisions: int = 0

    @property
    def exit_code(self) -> int:
        """0, or 1 where some document failed."""
        return 1 if self.failures else 0
