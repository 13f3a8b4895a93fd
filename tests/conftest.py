import ipaddress
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How fast examples are made tells of the machine and what else it does, not of lgnotes; and a
# draw that grew too large is thrown away, which is no fault of what is tried.
settings.register_profile(
    "any machine", suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("any machine")

Golden = Callable[[str | Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="write the golden files anew")


def _stay_on_loopback(event: str, arguments: tuple[Any, ...]) -> None:
    """Stop whatever would leave this machine; Python tells of every look-up and connection."""
    if event == "socket.getaddrinfo":
        assert _is_here(arguments[0]), f"a test looks up {arguments[0]}"
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        outside = isinstance(address, tuple) and not _is_here(address[0])
        assert not outside, f"a test connects to {address}"


def _is_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


sys.addaudithook(_stay_on_loopback)


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
