"""The requests that fill a new Google document with a drafted agenda."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import attrs

from lgnotes.export.agenda.parts import Kind, Part, parts
from lgnotes.register.agenda import Agenda
from lgnotes.texts import Language

Json = dict[str, object]

_STYLES: Final[dict[Kind, str]] = {
    "title": "TITLE",
    "about": "SUBTITLE",
    "point": "HEADING_1",
    "appendix": "HEADING_1",
}
_START: Final = 1
"""Where the text of a new document begins."""


@attrs.frozen
class _Laid:
    """A paragraph in its place, counted as Google counts: in UTF-16."""

    part: Part
    start: int
    end: int
    """After its line break."""


def requests(agenda: Agenda, language: Language) -> list[Json]:
    """Return the requests of one ``documents.batchUpdate`` on an empty document.

    The text is put in as it is.  Lists are made from the last to the first: making one takes
    away the tabs that tell its levels, and moves what follows.
    """
    held = [*parts(agenda, language)]
    laid = [*_laid(held)]
    text = "\n".join(map(_written, held))
    made: list[Json] = [{"insertText": {"location": {"index": _START}, "text": text}}]
    made += (_style(one) for one in laid if one.part.kind in _STYLES)
    made += (_bold(one) for one in laid if one.part.kind == "label")
    lists = [[*run] for kind, run in groupby(laid, key=lambda one: one.part.kind)
             if kind == "bullet"]  # fmt: skip
    return [*made, *(_bullets(run) for run in reversed(lists))]


def _laid(held: Sequence[Part]) -> Iterator[_Laid]:
    place = _START
    for part in held:
        end = place + _length(_written(part)) + 1
        yield _Laid(part, place, end)
        place = end


def _written(part: Part) -> str:
    return "\t" * part.level + part.text


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _style(one: _Laid) -> Json:
    style = {"namedStyleType": _STYLES[one.part.kind]}
    asked: Json = {"range": _range(one.start, one.end), "paragraphStyle": style}
    return {"updateParagraphStyle": asked | {"fields": "namedStyleType"}}


def _bold(one: _Laid) -> Json:
    asked: Json = {"range": _range(one.start, one.end - 1), "textStyle": {"bold": True}}
    return {"updateTextStyle": asked | {"fields": "bold"}}


def _bullets(run: Sequence[_Laid]) -> Json:
    span = _range(run[0].start, run[-1].end)
    return {"createParagraphBullets": {"range": span, "bulletPreset": "BULLET_DISC_CIRCLE_SQUARE"}}


def _range(start: int, end: int) -> Json:
    return {"startIndex": start, "endIndex": end}
