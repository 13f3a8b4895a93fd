"""The fixture as a user of the package has it."""

import inspect
import subprocess
import sys
from pathlib import Path

import lgnotes.testing


def run(folder: Path, text: str) -> str:
    (folder / "test_it.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_the_example_of_the_package_passes(tmp_path: Path) -> None:
    _, _, rest = inspect.cleandoc(lgnotes.testing.__doc__ or "").partition("::\n")
    lines = [line for line in rest.splitlines() if not line or line.startswith("    ")]
    assert "1 passed" in run(tmp_path, inspect.cleandoc("\n" + "\n".join(lines)))


def test_a_mistake_of_the_emulators_own_is_told(tmp_path: Path) -> None:
    text = """
    pytest_plugins = ["lgnotes.testing.fixtures"]

    def test_it(google_workspace):
        google_workspace.world.crashes.append("it broke")
    """
    told = run(tmp_path, inspect.cleandoc(text))
    assert "1 passed, 1 error" in told
    assert "it broke" in told
