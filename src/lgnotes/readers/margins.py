"""Page heads and feet: what stands at the same place of several pages, and page numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from lgnotes.readers.plain import FOOT
from lgnotes.readers.sheet import Page, Piece

_HEAD = 0.16
_FOOT = 0.16
"""The shares of a page's height in which heads and feet are looked for."""

_NEAR = 3.0
"""Points by which the same line may stand lower on another page."""

_SHARE = 0.4
"""The share of the pages on which a line is a head or foot."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:[-–] ?)?(\d{1,4})(?: ?[-–])?")


def margins_of(pages: Sequence[Page]) -> list[frozenset[int]]:
    """Return for each page the places, in the order of drawing, of its heads and feet."""
    zones = [[piece for piece in page.pieces if _in_zone(page, piece)] for page in pages]
    places: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for index, zone in enumerate(zones):
        for piece in zone:
            places[_pattern(piece)].append((piece.base, index))
    repeated = {
        (number, piece.order)
        for number, zone in enumerate(zones)
        for piece in zone
        if _repeated(places[_pattern(piece)], piece, len(pages))
    }
    return [
        frozenset(
            piece.order
            for piece in zone
            if (index, piece.order) in repeated or _is_number(pages[index], piece)
        )
        for index, zone in enumerate(zones)
    ]


def _in_zone(page: Page, piece: Piece) -> bool:
    return not _HEAD * page.height < piece.base < (1 - _FOOT) * page.height


def _pattern(piece: Piece) -> str:
    return _DIGITS.sub("#", piece.text)


def _repeated(places: Sequence[tuple[float, int]], piece: Piece, pages: int) -> bool:
    """Tell whether what *piece* says stands there on enough of the pages."""
    if len(places) < 2:
        return False
    found = {index for base, index in places if abs(base - piece.base) <= _NEAR}
    return len(found) >= max(2, _SHARE * pages)


def _is_number(page: Page, piece: Piece) -> bool:
    """Tell whether *piece* is the page's number, outside of all other text."""
    if len(piece.text) > 40:
        return False
    number = _NUMBER.fullmatch(piece.text)
    if not (FOOT.fullmatch(piece.text.lower()) or (number and int(number[1]) == page.number)):
        return False
    beyond = (other.base for other in page.pieces if other.order != piece.order)
    if piece.base < page.height / 2:
        return all(base > piece.base - _NEAR for base in beyond)
    return all(base < piece.base + _NEAR for base in beyond)


def first_shown(pages: Sequence[Page], margins: Sequence[frozenset[int]]) -> Iterator[Piece]:
    """Give the heads and feet of all pages, each wording once."""
    seen = set()
    pairs = zip(pages, margins, strict=True)
    every = ([p for p in page.pieces if p.order in places] for page, places in pairs)
    for piece in chain.from_iterable(every):
        if _pattern(piece) not in seen:
            seen.add(_pattern(piece))
            yield piece
