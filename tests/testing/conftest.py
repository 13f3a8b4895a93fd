import pytest

from lgnotes.testing.fixtures import google_workspace
from lgnotes.testing.workspace import Workspace
from lgnotes.testing.world import World

__all__ = ["google_workspace"]


@pytest.fixture
def world(google_workspace: Workspace) -> World:
    return google_workspace.world


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take out what would lead a client astray: proxies, client certificates, other clouds."""
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in (
        "GOOGLE_API_USE_MTLS_ENDPOINT",
        "GOOGLE_API_USE_CLIENT_CERTIFICATE",
        "GOOGLE_CLOUD_UNIVERSE_DOMAIN",
    ):
        monkeypatch.delenv(name, raising=False)
