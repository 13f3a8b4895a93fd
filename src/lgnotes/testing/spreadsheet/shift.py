"""Rows or columns inserted, deleted and moved: where every index and span goes.

Inserting, deleting and moving are the same arithmetic for rows and columns, for
cells, properties, metadata and every kind of range; so it stands here once.
"""

from typing import Protocol, TypeVar

import attrs

T = TypeVar("T")
Span = tuple[int, int]
"""A half-open stretch of rows or columns."""


class Shift(Protocol):
    """A change of the order of rows or columns."""

    @property
    def reach(self) -> int:
        """How long a line has to be for :meth:`line`."""

    def index(self, old: int) -> int | None:
        """Return where the row or column *old* goes, None where it is gone."""

    def span(self, old: Span) -> Span | None:
        """Return what becomes of a range over *old*, None where nothing is left."""

    def line(self, items: list[T], blank: list[T]) -> list[T]:
        """Return *items*, one per row or column, in their new order."""


@attrs.frozen
class Insert:
    """*count* new rows or columns before *at*."""

    at: int
    count: int

    @property
    def reach(self) -> int:
        """Up to the place."""
        return self.at

    def index(self, old: int) -> int | None:
        """Push what stands at or after the place."""
        return old if old < self.at else old + self.count

    def span(self, old: Span) -> Span | None:
        """Widen a range only where the new ones stand inside it."""
        start, end = old
        if self.at <= start:
            return start + self.count, end + self.count
        return start, end + self.count if self.at < end else end

    def line(self, items: list[T], blank: list[T]) -> list[T]:
        """Put *blank* in between."""
        return [*items[: self.at], *blank, *items[self.at :]]


@attrs.frozen
class Delete:
    """The rows or columns from *start* up to *end* taken away."""

    start: int
    end: int

    @property
    def reach(self) -> int:
        """Any length: what is not there need not be taken away."""
        return 0

    def index(self, old: int) -> int | None:
        """Pull what stands after."""
        if old < self.start:
            return old
        return None if old < self.end else old - (self.end - self.start)

    def span(self, old: Span) -> Span | None:
        """Shorten a range by what is taken of it."""
        start, end = (self._edge(edge) for edge in old)
        return (start, end) if start < end else None

    def _edge(self, edge: int) -> int:
        return edge if edge <= self.start else max(self.start, edge - (self.end - self.start))

    def line(self, items: list[T], blank: list[T]) -> list[T]:
        """Leave them out."""
        return [*items[: self.start], *items[self.end :]]


@attrs.frozen
class Move:
    """The rows or columns from *start* up to *end* put before *to*, counted before the move."""

    start: int
    end: int
    to: int

    @property
    def _landing(self) -> int:
        return self.to if self.to <= self.start else self.to - (self.end - self.start)

    @property
    def _parts(self) -> tuple[Delete, Insert]:
        count = self.end - self.start
        return Delete(self.start, self.end), Insert(self._landing, count)

    @property
    def reach(self) -> int:
        """Past both places."""
        return max(self.end, self.to)

    def index(self, old: int) -> int | None:
        """Carry what is moved, and close up behind it."""
        if self.start <= old < self.end:
            return old - self.start + self._landing
        out, back = self._parts
        rest = out.index(old)
        return None if rest is None else back.index(rest)

    def span(self, old: Span) -> Span | None:
        """Let a range that is moved whole follow; one moved within keeps its place."""
        start, end = old
        if self.start <= start and end <= self.end:
            by = self._landing - self.start
            return start + by, end + by
        if start <= self.start and self.end <= end and start <= self.to <= end:
            return old
        out, back = self._parts
        rest = out.span(old)
        return back.span(rest) if rest else None

    def line(self, items: list[T], blank: list[T]) -> list[T]:
        """Reorder; *blank* is not used."""
        out, back = self._parts
        return back.line(out.line(items, []), items[self.start : self.end])
