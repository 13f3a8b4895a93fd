"""The little of a stylesheet that tells what is read: strikes, hidden parts, list markers."""

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

_BRACE = re.compile(r"[{}]")
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_CLASS = re.compile(r"(?:[a-z]{1,10}\d?)?\.([\w-]+)")
_LIST_MARKER = re.compile(r"\.([\w-]+) ?> ?li:before")
_PART = re.compile(r"\"([^\"]*)\"|counter\(([\w-]+)(?:, ?([\w-]+))?\)")
_LONGEST_SELECTOR = 500
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
_FONT = re.compile(r"font-family ?: ?[\"']?([\w ]+)|font ?:[^;\"']{0,50}[\"']([\w ]+)")
_LONGEST = 10_000
_LONGEST_MARKER = 1_000


@attrs.frozen
class Look:
    """What a style attribute or a class says of what it is put on; None where nothing."""

    struck: bool | None = None
    hidden: bool = False


@attrs.frozen
class Counter:
    """A number in what stands before the items of a list."""

    name: str
    form: str


Marker = tuple[str | Counter, ...]
"""What stands before the items of a list: a bullet, or text around numbers."""


@lru_cache(maxsize=1024)
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


def comments(declarations: str) -> bool:
    """Tell whether what has *declarations* is Word's list of comments."""
    return "mso-element:comment-list" in declarations.replace(" ", "")


def font(declarations: str) -> str:
    """Return the font that *declarations* ask for, empty if none."""
    match = _FONT.search(declarations[:_LONGEST])
    return (match[1] or match[2]).strip() if match else ""


@attrs.define
class Sheet:
    """The rules for single classes of all stylesheets of a document."""

    looks: dict[str, Look] = attrs.Factory(dict)
    markers: dict[str, Marker] = attrs.Factory(dict)

    def take(self, text: str) -> None:
        """Take the rules of one stylesheet."""
        for selector, declarations in _rules(text):
            if marked := _LIST_MARKER.fullmatch(selector):
                self.markers[marked[1]] = _marker(declarations[:_LONGEST_MARKER])
                continue
            said = look(declarations)
            if said != Look():
                for name in _classes(selector):
                    self.looks[name] = said


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield (selector, declarations) of the rules that always hold, not only on paper."""
    text = _REMARK.sub(" ", text)
    selector, depth, at = "", 0, 0
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            depth += 1
            selector = text[at : brace.start()] if depth == 1 else ""
        else:
            if depth == 1 and len(selector) <= _LONGEST_SELECTOR:
                yield " ".join(selector.split()), text[at : brace.start()]
            depth = max(0, depth - 1)
            selector = ""
        at = brace.end()


def _classes(selector: str) -> Iterator[str]:
    for part in selector.split(","):
        if match := _CLASS.fullmatch(part.strip()):
            yield match[1]


def _marker(declarations: str) -> Marker:
    """Return the marker that a ``content`` gives, as Google writes it."""
    parts = (part.groups() for part in _PART.finditer(declarations))
    return tuple(
        _ESCAPE.sub(_character, written) if written is not None else Counter(name, form(counted))
        for written, name, counted in parts
    )


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""
