"""A drafted agenda as Markdown, as a Word file, and as the requests that fill a Google document."""

from lgnotes.export.agenda.gdoc import Json, requests
from lgnotes.export.agenda.markdown import as_markdown
from lgnotes.export.agenda.parts import Part, parts, title
from lgnotes.export.agenda.word import as_docx

__all__ = ["Json", "Part", "as_docx", "as_markdown", "parts", "requests", "title"]
