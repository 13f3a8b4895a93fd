"""The networks of organisations: a proxy in between, and one that looks into everything."""

import ipaddress
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from google.oauth2.credentials import Credentials

from lgnotes.adapters.google.auth import TOKEN
from lgnotes.adapters.google.door import Door
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError, LgnotesError
from tests.adapters.google.clock import Hurry

HERE = "127.0.0.1"


class _Handler(BaseHTTPRequestHandler):
    """Knows nothing; a proxy that is asked for Google says no."""

    asked: list[str] = []  # noqa: RUF012 - shared by all on purpose

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"files": []}')

    def do_CONNECT(self) -> None:
        self.asked.append(self.path)
        self.send_error(403)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    made = HTTPServer((HERE, 0), _Handler)
    yield made
    made.server_close()


@pytest.fixture
def certificate(server: HTTPServer, tmp_path: Path) -> Path:
    """Let the server speak with a certificate of its own; return that."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "inspection")])
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HERE))])
    day, now = timedelta(days=1), datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - day).not_valid_after(now + day).add_extension(names, False)
    path, private = tmp_path / "roots.pem", tmp_path / "key.pem"
    path.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, private)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return path


def listed(server: HTTPServer, endpoint: str | None) -> tuple[Any, Hurry]:
    """Ask for a list of files; return the answer or our error, and the time that went by."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    clock = Hurry()
    door = Door(Credentials(TOKEN), endpoint=endpoint, clock=clock)  # type: ignore[no-untyped-call]
    try:
        return door.execute(door.service("drive").files().list(), name="mappen"), clock
    except LgnotesError as error:
        return error, clock
    finally:
        door.close()
        server.shutdown()
        thread.join()


def test_a_certificate_that_is_not_trusted_is_told_at_once_with_what_to_do(
    server: HTTPServer, certificate: Path
) -> None:
    error, clock = listed(server, f"https://{HERE}:{server.server_port}/")
    assert certificate.exists()
    assert isinstance(error, GoogleAccessError)
    assert (error.data["reason"], error.exit_code, clock.rests) == ("certificate", 3, [])
    assert "SSL_CERT_FILE" in error.sentence("sv")


@pytest.mark.parametrize("name", ["HTTPLIB2_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_the_certificates_of_an_organisation_are_trusted(
    server: HTTPServer, certificate: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, str(certificate))
    found, _ = listed(server, f"https://{HERE}:{server.server_port}/")
    assert found == {"files": []}


def test_a_proxy_of_the_environment_is_asked_for_google(
    server: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://{HERE}:{server.server_port}")
    error, _ = listed(server, None)
    assert isinstance(error, GoogleUnavailableError)
    assert set(_Handler.asked) == {"www.googleapis.com:443"}
