"""The README does not lie: its commands run, its program runs, its make targets exist."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from lgnotes.config.check import read_config
from tests import pages
from tests.pages import ROOT, is_known, ours, run, steps

README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return [block.body for block in pages.blocks(README) if block.language == language]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return pages.checkout(tmp_path)


def test_every_command_runs_in_the_order_of_the_page(checkout: Path) -> None:
    for command, _ in steps("\n".join(blocks("console"))):
        run(command, checkout)


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


def test_a_command_that_needs_an_account_is_one_that_there_is() -> None:
    assert all(is_known(call) for body in blocks("sh") for call in ours(body))


def test_every_command_of_the_program_is_described() -> None:
    shown = run(["lgnotes", "--lang", "en", "--help"], ROOT)
    listed = re.search(r"^Commands:\n((?:  .*\n)+)", shown, re.MULTILINE)
    assert listed
    for line in listed[1].splitlines():
        assert f"`lgnotes {line.split()[0]}" in README
