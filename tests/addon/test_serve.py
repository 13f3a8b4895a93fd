"""The panel as it runs: over real HTTP, by its command and by gunicorn."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from lgnotes.addon import wsgi
from lgnotes.cli import main
from lgnotes.errors import NoAddonError
from lgnotes.testing.host import Host, send
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT
from tests.addon.office import ANNA, URL, Office

GROUP = '[[group]]\nname = "LG"\nsource = "{source}"\nregister = "{register}"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "lgnotes.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def config(office: Office, tmp_path: Path) -> Path:
    """Return the configuration of the office, as a file."""
    table = (
        f'[addon]\nurl = "{URL}"\nservice_account = "{ADDON_ACCOUNT}"\n'
        f'client_id = "{CLIENT["client_id"]}"\ndomains = ["example.org"]\n'
    )
    group = GROUP.format(source=f"drive:{office.folder}", register=f"sheet:{office.sheet}")
    people = f'people = [{{ name = "Anna Berg", email = "{ANNA}" }}]\n'
    return written(tmp_path, f"{table}{group}{people}")


@contextmanager
def running(*words: str, told: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run a server until the end; give what *told* finds in what it says."""
    command = [sys.executable, *words]
    with subprocess.Popen(command, stderr=-1, stdout=-1, encoding="utf-8") as process:
        stream = process.stdout if "lgnotes" in words else process.stderr
        assert stream
        try:
            while line := stream.readline():
                if found := re.search(told, line):
                    break
            assert found
            yield found[1], process
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def home(office: Office, address: str) -> Host:
    """Go the first steps over real HTTP."""
    host = Host(workspace=office.served, url=URL, at=address, user=ANNA, send=send)
    host.open(office.document)
    host.grant()
    return host


def test_the_command_serves_until_ctrl_c_and_its_log_names_nobody(
    office: Office, config: Path
) -> None:
    words = ["-m", "lgnotes", "addon", "--port", "0", "--config", str(config), "--lang", "en"]
    with running(*words, told=r"(http://127\.0\.0\.1:\d+)/docs/home") as (address, process):
        assert home(office, address).card["name"] == "home"
        refused = send(f"{address}/docs/home", {"Content-Type": "application/json"}, b"{}")
        assert (refused.status, refused.content) == (401, b"")
        assert refused.headers["server"] == "lgnotes"
        process.send_signal(signal.SIGINT)
        out, log = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Ended." in out
    lines = [re.sub(r"^\S+ \S+ INFO \w{12} |\d+ ms$", "", line) for line in log.splitlines()]
    assert lines == ["home 200 ", "granted 200 ", "home 401 "]


@pytest.mark.skipif(find_spec("gunicorn") is None, reason="gunicorn is not for Windows")
def test_gunicorn_serves_it_with_several_threads(
    office: Office, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LGNOTES_CONFIG", str(config))
    monkeypatch.setenv("HOME", str(config.parent))  # newer ones put a socket there
    words = ["-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4"]
    server = running(*words, "lgnotes.addon.wsgi:app()", told=r"Listening at: (http://\S+)")
    with server as (address, _):
        assert home(office, address).card["name"] == "home"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (GROUP.format(source="notes", register="r.db"), "table"),
        (
            '[addon]\nurl = "https://x.se"\nservice_account = "a@b"\n'
            'client_id = "1.apps.googleusercontent.com"\ndomains = ["x.se"]\n'
            + GROUP.format(source="notes", register="r.db"),
            "group",
        ),
    ],
)
def test_what_is_missing_is_said(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    reason: str,
) -> None:
    path = written(tmp_path, text)
    monkeypatch.setenv("LGNOTES_CONFIG", str(path))
    with pytest.raises(NoAddonError) as caught:
        wsgi.app()
    assert caught.value.data["reason"] == reason
    assert main(["addon", "--lang", "sv"]) == 2
    assert capsys.readouterr().err == f"{caught.value.sentence('sv')}\n"


def test_a_port_that_is_taken_is_said(
    config: Path, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    port = office.served.root.rpartition(":")[2].strip("/")
    assert main(["addon", "--port", port, "--config", str(config), "--lang", "en"]) == 2
    assert f"Port {port} is taken" in capsys.readouterr().err


def test_without_its_packages_it_says_how_to_install_them(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("lgnotes.addon")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "flask", None)
    assert main(["addon", "--config", str(config), "--lang", "en"]) == 2
    assert "pip install 'lgnotes[addon]'" in capsys.readouterr().err
