from pathlib import Path

import pytest

from tests.cli.conftest import Run

MADE = {".lgnotes-demo", "deadlines.ics", "register.db", "register.xlsx"}


def test_the_demo_does_the_whole_job_twice_and_shows_where_it_is(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("demo")
    assert (ran.code, ran.err) == (0, "")
    assert {path.name for path in (tmp_path / "demo").iterdir()} == MADE
    _, second = ran.out.split("Andra körningen:")
    assert second.lstrip().startswith("Inget nytt")


def test_the_demo_starts_anew_each_time(run: Run, notes: Path, tmp_path: Path) -> None:
    (notes / "tom.txt").unlink()
    words = ("demo", "--notes", notes, "--out", tmp_path / "ut")
    first = run(*words)
    (tmp_path / "ut" / "eget.txt").write_text("mitt", "utf-8")
    assert run(*words) == first
    assert (tmp_path / "ut" / "eget.txt").read_text("utf-8") == "mitt"


@pytest.mark.parametrize("name", ["register.db", "deadlines.ics", "register.xlsx"])
def test_the_demo_never_removes_what_it_did_not_make(
    run: Run, notes: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("gruppens egen", "utf-8")
    ran = run("demo", "--notes", notes, "--out", tmp_path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert name in ran.err
    assert (tmp_path / name).read_text("utf-8") == "gruppens egen"


def test_a_missing_folder_of_notes_is_named(run: Run, tmp_path: Path) -> None:
    ran = run("demo", "--notes", tmp_path / "saknas", "--out", tmp_path / "ut")
    assert ran.code == 2
    assert "saknas" in ran.err
