"""Build the site: ``python -m docsite [FOLDER]``, which is ``build`` if none is named."""

import os
import subprocess
import sys
from pathlib import Path

from docsite.stage import ROOT, lay_out

SHIM = "https://unpkg.com/iframe-worker/shim"
OURS = "assets/iframe-worker.js"
"""The one script that the theme would fetch from elsewhere, and the copy that comes with us."""


def build(folder: Path) -> Path:
    """Return the site made in *folder*; a link that leads nowhere stops it.

    Raises:
        subprocess.CalledProcessError: Zensical says what is wrong on stderr.
    """
    config = lay_out(folder)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    subprocess.run([*command, "--config-file", config], check=True)  # noqa: S603 - our own words
    site = folder / "site"
    for page in site.rglob("*.html"):
        near = os.path.relpath(site / OURS, page.parent).replace(os.sep, "/")
        page.write_text(page.read_text("utf-8").replace(SHIM, near), "utf-8")
    return site


if __name__ == "__main__":
    try:
        made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)  # Zensical has said what is wrong
    print(f"The site is in {made}: open {made / 'index.html'}")
