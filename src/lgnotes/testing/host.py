"""Google Docs as an add-on meets it: one person, one document, and the cards beside it.

::

    host = Host(workspace=workspace, url="https://addon.example.org", at="http://127.0.0.1:8080")
    host.open(document)       # the card that asks for leave to read
    host.grant()              # the first card of the document
    host.press("find")        # the first thing on the card that calls .../docs/find
    host.press("save", {"due": date(2026, 2, 9)})

The person's consent is asked for and remembered as Google does, and so is what they
type: a click sends the whole form of the card, in Google's own shapes.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Final
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import attrs

from lgnotes.testing.jsons import Json, JsonMap, JsonValue
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, USER
from lgnotes.testing.signin import id_token
from lgnotes.testing.workspace import Workspace

_GOOGLE: Final = "https://www.googleapis.com/auth/"
FILE, EMAIL, LOCALE = (f"{_GOOGLE}{s}" for s in ("drive.file", "userinfo.email", "script.locale"))
TIMEOUT: Final = 30.0
"""Seconds that Google waits for an add-on."""

Value = str | Sequence[str] | date
"""What a person types, chooses or picks in a form."""


@attrs.frozen(kw_only=True)
class Reply:
    """What the add-on answered."""

    status: int
    headers: Mapping[str, str]
    """With names in lower case."""

    content: bytes

    @property
    def json(self) -> Json:
        """The answer as JSON; ValueError where it is none."""
        found: Json = json.loads(self.content)
        return found


Send = Callable[[str, Mapping[str, str], bytes], Reply]
"""Sends a body with headers to an address."""


def send(address: str, headers: Mapping[str, str], body: bytes) -> Reply:
    """Send *body* over HTTP; no proxy is asked about loopback."""
    asked = Request(address, data=body, headers=dict(headers), method="POST")  # noqa: S310 - ours
    try:
        answer = build_opener(ProxyHandler({})).open(asked, timeout=TIMEOUT)
    except HTTPError as error:
        answer = error
    with answer:
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(status=answer.status, headers=names, content=answer.read())


@attrs.define(kw_only=True)
class Host:
    """Google Docs in one tab of one person's browser."""

    workspace: Workspace
    url: str
    """The root of the add-on's addresses, as its configuration has it."""

    at: str = ""
    """Where it is really reached, if elsewhere."""

    user: str = USER
    locale: str = "sv-SE"
    scopes: set[str] = attrs.field(factory=lambda: {FILE, EMAIL, LOCALE})
    """What the person has agreed to."""

    agrees: bool = True
    """Whether they agree when they are asked for more."""

    send: Send = send
    document: str = ""
    """The document that is open."""

    cards: list[Json] = attrs.field(factory=list)
    """The cards that are open, the one that is seen last."""

    told: list[str] = attrs.field(factory=list)
    """What was shown for a moment."""

    @property
    def card(self) -> Json:
        """The card that is seen."""
        return self.cards[-1]

    def open(self, document: str) -> Reply:
        """Open a document, and the add-on beside it."""
        self.document, self.cards = document, []
        return self._post("home", self.event("home", docs=self._docs()))

    def grant(self, document: str | None = None) -> Reply:
        """Let the person agree that the open document, or *document*, is read."""
        self.document, self.cards = document or self.document, []
        self.workspace.world.drive.pick(self.document, user=self.user)
        return self._post("granted", self.event("granted", docs=self._docs()))

    def press(self, action: str, form: Mapping[str, Value] | None = None, **like: str) -> Reply:
        """Click on the first thing on the card that calls *action*, with parameters *like* these.

        Raises:
            LookupError: There is nothing of the kind.
        """
        for found in actions(self.card):
            given = _parameters(found)
            if found["function"].endswith(f"/docs/{action}") and like.items() <= given.items():
                return self.click(found, form)
        raise LookupError(action, like)

    def click(self, action: JsonMap, form: Mapping[str, Value] | None = None) -> Reply:
        """Do what an ``onClick``, or the ``action`` in it, says; *form* is typed first."""
        asked = action.get("action", action)
        name = asked["function"].rpartition("/")[2]
        typed = {**(inputs(self.card) if self.cards else {}), **(form or {})}
        return self._post(name, self.event(name, parameters=_parameters(asked), form=typed))

    def event(
        self,
        action: str,
        *,
        parameters: Mapping[str, str] | None = None,
        form: Mapping[str, Value] | None = None,
        docs: JsonMap | None = None,
    ) -> Json:
        """Return the event that Google sends to *action*."""
        common: Json = {
            "hostApp": "DOCS",
            "platform": "WEB",
            "userLocale": self.locale,
            "timeZone": {"id": "Europe/Stockholm", "offset": "3600000"},
        }
        if parameters:
            common["parameters"] = dict(parameters)
        if shaped := {name: _shaped(value) for name, value in (form or {}).items() if value}:
            common["formInputs"] = shaped
        granted: Json = {
            "systemIdToken": self.system_token(action),
            "userOAuthToken": self.workspace.world.oauth.token(self.user, self.scopes),
            "authorizedScopes": sorted(self.scopes),
        }
        if EMAIL in self.scopes:
            granted["userIdToken"] = self.user_token()
        event: Json = {"commonEventObject": common, "authorizationEventObject": granted}
        return event | ({"docs": dict(docs)} if docs is not None else {})

    def system_token(self, action: str) -> str:
        """Return the token with which Google calls *action*."""
        return id_token(email=ADDON_ACCOUNT, audience=f"{self.url}/docs/{action}")

    def user_token(self) -> str:
        """Return the token that says who the person is."""
        domain = self.user.partition("@")[2]
        return id_token(email=self.user, audience=CLIENT["client_id"], hd=domain)

    def post(self, action: str, event: JsonValue, *, token: str | None = None) -> Reply:
        """Send an *event*, whatever it is, as Google does; *token* is that of the caller."""
        bearer = self.system_token(action) if token is None else token
        headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
        body = event if isinstance(event, bytes) else json.dumps(event).encode()
        return self.send(f"{self.at or self.url}/docs/{action}", headers, body)

    def _post(self, action: str, event: Json) -> Reply:
        """Send an event, once more if the person has to agree first, and show what is answered."""
        reply = self.post(action, event)
        if reply.status != 200:
            return reply
        wanted = reply.json.get("requesting_google_scopes")
        if wanted and self.agrees and not self.scopes.issuperset(wanted["scopes"]):
            self.scopes |= {*wanted["scopes"]}
            common = event["commonEventObject"]
            granted = self.event(action, docs=event.get("docs"))
            return self._post(action, granted | {"commonEventObject": common})
        self._show(reply.json)
        return reply

    def _show(self, answer: Json) -> None:
        shown = answer.get("renderActions", answer).get("action", {})
        for step in shown.get("navigations", ()):
            if step.get("popToRoot"):
                del self.cards[1:]
            if "updateCard" in step:
                self.cards[-1:] = [step["updateCard"]]
            if "pushCard" in step:
                self.cards.append(step["pushCard"])
        if "notification" in shown:
            self.told.append(shown["notification"]["text"])

    def _docs(self) -> Json:
        """Return what Google says of the open document: nothing before the person agreed."""
        file = self.workspace.world.drive[self.document]
        if self.user not in file.opened_by or FILE not in self.scopes:
            return {"addonHasFileScopePermission": False}
        return {"id": file.id, "title": file.name, "addonHasFileScopePermission": True}


