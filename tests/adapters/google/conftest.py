"""Nobody is signed in on the machine of these tests, and none of Google's own is asked."""

from pathlib import Path

import platformdirs
import pytest

from lgnotes.testing import Workspace, World
from lgnotes.testing.fixtures import google_workspace

__all__ = ["google_workspace"]


@pytest.fixture
def world(google_workspace: Workspace) -> World:
    return google_workspace.world


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the state folder of a user of one's own."""
    return alone(tmp_path, monkeypatch)


def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take away whatever the machine knows of Google; return its empty state folder."""
    for name in (
        *("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"),
        *("GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_CLOUD_PROJECT", "LGNOTES_GOOGLE_ENDPOINT"),
        *("OAUTHLIB_INSECURE_TRANSPORT", "GOOGLE_CLOUD_UNIVERSE_DOMAIN"),
        *("HTTPLIB2_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"),
        *("GOOGLE_API_USE_MTLS_ENDPOINT", "GOOGLE_API_USE_CLIENT_CERTIFICATE"),
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    monkeypatch.setenv("CLOUDSDK_CONFIG", str(tmp_path / "gcloud"))
    state = tmp_path / "state"
    monkeypatch.setattr(platformdirs, "user_state_path", lambda name: state / name)
    return state / "lgnotes"


@pytest.fixture
def emulator(google_workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Let everything go to the emulator."""
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", google_workspace.root)
    return google_workspace
