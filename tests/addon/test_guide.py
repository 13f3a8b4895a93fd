"""The guide to the panel does not lie: its commands are gcloud's and ours, its files are there."""

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest

from lgnotes.account import kinds_of
from lgnotes.adapters.google.lines import VERSIONS
from lgnotes.addon import actions, limits
from lgnotes.cli.run import cli
from lgnotes.groups import read_config
from lgnotes.texts import say

ROOT = Path(__file__).parents[2]
ADDON = ROOT / "addon"
GUIDE = (ADDON / "README.md").read_text("utf-8")
DOCKERFILE = (ADDON / "Dockerfile").read_text("utf-8")
BLOCKS: list[str] = re.findall(r"^```sh\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS: list[str] = [line for block in BLOCKS for line in block.replace("\\\n", " ").splitlines()]
WITHIN = r"\$\(((?:[^()]|\([^()]*\))+)\)"
INLINE = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", GUIDE)


def ours() -> list[str]:
    """Return every command of ours, from blocks and sentences."""
    said = [*COMMANDS, *INLINE]
    return sorted({line for line in said if re.match(r"lgnotes [a-z]", line)})


@pytest.mark.parametrize("line", ours())
def test_every_command_of_ours_is_one_that_lgnotes_has(line: str) -> None:
    words = shlex.split(line.partition(">")[0])[1:]
    command = cli.get_command(click.Context(cli), words.pop(0))
    assert command is not None
    options = {option for param in command.params for option in param.opts}
    assert {word for word in words if word.startswith("--")} <= options


def test_there_are_commands_to_check() -> None:
    assert len(ours()) >= 4
    assert sum("gcloud " in line for line in COMMANDS) >= 30


@pytest.mark.skipif(not shutil.which("gcloud"), reason="there is no gcloud")
def test_gcloud_understands_every_command_of_its_own(tmp_path: Path) -> None:
    within = [found for line in COMMANDS for found in re.findall(WITHIN, line) if "gcloud" in found]
    whole = [re.sub(WITHIN, "1", line) for line in COMMANDS if line.startswith("gcloud ")]
    lines = sorted({line.partition(" > ")[0] for line in (*within, *whole)})
    told = subprocess.run(
        ["gcloud", "meta", "lint-gcloud-commands", f"--commands-file={written(lines, tmp_path)}"],
        capture_output=True,
        text=True,
        check=True,
    )
    judged = json.loads(told.stdout)
    assert len(judged) == len(lines)
    wrong = [(one["command_string"], one["error_message"]) for one in judged if not one["success"]]
    assert wrong == []


def written(lines: list[str], folder: Path) -> Path:
    """Return a file of command lines with the variables that the guide sets filled in."""
    said = dict(re.findall(r"^export (\w+)=(\S+)$", "\n".join(COMMANDS), re.MULTILINE))
    said = {name: value for name, value in said.items() if name != "PATH"}
    for _ in said:
        said = {name: filled(value, said) for name, value in said.items()}
    (path := folder / "commands.json").write_text(
        json.dumps([{"command_string": filled(line, said)} for line in lines]), "utf-8"
    )
    return path


def filled(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\$(\w+)", lambda found: values.get(found[1], found[0]), text)


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0][:40])
def test_every_block_is_sound_for_the_shell(block: str) -> None:
    subprocess.run(["bash", "-n"], input=block, text=True, check=True)


def test_every_variable_that_is_used_is_set_before() -> None:
    known = {"PATH", "PWD"}
    for block in BLOCKS:
        known |= set(re.findall(r"^(?:export )?(\w+)=", block, re.MULTILINE))
        assert set(re.findall(r"\$(\w+)", block)) <= known


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]*)(?:#([\w-]+))?\)", GUIDE)
    assert len(links) >= 10
    assert all((ADDON / path).exists() for path, _ in links)
    heads = {heading(line) for line in re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)}
    assert {anchor for path, anchor in links if anchor and not path} <= heads


def heading(line: str) -> str:
    return re.sub(r"[^\w -]", "", line.lower()).replace(" ", "-")


def test_every_file_of_the_folder_is_told_of() -> None:
    there = {path.name for path in ADDON.iterdir() if path.name != "__pycache__"}
    assert {name for name in there if f"({name}" not in GUIDE} == {"README.md"}


def test_every_path_of_the_repository_is_there() -> None:
    for line in COMMANDS:
        for named in re.findall(r"(?<![\w/])(?:addon|examples)/[\w./-]+\w", line):
            assert (ROOT / named).exists()


def test_the_configuration_is_sound_and_wholly_at_google() -> None:
    config = read_config(ADDON / "lgnotes.toml")
    assert kinds_of(config) == ("drive", "sheet", "calendar")
    assert config.addon
    (group,) = config.groups
    domains = {(person.email or "").partition("@")[2] for person in group.people}
    assert domains == {*config.addon.domains}