def actions(card: JsonValue) -> Iterator[Json]:
    """Give everything on a card that calls the add-on, in its order."""
    if isinstance(card, list):
        for part in card:
            yield from actions(part)
    elif isinstance(card, dict):
        if "function" in card:
            yield card
        for part in card.values():
            yield from actions(part)


def inputs(card: JsonValue) -> dict[str, Value]:
    """Return the values that the form on a card has before anybody types."""
    found: dict[str, Value] = {}
    if isinstance(card, list):
        for part in card:
            found |= inputs(part)
    elif isinstance(card, dict):
        for kind, part in card.items():
            found |= {part["name"]: _INPUTS[kind](part)} if kind in _INPUTS else inputs(part)
    return found


def _chosen(part: JsonMap) -> Value:
    return [item["value"] for item in part.get("items", ()) if item.get("selected")]


def _picked(part: JsonMap) -> Value:
    stamp = part.get("valueMsEpoch")
    return datetime.fromtimestamp(int(stamp) / 1000, UTC).date() if stamp else ""


_INPUTS: Final[Mapping[str, Callable[[JsonMap], Value]]] = {
    "textInput": lambda part: str(part.get("value", "")),
    "selectionInput": _chosen,
    "dateTimePicker": _picked,
    "switchControl": lambda part: part.get("value", "") if part.get("selected") else "",
}


def _parameters(action: JsonMap) -> dict[str, str]:
    """Return the parameters of an action: a list on the card, an object in the event."""
    return {one["key"]: one["value"] for one in action.get("parameters", ())}


def _shaped(value: Value) -> Json:
    if isinstance(value, date):
        moment = datetime.combine(value, time(), UTC).timestamp()
        return {"dateInput": {"msSinceEpoch": str(int(moment * 1000))}}
    return {"stringInputs": {"value": [value] if isinstance(value, str) else list(value)}}
