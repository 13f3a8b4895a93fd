"""A browser in which reports are looked at."""

from collections.abc import Iterator

import pytest

from tests.testing.browser import Browser, browsing, pictures


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(pictures(tmp_path_factory)) as opened:
        yield opened
