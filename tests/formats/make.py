"""Write the example notes anew in every format, with LibreOffice and pandoc.

Run once by hand when the examples change: ``python -m tests.formats.make``.
The tests read the files that are kept and need neither program.  Wrapped lines
are joined first, as they would stand in a document with paragraphs.
"""

import html
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lgnotes.document import Block, Kind
from lgnotes.readers import read

Json = dict[str, Any]
HERE = Path(__file__).parent
NOTES = HERE.parents[1] / "examples" / "notes"
_SIGNS = re.compile(r"^(?:#+|>) |\*\*", re.MULTILINE)
"""What Markdown has and a plain text has not."""

_LETTERS = re.compile(r"[^\W\d_]")
_BOX = re.compile(r"<input type=\"checkbox\"[^>]*>")
"""A box of a page, which LibreOffice does not take over."""

STYLE = """<style>
body {font-family: 'Liberation Sans'; font-size: 11pt}
table {width: 100%; border-collapse: collapse}
td, th {border: 1px solid; padding: 0.1cm; text-align: left; vertical-align: top}
</style>"""
"""A page as an office program lays it out, with the tables' own look."""


def main() -> None:
    with TemporaryDirectory() as folder:
        pages = [page for note in sorted(NOTES.iterdir()) for page in made(note, Path(folder))]
        for form in ("odt", "docx:MS Word 2007 XML", "pdf:writer_pdf_Export"):
            office(form, pages)
    for odt in HERE.glob("*.odt"):
        without_thumbnail(odt)


def made(note: Path, folder: Path) -> Iterator[Path]:
    """Write the forms of *note* that need no office, and yield the page for those that do."""
    if note.suffix == ".md":
        page = pandoc(note, "html")
        plain = _SIGNS.sub("", note.read_text("utf-8"))
        (HERE / f"{note.stem}.txt").write_text(plain, "utf-8")
        content, lists = google(json.loads(pandoc(note, "json"))["blocks"])
    else:
        blocks = read(note.read_bytes(), name=note.name).blocks
        lines = [written(block) for block in sorted(blocks, key=lambda b: b.kind is Kind.MARGIN)]
        page = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
        (HERE / f"{note.stem}.md").write_text("\n\n".join(lines) + "\n", "utf-8")
        content, lists = [paragraph(line) for line in lines], {}
    (HERE / f"{note.stem}.html").write_text(
        f"<!DOCTYPE html>\n<meta charset='utf-8'>\n{STYLE}\n{page}\n", "utf-8"
    )
    (HERE / f"{note.stem}.json").write_text(document(note.stem, content, lists), "utf-8")
    source = folder / f"{note.stem}.html"
    signs = _BOX.sub(lambda box: "☒" if "checked" in box[0] else "☐", page)
    source.write_text(f"<meta charset='utf-8'>{STYLE}{signs}", "utf-8")
    yield source


def written(block: Block) -> str:
    """Return a block of a text file as a line."""
    box = {None: "", False: "[ ] ", True: "[x] "}[block.checked]
    number = block.kind is Kind.MARGIN and not _LETTERS.search(block.text)
    return "" if number else f"{block.marker or ''} {box}{block.text}".strip()


def pandoc(note: Path, form: str) -> str:
    command = ["pandoc", "-f", "gfm-smart", "-t", form, "--wrap=none", str(note)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def office(form: str, files: list[Path]) -> None:
    filters = ["--infilter=HTML (StarWriter)"]
    command = ["soffice", "--headless", *filters, "--convert-to", form, "--outdir", str(HERE)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)


def without_thumbnail(path: Path) -> None:
    with zipfile.ZipFile(path) as old:
        kept = [
            (info, old.read(info)) for info in old.infolist() if "Thumbnails" not in info.filename
        ]
    with zipfile.ZipFile(path, "w") as new:
        for info, data in kept:
            new.writestr(info, data)


def paragraph(text: str, style: str = "NORMAL_TEXT", bullet: Json | None = None) -> Json:
    run = {"textRun": {"content": f"{text}\n", "textStyle": {}}}
    made = {"elements": [run], "paragraphStyle": {"namedStyleType": style}}
    return {"paragraph": made | ({"bullet": bullet} if bullet else {})}


def google(blocks: list[Json]) -> tuple[list[Json], Json]:
    """Return pandoc's *blocks* as the content and the lists of a Google document."""
    lists: Json = {}
    return list(_walk(blocks, lists, count(1))), lists


def _walk(
    blocks: list[Json], lists: Json, numbers: Iterator[int], bullet: Json | None = None
) -> Iterator[Json]:
    for block in blocks:
        kind, inside = block["t"], block.get("c", [])
        if kind == "Header":
            yield paragraph(_words(inside[2]), f"HEADING_{inside[0]}")
        elif kind in ("Para", "Plain"):
            yield paragraph(_words(inside), bullet=bullet)
        elif kind in ("BulletList", "OrderedList"):
            yield from _list(kind, inside, lists, numbers)
        elif kind == "BlockQuote":
            yield from _walk(inside, lists, numbers)
        elif kind == "Table":
            yield _table(inside, lists, numbers)


def _list(kind: str, inside: Any, lists: Json, numbers: Iterator[int]) -> Iterator[Json]:
    items = inside if kind == "BulletList" else inside[1]
    shape: Json = {"glyphSymbol": "●"}
    if kind == "OrderedList":
        shape = {"glyphType": "DECIMAL", "glyphFormat": "%0.", "startNumber": inside[0][0]}
    name = f"kix.{next(numbers)}"
    lists[name] = {"listProperties": {"nestingLevels": [shape] * 9}}
    for item in items:
        yield from _walk(item, lists, numbers, {"listId": name})


def _table(inside: Any, lists: Json, numbers: Iterator[int]) -> Json:
    _, _, _, head, bodies, _ = inside
    rows = [row for part in (head, *bodies) for row in part[-1]]
    cells = [[list(_walk(cell[4], lists, numbers)) for cell in row[1]] for row in rows]
    made = [[{"content": cell or [paragraph("")]} for cell in row] for row in cells]
    return {"table": {"tableRows": [{"tableCells": row} for row in made]}}


def _words(inlines: list[Json]) -> str:
    text = ""
    for inline in inlines:
        kind, inside = inline["t"], inline.get("c", [])
        if kind in ("Space", "SoftBreak"):
            text += " "
        elif kind == "LineBreak":
            text += "\v"
        elif kind == "Link":
            text += _words(inside[1])
        else:
            text += inside if isinstance(inside, str) else _words(inside)
    return text


def document(title: str, content: list[Json], lists: Json) -> str:
    tab = {"tabProperties": {"tabId": "t.0", "title": "Flik 1"},
           "documentTab": {"body": {"content": content}, "lists": lists}}  # fmt: skip
    return json.dumps({"title": title, "documentId": "d", "tabs": [tab]}, ensure_ascii=False)


if __name__ == "__main__":
    main()
