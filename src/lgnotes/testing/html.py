"""What the pages have in common: one file of HTML each, and small endpoints of JSON.

A page loads nothing and runs no script but its own.  Only a page of this very address
may write: a request names the host that it came to, and its body says that it is JSON,
which no other site's page can send.
"""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from urllib.parse import urlsplit

import attrs

from lgnotes.testing.answers import Answer, Request
from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.texts import LANGUAGES, Language, language_of

_LOOPBACK = ("127.0.0.1", "localhost")


@attrs.frozen(kw_only=True)
class Parts:
    """What a page is made of: resources of packages, as ``package/name``, and its texts."""

    frame: str
    styles: Sequence[str]
    scripts: Sequence[str]
    """In the order in which they are run, as one."""

    texts: Mapping[str, tuple[str, str]]
    """Swedish and English, by keys ``page.x`` whose first part the scripts leave out."""


def html(parts: Parts, language: Language) -> Answer:
    """Return the page in *language*."""
    style, script = ("\n".join(map(_read, names)) for names in (parts.styles, parts.scripts))
    place = LANGUAGES.index(language)
    words = {key.partition(".")[2]: pair[place] for key, pair in parts.texts.items()}
    fields = {
        "LANGUAGE": language,
        "TITLE": words["title"],
        "STYLE": style,
        "TEXTS": json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"),
        "SCRIPT": script,
    }
    text = _read(parts.frame)
    for name, part in fields.items():
        text = text.replace(f"[[{name}]]", part)
    policy = (
        f"default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none';"
        f" frame-ancestors 'none'; img-src data:; style-src {_hash(style)};"
        f" script-src {_hash(script)}"
    )
    headers = {"content-type": "text/html; charset=UTF-8", "content-security-policy": policy}
    return Answer(headers={**headers, "cache-control": "no-store"}, body=text.encode())


def language(headers: Mapping[str, str]) -> Language:
    """Return the language that the browser likes best of ours, else Swedish."""
    for part in headers.get("accept-language", "").split(","):
        if part.strip()[:2].lower() in LANGUAGES:
            return language_of(part.strip())
    return "sv"


def check_host(request: Request) -> None:
    """Refuse a page of another address, whose name was made to lead here."""
    if urlsplit(f"//{request.headers.get('host', '')}").hostname not in _LOOPBACK:
        raise ApiError(403, "forbidden", "The page answers at 127.0.0.1 only.")


def body(request: Request) -> Json:
    """Return the object that *request* sends; ApiError where it sends none."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise ApiError(415, "badRequest", "The body must be JSON.")
    try:
        found = json.loads(request.body)
    except ValueError as error:
        raise bad("The body is not JSON.") from error
    if not isinstance(found, dict):
        raise bad("The body is not an object.")
    return found


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _read(name: str) -> str:
    package, _, resource = name.rpartition("/")
    return (files(package) / resource).read_text("utf-8")
