"""Kill a sync at every step it takes, run it again, and tell what came of it.

Run as ``python -m tests.contract.killer FOLDER``: prints one line for each
step, ``STEP NUMBER SAME|OTHER``, where SAME means that the run after the kill
left what an unkilled run leaves.
"""

import os
import shutil
import signal
import sqlite3
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.register.entry import Status
from tests.contract.shorthand import Shorthand
from tests.contract.workbench import NOW, InIcs, InSqlite, Workbench

FIRST = {
    "a.txt": ("LG 2026-01-13", "Anna: ringer @2026-02-01", "Bo: läser", "! Budgeten antas"),
    "b.txt": ("LG 2026-01-20", "Cia, Bo: bokar lokal @2026-02-05", "Dan: städar @2026-02-07"),
}
FIRST["d.txt"] = ("LG 2026-01-29", "Fia: räknar @2026-03-03")

SECOND = {
    "b.txt": FIRST["b.txt"],
    "a.txt": ("LG 2026-01-13", "Anna: ringer i dag @2026-02-02", "! Budgeten antas"),
    "c.txt": ("LG 2026-01-27", "Eva: skriver @2026-03-01", "Dan: städar @2026-02-07"),
}


def bench(folder: Path, notes: dict[str, tuple[str, ...]], day: int) -> Workbench:
    shorthand = Shorthand()
    for document, lines in notes.items():
        shorthand[document] = lines
    return Workbench(
        InSqlite(SqliteRegister(folder / "register.db")),
        InIcs(IcsCalendar(folder / "deadlines.ics")),
        notes=shorthand,
        now=NOW + timedelta(days=day),
    )


def outcome(folder: Path) -> object:
    register = InSqlite(SqliteRegister(folder / "register.db"))
    return (
        register.port.read(),
        register.history(),
        (folder / "deadlines.ics").read_bytes().replace(bytes(folder), b""),
    )


def kill_at(number: int, folder: Path) -> None:
    """Let this process be killed at the *number*-th thing it does in *folder*."""
    left = number

    def step(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = real_connect(*arguments, **options)
        connection.set_trace_callback(step)
        return connection

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event in ("open", "os.rename", "os.remove") and str(folder) in str(arguments[0]):
            step()

    real_connect = sqlite3.connect
    setattr(sqlite3, "connect", connect)  # noqa: B010 - mypy knows it as a function
    sys.addaudithook(watch)


def in_child(work: Any) -> int:
    """Run *work* in a process of its own; return 0, or the signal that ended it."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def trial(folder: Path, before: Path | None, notes: dict[str, tuple[str, ...]], step: int) -> bool:
    """Sync *notes* in *folder*, killed at *step*; return whether it was, then sync again."""
    shutil.rmtree(folder, ignore_errors=True)
    if before:
        shutil.copytree(before, folder)
    else:
        folder.mkdir()

    def killed() -> None:
        kill_at(step, folder)
        bench(folder, notes, day=1).sync()

    was_killed = in_child(killed) == signal.SIGKILL
    bench(folder, notes, day=1).sync()
    return was_killed


def every_step(
    root: Path, name: str, before: Path | None, notes: dict[str, tuple[str, ...]]
) -> None:
    folder = root / "work"
    trial(folder, before, notes, step=-1)
    expected = outcome(folder)
    step = 1
    while trial(folder, before, notes, step):
        print(name, step, "SAME" if outcome(folder) == expected else "OTHER", flush=True)  # noqa: T201
        step += 1


def main() -> None:
    root = Path(sys.argv[1])
    every_step(root, "first", None, FIRST)
    folder, before = root / "work", root / "before"
    trial(folder, None, FIRST, step=-1)
    people_at_work(folder)
    folder.rename(before)
    every_step(root, "second", before, SECOND)


def people_at_work(folder: Path) -> None:
    """Let people edit register and calendar, so that a kill has something to lose."""
    work = bench(folder, FIRST, day=1)
    calendar = InIcs(IcsCalendar(folder / "deadlines.ics"))
    calendar.move(work.entry("bokar lokal").uid, date(2026, 2, 11))
    calendar.rename(work.entry("ringer").uid, "Samtal")
    work.person_sets("läser", status=Status.ONGOING)


if __name__ == "__main__":
    main()
