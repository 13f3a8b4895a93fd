"""``lgnotes addon --preview``, as it is started."""

import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from lgnotes.cli import main
from tests.preview.office import NOTES


@pytest.fixture(autouse=True)
def _speaks_swedish(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LGNOTES_LANG", "sv")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", ("Panelen som i Google Dokument", "Avslutat.")), ("en", ("The panel as in", "Ended."))],
)
def test_it_tells_where_to_look_and_ends_at_ctrl_c(
    tmp_path: Path, language: str, words: tuple[str, ...]
) -> None:
    (tmp_path / "LG.md").write_text(NOTES, "utf-8")
    command = [sys.executable, "-m", "lgnotes", "addon", "--preview", "LG.md", "--port", "0"]
    with subprocess.Popen(
        [*command, "--lang", language], stdout=-1, stderr=-1, encoding="utf-8"
    ) as running:
        assert running.stdout
        assert running.stderr
        first = "".join(running.stdout.readline() for _ in range(7))
        address = re.search(r"^  (http://127\.0\.0\.1:\d+/preview\S+)$", first, re.MULTILINE)
        assert address
        page = build_opener(ProxyHandler({})).open(address[1]).read().decode()
        running.send_signal(signal.SIGINT)
        told = first + running.stdout.read()
        assert (running.wait(timeout=30), running.stderr.read()) == (0, "")
    assert all(word in told for word in words)
    assert f'<html lang="{language}">' in page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--preview", "saknas.md"], "Hittar inte saknas.md"),
        (["--preview", "tom"], "Hittar inga dokument"),
        (["--preview", "tom/skräp.docx"], "Hittar inga dokument"),
        (["tom"], "skriv ”lgnotes addon --preview” före dem"),
    ],
)
def test_what_cannot_be_shown_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    (tmp_path / "tom").mkdir()
    (tmp_path / "tom" / "skräp.docx").write_bytes(b"PK\x03\x04 no")
    assert main(["addon", "--port", "0", *words]) == 2
    assert told in capfd.readouterr().err
