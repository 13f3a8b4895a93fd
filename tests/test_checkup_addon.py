"""`lgnotes.doctor` looks at the panel: whether Google can call it, and who may use it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import BaseServer
from threading import Thread

import attrs
import pytest

import lgnotes
from lgnotes.addon.serve import listening
from lgnotes.addon.site import Deployment, site
from lgnotes.config.group import Addon, Config, Group
from lgnotes.errors import AddonError
from lgnotes.findings import Finding
from lgnotes.model import Person
from tests.adapters.google.conftest import alone

ADDON = Addon(
    url="http://127.0.0.1:9",
    service_account="service-7@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
    client_id="7-x.apps.googleusercontent.com",
    domains=("example.org",),
)
ANNA = Person(name="Anna Berg", email="Anna@Example.org")
GROUP = Group(name="LG", source="drive:f", register="sheet:s", people=(ANNA,))


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)


def found(addon: Addon = ADDON, *groups: Group) -> dict[str, Finding]:
    """Return what is found of the panel, by what was tried."""
    config = Config(name="lgnotes.toml", groups=groups or (GROUP,), addon=addon)
    return {f.check: f for f in lgnotes.doctor(config=config) if f.check.startswith("addon.")}


def reason(finding: Finding) -> str:
    """Return what is wrong, empty where nothing is."""
    if not finding.problem:
        return ""
    return str(finding.problem.data.get("reason", type(finding.problem).__name__))


@contextmanager
def at_work(server: BaseServer) -> Iterator[None]:
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def answering(status: int, **headers: str) -> Iterator[str]:
    """Serve something that gives one answer to all; yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": "0", **headers}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    with at_work(server):
        yield f"http://127.0.0.1:{server.server_port}"


def test_a_configuration_without_a_panel_has_nothing_to_try() -> None:
    config = Config(name="lgnotes.toml", groups=(GROUP,))
    assert not any(f.check.startswith("addon.") for f in lgnotes.doctor(config=config))


def test_a_panel_in_order_is_told_line_by_line() -> None:
    deployment = Deployment(config=Config(name="", groups=(GROUP,), addon=ADDON), addon=ADDON)
    server = listening(site(deployment), 0)
    with at_work(server):
        here = attrs.evolve(ADDON, url=f"http://127.0.0.1:{server.port}")
        findings = found(here)
    assert [*findings] == ["addon.address", "addon.caller", "addon.answers", "addon.people"]
    assert [check for check, finding in findings.items() if finding.is_sound] == [
        *("addon.caller", "addon.answers", "addon.people")
    ]
    assert findings["addon.people"].sentence("sv") == "1 person i LG får använda panelen"
    assert ADDON.service_account in findings["addon.caller"].sentence("sv")


@pytest.mark.parametrize(
    ("status", "headers", "told"),
    [
        (403, {}, "gated"),
        (401, {}, "stranger"),
        (401, {"WWW-Authenticate": "Basic"}, "stranger"),
        (404, {}, "stranger"),
        (200, {}, "stranger"),
        (302, {"Location": "http://127.0.0.1:9/"}, "stranger"),
        (503, {}, "stranger"),
    ],
)
def test_what_answers_and_is_not_the_panel_is_told(
    status: int, headers: dict[str, str], told: str
) -> None:
    with answering(status, **headers) as url:
        finding = found(attrs.evolve(ADDON, url=url))["addon.answers"]
    assert (reason(finding), finding.exit_code) == (told, 2)
    assert str(status) in finding.advice("sv")


def test_where_nobody_answers_a_monitor_hears_of_it() -> None:
    finding = found()["addon.answers"]
    assert (reason(finding), finding.exit_code) == ("AddonSilentError", 4)
    assert "http://127.0.0.1:9/docs/home" in finding.advice("sv")


def test_google_calls_no_address_without_https() -> None:
    assert reason(found()["addon.address"]) == "not-https"


@pytest.mark.parametrize(
    "account",
    [
        "lgnotes@school.iam.gserviceaccount.com",
        "service-x@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        "service-7@gcp-sa-gsuiteaddons.iam.gserviceaccount.com.example.org",
        "anna@example.org",
    ],
)
def test_an_account_that_google_does_not_call_as_is_told(account: str) -> None:
    finding = found(attrs.evolve(ADDON, service_account=account))["addon.caller"]
    assert reason(finding) == "caller"
    assert account in finding.advice("sv")


@pytest.mark.parametrize(
    "people",
    [(), (Person(name="Anna Berg"),), (Person(name="Eve", email="eve@elsewhere.org"),)],
)
def test_a_group_in_which_nobody_may_use_the_panel_is_told(people: tuple[Person, ...]) -> None:
    finding = found(ADDON, attrs.evolve(GROUP, people=people))["addon.people"]
    assert (reason(finding), finding.place) == ("nobody", "LG")
    assert "example.org" in finding.advice("sv")


def test_a_panel_without_any_notes_in_drive_is_told(tmp_path: Path) -> None:
    group = attrs.evolve(GROUP, source=str(tmp_path), register=str(tmp_path / "r.db"))
    finding = found(ADDON, group)["addon.people"]
    assert (reason(finding), finding.place) == ("group", "lgnotes.toml")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("told", AddonError.REASONS)
def test_every_reason_is_one_sentence_without_a_placeholder(told: str, language: str) -> None:
    said = AddonError(name="N", reason=told, detail="D").sentence(language)
    assert said.endswith(".")
    assert not {"{", "}", "\n"} & set(said)
