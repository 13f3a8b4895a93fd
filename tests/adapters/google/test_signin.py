"""Signing in, looking who it is, signing out: at an emulator, as at Google."""

import json
import stat
import webbrowser
from pathlib import Path
from threading import Thread
from typing import Any

import google.auth
import httplib2
import platformdirs
import pytest

from lgnotes import account
from lgnotes.adapters.google import signin
from lgnotes.adapters.google.auth import SCOPES, identify, shown
from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.endpoint import endpoint
from lgnotes.errors import EndpointError, GoogleAccessError, NoClientError
from lgnotes.testing import Workspace, World
from lgnotes.testing.oauth import SERVICE_ACCOUNT, USER


class Browser:
    """A browser in which somebody agrees, or not, as the emulator is told."""

    def __init__(self) -> None:
        self.asked = ""
        self._threads: list[Thread] = []

    def open(self, address: str, **_: object) -> bool:
        self.asked = address
        self._threads.append(Thread(target=self._visit, args=[address]))
        self._threads[-1].start()
        return True

    def _visit(self, address: str) -> None:
        http = httplib2.Http(timeout=10, proxy_info=None)
        http.request(address)
        http.close()

    def close(self) -> None:
        for thread in self._threads:
            thread.join()


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Any:
    opened = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda _: opened)
    yield opened
    opened.close()


@pytest.fixture
def client(tmp_path: Path) -> Path:
    """Return the file of a desktop client as Google gives it, with Google's own addresses."""
    path = tmp_path / "client.json"
    said = {"client_id": "lgnotes-test.apps.googleusercontent.com", "client_secret": "not-secret"}
    said |= {"auth_uri": "https://accounts.google.com/o/oauth2/auth"}
    said |= {"token_uri": "https://oauth2.googleapis.com/token"}
    path.write_text(json.dumps({"installed": said}), "utf-8")
    return path


def listed(kinds: list[str]) -> Any:
    """List Drive as whoever lgnotes is."""
    who = identify(kinds)
    door = Door(who.credentials, account=who.account, endpoint=endpoint())
    try:
        return door.execute(door.service("drive").files().list(), name="drive:x")
    finally:
        door.close()


@pytest.mark.usefixtures("emulator")
def test_a_person_signs_in_and_every_token_comes_from_the_endpoint(
    browser: Browser, client: Path, world: World
) -> None:
    told = account.login(client, kinds=["drive"])
    assert (told.kind, told.name, told.kinds) == ("person", "a…@example.org", ("drive",))
    assert "drive.readonly" in browser.asked
    assert "spreadsheets" not in browser.asked
    world.oauth.expire()
    assert listed(["drive"])["files"] == []
    assert world.log[-1].user == USER


@pytest.mark.usefixtures("emulator", "browser")
def test_the_sign_in_is_kept_where_only_the_user_can_read_it(client: Path, home: Path) -> None:
    account.login(client, kinds=["drive", "sheet"])
    for path in (signin.token_file(), signin.client_file()):
        assert path.parent == home
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    said = json.loads(signin.token_file().read_text("utf-8"))
    assert said["account"] == USER
    assert sorted(said["scopes"]) == sorted((SCOPES["drive"], SCOPES["sheet"]))
    assert not [path for path in home.iterdir() if path.suffix == ".tmp"]


@pytest.mark.usefixtures("emulator", "browser")
def test_the_client_is_remembered_for_the_next_time(client: Path) -> None:
    account.login(client)
    client.unlink()
    assert account.login().kinds == ("drive", "sheet", "calendar")


@pytest.mark.usefixtures("emulator", "browser")
def test_what_was_not_signed_in_for_is_named(client: Path) -> None:
    account.login(client, kinds=["drive"])
    with pytest.raises(GoogleAccessError) as caught:
        identify(["drive", "sheet", "calendar"])
    assert caught.value.data["reason"] == "scopes"
    assert "calendar:, sheet:" in caught.value.sentence("sv")


