"""From a figure of matplotlib to an element of the page, which the page's style colours.

What matplotlib writes into ``style`` becomes attributes and classes, for the page's policy
allows no style but its own.
"""

import io
import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

import attrs
from matplotlib.figure import Figure

from lgnotes.export.report.drawing import NAMES

_SPACE: Final = "http://www.w3.org/2000/svg"
_SVG: Final = f"{{{_SPACE}}}"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_LEFT_OUT: Final = {f"{_SVG}{tag}" for tag in ("metadata", "style", "clipPath")}
_NOT_SET: Final = {"font-family", "font", "stroke-linejoin", "stroke-miterlimit"}
_REFERENCE: Final = re.compile(r"(?<=#)\w+")
_CLASSES: Final = {"fill": "f", "stroke": "s"}

ET.register_namespace("", _SPACE)


@attrs.frozen(kw_only=True)
class Words:
    """What a drawing is called, and what it shows, for those who cannot see it."""

    name: str
    """Names the drawing within the page; ids in it begin so."""

    title: str
    text: str


def inline(figure: Figure, words: Words, *, kind: str) -> str:
    """Return *figure* as an ``svg`` element for the page, of the class *kind*."""
    sink = io.BytesIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    figure.savefig(sink, format="svg", metadata=nothing)
    drawn = ET.fromstring(sink.getvalue())  # noqa: S314 - matplotlib's own
    name = f"{words.name}-{kind}"
    root = ET.Element(f"{_SVG}svg", {"viewBox": drawn.attrib["viewBox"], "class": kind})
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title {name}-text")
    ET.SubElement(root, f"{_SVG}title", {"id": f"{name}-title"}).text = words.title
    ET.SubElement(root, f"{_SVG}desc", {"id": f"{name}-text"}).text = words.text
    root.extend(part for child in drawn for part in _parts(child, name))
    _number(root, name)
    return ET.tostring(root, encoding="unicode")


def _parts(element: ET.Element, name: str) -> Iterator[ET.Element]:
    """Give *element* as the page has it; of a group that says nothing what is in it."""
    if element.tag in _LEFT_OUT:
        return
    inner = [part for child in element for part in _parts(child, name)]
    attributes = dict(_attributes(element))
    is_bare = element.tag == f"{_SVG}g" and not attributes.keys() - {"id"}
    if is_bare or (element.tag == f"{_SVG}defs" and not inner):
        yield from inner
        return
    made = ET.Element(element.tag, attributes)
    made.text = (element.text or "").strip()
    made.extend(inner)
    yield made


def _attributes(element: ET.Element) -> Iterator[tuple[str, str]]:
    """Give the attributes, those from the style among them, and the classes of the colours."""
    classes = []
    for key, value in (*element.attrib.items(), *_declarations(element)):
        if key in _CLASSES and value in NAMES:
            classes.append(f"{_CLASSES[key]}-{NAMES[value]}")
        elif key == _HREF:
            yield "href", value
        elif key not in ("style", "clip-path") and not value.startswith("rotate(-0 "):
            yield key, value
    if classes:
        yield "class", " ".join(classes)


def _declarations(element: ET.Element) -> Iterator[tuple[str, str]]:
    for part in element.get("style", "").split(";"):
        key, _, value = (word.strip() for word in part.partition(":"))
        if key and key not in _NOT_SET:
            yield key, value


def _number(root: ET.Element, name: str) -> None:
    """Give what is referred to an id of this drawing's own, and no id to anything else."""
    numbers: dict[str, str] = {}

    def new(found: re.Match[str]) -> str:
        return numbers.setdefault(found[0], f"{name}-{len(numbers)}")

    for element in root.iter():
        for key, value in element.items():
            if key == "href" or value.startswith("url("):
                element.set(key, _REFERENCE.sub(new, value))
    for element in [*root][2:]:
        for one in element.iter():
            if "id" in one.attrib:
                old = one.attrib.pop("id")
                if old in numbers:
                    one.set("id", numbers[old])
