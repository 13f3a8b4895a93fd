"""The README does not lie: its commands run, its program runs, its make targets exist."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lgnotes.config.check import read_config

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [body for word, body in BLOCK.findall(README) if word == language]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with the example notes and scripts, as a reader stands in it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def run(command: list[str] | str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        cwd=folder,
        shell=isinstance(command, str),
        env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def test_every_command_runs_in_the_order_of_the_page(checkout: Path) -> None:
    lines = [line for block in blocks("console") for line in block.splitlines()]
    for line in lines:
        assert line.startswith("$ ")
        run(line.removeprefix("$ "), checkout)


def test_the_programs_of_the_page_run_in_their_order(checkout: Path) -> None:
    shown = run([sys.executable, "-c", "\n".join(blocks("python"))], checkout)
    assert "LG 2025-09-02 § 2:2" in shown
    assert "report I dag ringer varje förskola" in shown


def test_the_configuration_of_the_page_is_sound() -> None:
    config = read_config("\n".join(blocks("toml")).encode(), name="README.md", folder="/")
    assert [group.short for group in config.groups] == ["LG", "EHT"]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not on this machine")
def test_the_make_targets_exist() -> None:
    for target in re.findall(r"^make (\w+)", "\n".join(blocks("sh")), re.MULTILINE):
        run(["make", "--dry-run", target], ROOT)


def test_every_command_of_the_program_is_described() -> None:
    shown = run(["lgnotes", "--lang", "en", "--help"], ROOT)
    listed = re.search(r"^Commands:\n((?:  .*\n)+)", shown, re.MULTILINE)
    assert listed
    for line in listed[1].splitlines():
        assert f"`lgnotes {line.split()[0]}" in README
