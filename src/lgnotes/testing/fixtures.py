"""The emulator in tests: write ``pytest_plugins = ["lgnotes.testing.fixtures"]``."""

from collections.abc import Iterator

import pytest

from lgnotes.testing.workspace import Workspace, workspace


@pytest.fixture
def google_workspace() -> Iterator[Workspace]:
    """A Google Workspace of one's own, on loopback, with nothing in it."""
    with workspace() as served:
        yield served
        for crash in served.world.crashes:
            pytest.fail(f"The emulator itself failed:\n{crash}")
