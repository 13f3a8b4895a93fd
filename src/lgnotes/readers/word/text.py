"""What stands inside Word's paragraphs: runs, links, fields, controls, tracked changes."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import attrs

from lgnotes.readers.flow import Flow
from lgnotes.readers.glyphs import sign
from lgnotes.readers.pieces import Runs
from lgnotes.readers.word.names import MC, W14, M, R, W, is_on, number, value
from lgnotes.readers.word.styles import Styles
from lgnotes.readers.zipped import MAX_NESTING, deeper

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_INSTRUCTION = 5_000
_TEXT_BOX = f"{W}txbxContent"
_IMAGES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_OBJECTS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    "{urn:schemas-microsoft-com:office:office}OLEObject",
)


_MARKS = frozenset(W + tag for tag in ("rStyle", "vanish", "strike", "dstrike"))


@attrs.define
class _Field:
    """A field such as HYPERLINK, between its instruction and what is shown of it."""

    form: "_Element | None" = None
    """What a form's field holds: a box, a list of options."""

    instruction: str = ""
    shown: bool = False
    start: int = 0


class Texts:
    """Gathers the text of one paragraph after another, as it stands with changes accepted."""

    def __init__(self, flow: Flow, styles: Styles, links: Mapping[str, str], *, name: str) -> None:
        self._flow = flow
        self._styles = styles
        self._links = links
        self._name = name
        self._fields: list[_Field] = []
        self._struck = self._paragraph_struck = self._hides = False
        self.runs = Runs()
        self.changes = 0
        """Tracked changes so far."""

        self.boxes: list[_Element] = []
        """Text boxes met, which are read after the paragraph they are anchored in."""

        self.notes: dict[tuple[str, str], None] = {}
        """Footnotes and endnotes referred to, as (kind, id), in order."""

    def begin(self, *, struck: bool) -> None:
        """Begin a paragraph, or go on with one whose mark is deleted."""
        self._struck = self._paragraph_struck = struck

    def end(self) -> Runs:
        """End the paragraph; return its text."""
        if self._hides:
            self._flow.lose("hidden")
        done, self.runs, self._hides = self.runs, Runs(), False
        self._fields = [attrs.evolve(field, start=0) for field in self._fields if field.shown]
        return done

    def walk(self, parent: "_Element", depth: int) -> None:
        """Take all that stands in *parent*."""
        for child in parent:
            if (take := _TAKES.get(child.tag)) is not None:
                take(self, child, depth)

    def controlled(self, control: "_Element | None", content: "_Element", depth: int) -> None:
        """Take *content* with what the *control* around it (``w:sdtPr``) says of it."""
        if control is None:
            self.walk(content, depth)
            return
        box = control.find(f"{W14}checkbox")
        if box is not None:
            checked = box.find(f"{W14}checked")
            on = checked is not None and checked.get(f"{W14}val", "1") in ("1", "true", "on")
            self.runs.box(checked=on)
            return
        if is_on(control, "showingPlcHdr"):
            self._flow.lose("unfilled")
            return
        start = self.runs.length
        self.walk(content, depth)
        self._mark(control, start)

    def _mark(self, control: "_Element", start: int) -> None:
        date = control.find(f"{W}date")
        if date is not None:
            self.runs.chip("date", start, date.get(f"{W}fullDate", "")[:10])
        elif any(control.find(W + tag) is not None for tag in ("dropDownList", "comboBox")):
            self.runs.chip("dropdown", start, self.runs.text_from(start))

    def _write(self, text: str) -> None:
        if not self._fields or all(field.shown for field in self._fields):
            self.runs.write(text, struck=self._struck)

    def _inside(self, wrapper: "_Element", depth: int) -> None:
        self.walk(wrapper, deeper(depth, name=self._name))

    def _run(self, run: "_Element", depth: int) -> None:
        properties = run.find(f"{W}rPr")
        if properties is None or all(child.tag not in _MARKS for child in properties):
            self.walk(run, depth)
            return
        style = self._styles[value(properties, "rStyle") or ""]
        hidden = is_on(properties, "vanish")
        if style.hidden if hidden is None else hidden:
            self._hides = self._hides or run.find(f"{W}t") is not None
            return
        marks = [on for tag in ("strike", "dstrike") if (on := is_on(properties, tag)) is not None]
        around = self._struck
        self._struck = any(marks) if marks else (style.struck or self._paragraph_struck)
        self.walk(run, depth)
        self._struck = around

    def _text(self, element: "_Element", _: int) -> None:
        if element.text:
            self._write(element.text.replace("\n", " "))

    def _tab(self, _: "_Element", __: int) -> None:
        self._write("\t")

    def _break(self, _: "_Element", __: int) -> None:
        self._write("\n")

    def _hyphen(self, _: "_Element", __: int) -> None:
        self._write("-")

    def _symbol(self, element: "_Element", _: int) -> None:
        try:
            character = chr(int(element.get(f"{W}char", ""), 16))
        except (ValueError, OverflowError):
            return
        self._write(sign(character, element.get(f"{W}font", "")))

    def _inserted(self, element: "_Element", depth: int) -> None:
        self.changes += 1
        self._inside(element, depth)

    def _deleted(self, _: "_Element", __: int) -> None:
        self.changes += 1

    def _link(self, element: "_Element", depth: int) -> None:
        start = self.runs.length
        self._inside(element, depth)
        self.runs.link(start, self._links.get(element.get(f"{R}id", ""), ""))

    def _control(self, element: "_Element", depth: int) -> None:
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self.controlled(element.find(f"{W}sdtPr"), content, deeper(depth, name=self._name))

    def _simple_field(self, element: "_Element", depth: int) -> None:
        start = self.runs.length
        self._inside(element, depth)
        self.runs.link(start, _target(element.get(f"{W}instr", "")))

    def _field(self, element: "_Element", _: int) -> None:
        step = element.get(f"{W}fldCharType")
        if step == "begin":
            self._fields.append(_Field(form=element.find(f"{W}ffData")))
            del self._fields[:-MAX_NESTING]  # fields whose end is missing would pile up
        elif step == "separate" and self._fields:
            self._fields[-1].shown = True
            self._fields[-1].start = self.runs.length
        elif step == "end" and self._fields:
            self._end_field(self._fields.pop())

    def _end_field(self, field: _Field) -> None:
        if field.shown:
            self.runs.link(field.start, _target(field.instruction))
        if field.form is None:
            return
        box = field.form.find(f"{W}checkBox")
        if box is not None:
            on = is_on(box, "checked")
            self.runs.box(checked=bool(is_on(box, "default") if on is None else on))
        options = field.form.find(f"{W}ddList")
        if options is not None:
            self._option(options)

    def _option(self, options: "_Element") -> None:
        """Take the chosen option of an old form's list; Word shows the first where none is."""
        chosen = number(options, "result")
        default = number(options, "default")
        entries = [entry.get(f"{W}val", "") for entry in options.iterchildren(f"{W}listEntry")]
        index = chosen if chosen is not None else default or 0
        if chosen is None:
            self._flow.lose("unfilled")
        if 0 <= index < len(entries):
            start = self.runs.length
            self._write(entries[index])
            self.runs.chip("dropdown", start, entries[index])

    def _instruction(self, element: "_Element", _: int) -> None:
        if self._fields and not self._fields[-1].shown:
            known = self._fields[-1].instruction
            if len(known) < _LONGEST_INSTRUCTION:
                self._fields[-1].instruction = known + (element.text or "")

    def _note(self, element: "_Element", _: int) -> None:
        kind = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
        self.notes[kind, element.get(f"{W}id", "")] = None

    def _comment(self, _: "_Element", __: int) -> None:
        self._flow.lose("comments")

    def _equation(self, _: "_Element", __: int) -> None:
        self._flow.lose("equations")

    def _object(self, _: "_Element", __: int) -> None:
        self._flow.lose("objects")

    def _ruby(self, element: "_Element", depth: int) -> None:
        base = element.find(f"{W}rubyBase")
        if base is not None:
            self._inside(base, depth)

    def _alternative(self, element: "_Element", depth: int) -> None:
        if (chosen := alternative(element)) is not None:
            self._inside(chosen, depth)

    def _drawing(self, element: "_Element", _: int) -> None:
        """Take the text boxes of a drawing, and name its pictures."""
        waiting: list[_Element] = [element]
        while waiting:
            shape = waiting.pop()
            if shape.tag == _TEXT_BOX:
                self.boxes.append(shape)
            elif shape.tag == f"{MC}AlternateContent":
                chosen = alternative(shape)
                waiting += () if chosen is None else (chosen,)
            elif shape.tag in _IMAGES or shape.tag in _OBJECTS:
                self._flow.lose("images" if shape.tag in _IMAGES else "objects")
            else:
                waiting.extend(reversed(shape))


