import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from lgnotes import __version__, app, registers
from lgnotes.cli.base import Argument, Option, settings
from lgnotes.cli.overview import COMMANDS, OPTIONS, overview
from lgnotes.cli.run import cli
from lgnotes.cli.settings import Settings, settings_of
from lgnotes.errors import LgnotesError, MassStrikeError, NotAllowedError, UnavailableError
from lgnotes.texts import LANGUAGES, all_texts
from tests.cli.conftest import Run
from tests.conftest import Golden

LGNOTES = [sys.executable, "-m", "lgnotes"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_the_program_reads_as_it_should(
    run: Run, golden: Golden, language: str
) -> None:
    ran = run("--lang", language, "--help")
    assert (ran.code, ran.err) == (0, "")
    golden(f"help-{language}.txt", ran.out)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_reads_as_it_should(
    run: Run, golden: Golden, command: str, language: str
) -> None:
    ran = run(command, "--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"help-{command}-{language}.txt", ran.out)


@pytest.mark.parametrize("words", [[], ["--help"], ["--debug"], ["--help", "--lang", "sv"]])
def test_no_command_shows_the_help(run: Run, words: list[str]) -> None:
    assert run(*words).out == overview(Settings("sv")) + "\n"


def test_the_overview_names_the_commands_and_options_that_there_are() -> None:
    names = {option for param in cli.params for option in param.opts}
    assert names == set(OPTIONS)
    commands = Path(app.__file__).parent / "cli" / "commands"
    assert {path.stem for path in commands.glob("[a-z]*.py")} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_has_its_help(name: str) -> None:
    ctx = click.Context(cli)
    command = cli.get_command(ctx, name)
    assert command is not None
    inner = click.Context(command, parent=ctx, info_name=name)
    for param in command.params:
        assert isinstance(param, Option | Argument)
        if isinstance(param, Option):
            assert param.text_key(inner) in all_texts()
        if param.metavar:
            assert f"metavar.{param.metavar}" in all_texts()


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").out == f"lgnotes {__version__}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["taks"], "menade du ”tasks”?"),
        (["xyz"], "det som går är demo, init, read"),
        (["--hjälp"], "Det finns inget val --hjälp"),
        (["tasks", "--registr", "x"], "menade du --register?"),
        (["tasks", "--register"], "--register är inte rätt skrivet: ”lgnotes tasks --help”"),
        (["tasks", "--open=1"], "--open är inte rätt skrivet"),
        (["tasks", "foo"], "Vet inte vad foo ska betyda här"),
        (["tasks", "--since", "i går"], "”i går” är ingen dag"),
        (["tasks", "--format", "jsno"], "menade du ”json”?"),
        (["parse"], "SÖKVÄG saknas"),
        (["--lang", "fi", "tasks"], "det som går är sv, en"),
        (["tasks"], "Säg vilket registret är"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_2(run: Run, words: list[str], sentence: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err


def test_wrong_usage_is_worded_in_english_too(run: Run) -> None:
    assert run("tasks", "--registr", "--lang", "en").err == (
        "There is no option --registr: did you mean --register?\n"
    )


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotAllowedError(name="r.db"), 3),
        (UnavailableError(name="r.db", detail="disk full"), 4),
        (MassStrikeError(count=8, total=9), 5),
    ],
)
def test_the_exit_code_is_the_errors_own(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: LgnotesError, code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(registers, "entries", fail)
    ran = run("tasks", "--register", "r.db")
    assert (ran.code, ran.out, ran.err) == (code, "", error.sentence("sv") + "\n")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("Anna Berg")

    monkeypatch.setattr(registers, "entries", fail)


@pytest.mark.usefixtures("broken")
def test_the_unexpected_is_one_sentence_without_what_was_at_hand(run: Run) -> None:
    ran = run("tasks", "--register", "r.db")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "ZeroDivisionError" in ran.err
    assert "--debug" in ran.err
    assert "Anna" not in ran.err


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("by", ["option", "environment"])
def test_the_traceback_is_shown_on_request(
    run: Run, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    words = ["tasks", "--register", "r.db"]
    if by == "environment":
        monkeypatch.setenv("LGNOTES_DEBUG", "1")
    else:
        words.append("--debug")
    with pytest.raises(ZeroDivisionError):
        run(*words)


def test_an_interrupted_run_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(registers, "entries", interrupt)
    ran = run("tasks", "--register", "r.db")
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")


def test_an_error_sentence_has_no_escapes_of_a_file_name_in_it(run: Run) -> None:
    assert run("tasks", "--register", "\x1b[31mr\n.db").err.startswith("Hittar inte r .db:")


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "sv"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LC_ALL": "sv_SE.UTF-8", "LANG": "en_GB.UTF-8"}, "sv"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "en", "LANG": "sv"}, "en"),
        ([], {"LC_ALL": "C"}, "sv"),
        ([], {"LANG": "sv", "LGNOTES_LANG": "en"}, "en"),
        (["--lang", "en"], {"LGNOTES_LANG": "sv"}, "en"),
        (["tasks", "--lang=en"], {}, "en"),
        (["--lang", "xx"], {"LANG": "en"}, "en"),
        (["--lang"], {}, "sv"),
        (["parse", "--", "--lang", "en"], {}, "sv"),
    ],
)
def test_the_language_is_chosen(
    words: list[str], environment: dict[str, str], language: str
) -> None:
    assert settings_of(words, environment).language == language


def test_settings_are_swedish_where_nothing_says_otherwise() -> None:
    assert settings(click.Context(cli)).language == "sv"


def test_help_is_answered_without_loading_click() -> None:
    script = (
        "import sys; from lgnotes.cli import main; main(['--help']);"
        "assert not {'click', 'attrs', 'rich', 'typing'} & {*sys.modules}, sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
@pytest.mark.parametrize("words", [["tasks", "--format", "jsonl"], ["tasks"]])
def test_a_reader_who_leaves_is_no_error(register: Path, words: list[str]) -> None:
    process = subprocess.Popen(
        [*LGNOTES, *words, "--register", register],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 0


def test_an_encoding_without_the_letter_prints_a_question_mark(register: Path) -> None:
    ran = subprocess.run(
        [*LGNOTES, "tasks", "--register", register],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"lokalfr?gan" in ran.stdout


@pytest.mark.skipif(os.name == "nt", reason="another shell")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("lgnotes ta", ["tasks"]),
        ("lgnotes tasks --ov", ["--overdue"]),
        ("lgnotes set --status k", ["klar"]),
    ],
)
def test_the_shell_completes_commands_options_and_statuses(line: str, offered: list[str]) -> None:
    words = line.split(" ")
    ran = subprocess.run(
        LGNOTES,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "_LGNOTES_COMPLETE": "bash_complete",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
    )
    assert [found.partition(",")[2] for found in ran.stdout.splitlines()] == offered


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_the_completion_script_for_bash_is_sound() -> None:
    script = subprocess.run(
        LGNOTES,
        capture_output=True,
        check=True,
        env={**os.environ, "_LGNOTES_COMPLETE": "bash_source"},
    ).stdout
    assert b"_lgnotes_completion" in script
    subprocess.run(["bash", "-n"], input=script, check=True)
