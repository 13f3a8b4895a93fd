"""The preview's endpoints, without a browser."""

import json
import os
import re
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from lgnotes.preview.stage import PEOPLE
from tests.preview.conftest import previewing
from tests.preview.office import ASK, PLAN, RING, Served

JSON = {"content-type": "application/json"}
TOKEN = re.compile(r"ya29\.|eyJ[\w-]{10}|PRIVATE KEY")

Ask = Callable[..., tuple[int, Any]]


@pytest.fixture
def ask(served: Served) -> Ask:
    """Ask for a view; with a body, do something."""

    def ask(path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        connection = HTTPConnection(urlsplit(served.root).netloc, timeout=30)
        try:
            data = None if body is None else json.dumps(body)
            sent = (JSON if data else {}) | {k.replace("_", "-"): v for k, v in headers.items()}
            connection.request("POST" if data else "GET", path, data, sent)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        assert not TOKEN.search(text)
        return answer.status, json.loads(text) if text.startswith("{") else text

    return ask


@pytest.fixture
def opened(ask: Ask, served: Served) -> Any:
    """Return what somebody sees who has agreed to everything."""
    said = {"document": served.document, "person": "secretary", "consent": "all"}
    return ask("/_preview/open", said)[1]


def test_no_token_comes_to_the_browser(ask: Ask, opened: Any, served: Served) -> None:
    register = {"function": "https://lgnotes.example/docs/register"}
    register["parameters"] = [{"key": "document", "value": served.document}]  # type: ignore[assignment]  # JSON
    status, shown = ask("/_preview/click", {"tab": opened["tab"], "action": register, "form": {}})
    assert (status, shown["card"]["name"], shown["wrong"]) == (200, "registered", [])
    assert ask("/_preview/stage")[1]["people"] == [*PEOPLE]


def test_the_document_is_shown_with_the_lines_of_its_finds(ask: Ask, served: Served) -> None:
    status, shown = ask(f"/_preview/document?document={served.document}")
    assert status == 200
    texts = {block["line"]: block["text"] for block in shown["blocks"]}
    found = {texts[lines[0][0]].removesuffix(".") for lines in shown["lines"].values()}
    assert found == {RING, PLAN, ASK, "Beslut: Budgeten för 2026 antas"}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/_preview/nothing", None, 404),
        ("/_preview/document?document=x", None, 404),
        ("/_preview/open", {"document": "x", "person": "secretary"}, 404),
        ("/_preview/open", {"document": [], "person": "secretary"}, 404),
        ("/_preview/open", [], 400),
        ("/_preview/click", {"tab": "x"}, 404),
        ("/_preview/back", {}, 404),
    ],
)
def test_what_is_not_there_is_refused(ask: Ask, path: str, body: Any, status: int) -> None:
    assert ask(path, body)[0] == status


@pytest.mark.parametrize(
    ("act", "more", "status"),
    [
        ("click", {}, 400),
        ("click", {"action": {"function": 1}, "form": {}}, 400),
        ("click", {"action": {"function": "x"}}, 400),
        ("click", {"action": {"function": "x"}, "form": {"due": {"day": "i dag"}}}, 400),
        ("jump", {}, 404),
    ],
)
def test_what_cannot_be_done_in_a_tab_is_refused(
    ask: Ask, opened: Any, act: str, more: Any, status: int
) -> None:
    assert ask(f"/_preview/{act}", {"tab": opened["tab"], **more})[0] == status


def test_only_the_page_of_this_address_may_ask(ask: Ask, served: Served) -> None:
    said = {"document": served.document, "person": "secretary", "consent": "all"}
    assert ask("/_preview/open", said, host="evil.example")[0] == 403
    assert ask("/preview", host="evil.example")[0] == 403
    assert ask("/_preview/open", said, content_type="text/plain")[0] == 415


def test_it_speaks_the_browsers_language_or_the_one_that_is_asked_for(ask: Ask) -> None:
    assert '<html lang="en">' in ask("/preview", accept_language="en-GB")[1]
    assert '<html lang="sv">' in ask("/preview?lang=sv", accept_language="en-GB")[1]


def test_the_environment_is_afterwards_as_before(tmp_path: Path) -> None:
    names = ("LGNOTES_GOOGLE_ENDPOINT", "GOOGLE_APPLICATION_CREDENTIALS")
    with previewing(tmp_path) as served:
        assert os.environ[names[0]] == served.root
        key = Path(os.environ[names[1]])
        assert key.exists()
    assert not key.exists()
    assert [os.environ.get(name) for name in names] == [None, None]
