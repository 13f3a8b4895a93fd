"""Several groups in one configuration: each has its own notes, register, calendar and people."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

import lgnotes
from lgnotes import app, places
from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.errors import (
    BusyError,
    ConfigError,
    ExistsError,
    LgnotesError,
    NotFoundError,
    UnexpectedError,
    UnknownGroupError,
)
from lgnotes.register.report import Report

NOW = datetime(2026, 1, 14, tzinfo=UTC)
NOTES = """\
Ledningsgruppen
Minnesanteckningar 2026-01-13

1. Läget
Vaktmästaren rings av GUS senast 2026-02-01.
"""
GROUP = """
[[group]]
name = "{name}"
short = "{short}"
source = "{short}"
register = "{short}.db"
calendar = "{short}.ics"
"""
NAMES = {"LG": "Ledningsgruppen", "EHT": "Elevhälsan", "SG": "Styrgruppen"}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Make three groups, the second without any notes folder."""
    path = tmp_path / "lgnotes.toml"
    path.write_text("".join(GROUP.format(name=n, short=s) for s, n in NAMES.items()), "utf-8")
    for short in ("LG", "SG"):
        (tmp_path / short).mkdir()
        (tmp_path / short / "möte.txt").write_text(NOTES, "utf-8")
    return path


def results(config: Path, only: str | None = None) -> Mapping[str, Report | LgnotesError]:
    return {group.name: result for group, result in lgnotes.sync_groups(config, only=only, now=NOW)}


def the_task(register: Path) -> lgnotes.Entry:
    (task,) = app.entries(str(register), kind="task")
    return task


def test_one_failing_group_does_not_stop_the_others(config: Path) -> None:
    ran = results(config)
    assert [type(result) for result in ran.values()] == [Report, NotFoundError, Report]
    assert list(ran) == [*NAMES.values()]
    made = {path.name for path in config.parent.iterdir() if path.is_file()}
    assert made == {"lgnotes.toml", "LG.db", "LG.ics", "SG.db", "SG.ics"}


def test_each_group_is_given_when_it_is_done(config: Path) -> None:
    running = lgnotes.sync_groups(config, now=NOW)
    next(running)
    assert (config.parent / "LG.db").exists()
    assert not (config.parent / "SG.db").exists()


