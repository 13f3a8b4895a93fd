"""A preview that is served, and a browser in which it is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lgnotes.preview import Preview, Stage, running
from lgnotes.testing import Clock
from lgnotes.testing.page import Page
from lgnotes.testing.server import serving
from tests.adapters.google.conftest import alone
from tests.preview.office import NOTES, Served
from tests.testing.browser import Browser, browsing, pictures


@pytest.fixture(autouse=True)
def _nobody_is_signed_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(pictures(tmp_path_factory)) as opened:
        yield opened


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Serve the preview of the notes of one meeting, with a clock that stands still."""
    notes = tmp_path / "LG 2026-01-13.md"
    notes.write_text(NOTES, "utf-8")
    with previewing(notes) as made:
        yield made


@contextmanager
def previewing(*notes: Path) -> Iterator[Served]:
    stage = Stage.of(*notes, clock=Clock())
    pages = (Preview(stage), Page(stage.world, stage.desk))
    with serving(stage.world, pages=pages) as root, running(stage, root):
        yield Served(stage, root)
        assert stage.world.crashes == []
