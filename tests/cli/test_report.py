import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import lgnotes
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.register.entry import Status
from lgnotes.register.plan import RegisterUpdate
from tests.cli.conftest import Run
from tests.export.values import ENTRIES


def test_the_page_goes_into_a_file_or_a_pipe(run: Run, register: Path, tmp_path: Path) -> None:
    target = tmp_path / "rapport.html"
    ran = run("report", "-o", target, "--register", register)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"Skrev {target}: öppna den i webbläsaren.\n"
    assert not [*tmp_path.glob("*.tmp"), *tmp_path.glob(".*")]
    page = target.read_text("utf-8")
    assert "Läget 2026-02-17" in page
    assert "försenad 1 dag<" in page
    assert run("report", "--register", register).out == page


def test_the_page_speaks_the_language_of_its_user(run: Run, register: Path) -> None:
    ran = run("report", "--register", register, "--lang", "en")
    assert '<html lang="en">' in ran.out
    assert "As of 2026-02-17" in ran.out


def test_the_time_it_tells_of_may_be_shorter(run: Run, register: Path) -> None:
    day = datetime(2026, 2, 16, tzinfo=UTC)
    lgnotes.edit(str(register), ENTRIES[0].ref, status=Status.DROPPED, now=day)
    assert "tiden från 2025-02-17" in run("report", "--register", register).out
    page = run("report", "--register", register, "--since", "2026-02-10").out
    assert "tiden från 2026-02-10" in page
    assert "Ta fram underlag för lokalfrågan" in page
    assert "Kolla avtalet" in page  # it was dropped in that time, of an earlier meeting


def test_a_group_gives_its_register_its_name_and_its_day(
    run: Run, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    group = '[[group]]\nname = "EHT Björken"\nsource = "notes"\nregister = "register.db"\n'
    (tmp_path / "lgnotes.toml").write_text(group, "utf-8")
    ran = run("report", "--group", "EHT Björken")
    assert (ran.code, ran.err) == (0, "")
    assert "<bdi>EHT Björken</bdi>" in ran.out


def test_a_script_gets_the_page_of_any_day(register: Path) -> None:
    page = lgnotes.report(
        str(register), today=date(2027, 1, 1), timezone="Europe/Stockholm", language="en"
    )
    assert "As of 2027-01-01" in page
    assert "<bdi>Ledningsgruppen</bdi>" in page
    assert "<bdi>" not in lgnotes.report(str(register), name="").split("</header>")[0]


def test_a_page_is_not_poured_onto_a_terminal(
    register: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    from lgnotes.cli import main

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["report", "--register", str(register)]) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert "välj en fil med -o rapport.html" in err.decode()


@pytest.mark.parametrize("package", ["matplotlib", "jinja2"])
def test_what_is_missing_is_said_with_the_way_to_get_it(
    run: Run, register: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    for name in [*sys.modules]:
        if name.startswith("lgnotes.export.report"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    ran = run("report", "--register", register)
    assert (ran.code, ran.out) == (2, "")
    assert "pip install 'lgnotes[report]'" in ran.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["-o", "."], ". är en mapp"),
        (["--register", "saknas.db"], "saknas.db"),
        (["--since", "i fjol"], "”i fjol” är ingen dag"),
        ([], "Säg vilket registret är"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    run: Run, words: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("report", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err
    assert [*tmp_path.iterdir()] == []


def test_an_empty_register_has_a_page(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "tom.db"
    with SqliteRegister(path).session() as session:
        session.write(RegisterUpdate())
    ran = run("report", "--register", path)
    assert ran.code == 0
    assert "Registret har varken beslut eller uppgifter än." in ran.out


def test_a_machine_where_no_fonts_can_be_kept_is_nobodys_business(
    register: Path, tmp_path: Path
) -> None:
    nowhere = tmp_path / "a file"
    nowhere.write_text("")
    target = tmp_path / "rapport.html"
    words = [sys.executable, "-m", "lgnotes", "report", "-o", str(target)]
    words += ["--register", str(register)]
    environment = {**os.environ, "MPLCONFIGDIR": str(nowhere), "PYTHONUTF8": "1"}
    ran = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert target.exists()
