"""The little of a stylesheet that tells what is read: strikes, hidden parts, list markers."""

import re
from collections.abc import Iterator

import attrs

_RULE = re.compile(r"([^{}]{1,500})\{([^{}]*)\}")
_CLASS = re.compile(r"(?:[a-z]{1,10}\d?)?\.([\w-]+)")
_LIST_MARKER = re.compile(r"\.([\w-]+) ?> ?li:before")
_PART = re.compile(r"\"([^\"]*)\"|counter\(([\w-]+)(?:, ?([\w-]+))?\)")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6}) ?")
_FORMS = {
    "lower-latin": "lowerLetter",
    "lower-alpha": "lowerLetter",
    "upper-latin": "upperLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}
_LIST_STYLE = re.compile(r"list-style(?:-type)? ?: ?([a-z-]+)")
_LEVEL = re.compile(r"mso-list ?: ?[\w-]+ level(\d)")
_FONT = re.compile(r"font-family ?: ?[\"']?([\w ]+)")
_LONGEST = 10_000


@attrs.frozen
class Look:
    """What a style attribute or a class says of what it is put on; None where nothing."""

    struck: bool | None = None
    hidden: bool = False


@attrs.frozen
class Marker:
    """What stands before the items of a list: text around a number, or a bullet."""

    before: str
    form: str | None = None
    after: str = ""


def look(declarations: str) -> Look:
    """Return what *declarations* say."""
    said = declarations[:_LONGEST].lower().replace(" ", "").replace("\n", "")
    struck: bool | None = None
    if "text-decoration:" in said or "text-decoration-line:" in said:
        struck = "line-through" in said
    hidden = "display:none" in said or "visibility:hidden" in said or "mso-hide:all" in said
    return Look(struck=struck, hidden=hidden)


def form(name: str | None) -> str:
    """Return the form of numbers that CSS calls *name*."""
    return _FORMS.get(name or "", "decimal")


def list_style(declarations: str) -> str | None:
    """Return the form of numbers that a list's own *declarations* name, if any."""
    match = _LIST_STYLE.search(declarations[:_LONGEST])
    return match[1] if match else None


def list_level(declarations: str) -> int | None:
    """Return the level, from 0, that Word says a paragraph has in its list."""
    match = _LEVEL.search(declarations[:_LONGEST])
    return max(0, int(match[1]) - 1) if match else None


def font(declarations: str) -> str:
    """Return the font that *declarations* ask for, empty if none."""
    match = _FONT.search(declarations[:_LONGEST])
    return match[1].strip() if match else ""


@attrs.define
class Sheet:
    """The rules for single classes of all stylesheets of a document."""

    looks: dict[str, Look] = attrs.Factory(dict)
    markers: dict[str, Marker] = attrs.Factory(dict)

    def take(self, text: str) -> None:
        """Take the rules of one stylesheet."""
        for match in _RULE.finditer(text):
            selector, declarations = " ".join(match[1].split()), match[2]
            if marked := _LIST_MARKER.fullmatch(selector):
                self.markers[marked[1]] = _marker(declarations)
                continue
            said = look(declarations)
            if said != Look():
                for name in _classes(selector):
                    self.looks[name] = said


def _classes(selector: str) -> Iterator[str]:
    for part in selector.split(","):
        if match := _CLASS.fullmatch(part.strip()):
            yield match[1]


def _marker(declarations: str) -> Marker:
    """Return the marker that a ``content`` gives, as Google writes it."""
    texts, number = ["", ""], None
    for written, _, counted in (part.groups() for part in _PART.finditer(declarations)):
        if written is None:
            number = form(counted)
        else:
            texts[0 if number is None else 1] += _ESCAPE.sub(_character, written)
    return Marker(texts[0].strip(), number, texts[1].strip())


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if 0x20 <= code < 0x110000 else ""
