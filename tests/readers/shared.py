"""Real files with what is known of them, which lie beside the project on developers' machines."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from lgnotes.document import Document, Kind

EVAL = Path(__file__).resolve().parents[2].parent / "shared" / "eval"


def facts(folder: str) -> list[Any]:
    """Return (path, facts) of the files of one format, for ``parametrize``."""
    found = []
    for path in sorted((EVAL / "files" / "facts").glob("*.json")):
        fact = json.loads(path.read_text("utf-8"))
        if fact["file"].startswith(f"{folder}/"):
            found.append(pytest.param(EVAL / "files" / fact["file"], fact, id=path.stem))
    absent = pytest.mark.skip(reason="the real files are not on this machine")
    return found or [pytest.param(None, None, marks=absent)]


def lacking(document: Document, fact: dict[str, Any]) -> list[str]:
    """Return what the text of *document* lacks, or has and should not have."""
    running = [block for block in document.blocks if block.kind is not Kind.MARGIN]
    written = "\n".join(f"{block.marker or ''} {block.text}" for block in running)
    text = _folded(written)
    wrong = [words for words in fact["must_contain"] if _folded(words) not in text]
    wrong += [
        words
        for words in fact["must_not_contain"]
        if (_folded(words) in text if _folded(words) else words in written)
    ]
    most = fact.get("max_occurrences", {}).items()
    return wrong + [words for words, count in most if text.count(_folded(words)) > count]


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