@pytest.mark.usefixtures("emulator", "browser")
def test_a_person_who_says_no_is_not_signed_in(client: Path, world: World) -> None:
    world.oauth.refuses = True
    with pytest.raises(GoogleAccessError) as caught:
        account.login(client)
    assert caught.value.data["reason"] == "declined"
    assert not signin.token_file().exists()


@pytest.mark.usefixtures("emulator", "browser")
def test_a_sign_in_at_an_emulator_is_none_at_google(
    client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.login(client)
    monkeypatch.delenv("LGNOTES_GOOGLE_ENDPOINT")
    with pytest.raises(GoogleAccessError) as caught:
        account.status()
    assert caught.value.data["reason"] == "signed-out"


@pytest.mark.usefixtures("browser")
def test_a_sign_in_at_one_emulator_is_none_at_another(
    emulator: Workspace, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.login(client)
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", "http://127.0.0.1:1")
    assert account.status().kind == "anybody"


@pytest.mark.usefixtures("emulator", "browser")
def test_a_refresh_token_that_died_after_seven_days_says_how_to_sign_in_again(
    client: Path, world: World
) -> None:
    account.login(client)
    world.oauth.forget()
    with pytest.raises(GoogleAccessError) as caught:
        listed(["drive"])
    assert caught.value.data["reason"] == "expired"
    assert "sju dagar" in caught.value.sentence("sv")


@pytest.mark.usefixtures("emulator", "browser")
def test_signing_out_removes_and_revokes(client: Path, world: World) -> None:
    account.login(client)
    token = json.loads(signin.token_file().read_text("utf-8"))["refresh_token"]
    assert account.logout() == account.SignedOut(was_signed_in=True, is_revoked=True)
    assert not world.oauth.knows(token)
    assert not signin.token_file().exists()
    assert account.logout() == account.SignedOut(was_signed_in=False, is_revoked=False)


@pytest.mark.usefixtures("emulator", "browser")
def test_signing_out_removes_even_where_google_does_not_answer(
    client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.login(client)
    monkeypatch.setattr(httplib2.Http, "request", _broken)
    assert account.logout() == account.SignedOut(was_signed_in=True, is_revoked=False)
    assert not signin.token_file().exists()


def _broken(*_: object, **__: object) -> None:
    raise ConnectionResetError


@pytest.mark.usefixtures("emulator")
@pytest.mark.parametrize("content", ["", "[]", "{}", '{"endpoint": 1}'])
def test_a_sign_in_that_cannot_be_read_is_as_good_as_expired_and_can_be_removed(
    content: str,
) -> None:
    signin.token_file().parent.mkdir(parents=True)
    signin.token_file().write_text(content, "utf-8")
    with pytest.raises(GoogleAccessError) as caught:
        account.status()
    assert caught.value.data["reason"] == "expired"
    assert account.logout().was_signed_in
    assert not signin.token_file().exists()


@pytest.mark.parametrize("content", [None, "x", "[]", '{"web": {}}', '{"installed": {}}'])
def test_what_is_no_desktop_client_is_refused_with_what_to_do(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "c.json"
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(NoClientError, match="desktop app"):
        account.login(path)


@pytest.fixture
def key_file(google_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name the key file of a service account, with Google's own address for tokens in it."""
    path = tmp_path / "key.json"
    info = google_workspace.service_account_info()
    path.write_text(json.dumps({**info, "token_uri": "https://oauth2.googleapis.com/token"}))
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(path))
    return path


@pytest.mark.usefixtures("emulator", "key_file")
def test_a_service_account_gets_its_token_from_the_endpoint(world: World) -> None:
    who = account.status()
    assert (who.kind, who.name) == ("service-account", SERVICE_ACCOUNT)
    assert listed(["drive"])["files"] == []
    assert world.log[-1].user == SERVICE_ACCOUNT


@pytest.mark.usefixtures("emulator", "browser")
def test_a_key_file_wins_over_a_person(client: Path, key_file: Path) -> None:
    account.login(client)
    assert account.status().kind == "service-account"


@pytest.mark.usefixtures("emulator", "key_file")
def test_a_key_that_google_no_longer_takes_is_told_as_such(key_file: Path, world: World) -> None:
    from lgnotes.testing.keys import key

    said = json.loads(key_file.read_text("utf-8"))
    key_file.write_text(json.dumps(said | {"private_key": key("other").private}), "utf-8")
    with pytest.raises(GoogleAccessError) as caught:
        listed(["drive"])
    assert caught.value.data["reason"] == "key"
    assert SERVICE_ACCOUNT in caught.value.sentence("sv")


@pytest.mark.usefixtures("emulator")
@pytest.mark.parametrize(
    "content",
    [None, "", "[]", "{}", '{"type": "service_account"}', '{"type": "external_account"}'],
)
def test_a_key_file_that_is_none_is_told_without_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    path = tmp_path / "hemlig.json"
    if content is not None:
        path.write_text(content, "utf-8")
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(path))
    with pytest.raises(GoogleAccessError) as caught:
        account.status()
    assert caught.value.data["reason"] == "key-file"


@pytest.mark.usefixtures("emulator")
def test_what_gcloud_wrote_for_a_person_is_refreshed_at_the_endpoint_too(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "adc.json"
    said = {"type": "authorized_user", "client_id": "c", "client_secret": "s"}
    said["refresh_token"] = world.oauth.grant(USER, [SCOPES["drive"]])
    path.write_text(json.dumps(said), "utf-8")
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(path))
    assert listed(["drive"])["files"] == []
    assert world.log[-1].user == USER


def test_nobody_is_signed_in_on_a_new_machine() -> None:
    with pytest.raises(GoogleAccessError) as caught:
        account.status()
    assert caught.value.data["reason"] == "signed-out"
    assert "lgnotes auth login" in caught.value.sentence("sv")


def test_a_user_without_a_home_is_not_signed_in_and_the_machine_may_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_home(name: str) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(platformdirs, "user_state_path", no_home)
    with pytest.raises(GoogleAccessError) as caught:
        identify(["drive"])
    assert caught.value.data["reason"] == "signed-out"


def test_the_machine_is_asked_for_the_scopes_that_are_needed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[list[str]] = []

    def default(scopes: list[str]) -> tuple[object, None]:
        asked.append(scopes)
        return object(), None

    monkeypatch.setattr(google.auth, "default", default)
    assert account.status(["sheet", "drive"]).kind == "machine"
    assert asked == [[SCOPES["drive"], SCOPES["sheet"]]]


@pytest.mark.parametrize(
    ("said", "root"),
    [
        ("", None),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765/"),
        ("http://127.0.0.1:8765/", "http://127.0.0.1:8765/"),
        ("http://127.9.9.9:1", "http://127.9.9.9:1/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        (" https://localhost ", "https://localhost/"),
    ],
)
def test_an_endpoint_on_this_machine_is_taken(
    monkeypatch: pytest.MonkeyPatch, said: str, root: str | None
) -> None:
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", said)
    assert endpoint() == root


@pytest.mark.parametrize(
    "said",
    [
        "http://example.org",
        "http://127.0.0.1.example.org/",
        "http://localhost@example.org/",
        "http://localhost.example.org",
        "http://10.0.0.1:80",
        "http://0.0.0.0:80",
        "ftp://127.0.0.1",
        "127.0.0.1:8000",
        "http://[::1",
        "http://127.0.0.1:x",
        "nonsense",
    ],
)
def test_any_other_endpoint_is_refused_with_a_sentence_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", said)
    with pytest.raises(EndpointError, match="may only point at this computer"):
        identify(["drive"])
    with pytest.raises(EndpointError):
        account.login()


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("anna.berg@skolan.se", "a…@skolan.se"),
        (SERVICE_ACCOUNT, SERVICE_ACCOUNT),
        ("", ""),
        ("default", "default"),
    ],
)
def test_an_account_is_shown_without_the_name_of_a_person(address: str, text: str) -> None:
    assert shown(address) == text
