"""Lay out what the site is made of: the pages of the repository, and those the code gives."""

import os
import re
import shutil
from importlib import import_module
from pathlib import Path, PurePosixPath

from docsite import api, commands, errors, forms
from lgnotes.export.guide import chapter

ROOT = Path(__file__).parents[1]
BORROWED = ("addon/README.md", "examples/README.md", "examples/nightly/README.md")
"""Pages of the repository that have their place beside what they tell of."""

SPLIT = "who-changes-what.md"
"""The page in both languages, which is a page of its own in each of them on the site."""

LINK = re.compile(r"(?<=\]\()(?!https?:|#)([^)#\s]+)(#[^)\s]*)?(?=\))")
VALUE = re.compile(r"\{\{([\w.]+)\.(\w+)\}\}")
"""A number that the code says: ``{{module.NAME}}``."""

TO_A_FOLDER = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]+/\)")


def lay_out(folder: Path) -> Path:
    """Fill *folder* with the pages and what they link to; return the site's configuration."""
    pages = folder / "docs"
    shutil.rmtree(folder / "site", ignore_errors=True)
    shutil.rmtree(pages, ignore_errors=True)
    for source in _sources():
        _copy(source, pages)
    for name, text in _given().items():
        _write(pages / name, text)
    for picture in sorted((ROOT / "docs" / "assets").iterdir()):
        _copy_file(picture, pages / "assets" / picture.name)
    return Path(shutil.copy(ROOT / "mkdocs.yml", folder))


def _sources() -> list[Path]:
    written = sorted((ROOT / "docs").rglob("*.md"))
    return [*(page for page in written if page.name != SPLIT), *(ROOT / name for name in BORROWED)]


def _given() -> dict[str, str]:
    """Return the pages that the code gives, by their names."""
    return {
        "reference/commands.md": commands.page("en"),
        "sv/kommandon.md": _in_swedish(commands.page("sv")),
        "reference/errors.md": errors.page(),
        "reference/json.md": forms.page(),
        "reference/python.md": api.page(),
        "sv/vem-andrar-vad.md": _in_swedish(f"# Vem ändrar vad\n\n{chapter('sv')}"),
        "explanation/who-changes-what.md": f"# Who changes what\n\n{chapter('en')}",
    }


def _copy(source: Path, pages: Path) -> None:
    """Copy a page, its links turned to where things stand on the site."""
    target = PurePosixPath(_place(source))
    text = TO_A_FOLDER.sub(r"\1", source.read_text("utf-8"))

    def turned(link: re.Match[str]) -> str:
        meant = (source.parent / link[1]).resolve()
        place = _place(meant)
        if meant.suffix != ".md" and meant.is_file():
            _copy_file(meant, pages / place)
        return os.path.relpath(place, target.parent).replace(os.sep, "/") + (link[2] or "")

    text = VALUE.sub(_value, LINK.sub(turned, text))
    swedish = target.parent.name == "sv" or target.name.endswith(".sv.md")
    _write(pages / target, _in_swedish(text) if swedish else text)


def _value(name: re.Match[str]) -> str:
    return f"{getattr(import_module(name[1]), name[2]):,.0f}"


def _place(path: Path) -> str:
    """Return where a file of the repository stands among the pages."""
    name = path.relative_to(ROOT).as_posix()
    name = "sv/vem-andrar-vad.md" if name == f"docs/{SPLIT}" else name
    return re.sub(r"README\.md$", "index.md", name.removeprefix("docs/"))


def _in_swedish(text: str) -> str:
    """Return a page so that a reader's voice and hyphenation know that it is in Swedish."""
    title, _, rest = text.partition("\n")
    return f'{title} {{ lang="sv" }}\n\n<div lang="sv" markdown>\n{rest.strip()}\n\n</div>\n'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _copy_file(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)
