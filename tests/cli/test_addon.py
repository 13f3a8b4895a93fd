"""`lgnotes addon --manifest`: what Google is to be told, of the configuration that is there."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

ADDON = Path(__file__).parents[2] / "addon"


def test_the_manifest_is_the_one_of_the_configuration(run: Run) -> None:
    ran = run("addon", "--manifest", "--config", str(ADDON / "lgnotes.toml"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (ADDON / "deployment.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--manifest", "--preview"], "Välj ett av två: --preview eller --manifest"),
        (["--manifest", "notes"], "Anteckningar hör till --preview"),
        (["--manifest"], "säger inget om tillägget"),
        (["--manifest", "--config", "saknas.toml"], "Hittar inte saknas.toml"),
    ],
)
def test_what_cannot_be_told_is_said_in_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = '[[group]]\nname = "LG"\nsource = "n"\nregister = "r.db"\n'
    (tmp_path / "lgnotes.toml").write_text(text, "utf-8")
    ran = run("addon", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
