"""A list that is too long for one card, in pages."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import attrs

from lgnotes.addon.cards.widgets import Json, section

PAGE = 60
"""Widgets of the list on one card; Google shows 100 of a whole card."""


@attrs.frozen(eq=False)
class Part:
    """Widgets under one heading."""

    heading: str
    """Markup."""

    widgets: Sequence[Json]
    seen: int | None = None
    """How many are seen while it is folded; None where it is never folded."""


@attrs.frozen
class Page:
    """One page of a list."""

    sections: tuple[Json, ...]
    number: int
    """From 0."""

    pages: int
    """At least 1."""


def page_of(parts: Sequence[Part], number: int) -> Page:
    """Return the page called *number*, or the nearest there is; headings are repeated."""
    flat = [(part, widget) for part in parts for widget in part.widgets]
    pages = max(1, -(-len(flat) // PAGE))
    number = min(max(number, 0), pages - 1)
    here = flat[number * PAGE : (number + 1) * PAGE]
    sections = tuple(
        section([widget for _, widget in held], heading=part.heading, seen=part.seen)
        for part, held in groupby(here, key=itemgetter(0))
    )
    return Page(sections, number, pages)
