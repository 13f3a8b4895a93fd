"""What is told of an answer that Google would not show as it is meant."""

import json
from pathlib import Path
from typing import Any

import pytest

from lgnotes.preview.schema import problems
from lgnotes.testing.host import Reply
from tests.preview.gallery import ITEMS, call, card

GALLERY = json.loads((Path(__file__).parent / "gallery.json").read_text("utf-8"))


def told(answer: Any, status: int = 200) -> list[str]:
    content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    return problems(Reply(status=status, headers={}, content=content))


def shown(card: Any) -> Any:
    return {"action": {"navigations": [{"pushCard": card}]}}


WRONG = {
    "a widget that Google does not know": (
        card({"textParagraf": {"text": "x"}}), 'Unknown name "textParagraf"',
    ),
    "a word that is none of Google's": (
        card({"selectionInput": {"name": "a", "type": "MENU", "items": ITEMS}}), "TYPE_ENUM",
    ),
    "what only Chat shows": (
        card({"textInput": {"name": "a", "label": "A", "placeholderText": "x"}}),
        "placeholderText: only Google Chat shows it",
    ),
    "a link that the manifest does not name": (
        card({"buttonList": {"buttons": [
            {"text": "x", "onClick": {"openLink": {"url": "https://example.org/"}}},
        ]}}),
        "https://example.org/ begins with none of the openLinkUrlPrefixes",
    ),
    "too much": (card(*[{"divider": {}}] * 101), "More than 100 sections or widgets"),
    "a foot without a colour": (
        card({"divider": {}}, fixedFooter={"primaryButton": {"text": "x", "onClick": call()}}),
        "a button has no color",
    ),
    "two fields of one name": (
        card(*[{"textInput": {"name": "a", "label": "A"}}] * 2), "one name",
    ),
    "two things in one widget": (
        card({"divider": {}, "textParagraph": {"text": "x"}}), "A widget is one thing",
    ),
    "an empty text": (card({"textParagraph": {"text": ""}}), "text is empty"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_what_google_would_not_show_is_told(what: str) -> None:
    wrong, words = WRONG[what]
    assert any(words in problem for problem in told(shown(wrong)))


def test_nothing_is_told_of_what_google_shows() -> None:
    assert told(shown(GALLERY)) == []
    assert told({"renderActions": shown(GALLERY), "stateChanged": True}) == []
    assert told({"requesting_google_scopes": {"scopes": ["x"]}}) == []


@pytest.mark.parametrize(
    ("status", "answer", "words"),
    [
        (500, b"", "HTTP 500"),
        (401, b"", "HTTP 401"),
        (200, b"not JSON", "An answer is one of"),
        (200, b"[]", "An answer is one of"),
        (200, {}, "An answer is one of"),
        (200, {**shown(GALLERY), "renderActions": shown(GALLERY)}, "An answer is one of"),
        (200, {"actions": {}}, 'Unknown name "actions"'),
        (200, shown([]), "an object"),
        (200, {"renderActions": {"action": {"navigations": [{"pushCards": []}]}}}, "Unknown name"),
    ],
)
def test_an_answer_that_is_none_is_told(status: int, answer: Any, words: str) -> None:
    assert words in told(answer, status)[0]
