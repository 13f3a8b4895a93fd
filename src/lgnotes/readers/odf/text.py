"""What stands inside OpenDocument's paragraphs: spans, links, fields, notes, frames."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from lgnotes.readers.flow import Flow
from lgnotes.readers.odf.styles import DRAW, FORM, LOEXT, OFFICE, TEXT, XLINK, Styles, whole
from lgnotes.readers.pieces import Runs
from lgnotes.readers.zipped import deeper

if TYPE_CHECKING:
    from lxml.etree import _Element

_MANY_SPACES = 20
_OBJECTS = (f"{DRAW}object", f"{DRAW}object-ole", f"{DRAW}plugin", f"{DRAW}applet")
_TRUE = ("true", "1")


class Texts:
    """Gathers the text of one paragraph after another."""

    def __init__(self, flow: Flow, styles: Styles, forms: "_Element | None", *, name: str) -> None:
        self._flow = flow
        self._styles = styles
        self._name = name
        self._struck = self._hides = False
        self._controls = {
            control.get(f"{FORM}id", ""): control
            for control in (() if forms is None else forms.iter(f"{FORM}checkbox"))
        }
        self.runs = Runs()
        self.boxes: list[_Element] = []
        """Text boxes met, which are read after the paragraph they are anchored in."""

        self.notes: list[_Element] = []
        """Footnotes and endnotes, in order."""

    def gather(self, paragraph: "_Element", depth: int, *, struck: bool) -> Runs:
        """Return the text of *paragraph*."""
        self.runs, self._struck, self._hides = Runs(), struck, False
        self.walk(paragraph, depth)
        if self._hides:
            self._flow.lose("hidden")
        return self.runs

    def walk(self, parent: "_Element", depth: int) -> None:
        """Take all that stands in *parent*; fields that are not known show their text."""
        self._write(parent.text)
        for child in parent:
            _TAKES.get(child.tag, Texts._inside)(self, child, depth)
            self._write(child.tail)

    def draw(self, shape: "_Element") -> None:
        """Take the text boxes of a frame or a shape, and name its pictures."""
        waiting = [shape]
        while waiting:
            element = waiting.pop()
            tags = [child.tag for child in element]
            if any(tag in _OBJECTS for tag in tags):
                self._flow.lose("objects")
            elif f"{DRAW}image" in tags and f"{DRAW}text-box" not in tags:
                self._flow.lose("images")
            elif f"{TEXT}p" in tags or f"{TEXT}list" in tags or f"{TEXT}h" in tags:
                self.boxes.append(element)
            else:
                waiting.extend(reversed(element))

    def _write(self, text: str | None) -> None:
        if text:
            self.runs.write(text.replace("\n", " "), struck=self._struck)

    def _inside(self, element: "_Element", depth: int) -> None:
        self.walk(element, deeper(depth, name=self._name))

    def _skip(self, _: "_Element", __: int) -> None:
        """Take nothing: the element's text is no part of the paragraph."""

    def _span(self, element: "_Element", depth: int) -> None:
        style = self._styles.get("text", element.get(f"{TEXT}style-name"))
        if style.hidden:
            self._hides = True
            return
        around = self._struck
        self._struck = around if style.struck is None else style.struck
        self._inside(element, depth)
        self._struck = around

    def _link(self, element: "_Element", depth: int) -> None:
        start = self.runs.length
        self._inside(element, depth)
        self.runs.link(start, element.get(f"{XLINK}href", ""))

    def _spaces(self, element: "_Element", _: int) -> None:
        self._write(" " * min(whole(element.get(f"{TEXT}c"), 1), _MANY_SPACES))

    def _tab(self, _: "_Element", __: int) -> None:
        self._write("\t")

    def _break(self, _: "_Element", __: int) -> None:
        self.runs.write("\n")

    def _note(self, element: "_Element", _: int) -> None:
        self.notes.append(element)

    def _comment(self, _: "_Element", __: int) -> None:
        self._flow.lose("comments")

    def _placeholder(self, _: "_Element", __: int) -> None:
        self._flow.lose("unfilled")

    def _concealed(self, element: "_Element", depth: int) -> None:
        """Take a text that is hidden under a condition."""
        if element.get(f"{TEXT}is-hidden") in _TRUE:
            self._hides = True
        else:
            self._inside(element, depth)

    def _date(self, element: "_Element", depth: int) -> None:
        start = self.runs.length
        self._inside(element, depth)
        if element.get(f"{TEXT}fixed") in _TRUE:
            self.runs.chip("date", start, element.get(f"{TEXT}date-value", "")[:10])

    def _options(self, element: "_Element", depth: int) -> None:
        start = self.runs.length
        self._inside(element, depth)
        self.runs.chip("dropdown", start, self.runs.text_from(start))

    def _content_control(self, element: "_Element", depth: int) -> None:
        if element.get(f"{LOEXT}checkbox") in _TRUE:
            self.runs.box(checked=element.get(f"{LOEXT}checked") in _TRUE)
        elif element.get(f"{LOEXT}showing-place-holder") in _TRUE:
            self._flow.lose("unfilled")
        elif any(element.get(LOEXT + kind) in _TRUE for kind in ("dropdown", "combobox")):
            self._options(element, depth)
        else:
            start = self.runs.length
            self._inside(element, depth)
            self.runs.chip("date", start, element.get(f"{LOEXT}current-date", "")[:10])

    def _ruby(self, element: "_Element", depth: int) -> None:
        base = element.find(f"{TEXT}ruby-base")
        if base is not None:
            self._inside(base, depth)

    def _drawing(self, element: "_Element", _: int) -> None:
        self.draw(element)

    def _form_control(self, element: "_Element", _: int) -> None:
        control = self._controls.get(element.get(f"{DRAW}control", ""))
        if control is not None:
            state = control.get(f"{FORM}current-state") or control.get(f"{FORM}state")
            self.runs.box(checked=state == "checked")
            self._write(control.get(f"{FORM}label"))


_Take = Callable[[Texts, "_Element", int], None]
_SHAPES = "frame custom-shape g rect ellipse circle polygon polyline path line connector a"
_TAKES: Mapping[str, _Take] = {
    f"{TEXT}span": Texts._span,
    f"{TEXT}a": Texts._link,
    f"{TEXT}s": Texts._spaces,
    f"{TEXT}tab": Texts._tab,
    f"{TEXT}line-break": Texts._break,
    f"{TEXT}note": Texts._note,
    f"{TEXT}placeholder": Texts._placeholder,
    f"{TEXT}hidden-text": Texts._concealed,
    f"{TEXT}hidden-paragraph": Texts._concealed,
    f"{TEXT}date": Texts._date,
    f"{TEXT}drop-down": Texts._options,
    f"{TEXT}ruby": Texts._ruby,
    f"{TEXT}tracked-changes": Texts._skip,
    f"{OFFICE}annotation": Texts._comment,
    f"{OFFICE}annotation-end": Texts._skip,
    f"{LOEXT}content-control": Texts._content_control,
    f"{DRAW}control": Texts._form_control,
    **{DRAW + tag: Texts._drawing for tag in _SHAPES.split()},
}
"""How each element is taken; the others are fields, which show their text."""
