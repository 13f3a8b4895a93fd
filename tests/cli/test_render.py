import io
import shlex
from collections.abc import Sequence
from datetime import date

import attrs
import pytest
from rich.console import Console

from lgnotes.cli.listing import by_due, list_parts
from lgnotes.cli.render import MOST, report_parts
from lgnotes.cli.screen import Line, Part, paint, plain
from lgnotes.cli.settings import Settings
from lgnotes.register.plan import Change, Conflict, Reason
from lgnotes.register.report import Report
from tests.cli.values import DONE, EDITED, FULL, QUIET, STRUCK
from tests.conftest import Golden
from tests.export.values import DECISION, LATER_TASK, TASK

SWEDISH = Settings("sv")
ENGLISH = Settings("en")
DAY = date(2026, 2, 17)
TASKS = by_due([STRUCK, LATER_TASK, TASK, EDITED, DONE])


def as_plain(parts: Sequence[Part]) -> str:
    return "".join(f"{line}\n" for part in parts for line in plain(part))


def as_painted(parts: Sequence[Part], width: int) -> str:
    sink = io.StringIO()
    paint(parts, Console(file=sink, width=width, force_terminal=True, color_system=None))
    return "".join(f"{line.rstrip()}\n" for line in sink.getvalue().splitlines())


def told(report: Report, settings: Settings = SWEDISH) -> str:
    return as_plain(report_parts(report, settings, register="register.db"))


@pytest.mark.parametrize("settings", [SWEDISH, ENGLISH], ids=lambda s: s.language)
@pytest.mark.parametrize(
    ("name", "report"),
    [("report", FULL), ("plan", attrs.evolve(FULL, dry_run=True)), ("quiet", QUIET)],
)
def test_a_report_reads_as_it_should(
    golden: Golden, name: str, report: Report, settings: Settings
) -> None:
    golden(f"{name}-{settings.language}.txt", told(report, settings))


@pytest.mark.parametrize("width", [80, 120])
def test_a_terminal_shows_reports_and_lists_as_it_should(golden: Golden, width: int) -> None:
    parts = [
        *report_parts(FULL, SWEDISH, register="register.db"),
        *list_parts("task", TASKS, SWEDISH, DAY),
        *list_parts("decision", [DECISION], SWEDISH, DAY),
    ]
    shown = as_painted(parts, width)
    golden(f"terminal-{width}.txt", shown)
    assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("settings", [SWEDISH, ENGLISH], ids=lambda s: s.language)
def test_a_list_in_a_pipe_has_a_line_for_each_entry(golden: Golden, settings: Settings) -> None:
    golden(f"tasks-{settings.language}.txt", as_plain(list_parts("task", TASKS, settings, DAY)))


def test_a_run_with_nothing_new_takes_one_line() -> None:
    assert told(QUIET).count("\n") == 1


def test_the_sums_take_five_lines() -> None:
    assert told(FULL).split("\n\n")[0].count("\n") == 4


def test_a_night_tells_of_some_changes_and_a_dry_run_of_all() -> None:
    many = tuple(
        Change(
            action="add",
            entry=attrs.evolve(TASK, uid=f"lg{n}", text=f"Nummer {n}."),
            reason=Reason.NEW_IN_NOTES,
        )
        for n in range(MOST + 5)
    )
    night = told(attrs.evolve(QUIET, read=1, changes=many))
    assert night.count("Nummer") == MOST
    assert "… och 5 till" in night
    dry = told(attrs.evolve(QUIET, read=1, changes=many, dry_run=True))
    assert dry.count("Nummer") == MOST + 5


def test_a_conflict_alone_is_told() -> None:
    clash = Conflict(entry=TASK, field="status", person="pågår", notes="öppen")
    text = told(attrs.evolve(QUIET, conflicts=(clash,)))
    assert "1 krock" in text
    assert "Status: ”pågår” står kvar" in text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("due", "2026-02-20", ["--due", "2026-02-20"]),
        ("due", "", ["--due", "none"]),
        ("owners", "Anna; Bo", ["--owner", "Anna", "--owner", "Bo"]),
        ("owners", "", ["--owner", "nobody"]),
        ("status", "struken", ["--status", "struken"]),
        ("text", "$(rm -rf ~) `x` 'y' \"z\"", ["--text", "$(rm -rf ~) `x` 'y' \"z\""]),
    ],
)
def test_a_suggested_command_is_safe_to_paste(field: str, value: str, words: list[str]) -> None:
    clash = Conflict(entry=TASK, field=field, person="annat", notes=value)
    text = told(attrs.evolve(QUIET, conflicts=(clash,)))
    command = next(line for line in text.splitlines() if "lgnotes set" in line)
    assert shlex.split(command) == [
        *("lgnotes", "set", TASK.ref),
        *words,
        *("--register", "register.db"),
    ]


def test_a_row_that_somebody_deleted_may_be_brought_back() -> None:
    gone = Change(action="event-remove", entry=TASK, reason=Reason.ROW_DELETED)
    text = told(attrs.evolve(QUIET, changes=(gone,)))
    assert "händelsen tas bort (raden är borttagen ur registret)" in text
    assert "Var det inte meningen? Återför den:" in text
    assert f"lgnotes restore '{TASK.ref}' --register register.db" in text


def test_a_dry_run_with_nothing_new_takes_one_line() -> None:
    assert told(attrs.evolve(QUIET, dry_run=True)) == told(QUIET)


def test_no_command_is_suggested_for_a_field_that_none_sets() -> None:
    clash = Conflict(entry=TASK, field="item", person="5 Lokaler", notes="5 Salen")
    text = told(attrs.evolve(QUIET, conflicts=(clash,)))
    assert "Ärende: ”5 Lokaler” står kvar" in text
    assert "lgnotes set" not in text


def test_nothing_in_the_notes_steers_the_terminal() -> None:
    nasty = attrs.evolve(TASK, text="\x1b[31mröd [bold]fet[/bold] :smile:\x07", owners=("A\nB",))
    shown = as_painted(list_parts("task", [nasty], SWEDISH, DAY), 120)
    assert "röd [bold]fet[/bold] :smile:" in shown
    assert "\x1b" not in shown.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[2m", "")
    assert "\x07" not in shown


def test_an_empty_list_says_so() -> None:
    assert list_parts("task", [], SWEDISH, DAY) == [Line("Inga uppgifter.")]


def test_tasks_stand_by_their_last_day_and_those_without_one_last() -> None:
    uids = [task.uid for task in TASKS]
    assert uids == ["lgtask4", "lgtask5", "lgtask1", "lgtask3", "lgtask2"]
