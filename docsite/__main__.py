"""Build the site: ``python -m docsite [FOLDER]``, which is ``build`` if none is named."""

import subprocess
import sys
from pathlib import Path

from docsite.stage import ROOT, lay_out


def build(folder: Path) -> Path:
    """Return the site made in *folder*, where a link that leads nowhere stops it.

    Raises:
        subprocess.CalledProcessError: Zensical says what is wrong on stderr.
    """
    config = lay_out(folder)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    subprocess.run([*command, "--config-file", config], check=True)  # noqa: S603 - our own words
    return folder / "site"


if __name__ == "__main__":
    try:
        made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)  # Zensical has said what is wrong
    print(f"The site is in {made}: open {made / 'index.html'}")
