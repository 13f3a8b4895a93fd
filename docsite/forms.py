"""The page of the JSON forms: each as a command gives it, of a meeting made up for it."""

import io
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path

from lgnotes.cli.run import cli
from lgnotes.cli.settings import Settings

INTRO = """\
# JSON forms

What `--format json` and `--json` give. Each form carries its `version`, which is raised when the
form changes; keys may be added without. Days are ISO dates or null, moments are in UTC, and
`lines` are numbers of lines from 1, from the first to the last. Every form below is what the
command gave when this page was made, of these notes:
"""
NOTES = {
    "LG 2026-02-09.txt": """\
Ledningsgruppen 2026-02-09
Närvarande: Anna Berg, Maria Boman Hansson

§ 1 Lokaler
Beslut: Matsalen hyrs ut på kvällarna.
- Anna Berg skriver avtalet om matsalen senast 2026-02-20

§ 2 Budget
- Maria Boman Hansson skriver avtalet om städningen senast 2026-02-27
""",
    "LG 2026-02-23.txt": """\
Ledningsgruppen 2026-02-23
Närvarande: Anna Berg, Maria Boman Hansson

§ 1 Föregående anteckningar
Avtalet är skrivet.

§ 2 Övrigt
- Maria Boman Hansson ser över nycklarna snarast
""",
}
FIRST = "notes/LG 2026-02-09.txt"
KEPT = "--register register.db"
COMMANDS = (
    ("Documents as read", f'read "{FIRST}" --format json'),
    ("Notes", f'parse "{FIRST}" --format json'),
    ("What to mend", "lint notes --format json"),
    ("A run", f"sync notes {KEPT} --json"),
    ("Entries of the register", f"tasks {KEPT} --format json"),
    ("An entry's life", f'history "LG 2026-02-09 § 1:2" {KEPT} --format json'),
    ("What waits for an answer", f"accept {KEPT} --format json"),
    ("An export", f"export --to json {KEPT}"),
    ("What doctor found", f"doctor notes {KEPT} --json"),
)


def page() -> str:
    """Return the page."""
    return "\n\n".join(_parts()) + "\n"


def _parts() -> Iterator[str]:
    yield INTRO
    yield from (f'```text title="notes/{name}"\n{text}```' for name, text in NOTES.items())
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("notes").mkdir()
        for name, text in NOTES.items():
            Path("notes", name).write_text(text, "utf-8")
        for heading, command in COMMANDS:
            yield f"## {heading}"
            yield f"```sh\nlgnotes {command}\n```"
            yield f"```json\n{_given(command).strip()}\n```"


def _given(command: str) -> str:
    """Return what *command* writes."""
    kept = io.BytesIO()
    with redirect_stdout(io.TextIOWrapper(kept, "utf-8", write_through=True)):
        words = shlex.split(command)
        cli.main(words, prog_name="lgnotes", standalone_mode=False, obj=Settings("en"))
        return kept.getvalue().decode()
