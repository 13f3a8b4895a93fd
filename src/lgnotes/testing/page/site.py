"""The page and the small endpoints below ``/_page/`` that it talks to."""

from functools import cache
from urllib.parse import parse_qsl

import attrs

from lgnotes.testing.answers import Answer, Request, of_json
from lgnotes.testing.call import ApiError
from lgnotes.testing.html import Parts, body, check_host, html, language
from lgnotes.testing.notes import Desk
from lgnotes.testing.page.acts import ACTS, Act
from lgnotes.testing.page.views import VIEWS, View
from lgnotes.testing.world import World
from lgnotes.texts import Language
from lgnotes.texts.page import PAGE

_ROOT = "/_page/"
_HERE = "lgnotes.testing.page"
_SCRIPTS = ("dom.js", "common.js", "drive.js", "sheet.js", "calendar.js", "main.js")
_PARTS = Parts(
    frame=f"{_HERE}/page.html",
    styles=(f"{_HERE}/page.css",),
    scripts=[f"{_HERE}/{name}" for name in _SCRIPTS],
    texts=PAGE,
)


@attrs.frozen
class Page:
    """Answers for the page of *world*; *desk* tells what to show first."""

    world: World
    desk: Desk = attrs.field(factory=Desk)

    def __call__(self, request: Request) -> Answer | None:
        """Return the answer, None for an address that is not the page's."""
        if request.path != "/" and not request.path.startswith(_ROOT):
            return None
        check_host(request)
        if request.path == "/":
            return _html(language(request.headers))
        name = request.path.removeprefix(_ROOT)
        given = dict(parse_qsl(request.query, keep_blank_values=True))
        with self.world.lock:
            if request.verb == "POST":
                _act(name)(self.world, body(request))
                return of_json({})
            return of_json(_view(name)(self.world, self.desk, given))


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
    return html(_PARTS, language)
