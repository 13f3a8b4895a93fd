"""What holds of every text: it is looked at without a fault, and every line named exists."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.errors import UnreadableError
from lgnotes.export.remarks import remark_text
from lgnotes.extract import extract
from lgnotes.lint import SEVERITIES, Remark, lint
from lgnotes.readers import read
from lgnotes.texts import LANGUAGES
from tests.extract.test_laws import NOTES

MORE = st.sampled_from(
    """
    Vi Man Någon KL: (XY) bokar rum snarast nästa möte till 31 april tisdag 20 mars 2020-01-01
    Närvarande: Anna Berg, Ledningsgruppen 2026-03-04 \n 1. - [ ] Beslut: Skåp köps. behöver
    """.split(" ")  # noqa: SIM905 (as in the extraction's own law)
)
TEXTS = st.one_of(NOTES, st.lists(MORE, max_size=50).map(" ".join), st.text(max_size=300))


def found_in(content: bytes, name: str) -> tuple[Remark, ...]:
    try:
        document = read(content, name=name)
    except UnreadableError:
        return ()
    return lint(document, extract(document))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_looked_at_and_every_line_named_exists(text: str) -> None:
    found = found_in(text.encode("utf-8", "surrogatepass"), "LG.md")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= remark.line <= lines for remark in found)
    assert len(found) == len(set(found))
    assert [remark.line for remark in found] == sorted(remark.line for remark in found)
    for remark in found:
        assert remark.rule in SEVERITIES
        assert all(remark_text(remark, language) for language in LANGUAGES)


@pytest.mark.parametrize(
    "piece",
    ["Vi tar fram en plan till den 3 april.\n", "Beslut: Skåp köps.\n", "- [ ] Boka rum (KL)\n"],
)
def test_long_notes_are_looked_at_in_time(piece: str) -> None:
    """Where the time grew with the square of the length, this would take minutes."""
    text = f"LG 2026-03-04\n\nNärvarande: Anna Berg\n\n1. Punkt\n{piece * 3_000}"
    assert len(found_in(text.encode(), "LG.txt")) >= 1


GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*.txt"))


def test_real_notes_have_few_that_are_certainly_wrong() -> None:
    """Careful note-takers wrote these: what is called an error in them would be ours."""
    found = [(path.stem, r) for path in GOLD for r in found_in(path.read_bytes(), path.name)]
    assert [one for one in found if SEVERITIES[one[1].rule] == "error"] == []
    assert len(found) / len(GOLD) < 3
