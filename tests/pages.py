"""Pages of Markdown whose blocks are run as a reader runs them, in the order of the page.

========================  ===================================================================
```console                lines after ``$`` are run; what follows one is what it must show,
                          where ``…`` stands for anything: in a line, or for lines
```python                 a piece of one program, run where it stands
```LANG title="FILE"      is written to FILE, which a later line uses
```toml                   a sound configuration
```sh                     what no test can do (another machine, an account); its lgnotes
                          commands must be ones that there are
========================  ===================================================================

A line that ends in ``&`` serves something until the page ends, at a port of its own.
"""

import io
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from textwrap import dedent

import attrs
import click
import pytest

from lgnotes.cli import main
from lgnotes.cli.run import cli
from lgnotes.config.check import read_config

ROOT = Path(__file__).parents[1]
FENCE = re.compile(
    r"^( *)```(\w+)(?: title=\"([^\"]+)\")?[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL
)
PORT = re.compile(r"--port (\d+)")
PLACE = re.compile(r"\b(FOLDER|SPREADSHEET|CALENDAR)_ID\b")
PLACES = {"FOLDER": "notes", "SPREADSHEET": "register", "CALENDAR": "deadlines"}
"""What a reader fills in, as the emulator calls its own."""

SHELL = frozenset("|&;<>$*`=")
"""Signs for which a line needs a shell; without them a command of ours is run in this process."""


@attrs.frozen
class Block:
    """A block of code on a page: its language, the file it is, its lines, and where it stands."""

    language: str
    title: str
    body: str
    line: int


def blocks(text: str) -> list[Block]:
    """Return the blocks of a page."""
    return [
        Block(x[2], x[3] or "", dedent(x[4]), text.count("\n", 0, x.start()) + 1)
        for x in FENCE.finditer(text)
    ]


def checkout(folder: Path) -> Path:
    """Return *folder* with the example notes and scripts, as a reader stands in it."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def run(command: list[str] | str, folder: Path) -> str:
    """Run *command* to its end and return what it shows; a failure fails the test."""
    done = subprocess.run(
        command,
        cwd=folder,
        shell=isinstance(command, str),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"$ {command}\n{done.stdout}"
    return done.stdout


def environment() -> dict[str, str]:
    """Return the environment of a shell in which lgnotes is installed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONUTF8": "1"}


@attrs.define
class Story:
    """A page as it is followed in a folder."""

    folder: Path
    shell: pytest.MonkeyPatch
    names: dict[str, object] = attrs.field(factory=dict)
    served: list["subprocess.Popen[str]"] = attrs.field(factory=list)

    def follow(self, block: Block) -> None:
        """Do what *block* says."""
        if block.title:
            target = self.folder / block.title
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(PLACE.sub(lambda x: PLACES[x[1]], block.body), "utf-8")
        elif block.language == "console":
            for command, shown in steps(block.body):
                self.step(command, shown)
        elif block.language == "python":
            with chdir(self.folder), redirect_stdout(io.StringIO()):
                exec(compile(block.body, f"line {block.line}", "exec"), self.names)  # noqa: S102
        elif block.language == "toml":
            read_config(block.body.encode(), name=f"line {block.line}", folder="/")
        elif block.language == "sh":
            assert all(map(is_known, ours(block.body))), block.body

    def step(self, command: str, shown: Sequence[str]) -> None:
        """Run one line, and compare what it shows with what the page shows."""
        if command.startswith("export "):
            name, _, value = command.removeprefix("export ").partition("=")
            return self.shell.setenv(name, value)
        if command.endswith(" &"):
            return self.serve(command.removesuffix(" &"))
        words = command.split()
        direct = words[0] == "lgnotes" and not SHELL & set(command)
        got = alone(command, self.folder) if direct else run(command, self.folder)
        assert not shown or fits(shown, got), f"$ {command}\n{got}"
        return None

    def serve(self, command: str) -> None:
        """Start what serves until the page ends, and wait until it answers."""
        server = subprocess.Popen(
            shlex.split(command), cwd=self.folder, env=environment(), text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.served.append(server)
        asked = PORT.search(command)
        assert asked, f"{command}: name its port, so that a test may choose another"
        await_port(int(asked[1]), server)


@contextmanager
def story(folder: Path) -> Iterator[Story]:
    """Follow a page in *folder*; what it serves ends with it."""
    with pytest.MonkeyPatch.context() as shell:
        told = Story(checkout(folder), shell)
        try:
            yield told
        finally:
            for server in told.served:
                server.send_signal(signal.SIGINT)
                server.communicate(timeout=20)


def alone(command: str, folder: Path) -> str:
    """Run a command of ours in this process and return what it shows."""
    kept = io.BytesIO()
    sink = io.TextIOWrapper(kept, "utf-8", write_through=True)
    with chdir(folder), redirect_stdout(sink), redirect_stderr(sink):
        code = main(shlex.split(command)[1:])
    shown = kept.getvalue().decode()
    assert code == 0, f"$ {command}\n{shown}"
    return shown


def steps(body: str) -> list[tuple[str, list[str]]]:
    """Return the lines to run, each with the lines that it shows."""
    found: list[tuple[str, list[str]]] = []
    for line in body.replace("\\\n", "").splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            assert found, f"shown by nothing: {line}"
            found[-1][1].append(line)
    return found


def fits(shown: Sequence[str], got: str) -> bool:
    """Return whether a page's lines are what came; ``…`` is anything."""
    wanted = "\n".join(line.rstrip() for line in shown).strip()
    pattern = re.escape(wanted).replace("…", ".*?")
    came = "\n".join(line.rstrip() for line in got.splitlines()).strip()
    return re.fullmatch(pattern, came, re.DOTALL) is not None


def ours(text: str) -> list[str]:
    """Return the command lines of ours in *text*, without comments."""
    joined = re.sub(r"\s+#.*$", "", text.replace("\\\n", ""), flags=re.MULTILINE)
    calls = re.findall(r"(?:^|[/`]|=\S+ )lgnotes ((?!-)\w+\b[^`\n>|;&)]*)", joined, re.MULTILINE)
    return [call.strip() for call in calls]


def is_known(line: str) -> bool:
    """Return whether there is such a command with such options."""
    words = shlex.split(line)
    command: click.Command | None = cli
    ctx = click.Context(cli)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = command.get_command(ctx, words.pop(0))
    if command is None:
        return False
    options = {option for param in command.params for option in param.opts}
    return {word.partition("=")[0] for word in words if word.startswith("--")} <= options


def free_port() -> int:
    """Return a port at which nothing is served."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def await_port(port: int, server: "subprocess.Popen[str]") -> None:
    """Wait until somebody answers at *port*."""
    for _ in range(400):
        with socket.socket() as tried:
            if not tried.connect_ex(("127.0.0.1", port)):
                return
        assert server.poll() is None, server.stderr and server.stderr.read()
        time.sleep(0.05)  # another process has to start; nothing tells when it has
    raise AssertionError(f"nobody answers at {port}")
