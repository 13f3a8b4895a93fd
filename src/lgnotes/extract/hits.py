"""What a rule makes of a clause that holds a task."""

from collections.abc import Callable

import attrs

from lgnotes.extract.clauses import Clause
from lgnotes.extract.signs import Context
from lgnotes.model import Strength


@attrs.frozen
class Hit:
    """A task that a rule recognised."""

    rule: str
    owners: tuple[str, ...] = ()
    strength: Strength = "explicit"
    confidence: float = 0.9
    text: str | None = None
    """The task's words where they are fewer than the clause's."""

    start: int = 0
    """Offset in the clause where the task begins."""


Rule = Callable[[Clause, Context], Hit | None]
