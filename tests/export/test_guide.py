"""The page on who changes what is the one that the merge's own table gives."""

from pathlib import Path

from lgnotes.export.guide import who_changes_what
from tests.conftest import Golden

ROOT = Path(__file__).parents[2]


def test_the_page_in_the_documentation_is_current(golden: Golden) -> None:
    golden(ROOT / "docs" / "who-changes-what.md", who_changes_what())
