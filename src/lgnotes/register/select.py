"""Which entries a list shows."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from lgnotes.register.entry import Entry, EntryKind
from lgnotes.register.owners import Whose
from lgnotes.register.wanted import plain


@attrs.frozen(kw_only=True)
class Filter:
    """What an entry must be to be shown; None and False ask for nothing."""

    kind: EntryKind | None = None
    open_only: bool = False
    """Tasks still to be done, decisions that stand."""

    overdue_on: date | None = None
    """Tasks still to be done, and decisions that stand, whose day is before this one."""

    owner: str | None = None
    """A whole name, or a first name, in any case; or what else means somebody in the directory."""

    due_before: date | None = None
    since: date | None = None
    """Entries of meetings from this day on."""

    search: str | None = None
    """Words that all occur in the entry, in any case."""


def select(entries: Iterable[Entry], wanted: Filter, whose: Whose | None = None) -> Iterator[Entry]:
    """Give those of *entries* that pass, in their order; *whose* tells who their owners are."""
    tests = [_TESTS[name] for name, value in attrs.asdict(wanted).items() if value]
    if wanted.owner and whose:
        tests[tests.index(_has_owner)] = lambda e, f: (
            _has_owner(e, f) or whose.is_owner(f.owner or "", e)
        )
    return (entry for entry in entries if all(test(entry, wanted) for test in tests))


def _has_owner(entry: Entry, wanted: Filter) -> bool:
    name = plain(wanted.owner or "").casefold()
    return any(
        name in (owner.casefold(), owner.casefold().partition(" ")[0]) for owner in entry.owners
    )


def _says(entry: Entry, wanted: Filter) -> bool:
    fields = (entry.ref, entry.text, *entry.owners, entry.item, entry.comment, entry.group)
    text = "\n".join(fields).casefold()
    return all(word in text for word in plain(wanted.search or "").casefold().split())


_TESTS: Final[dict[str, Callable[[Entry, Filter], bool]]] = {
    "kind": lambda e, f: e.kind == f.kind,
    "open_only": lambda e, f: e.is_open,
    "overdue_on": lambda e, f: bool(f.overdue_on and e.is_overdue(f.overdue_on)),
    "owner": _has_owner,
    "due_before": lambda e, f: bool(e.due and f.due_before and e.due < f.due_before),
    "since": lambda e, f: bool(e.meeting and f.since and e.meeting >= f.since),
    "search": _says,
}
