"""What the container runs: gunicorn, from a configuration to registered notes."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import attrs
import pytest

from lgnotes.testing.host import Host, send
from tests.addon.office import ANNA, URL, Office

pytest.importorskip("gunicorn", reason="gunicorn is for other systems than this")

ROOT = Path(__file__).parents[2]
ADDON = ROOT / "addon"
COMMAND = [sys.executable, "-m", "gunicorn", "wsgi:app()"]
CONFIG = """\
[[group]]
name = "Ledningsgruppen"
short = "LG"
source = "drive:{folder}"
register = "sheet:{sheet}"
calendar = "calendar:{calendar}"
people = [{{ name = "Anna Berg", email = "{user}" }}]

[addon]
url = "{url}"
service_account = "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
client_id = "lgnotes-test.apps.googleusercontent.com"
domains = ["example.org"]
"""


@attrs.frozen
class Running:
    """gunicorn at an address."""

    at: str
    process: "subprocess.Popen[str]"

    def end(self) -> str:
        """End it as Cloud Run does; return what it wrote since it began to listen."""
        self.process.terminate()
        told, _ = self.process.communicate(timeout=30)
        return told


def environment(home: Path, **more: str) -> Mapping[str, str]:
    """Return what the container would find, and where this checkout is."""
    path = os.environ.get("PYTHONPATH", str(ROOT / "src"))
    return {**os.environ, "HOME": str(home), "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", **more}


@contextmanager
def gunicorn(home: Path, config: str) -> Iterator[Running]:
    """Serve what *config* describes, in the folder of the entry, at a free port of loopback."""
    file = home.parent / "lgnotes.toml"
    file.write_text(config, "utf-8")
    with subprocess.Popen(
        [*COMMAND, "--bind", "127.0.0.1:0"],
        cwd=ADDON,
        env=environment(home, LGNOTES_CONFIG=str(file)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            assert process.stdout
            lines = iter(process.stdout.readline, "")
            at = next(found[1] for line in lines if (found := re.search(r"at: (http\S+)", line)))
            yield Running(at, process)
        finally:
            process.terminate()  # killed it would leave its worker behind


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return the home of the user of the container, in which there is nothing."""
    (made := tmp_path / "home").mkdir()
    return made


@pytest.fixture
def config(office: Office) -> str:
    return CONFIG.format(
        folder=office.folder, sheet=office.sheet, calendar=office.calendar, user=ANNA, url=URL
    )


def test_from_the_first_card_to_registered_notes(office: Office, home: Path, config: str) -> None:
    with gunicorn(home, config) as running:
        host = Host(workspace=office.served, url=URL, at=running.at, user=ANNA)
        host.open(office.document)
        host.grant()
        assert host.card["name"] == "home"
        host.press("register")
        assert host.card["name"] == "registered"
        assert len(office.rows()) == 2
        told = running.end()
    assert re.findall(r"INFO [0-9a-f]+ (\w+) (\d+) \d+ ms\n", told) == [
        ("home", "200"),
        ("granted", "200"),
        ("register", "200"),
    ]
    assert not any(word in told for word in ("Berg", ANNA, office.document, "vaktmästaren"))
    assert list(home.iterdir()) == []


def test_a_stranger_is_refused_and_the_health_check_is_not(
    office: Office, home: Path, config: str
) -> None:
    with gunicorn(home, config) as running:
        opener = build_opener(ProxyHandler({}))
        assert opener.open(f"{running.at}/health").read() == b"ok"
        assert send(f"{running.at}/docs/home", {}, b"{}").status == 401


def test_the_health_check_of_the_image_tells_well_from_ill(home: Path, config: str) -> None:
    (said,) = re.findall(r"^HEALTHCHECK CMD (\[.+\])$", dockerfile(), re.MULTILINE)
    command = [sys.executable, *json.loads(said)[1:]]
    with gunicorn(home, config) as running:
        env = environment(home, PORT=running.at.rpartition(":")[2])
        assert subprocess.run(command, env=env, check=False).returncode == 0
    assert subprocess.run(command, env=env, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[group]]\nname = "LG"\nsource = "n"\nregister = "r.db"\n', "write a table [addon]"),
        ("[[group]]\n", "line 1"),
        (None, "Cannot find"),
    ],
)
def test_a_configuration_that_is_not_sound_ends_the_start_with_a_sentence(
    home: Path, text: str | None, said: str
) -> None:
    file = home.parent / "lgnotes.toml"
    if text is not None:
        file.write_text(text, "utf-8")
    ended = subprocess.run(
        [*COMMAND, "--bind", "127.0.0.1:0"],
        cwd=ADDON,
        env=environment(home, LGNOTES_CONFIG=str(file)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_listens_where_cloud_run_says_and_keeps_limits_in_one_process(home: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "gunicorn", "--print-config", "wsgi:app()"],
        cwd=ADDON,
        env=environment(home, PORT="8123", LGNOTES_CONFIG=str(ADDON / "lgnotes.toml")),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    settings = dict(re.findall(r"^(\w+)\s+= (.*)$", shown, re.MULTILINE))
    assert settings["bind"] == "['0.0.0.0:8123']"
    assert settings["workers"] == "1"
    assert settings["control_socket_disable"] == "True"


def dockerfile() -> str:
    return (ADDON / "Dockerfile").read_text("utf-8")


def test_the_image_runs_what_is_tried_here() -> None:
    (command,) = re.findall(r"^CMD (\[.+\])$", dockerfile(), re.MULTILINE)
    assert json.loads(command) == ["gunicorn", *COMMAND[3:]]
