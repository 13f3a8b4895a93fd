"""Every page of the documentation is followed to its end: what it says to run is run."""

import os
import re
from pathlib import Path

import pytest

from docsite.stage import BORROWED
from lgnotes.cli.overview import COMMANDS
from tests.adapters.google.conftest import alone
from tests.pages import PORT, ROOT, Block, blocks, free_port, is_known, ours, story

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


@pytest.fixture(autouse=True)
def _an_english_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)
    for name in [*os.environ]:
        if name.startswith(("LC_", "LANG", "LGNOTES_", "_LGNOTES")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def blocks_of(page: str) -> list[Block]:
    """Return the blocks of a page, with ports that are free here."""
    text = (DOCS / page).read_text("utf-8")
    for port in set(PORT.findall(text)):
        text = re.sub(rf"\b{port}\b", str(free_port()), text)
    return blocks(text)


@pytest.mark.parametrize("page", [page for page in PAGES if blocks_of(page)])
def test_a_page_can_be_followed(page: str, tmp_path: Path) -> None:
    folder = tmp_path / "reader"
    folder.mkdir()
    with story(folder) as told:
        for block in blocks_of(page):
            told.follow(block)


@pytest.mark.parametrize("page", [*(f"docs/{page}" for page in PAGES), *BORROWED])
def test_a_command_that_is_named_in_passing_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    named = re.findall(r"`(lgnotes [a-z][^`…]*)`", text)
    assert all(is_known(call) for name in named for call in ours(name))


def test_every_command_has_its_place_in_a_page() -> None:
    told = "\n".join((DOCS / page).read_text("utf-8") for page in PAGES)
    assert [name for name in COMMANDS if f"lgnotes {name}" not in told] == []
