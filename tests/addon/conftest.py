from collections.abc import Iterator
from pathlib import Path

import pytest

from lgnotes.testing import Workspace
from lgnotes.testing.fixtures import google_workspace
from tests.adapters.google.conftest import alone
from tests.addon.office import Office, key_file

__all__ = ["google_workspace"]


@pytest.fixture
def office(
    google_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Office]:
    """A school whose panel is served; nothing goes anywhere but to the emulator."""
    alone(tmp_path, monkeypatch)
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", google_workspace.root)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(key_file(google_workspace, tmp_path)))
    opened = Office.open(google_workspace)
    yield opened
    opened.deployment.close()
