"""What later notes say of earlier entries, as a careful secretary links it: the cases as values.

The form and the rules of judgement stand in ``README.md`` beside this file.
"""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

Which = Literal["dev", "test"]
What = Literal[
    "done", "dropped", "ongoing", "remains", "postponed", "replaced", "recalled", "repeated",
]  # fmt: skip

HERE = Path(__file__).parent
CLOSING: frozenset[What] = frozenset(("done", "dropped", "replaced"))
"""The kinds after which nothing is left to do of an entry, or a decision no longer holds."""


@attrs.frozen(kw_only=True)
class Earlier:
    """A task or decision as the register holds it before the later meeting."""

    meeting: date
    ref: str
    kind: Literal["task", "decision"]
    text: str
    owners: tuple[str, ...]
    due: date | None
    item: str | None
    group: str


@attrs.frozen(kw_only=True)
class Later:
    """The notes of a later meeting."""

    name: str
    group: str
    text: str

    def line_of(self, says: str) -> int:
        """Return the number of the one line that holds *says*, from 1.

        Raises:
            ValueError: if no line holds it, or several do.
        """
        (line,) = (i for i, line in enumerate(self.text.split("\n"), start=1) if says in line)
        return line


@attrs.frozen(kw_only=True)
class Link:
    """What a line says of an earlier entry."""

    says: str
    of: int
    """The entry's place in `Case.earlier`, from 0."""

    what: What
    due: date | None
    """The last day that the line gives; None where it gives none."""

    sure: bool
    """False where a careful reader would suggest it and change nothing."""

    owners: tuple[str, ...] = ()
    """Who has it from now on, where the line names somebody new."""

    also: tuple[What, ...] = ()
    """Further kinds that are right."""

    or_of: tuple[int, ...] = ()
    """Further entries that the line may speak of."""

    optional: bool = False
    """True where it is right to find and right to leave."""


@attrs.frozen(kw_only=True)
class Trap:
    """A line that tempts to a link and is none."""

    says: str
    of: int | None
    """The entry it does not speak of; None where it speaks of none at all."""

    why: str


@attrs.frozen(kw_only=True)
class Case:
    """Entries of a register, the notes of a later meeting, and what these say of those."""

    name: str
    earlier: tuple[Earlier, ...]
    later: Later
    links: tuple[Link, ...]
    traps: tuple[Trap, ...]


@cache
def cases(which: Which) -> tuple[Case, ...]:
    """Return the cases of the set *which*, by name."""
    found = sorted((HERE / which).glob("*.json"))
    return tuple(_CONVERTER.structure(json.loads(p.read_text("utf-8")), Case) for p in found)


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(date, lambda day, _: date.fromisoformat(day))
    converter.register_structure_hook(Later, _later)
    traps_are_not = make_dict_structure_fn(
        Case, converter, traps=override(rename="not"), _cattrs_forbid_extra_keys=True
    )
    converter.register_structure_hook(Case, traps_are_not)
    return converter


def _later(stored: dict[str, str | list[str]], _: type[Later]) -> Later:
    return Later(
        name=str(stored["name"]), group=str(stored["group"]), text="\n".join(stored["text"])
    )


_CONVERTER = _converter()
