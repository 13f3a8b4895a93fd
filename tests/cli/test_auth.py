"""`lgnotes auth`: sign in, look, sign out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import lgnotes
from lgnotes import account
from lgnotes.account import Account, SignedOut
from lgnotes.cli.commands.auth import command
from lgnotes.errors import GoogleAccessError
from lgnotes.testing import Workspace, workspace
from lgnotes.texts import LANGUAGES
from tests.adapters.google.conftest import alone
from tests.cli.conftest import Run
from tests.conftest import Golden


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return alone(tmp_path, monkeypatch)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    with workspace() as made:
        monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", made.root)
        yield made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, tuple[str, ...]]]:
    """Keep what is signed in for, instead of a browser."""
    calls: list[tuple[object, tuple[str, ...]]] = []

    def login(client: Path | None, *, kinds: tuple[str, ...], **_: str) -> Account:
        calls.append((client, kinds))
        return Account("person", "a…@skolan.se", kinds)

    monkeypatch.setattr(account, "login", login)
    return calls


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*command.commands])
def test_the_help_of_a_command_reads_as_it_should(
    run: Run, golden: Golden, name: str, language: str
) -> None:
    ran = run("auth", name, "--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"help-auth-{name}-{language}.txt", ran.out)


def test_without_a_command_of_its_own_it_shows_its_help(run: Run) -> None:
    assert run("auth").out == run("auth", "--help").out


def test_the_sign_in_asks_only_for_what_the_configuration_needs(
    run: Run, asked: list[object], tmp_path: Path
) -> None:
    group = '[[group]]\nname = "{0}"\nsource = "drive:{0}"\nregister = "{1}"\n'
    config = tmp_path / "lgnotes.toml"
    config.write_text(group.format("LG", "lg.db") + group.format("EHT", "sheet:1"), "utf-8")
    assert run("auth", "login").code == 0
    assert run("auth", "login", "--group", "LG").code == 0
    assert run("auth", "login", "--client", "c.json", "--for", "Calendar, drive").code == 0
    assert asked == [
        (None, ("drive", "sheet")),
        (None, ("drive",)),
        (Path("c.json"), ("calendar", "drive")),
    ]


def test_the_sign_in_tells_as_whom_and_for_what(run: Run, asked: list[object]) -> None:
    ran = run("auth", "login")
    assert ran.out == "Inloggad hos Google som a…@skolan.se, för drive, sheet, calendar.\n"


@pytest.mark.parametrize(
    ("words", "sentence", "code"),
    [
        (["auth", "lgin"], "menade du ”login”?", 2),
        (["auth", "login", "--for", "drivee"], "menade du ”drive”?", 2),
        (["auth", "login", "--client", "saknas.json"], "ingen OAuth-klient i saknas.json", 2),
        (["auth", "login"], "ange den med --client", 2),
        (["auth", "status"], "Ingen är inloggad hos Google", 3),
        (["auth", "login", "--group", "LG"], "Det finns ingen lgnotes.toml här", 2),
    ],
)
def test_what_cannot_be_is_one_sentence(
    run: Run, words: list[str], sentence: str, code: int
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
    assert sentence in ran.err


def test_a_configuration_without_google_needs_no_sign_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lgnotes.toml").write_text(
        '[[group]]\nname = "LG"\nsource = "a"\nregister = "a.db"\n', "utf-8"
    )
    ran = run("auth", "login")
    assert (ran.code, "--for drive,sheet,calendar" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        (SignedOut(was_signed_in=True, is_revoked=True), "återkallad hos Google"),
        (SignedOut(was_signed_in=True, is_revoked=False), "men Google svarade inte"),
        (SignedOut(was_signed_in=False, is_revoked=False), "Ingen var inloggad"),
    ],
)
def test_signing_out_tells_what_became_of_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, done: SignedOut, sentence: str
) -> None:
    monkeypatch.setattr(account, "logout", lambda: done)
    ran = run("auth", "logout")
    assert (ran.code, ran.err) == (0, "")
    assert sentence in ran.out


def test_the_status_at_an_emulator_needs_nobody(run: Run, served: Workspace) -> None:
    ran = run("auth", "status")
    assert (ran.code, "emulator" in ran.out) == (0, True)


def test_an_endpoint_elsewhere_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", "http://example.org")
    for words in (["auth", "status"], ["doctor", "drive:1"], ["tasks", "--register", "sheet:1"]):
        ran = run(*words)
        assert ran.code == 2
        assert "får bara peka på den här datorn" in ran.out + ran.err


def test_what_google_refuses_reaches_nobody_as_a_log(
    run: Run, served: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = served.service_account_info()
    (tmp_path / "key.json").write_text(json.dumps(info), "utf-8")
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "key.json"))
    ran = run("tasks", "--register", "sheet:1")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "PRIVATE" not in ran.err
    assert GoogleAccessError.exit_code == 3


@pytest.fixture
def groups(tmp_path: Path) -> Path:
    """Make two groups, the first with its notes in Drive and without any calendar."""
    path = tmp_path / "lgnotes.toml"
    group = '[[group]]\nname = "{0}"\nsource = "{1}"\nregister = "{0}.db"\n'
    other = group.format("EHT", "eht") + 'calendar = "calendar:c"\n'
    path.write_text(group.format("LG", "drive:1") + other, "utf-8")
    return path


@pytest.mark.usefixtures("served")
def test_a_calendar_of_its_own_is_made_after_the_sign_in_and_only_once(
    run: Run, asked: list[object], groups: Path
) -> None:
    words = ["auth", "login", "--own-calendar", "--group", "LG"]
    first = run(*words)
    assert (first.code, first.err) == (0, "")
    place = lgnotes.read_config(groups).groups[0].calendar
    assert place
    assert "”LG: uppgifter” är skapad" in (told := " ".join(first.out.split()))
    assert f"i lgnotes.toml står nu {place}." in told
    after = groups.read_bytes()
    second = run(*words, "--for", "drive")
    assert (second.code, "ingen ny är skapad" in " ".join(second.out.split())) == (0, True)
    assert groups.read_bytes() == after
    assert asked == [
        (None, ("drive", "calendar", "own-calendar")),
        (None, ("drive", "own-calendar")),
    ]
    assert run("auth", "login").code == 0
    assert asked[-1] == (None, ("drive", "calendar", "own-calendar"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Säg vilken grupp det gäller, med --group: LG, EHT"),
        (["--group", "EHT"], "EHT har redan kalendern calendar:c: ta bort raden calendar i"),
        (["--group", "XX"], "Det finns ingen grupp ”XX”"),
        (["--config", "saknas.toml"], "Hittar inte saknas.toml"),
    ],
)
@pytest.mark.usefixtures("groups")
def test_nobody_signs_in_for_a_calendar_that_cannot_be(
    run: Run, asked: list[object], words: list[str], sentence: str
) -> None:
    ran = run("auth", "login", "--own-calendar", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err
    assert asked == []


def test_a_calendar_of_its_own_is_some_groups(run: Run, asked: list[object]) -> None:
    ran = run("auth", "login", "--own-calendar")
    assert (ran.code, "gör en med ”lgnotes init”" in ran.err, asked) == (2, True, [])
