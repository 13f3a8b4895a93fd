"""What Google would not show of an answer: the preview says so, and never flatters.

Cards are checked against Google's own description of them, which is that of Chat:
Google Docs knows less, and what only Chat shows is told, too.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from lgnotes.addon.manifest import OPENS
from lgnotes.testing import discovery
from lgnotes.testing.bodies import Check
from lgnotes.testing.call import ApiError
from lgnotes.testing.host import Reply
from lgnotes.testing.jsons import Json, JsonMap, JsonValue

WIDGETS: Final = 100
"""Widgets and sections of a card: Google passes over those that come after."""

_CARD: Final = "GoogleAppsCardV1Card"
_CHAT: Final = re.compile(r"\[Google Chat apps\]\(\S+\):?\s*$")
"""Ends the description of what only Chat shows."""


_FIELDS: Final = ("textInput", "selectionInput", "dateTimePicker", "switchControl")


def _object(**fields: JsonMap) -> Json:
    return {"type": "object", "properties": fields}


def _list(of: JsonMap) -> Json:
    return {"type": "array", "items": of}


_TEXT: Final[Json] = {"type": "string"}
_FLAG: Final[Json] = {"type": "boolean"}
_NAVIGATION: Final = _object(
    pushCard={"$ref": _CARD},
    updateCard={"$ref": _CARD},
    pop=_FLAG,
    popToRoot=_FLAG,
    popToCard=_TEXT,
)
_ACTION: Final = _object(
    navigations=_list(_NAVIGATION),
    notification=_object(text=_TEXT),
    link={"$ref": "GoogleAppsCardV1OpenLink"},
)
_IN_EDITOR: Final = _object(requestFileScopeForActiveDocument=_object())
_RENDERED: Final = {
    "action": _ACTION,
    "hostAppAction": _object(editorAction=_IN_EDITOR),
}
ANSWER: Final = _object(
    **_RENDERED,
    renderActions=_object(**_RENDERED),
    stateChanged=_FLAG,
    requesting_google_scopes=_object(scopes=_list(_TEXT)),
)
"""An answer of an add-on, which Google describes in words only: what of it the preview can do."""

KINDS: Final = ("action", "hostAppAction", "renderActions", "requesting_google_scopes")
"""An answer is one of these."""


def answer_of(reply: Reply) -> Json:
    """Return the answer that Google would act on; empty where there is none."""
    if reply.status != 200:
        return {}
    try:
        found: JsonValue = json.loads(reply.content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def problems(reply: Reply) -> list[str]:
    """Return what Google would not show of *reply*, and where; nothing where all is well."""
    if reply.status != 200:
        return [f"HTTP {reply.status}"]
    answer = answer_of(reply)
    return [*_shape(answer)] or [*_limits(answer)]


def _shape(answer: Json) -> Iterator[str]:
    """Yield the first thing that is not as described, and what only Chat shows."""
    check = Check(schemas=discovery.schemas("chat"))
    try:
        check.object(ANSWER, answer, ())
    except ApiError as error:
        yield error.message
    if sum(kind in answer for kind in KINDS) != 1:
        yield f"An answer is one of {', '.join(KINDS)}."
    for key, _ in _walk(answer):
        if key in _chat_only():
            yield f"{key}: only Google Chat shows it."


def _limits(answer: Json) -> Iterator[str]:
    """Yield what Google refuses although its description lets it pass."""
    for key, value in _walk(answer):
        if key in ("pushCard", "updateCard"):
            yield from _of_card(value)
        elif key == "widgets":
            yield from _of_widgets(value)
        elif key == "openLink" and not value.get("url", "").startswith(OPENS):
            yield f"openLink: {value.get('url')} begins with none of the openLinkUrlPrefixes."
        elif key in ("text", "title") and value == "":
            yield f"{key} is empty."


def _of_card(card: Json) -> Iterator[str]:
    sections = card.get("sections", ())
    widgets = [value for key, value in _walk(card) if key == "widgets"]
    if max(len(sections), sum(map(len, widgets))) > WIDGETS:
        yield f"More than {WIDGETS} sections or widgets: Google leaves out the rest."
    foot = card.get("fixedFooter", {})
    if foot and not all(button.get("color") for button in foot.values()):
        yield "fixedFooter: a button has no color."
    names = [value["name"] for key, value in _walk(card) if key in _FIELDS]
    if len(names) > len({*names}):
        yield "Two fields of a form have one name."


def _of_widgets(widgets: list[Json]) -> Iterator[str]:
    if not widgets:
        yield "A section has no widgets."
    for widget in widgets:
        if len(widget) != 1:
            yield f"A widget is one thing, and this one is {', '.join(widget) or 'nothing'}."


@cache
def _chat_only() -> frozenset[str]:
    """Return the fields that Google's description says that only Chat shows."""
    schemas = discovery.schemas("chat")
    return frozenset(
        key
        for name, schema in schemas.items()
        for key, field in schema.get("properties", {}).items()
        if name.startswith("GoogleAppsCardV1")
        and (_is_chats(field) or _is_chats(schemas.get(field.get("$ref", ""), {})))
    )


def _is_chats(described: JsonMap) -> bool:
    return bool(_CHAT.search(described.get("description", "")))


def _walk(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """Yield every key with its value, at any depth."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield key, held
            yield from _walk(held)
    elif isinstance(value, list):
        for held in value:
            yield from _walk(held)
