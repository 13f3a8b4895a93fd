"""The stems of all that is compared, so that likeness is asked once for each pair of stems.

Two stems that are alike share a run of letters: only those that do are compared at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from lgnotes.register.stems import same
from lgnotes.register.topics import pieces


@attrs.define
class Vocabulary:
    """Stems that are held, and how far others speak of the same."""

    _held: set[str] = attrs.field(factory=set)
    _by_piece: defaultdict[str, list[str]] = attrs.field(factory=lambda: defaultdict(list))
    _like: dict[str, dict[str, float]] = attrs.field(factory=dict)
    _asked: defaultdict[str, list[str]] = attrs.field(factory=lambda: defaultdict(list))

    def hold(self, stems: Iterable[str]) -> None:
        """Hold *stems*; what was asked before knows them from now on."""
        for new in stems:
            if new in self._held:
                continue
            self._held.add(new)
            for piece in pieces((new,)):
                self._by_piece[piece].append(new)
                for asked in self._asked.get(piece, ()):
                    if likeness := same(asked, new):
                        self._like[asked][new] = likeness

    def like(self, stem: str) -> Mapping[str, float]:
        """Return the stems held that speak of the same as *stem*, with how far; `same` says."""
        if (known := self._like.get(stem)) is not None:
            return known
        found = self._like[stem] = {}
        for piece in pieces((stem,)):
            self._asked[piece].append(stem)
            for other in self._by_piece.get(piece, ()):
                if other not in found and (likeness := same(stem, other)):
                    found[other] = likeness
        return found
