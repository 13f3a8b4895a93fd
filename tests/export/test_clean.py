import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.export.clean import UNSAFE, json_safe, lines, one_line, safe


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ta fram underlag", "Ta fram underlag"),
        ("två\nrader\r\noch\ttabb", "två rader och tabb"),
        ("  kant  och   mellan ", "kant och mellan"),
        ("\x1b[31mröd\x1b[0m", "röd"),
        ("\x1b]0;titel\x07text", "text"),
        ("\x1b]8;;https://example.org\x1b\\länk\x1b]8;;\x1b\\", "länk"),
        ("\x9b31mröd", "röd"),
        ("pip\x07 noll\x00", "pip noll"),
        ("\u202evänd\u202c", "vänd"),
        ("halv\ud800", "halv"),
        ("hårt\xa0mellanrum", "hårt mellanrum"),
    ],
)
def test_text_is_shown_on_one_line_without_what_steers_a_terminal(written: str, shown: str) -> None:
    assert one_line(written) == shown


@given(st.text())
def test_nothing_unsafe_is_ever_left(text: str) -> None:
    assert not UNSAFE.search(safe(text))


def test_line_breaks_stay_where_a_cell_may_have_them() -> None:
    assert lines("ett\r\n\x07två \u2028tre") == "ett\ntvå\ntre"


@given(st.text())
def test_json_stays_the_same_value_and_holds_nothing_unsafe(text: str) -> None:
    written = json_safe(json.dumps({"text": text}, ensure_ascii=False, indent=2))
    assert json.loads(written) == {"text": text}
    assert not UNSAFE.search(written.replace("\n", ""))
