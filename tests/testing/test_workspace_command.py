"""``lgnotes workspace``, and the nightly job run against it as the README says."""

import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

import pytest

from lgnotes.adapters.google.endpoint import ENDPOINT
from lgnotes.cli import main
from lgnotes.testing import World, server
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.oauth import USER
from lgnotes.testing.server import Server

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
NOTE = """Ledningsgruppen 2026-02-09

§ 1 Lokaler
Uppgift: Anna Berg tar fram ett underlag om lokalerna senast 2026-02-16.
Uppgift: Bo Ek bokar salen.
"""


@pytest.fixture(autouse=True)
def _nobody_is_signed_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)
    monkeypatch.setenv("LGNOTES_LANG", "sv")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "anteckningar"
    folder.mkdir()
    (folder / "LG 2026-02-09.txt").write_text(NOTE, "utf-8")
    return folder


@pytest.fixture
def served(notes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Run the command as it is, on a free port, and give what it serves."""
    listening = server.listening
    started: SimpleQueue[Server] = SimpleQueue()

    def told(world: World, **how: Any) -> Server:
        made = listening(world, **how)
        started.put(made)
        return made

    monkeypatch.setattr(server, "listening", told)
    thread = Thread(target=main, args=[["workspace", "--port", "0", "--notes", str(notes)]])
    thread.start()
    made = started.get(timeout=60)
    yield made
    made.shutdown()
    thread.join()
    assert made.site.world.crashes == []


@pytest.fixture
def sync(served: Server, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the README's command line, its address changed to the one that is served."""
    line = re.search(rf"^{ENDPOINT}=\S+ lgnotes (sync .+)$", README, re.MULTILINE)
    assert line
    monkeypatch.setenv(ENDPOINT, served.root.rstrip("/"))
    return shlex.split(line[1])


def writes(world: World) -> list[str]:
    """Return the calls that change something, and forget them."""
    reading = (".get", ".list", ".batchGet", ".export", ".getByDataFilter", ".search")
    found = [method for method in sorted(world.calls) if not method.endswith(reading)]
    world.calls.reset()
    return found


def test_the_job_fills_sheet_and_calendar_and_writes_nothing_the_second_time(
    served: Server, sync: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    world = served.site.world
    assert main(sync) == 0
    assert writes(world)
    assert [event["start"] for event in world_events(world)] == [{"date": "2026-02-16"}]
    sheet = SheetHands(world.sheets, "register", "Uppgifter", user=USER)
    assert len(sheet.rows()) == 3
    assert main(sync) == 0
    assert (writes(world), "Inget nytt" in capfd.readouterr().out) == ([], True)


def test_what_a_person_did_in_the_browser_stands(served: Server, sync: list[str]) -> None:
    world = served.site.world
    main(sync)
    sheet = SheetHands(world.sheets, "register", "Uppgifter", user=USER)
    with world.lock:
        column = "ABCDEFGH"[sheet.column("Status")]
        sheet.type(f"{column}2", "klar")
        world.drive.edit(document(world), NOTE.replace("salen", "stora salen"))
    assert main(sync) == 0
    cells = [cell for row in sheet.rows() for cell in row]
    assert "klar" in cells
    assert any("stora salen" in cell for cell in cells)


def document(world: World) -> str:
    return next(file.id for file in world.files.all.values() if file.name == "LG 2026-02-09")


def world_events(world: World) -> list[dict[str, Any]]:
    return CalendarHands(world.calendars, "deadlines", user=USER).events()


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", ("Pröva i ett annat fönster", "Avslutat.")), ("en", ("in another window", "Ended."))],
)
def test_it_tells_what_to_try_and_ends_at_ctrl_c(language: str, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "lgnotes", "workspace", "--port", "0", "--lang", language]
    with subprocess.Popen(command, stdout=-1, stderr=-1, encoding="utf-8") as running:
        assert running.stdout
        assert running.stderr
        first = [running.stdout.readline() for _ in range(11)]
        running.send_signal(signal.SIGINT)
        told = "".join(first) + running.stdout.read()
        assert (running.wait(timeout=30), running.stderr.read()) == (0, "")
    assert all(word in told for word in words)
    root = re.search(r"^  (http://127\.0\.0\.1:\d+)/$", told, re.MULTILINE)
    assert root
    example = "sync drive:notes --register sheet:register --calendar calendar:deadlines"
    assert f"  {ENDPOINT}={root[1]} lgnotes {example}\n" in told


def test_a_port_that_is_taken_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["workspace", "--port", str(port)]) == 2
    assert f"Port {port} är upptagen" in capfd.readouterr().err


@pytest.mark.parametrize("word", ["x", "-1", "65536", ""])
def test_a_port_is_a_number(capfd: pytest.CaptureFixture[str], word: str) -> None:
    assert main(["workspace", "--port", word]) == 2
    assert "är ingen port" in capfd.readouterr().err


def test_a_folder_that_is_not_there_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["workspace", "--port", "0", "--notes", "saknas"]) == 2
    assert "saknas" in capfd.readouterr().err
