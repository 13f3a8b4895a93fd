import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parents[1] / "examples").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_an_example_runs_without_arguments_from_any_folder(script: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "utf8", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout
    assert not run.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_an_example_stays_short_enough_to_read_at_a_glance(script: Path) -> None:
    assert len(script.read_text("utf-8").splitlines()) < 40
