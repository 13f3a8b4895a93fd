from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast examples are made tells of the machine and what else it does, not of lgnotes.
settings.register_profile("any machine", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

Golden = Callable[[str | Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True)
def _no_machine_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep google-auth from asking the network whether this is a machine at Google."""
    monkeypatch.setenv("NO_GCE_CHECK", "true")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file: a name in ``golden/`` beside the test, or a whole path."""
    folder = Path(request.path).parent / "golden"

    def compare(name: str | Path, text: str) -> None:
        path = folder / name
        if request.config.getoption("--regen"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert text == path.read_text("utf-8")

    return compare