def test_the_address_of_the_configuration_is_the_one_that_cloud_run_gives() -> None:
    config = read_config(ADDON / "lgnotes.toml")
    assert config.addon
    (number,) = re.findall(r"service-(\d+)@", config.addon.service_account)
    assert config.addon.url == f"https://lgnotes-addon-{number}.europe-north1.run.app"


def test_every_api_that_is_called_is_enabled() -> None:
    (enabling,) = [line for line in COMMANDS if line.startswith("gcloud services enable")]
    named = {"calendar": "calendar-json"}
    needed = {f"{named.get(api, api)}.googleapis.com" for api in VERSIONS}
    assert needed | {"gsuiteaddons.googleapis.com"} <= {*enabling.split()}


def test_what_people_are_asked_for_is_said() -> None:
    for scope in actions.SCOPES:
        assert f"`{scope.rpartition('/')[2]}`" in GUIDE


def deploying() -> str:
    (line,) = [line for line in COMMANDS if line.startswith("gcloud run deploy ")]
    return line


def test_cloud_run_is_told_what_the_server_is_made_for() -> None:
    (threads,) = re.findall(r"^workers, threads = 1, (\d+)$", conf(), re.MULTILINE)
    assert f"--concurrency={threads} " in deploying()
    assert "--timeout=30 " in deploying()
    (kept,) = re.findall(r"LGNOTES_CONFIG=(\S+)", DOCKERFILE)
    assert f"--set-secrets={kept}=lgnotes-config:latest" in deploying()
    assert "httpGet.path=/health," in deploying()


def conf() -> str:
    return (ADDON / "gunicorn.conf.py").read_text("utf-8")


def test_calls_reach_the_server_with_their_signature() -> None:
    assert "--no-invoker-iam-check" in deploying()


def test_every_status_that_the_site_gives_is_explained() -> None:
    sources = " ".join(p.read_text("utf-8") for p in (ROOT / "src/lgnotes/addon").glob("*.py"))
    given = set(re.findall(r"(?:TurnedAwayError\(|refused=|status=)([45]\d\d)\b", sources))
    assert {"401", "403", "404", "429"} <= given
    table = "\n".join(line for line in GUIDE.splitlines() if line.startswith("| `"))
    assert {status for status in given | {"413"} if f"`{status}`" not in table} == set()
    assert f"more than {limits.EACH} times" in GUIDE
    assert f"together {limits.ALL} times" in GUIDE


@pytest.mark.parametrize("key", ["panel.not-allowed", "panel.grant.why", "panel.register"])
def test_what_people_are_said_to_see_is_what_the_panel_says(key: str) -> None:
    quoted = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", GUIDE)
    assert any(say(key, "sv").startswith(words.strip(" .")) for words in quoted)


def test_the_image_copies_what_is_there_and_is_built_of_nothing_else() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    sources = {source for line in copied for source in line.split()}
    assert all((ROOT / source).exists() for source in sources)
    lines = (ADDON / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    assert lines[1] == "*"
    assert {line.removeprefix("!") for line in lines if line.startswith("!")} == sources


def test_the_image_runs_as_an_ordinary_user_and_holds_no_secret() -> None:
    lines = DOCKERFILE.splitlines()
    assert lines.index("USER 10001") > max(
        number for number, line in enumerate(lines) if line.startswith(("RUN", "COPY"))
    )
    assert not re.search(r"toml /|\.json /|KEY|TOKEN|SECRET", DOCKERFILE)


def test_the_base_of_the_image_is_pinned_and_slim() -> None:
    bases = set(re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE))
    (base,) = bases
    assert re.fullmatch(r"python:3\.\d+-slim-[a-z]+", base)


def test_the_image_keeps_the_descriptions_that_are_used() -> None:
    from googleapiclient.discovery_cache import DISCOVERY_DOC_DIR

    kept = set(re.findall(r"! -name (\S+\.json)", DOCKERFILE))
    assert kept == {f"{name}.{version}.json" for name, version in VERSIONS.items()}
    assert all((Path(DISCOVERY_DOC_DIR) / name).exists() for name in kept)


def test_the_build_names_the_dockerfile() -> None:
    yaml = pytest.importorskip("yaml")
    said: Any = yaml.safe_load((ADDON / "cloudbuild.yaml").read_text("utf-8"))
    assert "addon/Dockerfile" in said["steps"][0]["args"]


def test_what_names_people_is_neither_kept_nor_sent_with_the_build() -> None:
    kept_out = {*(ROOT / ".gitignore").read_text("utf-8").split()}
    assert {"/lgnotes.toml", "/google.json", "/deployment.json"} <= kept_out


def test_the_front_page_leads_here() -> None:
    assert "(addon/README.md)" in (ROOT / "README.md").read_text("utf-8")
