"""A progress bar on stderr, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lgnotes.cli.screen import is_terminal, terminal
from lgnotes.export.clean import one_line

Step = Callable[[int, int, str], None]
"""Told how many are done, of how many, and the name of the one at hand."""


@contextmanager
def progress() -> Iterator[Step | None]:
    """Show a bar while the block runs; give None where nobody would see it."""
    if not is_terminal(sys.stderr):
        yield None
        return

    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=terminal(sys.stderr), transient=True) as bar:
        task = bar.add_task("", total=None)

        def step(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total or None, description=one_line(name))

        yield step
