"""The numbers of lists as they are shown: ``3.``, ``2.1``, ``b)``, ``§ 4``, ``iv.``."""

import re
from collections.abc import Mapping

import attrs

LEVELS = 9
"""Levels that a list of a word processor has."""

_ROMAN = (
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
)
_PLACEHOLDER = re.compile(r"%([1-9])")
LONGEST = 80
"""Characters that are taken of what is shown before a paragraph."""

_HIGHEST = 100_000
"""Above this a number is shown in digits, whatever its format."""


def numeral(number: int, form: str) -> str:
    """Return *number* in *form*, a ``w:numFmt`` of Word; digits for forms that are not known."""
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if not 0 < number < _HIGHEST:
        return str(number)
    if form.endswith("Letter"):
        text = _letters(number)
    elif form.endswith("Roman"):
        text = _roman(number)
    else:
        return str(number)
    return text.upper() if form.startswith("upper") else text


def _letters(number: int) -> str:
    """Count a to z, then aa, bb and on, as word processors do."""
    rounds, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * min(rounds + 1, 10)


def _roman(number: int) -> str:
    text = ""
    for letters, value in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _shortened(text: str) -> str:
    return text[:LONGEST]


@attrs.frozen(kw_only=True)
class Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    text: str = attrs.field(default="", converter=_shortened)
    """``%1.%2`` with the numbers of the levels, or the bullet."""

    start: int = 1
    restart: int | None = None
    """Begins anew after a level above this one (1 for the outermost), 0 never."""

    legal: bool = False
    """True where the numbers of all levels are shown in digits."""

    style: str | None = None
    """The paragraph style that is numbered so."""


@attrs.frozen(kw_only=True)
class Numbers:
    """A list: which definition it follows, and from where some levels count anew."""

    key: str
    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of(self, style: str | None) -> int | None:
        """Return the depth that the paragraph style *style* is numbered at, None if none."""
        if style is None:
            return None
        return next((depth for depth, level in self.levels.items() if level.style == style), None)


class Counters:
    """Counts the paragraphs of all lists; lists of one definition count on."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, numbers: Numbers, depth: int) -> str | None:
        """Return what stands before the next paragraph at *depth*, None if nothing does."""
        level = numbers.levels.get(depth)
        if level is None:
            return None
        counts = self._counts.setdefault(numbers.definition, {})
        self._step(numbers, depth, level, counts)
        if level.form == "bullet":
            return level.text.strip() or None
        return _filled(level, numbers.levels, counts) or None

    def begin(self, definition: str, depth: int, start: int) -> None:
        """Let the next paragraph of *definition* at *depth* have the number *start*."""
        self._counts.setdefault(definition, {})[depth] = start - 1

    def _step(self, numbers: Numbers, depth: int, level: Level, counts: dict[int, int]) -> None:
        first = (numbers.key, depth)
        if depth in numbers.starts and first not in self._begun:
            counts[depth] = numbers.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add(first)
        for deeper in [other for other in counts if other > depth]:
            below = numbers.levels.get(deeper)
            restart = below.restart if below else None
            if restart is None or depth < restart:
                del counts[deeper]


def _filled(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        shown = levels.get(index, level)
        count = counts.get(index, shown.start)
        return numeral(count, "decimal" if level.legal else shown.form)

    return _PLACEHOLDER.sub(number, level.text).strip()
