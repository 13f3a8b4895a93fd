import io
import sys

import pytest
from rich.console import Console

from lgnotes.cli.progress import progress
from lgnotes.cli.screen import Cell, Column, Grid, Line, Part, is_terminal, paint, plain, show


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def painted(part: Part, width: int) -> str:
    sink = io.StringIO()
    paint([part], Console(file=sink, width=width, force_terminal=True, color_system=None))
    return sink.getvalue()


def test_a_dumb_terminal_is_written_to_as_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert is_terminal(Terminal())
    assert not is_terminal(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not is_terminal(Terminal())


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("1", False)])
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, no_color: str | None, coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)
    sink = Terminal()
    show([Line("nytt", "add")], sink)
    assert ("\x1b[32m" in sink.getvalue()) is coloured


def test_a_line_that_wraps_goes_on_further_in() -> None:
    assert painted(Line("  + ett två tre fyra fem sex sju åtta", hang=2), 26).splitlines() == [
        "  + ett två tre fyra fem",
        "    sex sju åtta",
    ]


def test_a_command_to_be_copied_is_never_broken() -> None:
    command = "  lgnotes sync notes --register register.db"
    assert painted(Line(command, whole=True), 20) == f"{command}\n"


def test_a_word_too_long_for_its_column_is_folded_and_not_cut() -> None:
    grid = Grid((Column("A", 6), Column("B")), ((Cell("abcdefghij"), Cell("x" * 50)),))
    shown = "".join(painted(grid, 40).split())
    assert "…" not in shown
    assert shown.count("x") == 50


def test_a_pipe_gets_one_line_a_row_with_the_note_behind() -> None:
    grid = Grid((Column("A"), Column("B")), ((Cell("1"), Cell("två\nrader", note="not")),))
    assert plain(grid) == ["A  B", "1  två rader [not]"]


def test_nobody_sees_a_bar_in_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress() as step:
        assert step is None


def test_a_bar_tells_how_far_it_is_and_shows_names_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sink = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", sink)
    with progress() as step:
        assert step is not None
        step(3, 4, "[red]LG\x07 feb.txt")
    assert "3/4" in sink.getvalue()
    assert "[red]LG feb.txt" in sink.getvalue()
