"""The page and the small endpoints below ``/_page/`` that it talks to.

Only a page of this very address may write: a request names the host that it
came to, and its body says that it is JSON, which no other site's page can send.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import parse_qsl, urlsplit

import attrs

from lgnotes.testing.answers import Answer, Request, of_json
from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json
from lgnotes.testing.notes import Desk
from lgnotes.testing.page.acts import ACTS, Act
from lgnotes.testing.page.views import VIEWS, View
from lgnotes.testing.refusals import bad
from lgnotes.testing.world import World
from lgnotes.texts import Language, language_of
from lgnotes.texts.page import PAGE

_ROOT = "/_page/"
_SCRIPTS = ("common.js", "drive.js", "sheet.js", "calendar.js", "main.js")
_LOOPBACK = ("127.0.0.1", "localhost")


@attrs.frozen
class Page:
    """Answers for the page of *world*; *desk* tells what to show first."""

    world: World
    desk: Desk = attrs.field(factory=Desk)

    def __call__(self, request: Request) -> Answer | None:
        """Return the answer, None for an address that is not the page's."""
        if request.path != "/" and not request.path.startswith(_ROOT):
            return None
        _check_host(request)
        if request.path == "/":
            return _html(language(request.headers))
        name = request.path.removeprefix(_ROOT)
        given = dict(parse_qsl(request.query, keep_blank_values=True))
        if request.verb == "POST":
            _act(name)(self.world, _body(request))
            return of_json({})
        return of_json(_view(name)(self.world, self.desk, given))


def language(headers: Mapping[str, str]) -> Language:
    """Return the language that the browser likes best of ours, else Swedish."""
    for part in headers.get("accept-language", "").split(","):
        if part.strip()[:2].lower() in ("sv", "en"):
            return language_of(part.strip())
    return "sv"


def _check_host(request: Request) -> None:
    """Refuse a page of another address, whose name was made to lead here."""
    if urlsplit(f"//{request.headers.get('host', '')}").hostname not in _LOOPBACK:
        raise ApiError(403, "forbidden", "The page answers at 127.0.0.1 only.")


def _body(request: Request) -> Json:
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise ApiError(415, "badRequest", "The body must be JSON.")
    try:
        found = json.loads(request.body)
    except ValueError as error:
        raise bad("The body is not JSON.") from error
    if not isinstance(found, dict):
        raise bad("The body is not an object.")
    return found


def _view(name: str) -> View:
    if name not in VIEWS:
        raise ApiError(404, "notFound", "The page has no such view.")
    return VIEWS[name]


def _act(name: str) -> Act:
    if name not in ACTS:
        raise ApiError(404, "notFound", "The page has no such act.")
    return ACTS[name]


@cache
def _html(language: Language) -> Answer:
    """Return the page: one file, which loads nothing and runs no script but its own."""
    style, script = _read("page.css"), "\n".join(map(_read, _SCRIPTS))
    place = ("sv", "en").index(language)
    words = {key.removeprefix("page."): pair[place] for key, pair in PAGE.items()}
    parts = {
        "LANGUAGE": language,
        "TITLE": words["title"],
        "STYLE": style,
        "TEXTS": json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"),
        "SCRIPT": script,
    }
    text = _read("page.html")
    for name, part in parts.items():
        text = text.replace(f"[[{name}]]", part)
    policy = (
        f"default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none';"
        f" frame-ancestors 'none'; img-src data:; style-src {_hash(style)};"
        f" script-src {_hash(script)}"
    )
    headers = {"content-type": "text/html; charset=UTF-8", "content-security-policy": policy}
    return Answer(headers={**headers, "cache-control": "no-store"}, body=text.encode())


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _read(name: str) -> str:
    return (files("lgnotes.testing.page") / name).read_text("utf-8")