def alternative(element: "_Element") -> "_Element | None":
    """Return that one of the alternatives in *element* that Word of today shows."""
    chosen = element.find(f"{MC}Choice")
    return element.find(f"{MC}Fallback") if chosen is None else chosen


def _target(instruction: str) -> str:
    """Return the address in the *instruction* of a HYPERLINK field, empty for other fields."""
    words = instruction.split()
    if len(words) < 2 or words[0].upper() != "HYPERLINK" or words[1].startswith("\\"):
        return ""
    return words[1].strip('"')


_Take = Callable[[Texts, "_Element", int], None]
_TAKES: Mapping[str, _Take] = {
    **{
        W + tag: take
        for take, tags in (
            (Texts._run, "r"),
            (Texts._text, "t"),
            (Texts._tab, "tab ptab"),
            (Texts._break, "br cr"),
            (Texts._hyphen, "noBreakHyphen"),
            (Texts._symbol, "sym"),
            (Texts._inserted, "ins"),
            (Texts._deleted, "del moveFrom"),
            (Texts._inside, "moveTo smartTag customXml dir bdo"),
            (Texts._link, "hyperlink"),
            (Texts._control, "sdt"),
            (Texts._simple_field, "fldSimple"),
            (Texts._field, "fldChar"),
            (Texts._instruction, "instrText"),
            (Texts._note, "footnoteReference endnoteReference"),
            (Texts._comment, "commentReference"),
            (Texts._drawing, "drawing pict"),
            (Texts._object, "object"),
            (Texts._ruby, "ruby"),
        )
        for tag in tags.split()
    },
    f"{MC}AlternateContent": Texts._alternative,
    f"{M}oMath": Texts._equation,
    f"{M}oMathPara": Texts._equation,
}
"""How each element is taken; those that are not here hold no text."""
