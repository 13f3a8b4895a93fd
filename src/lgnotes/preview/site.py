"""The preview's page and the small endpoints below ``/_preview/`` that it talks to."""

import base64
from collections.abc import Mapping
from functools import cache
from urllib.parse import parse_qsl

import attrs

from lgnotes.addon.manifest import icon
from lgnotes.preview.reading import reading
from lgnotes.preview.stage import CONSENTS, PEOPLE, Stage
from lgnotes.preview.tabs import Tabs
from lgnotes.testing.answers import Answer, Request, of_json
from lgnotes.testing.call import ApiError
from lgnotes.testing.html import Parts, body, check_host, html, language
from lgnotes.testing.jsons import Json
from lgnotes.texts import LANGUAGES, Language
from lgnotes.texts.preview import PREVIEW

PATH = "/preview"
_ROOT = "/_preview/"
_HERE = "lgnotes.preview"
_SCRIPTS = ("markup", "fields", "people", "widgets", "card", "paper", "main")
_PARTS = Parts(
    frame=f"{_HERE}/page.html",
    styles=(f"{_HERE}/page.css", f"{_HERE}/card.css"),
    scripts=["lgnotes.testing.page/dom.js", *(f"{_HERE}/{name}.js" for name in _SCRIPTS)],
    texts=PREVIEW,
)


@attrs.frozen
class Preview:
    """Answers for the page beside the emulator of *stage*."""

    stage: Stage
    tabs: Tabs = attrs.field(
        default=attrs.Factory(lambda self: Tabs(self.stage), takes_self=True), repr=False
    )

    def __call__(self, request: Request) -> Answer | None:
        """Return the answer, None for an address that is not the preview's."""
        if request.path != PATH and not request.path.startswith(_ROOT):
            return None
        check_host(request)
        given = dict(parse_qsl(request.query, keep_blank_values=True))
        spoken = _language(given, request.headers)
        if request.path == PATH:
            return _html(spoken)
        act = request.path.removeprefix(_ROOT)
        if request.verb == "POST":
            return of_json(self.tabs.do(act, body(request), spoken))
        return of_json(self._view(act, given, spoken))

    def _view(self, view: str, given: Mapping[str, str], language: Language) -> Json:
        documents = self.stage.documents
        if view == "stage":
            names = [{"id": id_, "name": name} for id_, name in documents.items()]
            choices = {"people": [*PEOPLE], "consents": [*CONSENTS]}
            return {"documents": names, "links": self.stage.links, "logo": _logo(), **choices}
        if view == "document" and given.get("document") in documents:
            return reading(self.stage, given["document"], language)
        raise ApiError(404, "notFound", "The page has no such view.")


def _language(given: Mapping[str, str], headers: Mapping[str, str]) -> Language:
    """Return the language that is asked for, else the one that the browser likes best."""
    said = given.get("lang")
    return said if said in LANGUAGES else language(headers)


@cache
def _logo() -> str:
    """Return the icon that Google shows, as the address of an image."""
    return f"data:image/png;base64,{base64.b64encode(icon()).decode()}"


@cache
def _html(language: Language) -> Answer:
    return html(_PARTS, language)
