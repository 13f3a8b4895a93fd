"""The names people say: *LG 2021-02-09 § 5:2*."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from lgnotes.lexicon import meeting
from lgnotes.model import Decision, Minutes, Task


def short_name(body: str | None) -> str:
    """Return how the group *body* is called in references, such as LG.

    A group of a known kind has its usual abbreviation; any other its capitals,
    or the first three letters of its name; LG where the notes name no group.
    """
    if not body:
        return "LG"
    for stem, short in meeting.SHORT_NAMES.items():
        if stem in body.lower():
            return short
    capitals = "".join(letter for letter in body if letter.isupper())
    return capitals if len(capitals) > 1 else body[:3].upper()


def numbered(minutes: Minutes, *, name: str, short: str | None = None) -> Minutes:
    """Return *minutes* with an id and a ref on every decision and task.

    Refs begin with *short*, or else with what the meeting's own body is called.
    Where the meeting's day is unknown, the document's *name* stands for it; a
    point without a number goes by its place in the agenda.
    """
    when = minutes.date.value.isoformat() if minutes.date.value else name
    finds: list[Decision | Task] = [*minutes.decisions, *minutes.tasks]
    finds.sort(key=lambda find: find.lines)
    refs = _refs(finds, minutes, f"{short or short_name(minutes.body)} {when}")
    return attrs.evolve(
        minutes,
        decisions=tuple(
            attrs.evolve(d, id=f"d{n}", ref=refs[id(d)]) for n, d in enumerate(minutes.decisions, 1)
        ),
        tasks=tuple(
            attrs.evolve(t, id=f"t{n}", ref=refs[id(t)]) for n, t in enumerate(minutes.tasks, 1)
        ),
    )


def _refs(finds: Sequence[Decision | Task], minutes: Minutes, meeting_name: str) -> dict[int, str]:
    ordinals = Counter[str]()
    refs = {}
    for find in _explicit_first(finds):
        section = find.item or str(minutes.place_of(find))
        ordinals[section] += 1
        refs[id(find)] = f"{meeting_name} § {section}:{ordinals[section]}"
    return refs


def _explicit_first(finds: Iterable[Decision | Task]) -> list[Decision | Task]:
    """Put suggestions last, so that they leave no holes among the refs people say."""
    return sorted(finds, key=lambda find: isinstance(find, Task) and find.strength == "implied")
