"""The examples of the nightly job do not lie: what they name is there, and what they say parses."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path
from typing import Any

import click
import pytest

from lgnotes import sync_groups, write_config
from lgnotes.account import kinds_of
from lgnotes.adapters.google.lines import VERSIONS
from lgnotes.cli.machine import groups_json
from lgnotes.cli.run import cli
from lgnotes.errors import LgnotesError
from lgnotes.groups import read_config

ROOT = Path(__file__).parents[1]
NIGHTLY = ROOT / "examples" / "nightly"
FILES = sorted(path for path in NIGHTLY.rglob("*") if path.is_file())
DOCKERFILE = NIGHTLY / "cloud-run" / "Dockerfile"
CALL = re.compile(r"(?:^|[\s/`\"])lgnotes ((?:sync|doctor|auth|init|tasks)\b[^`\n>|\"]*)")


def commands() -> list[str]:
    """Return every command line of ours in the examples."""
    return sorted({found.strip() for path in FILES for found in CALL.findall(text(path))})


def text(path: Path) -> str:
    return path.read_text("utf-8")


def test_there_are_commands_to_check() -> None:
    assert len(commands()) >= 6


@pytest.mark.parametrize("line", commands())
def test_every_command_is_one_that_lgnotes_has(line: str) -> None:
    words = shlex.split(line)
    name = words.pop(0)
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    options = {option for param in command.params for option in param.opts}
    asked = {word for word in words if word.startswith("--")}
    assert asked <= options


def test_the_table_has_every_exit_code_of_an_error() -> None:
    def codes(kind: type[LgnotesError]) -> set[int]:
        return {kind.exit_code}.union(*map(codes, kind.__subclasses__()))

    listed = re.findall(r"^\| (\d) \| ", text(NIGHTLY / "README.md"), re.MULTILINE)
    assert {int(code) for code in listed} == codes(LgnotesError) | {0}


def test_every_file_that_the_page_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!http)([^)]+)\)", text(NIGHTLY / "README.md"))
    assert links
    assert all((NIGHTLY / link).exists() for link in links)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_path_of_the_repository_is_there(path: Path) -> None:
    for named in re.findall(r"(?<![\w/])examples/[\w./-]+\w", text(path)):
        assert (ROOT / named).exists()


def test_the_configuration_is_sound_and_wholly_at_google() -> None:
    config = read_config(NIGHTLY / "lgnotes.toml")
    assert kinds_of(config) == ("drive", "sheet", "calendar")


def test_the_image_copies_only_what_is_there() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+)$", text(DOCKERFILE), re.MULTILINE)
    sources = [source for line in copied for source in line.split()[:-1]]
    assert {"pyproject.toml", "src"} <= set(sources)
    assert all((ROOT / source).exists() for source in sources)


def test_the_image_is_built_of_what_it_copies_and_of_no_key() -> None:
    lines = text(DOCKERFILE.with_name("Dockerfile.dockerignore")).splitlines()
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", text(DOCKERFILE), re.MULTILINE)
    assert lines[1] == "*"
    assert let_in == {source for line in copied for source in line.split()}


def test_a_key_in_the_folder_is_neither_kept_nor_sent_with_the_build() -> None:
    named = set(re.findall(r"\b\w+\.json\b", text(NIGHTLY / "README.md"))) - {"report.json"}
    assert named | {"lgnotes.toml"} <= {
        line.removeprefix("/") for line in text(ROOT / ".gitignore").splitlines()
    }


def test_the_image_runs_as_an_ordinary_user_and_starts_the_program() -> None:
    lines = text(DOCKERFILE).splitlines()
    assert lines.index("USER 10001") > max(
        number for number, line in enumerate(lines) if line.startswith(("RUN", "COPY"))
    )
    assert 'ENTRYPOINT ["lgnotes"]' in lines


def test_the_image_keeps_the_descriptions_that_are_used() -> None:
    from googleapiclient.discovery_cache import DISCOVERY_DOC_DIR

    kept = set(re.findall(r"! -name (\S+\.json)", text(DOCKERFILE)))
    assert kept == {f"{name}.{version}.json" for name, version in VERSIONS.items()}
    assert all((Path(DISCOVERY_DOC_DIR) / name).exists() for name in kept)
    assert str(DISCOVERY_DOC_DIR).endswith("discovery_cache/documents")


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize("path", sorted(NIGHTLY.rglob("*.sh")), ids=lambda path: path.name)
def test_a_script_is_sound_and_may_be_run(path: Path) -> None:
    subprocess.run(["bash", "-n", path], check=True)
    assert os.name == "nt" or os.access(path, os.X_OK)


def test_the_service_tries_again_only_where_a_service_did_not_answer() -> None:
    unit = RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[method-assign,assignment]
    unit.read(NIGHTLY / "systemd" / "lgnotes.service", "utf-8")
    kept_from = {int(code) for code in unit["Service"]["RestartPreventExitStatus"].split()}
    assert kept_from == {1, 2, 3, 5}


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for path in (NIGHTLY / "systemd").iterdir():
        there = text(path).replace("/opt/lgnotes/bin/lgnotes", sys.executable)
        (tmp_path / path.name).write_text(there, "utf-8")
    ran = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *sorted(tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )
    ours = [line for line in ran.stderr.splitlines() if "lgnotes" in line]
    assert ours == []


def parsed(path: Path) -> Any:
    yaml = pytest.importorskip("yaml")
    return yaml.safe_load(text(path))


def test_the_workflow_runs_every_night_without_a_key_and_one_at_a_time() -> None:
    said = parsed(NIGHTLY / "github-actions" / "lgnotes.yml")
    triggers = said[True]  # what YAML makes of "on"
    assert re.fullmatch(r"\d+ \d+ \* \* \*", triggers["schedule"][0]["cron"])
    assert said["permissions"] == {"contents": "read", "id-token": "write"}
    assert said["concurrency"]["cancel-in-progress"] is False
    assert "credentials_json" not in text(NIGHTLY / "github-actions" / "lgnotes.yml")


@pytest.mark.skipif(not shutil.which("jq"), reason="there is no jq")
def test_the_summary_of_the_workflow_shows_counts_and_no_names(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "LG 2026-01-13.md").write_text("# LG 2026-01-13\n\n- [ ] Anna ringer Bo")
    (tmp_path / "notes" / "bild.md").write_bytes(b"\0\1")
    values = {"source": "notes", "register": "r.db", "calendar": ""}
    write_config(tmp_path / "lgnotes.toml", values=values)
    report = groups_json(sync_groups(tmp_path / "lgnotes.toml"), "sv")
    (tmp_path / "report.json").write_text(report, "utf-8")
    script = parsed(NIGHTLY / "github-actions" / "lgnotes.yml")["jobs"]["sync"]["steps"][-1]["run"]
    summary = tmp_path / "summary.md"
    told = {"RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(summary)}
    subprocess.run(["bash", "-ec", script], check=True, env=os.environ | told)
    assert summary.read_text() == "* exit code 1: 1 documents read, 1 failed, 1 changes, 1 open\n"


def test_the_build_names_the_dockerfile() -> None:
    said = parsed(NIGHTLY / "cloud-run" / "cloudbuild.yaml")
    assert "examples/nightly/cloud-run/Dockerfile" in said["steps"][0]["args"]


@pytest.mark.parametrize("name", ["crontab", "github-actions/lgnotes.yml", "cloud-run/deploy.sh"])
def test_every_schedule_is_once_a_night(name: str) -> None:
    (found,) = re.findall(r"\b(\d+) (\d+) \* \* \*", text(NIGHTLY / name))
    assert int(found[0]) < 60
    assert int(found[1]) < 6
