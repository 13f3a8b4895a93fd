"""Page heads and feet: what stands at the same place of several pages, and page numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lgnotes.readers.pdf.sheet import Page, Piece, Row, rows_of
from lgnotes.readers.plain import FOOT

_ZONE = 0.16
"""The share of a page's height, above and below, in which heads and feet are looked for."""

_NEAR = 3.0
"""Points by which the same line may stand lower on another page."""

_SHARE = 0.4
"""The share of the pages on which a line is a head or foot."""

_LONGEST_NUMBER = 40
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:[-–] ?)?(\d{1,4})(?: ?[-–])?")

_Places = Mapping[str, Sequence[tuple[float, int]]]
"""By what is written, digits set aside: how low it stands, and on which page."""


def margins_of(pages: Sequence[Page]) -> list[frozenset[int]]:
    """Return for each page the places, in the order of drawing, of its heads and feet."""
    zones = [_zones(page) for page in pages]
    places: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for page, pair in zip(pages, zones, strict=True):
        for piece in (piece for zone in pair for row in zone for piece in row):
            places[_pattern(piece)].append((piece.base, page.number))
    return [
        frozenset(
            piece.order for zone in pair for piece in _margins(page, zone, places, len(pages))
        )
        for page, pair in zip(pages, zones, strict=True)
    ]


def _zones(page: Page) -> tuple[Sequence[Row], Sequence[Row]]:
    """Return the lines at the top and at the bottom of *page*, from its edge inwards."""
    edge = _ZONE * page.height
    top = rows_of(piece for piece in page.pieces if piece.base < edge)
    bottom = rows_of(piece for piece in page.pieces if piece.base > page.height - edge)
    return top, bottom[::-1]


def _margins(page: Page, zone: Sequence[Row], places: _Places, pages: int) -> Iterator[Piece]:
    """Give what is no running text, as far as lines from the edge inwards hold such."""
    for row in zone:
        alone = len(row) == 1
        found = [
            piece
            for piece in row
            if _repeated(places[_pattern(piece)], piece, pages, alone=alone)
            or _is_number(page, piece)
        ]
        if not found:
            return
        yield from found


def _pattern(piece: Piece) -> str:
    return _DIGITS.sub("#", piece.text)


def _repeated(
    places: Sequence[tuple[float, int]], piece: Piece, pages: int, *, alone: bool
) -> bool:
    """Tell whether what *piece* says stands there on enough of the pages."""
    if len(places) < 2 or (not alone and sum(map(str.isalpha, piece.text)) < 3):
        return False
    found = {number for base, number in places if abs(base - piece.base) <= _NEAR}
    return len(found) >= max(2, _SHARE * pages)


def _is_number(page: Page, piece: Piece) -> bool:
    if len(piece.text) > _LONGEST_NUMBER:
        return False
    if FOOT.fullmatch(piece.text.lower()):
        return True
    number = _NUMBER.fullmatch(piece.text)
    return number is not None and int(number[1]) == page.number and not _has_text(page, piece)


def _has_text(page: Page, piece: Piece) -> bool:
    """Tell whether text follows at once, as after the number of a footnote."""
    return any(
        0 <= other.left - piece.right < 2 * piece.size and abs(other.base - piece.base) < piece.size
        for other in page.pieces
    )


def first_shown(pages: Sequence[Page], margins: Sequence[frozenset[int]]) -> Iterator[Piece]:
    """Give the heads and feet of all pages, each wording once."""
    seen = set()
    for page, places in zip(pages, margins, strict=True):
        for piece in page.pieces:
            if piece.order in places and _pattern(piece) not in seen:
                seen.add(_pattern(piece))
                yield piece
