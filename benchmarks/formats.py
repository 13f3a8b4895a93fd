"""Each format: documents a second and peak memory, beside the library it stands on alone.

Run with ``make bench``.  Every measurement has a process of its own, so that memory
is its own too; the documents are the real ones where they lie beside the project.
"""

import io
import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from lgnotes.readers import read

ROOT = Path(__file__).parents[1]
NOTES = ROOT / "tests" / "formats"
REAL = ROOT.parent / "shared" / "eval" / "files"
SECONDS = 1.0
"""How long each measurement runs at least."""


def documents(ending: str) -> list[bytes]:
    """Return the documents of one format: the example notes, and the real ones that are here."""
    found = [*NOTES.glob(f"*{ending}"), *REAL.glob(f"[!f]*/*{ending}")]
    return [path.read_bytes() for path in sorted(found)]


def _markdown(data: bytes) -> object:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").parse(data.decode())


def _archive(data: bytes) -> object:
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
    return [etree.fromstring(part) for part in parts]


def _html(data: bytes) -> object:
    from lxml import html

    return list(html.document_fromstring(data).itertext())


def _pdf(data: bytes) -> object:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


ALONE: dict[str, tuple[str, Callable[[bytes], object]]] = {
    ".txt": ("bytes.decode", lambda data: data.decode("utf-8", "replace").split("\n")),
    ".md": ("markdown-it-py", _markdown),
    ".docx": ("zipfile and lxml", _archive),
    ".odt": ("zipfile and lxml", _archive),
    ".html": ("lxml.html", _html),
    ".json": ("json", json.loads),
    ".pdf": ("pypdfium2", _pdf),
}


def measure(ending: str, who: str) -> dict[str, float]:
    """Return documents a second, and the peak of this process's memory in megabytes."""
    data = documents(ending)
    alone = ALONE[ending][1]
    work = alone if who == "library" else lambda one: read(one, name=f"a{ending}")
    for one in data:
        work(one)
    times: list[float] = []
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end or len(times) < 5:
        begin = time.perf_counter()
        for one in data:
            work(one)
        times.append(time.perf_counter() - begin)
    return {"rate": len(data) / median(times), "memory": _peak()}


def _peak() -> float:
    try:
        import resource
    except ImportError:  # Windows does not tell
        return 0.0
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def bench_formats() -> None:
    """Bytes → Document of every format."""
    print(f"{'format':8}{'documents/s':>13}{'MB':>7}   {'library alone':18}{'/s':>9}{'MB':>7}  own")
    for ending, (library, _) in ALONE.items():
        ours, floor = (_apart(ending, who) for who in ("lgnotes", "library"))
        own = floor["rate"] / ours["rate"] - 1
        print(
            f"{ending:8}{ours['rate']:13.1f}{ours['memory']:7.0f}   {library:18}"
            f"{floor['rate']:9.1f}{floor['memory']:7.0f}  {own:5.2f} x"
        )


def _apart(ending: str, who: str) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, str(Path(__file__)), ending, who]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(json.dumps(measure(sys.argv[1], sys.argv[2])))
    else:
        bench_formats()