def test_a_fault_of_ours_in_one_group_stops_no_other(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(places.Places, "calendar", fail)
    result = results(config)["Ledningsgruppen"]
    assert isinstance(result, UnexpectedError)
    assert isinstance(result.__cause__, ZeroDivisionError)
    assert result.exit_code == 1


@pytest.mark.parametrize("name", ["SG", "styrgruppen"])
def test_one_group_may_be_run_alone(config: Path, name: str) -> None:
    assert list(results(config, only=name)) == ["Styrgruppen"]


def test_an_unknown_group_is_told_before_anything_is_run(config: Path) -> None:
    with pytest.raises(UnknownGroupError):
        lgnotes.sync_groups(config, only="XX")


def test_the_short_name_begins_the_refs(config: Path) -> None:
    results(config)
    refs = [the_task(config.parent / f"{short}.db").ref for short in ("LG", "SG")]
    assert refs == ["LG 2026-01-13 § 1:1", "SG 2026-01-13 § 1:1"]


def test_another_short_name_leaves_the_refs_that_people_know(config: Path) -> None:
    results(config)
    config.write_text(config.read_text("utf-8").replace('short = "SG"', 'short = "ST"'), "utf-8")
    report = results(config, only="ST")["Styrgruppen"]
    assert isinstance(report, Report)
    assert (report.read, report.changes) == (1, ())
    assert the_task(config.parent / "SG.db").ref == "SG 2026-01-13 § 1:1"


def test_a_group_whose_people_change_is_read_anew_and_knows_them(config: Path) -> None:
    people = 'people = [{ name = "Gunvor Stenhagen", forms = ["GUS"], email = "g@exempel.se" }]\n'
    results(config)
    assert the_task(config.parent / "SG.db").owners == ()
    config.write_text(config.read_text("utf-8") + people, "utf-8")
    assert read_anew(config) == {"Ledningsgruppen": 0, "Styrgruppen": 1}
    assert the_task(config.parent / "SG.db").owners == ("GUS",)
    assert read_anew(config) == {"Ledningsgruppen": 0, "Styrgruppen": 0}


def test_a_calendar_reminds_as_its_group_says(config: Path) -> None:
    config.write_text(config.read_text("utf-8") + 'reminders = ["dagen före"]\n', "utf-8")
    results(config)
    calendars = {s: (config.parent / f"{s}.ics").read_text("utf-8") for s in ("LG", "SG")}
    assert {s: "TRIGGER:-PT15H" in text for s, text in calendars.items()} == {
        "LG": False,
        "SG": True,
    }


def read_anew(config: Path) -> dict[str, int]:
    """Run the groups; return how many documents of each were read."""
    ran = results(config)
    return {name: result.read for name, result in ran.items() if isinstance(result, Report)}


def test_the_register_of_a_group_tells_of_losses_in_its_language(config: Path) -> None:
    (config.parent / "SG" / "möte.txt").unlink()
    (config.parent / "SG" / "möte.html").write_text("<p>Hej<img src='x.png'></p>", "utf-8")
    config.write_text(config.read_text("utf-8") + 'language = "en"\n', "utf-8")
    results(config)
    (document,) = SqliteRegister(config.parent / "SG.db").read().documents.values()
    assert document.losses == "line 1: 1 picture is not read"


def test_notes_that_are_parsed_alone_may_be_given_a_short_name() -> None:
    (task,) = app.parse(text=NOTES, short="SG").tasks
    assert task.ref == "SG 2026-01-13 § 1:1"


def test_a_configuration_that_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        lgnotes.read_config(tmp_path / "x.toml")
    with pytest.raises(ConfigError, match="cannot be opened"):
        lgnotes.read_config(tmp_path)


def test_a_new_configuration_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "lgnotes.toml"
    lgnotes.write_config(path, language="en", values={"name": "Vi"})
    assert [group.name for group in lgnotes.read_config(path).groups] == ["Vi"]
    before = path.read_bytes()
    with pytest.raises(ExistsError):
        lgnotes.write_config(path)
    assert path.read_bytes() == before


def test_two_groups_of_one_register_are_refused_for_they_would_strike_each_other(
    config: Path,
) -> None:
    same = config.read_text("utf-8").replace("SG.db", "LG.db")
    config.write_text(same, "utf-8")
    with pytest.raises(ConfigError, match="strike the tasks of the other"):
        lgnotes.sync_groups(config)


class TestOneCalendar:
    """Two groups whose notes say the same, and whose deadlines stand in one calendar."""

    @pytest.fixture(autouse=True)
    def shared(self, config: Path) -> None:
        text = config.read_text("utf-8").replace("LG.ics", "all.ics").replace("SG.ics", "all.ics")
        config.write_text(text, "utf-8")
        results(config)

    def test_each_group_has_its_event(self, config: Path) -> None:
        assert events(config) == uids(config)
        assert len(uids(config)) == 2

    def test_what_one_strikes_stays_for_the_other(self, config: Path) -> None:
        (config.parent / "LG" / "möte.txt").write_text("Ledningsgruppen 2026-01-13\n", "utf-8")
        results(config)
        assert events(config) == {the_task(config.parent / "SG.db").uid}

    def test_rows_that_people_type_alike_are_two(self, config: Path) -> None:
        for short in ("LG", "SG"):
            with closing(sqlite3.connect(config.parent / f"{short}.db")) as register, register:
                register.execute("INSERT INTO entries (text, due) VALUES ('Fika', '2026-02-05')")
        results(config)
        assert events(config) == uids(config)
        assert len(uids(config)) == 4

    def test_a_lost_register_finds_its_own_events(self, config: Path) -> None:
        before = uids(config)
        for file in config.parent.glob("SG.db*"):
            file.unlink()
        results(config)
        assert events(config) == uids(config) == before


def uids(config: Path) -> set[str]:
    registers = [str(config.parent / f"{short}.db") for short in ("LG", "SG")]
    return {entry.uid for register in registers for entry in app.entries(register)}


def events(config: Path) -> set[str]:
    state = IcsCalendar(config.parent / "all.ics").read()
    return {uid for uid, kind in state.deadlines if kind == "event"}


def test_a_register_that_is_older_than_its_configuration_keeps_its_uids(config: Path) -> None:
    folder, register = config.parent / "SG", str(config.parent / "SG.db")
    lgnotes.sync(str(folder), register=register, now=NOW)
    before = the_task(Path(register)).uid
    (folder / "möte.txt").write_text(NOTES.replace("rings", "söks"), "utf-8")
    results(config)
    assert the_task(Path(register)).uid == before


def test_a_busy_register_fails_its_own_group_only(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = app.sync

    def busy(source: str, **how: object) -> Report:
        if source.endswith("LG"):
            raise BusyError(name="LG.db")
        return run(source, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(app, "sync", busy)
    ran = results(config)
    assert isinstance(ran["Ledningsgruppen"], BusyError)
    assert isinstance(ran["Styrgruppen"], Report)
