"""The page on who changes what is the one that the merge's own table gives."""

from lgnotes.export.guide import who_changes_what
from tests.conftest import Golden


def test_the_page_in_the_documentation_is_current(golden: Golden) -> None:
    golden("../../../docs/who-changes-what.md", who_changes_what())
