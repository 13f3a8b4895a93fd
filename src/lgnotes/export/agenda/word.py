"""A drafted agenda as a Word file."""

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from lgnotes.export.agenda.parts import Kind, Part, parts, title
from lgnotes.register.agenda import Agenda
from lgnotes.texts import Language

if TYPE_CHECKING:
    from docx.document import Document

_STYLES: Final[dict[Kind, str]] = {
    "title": "Title",
    "about": "Subtitle",
    "point": "Heading 1",
    "appendix": "Heading 1",
    "label": "Normal",
    "text": "Normal",
}
_BULLETS: Final = ("List Bullet", "List Bullet 2")
"""By their level."""
_LOCALES: Final = {"sv": "sv-SE", "en": "en-GB"}


def as_docx(agenda: Agenda, language: Language) -> bytes:
    """Return the bytes of a Word file of *agenda*, on A4, that is proofread in *language*."""
    from docx import Document

    made = Document()
    _set_up(made, agenda, language)
    for part in parts(agenda, language):
        _add(made, part)
    sink = io.BytesIO()
    made.save(sink)
    return sink.getvalue()


def _set_up(made: "Document", agenda: Agenda, language: Language) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.5)
    for lang in made.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), _LOCALES[language])
    for name in _BULLETS:
        style = made.styles[name]
        style.font.size, style.paragraph_format.space_after = Pt(10), Pt(0)
    about = made.core_properties
    about.title, about.author, about.comments = title(agenda, language), "", ""
    about.language = _LOCALES[language]
    # The template was made in 2013; a reader may take the year from here.
    about.created = about.modified = datetime.combine(agenda.day, time(), UTC)


def _add(made: "Document", part: Part) -> None:
    style = _BULLETS[part.level] if part.kind == "bullet" else _STYLES[part.kind]
    run = made.add_paragraph(style=style).add_run(part.text)
    run.bold = True if part.kind == "label" else None
