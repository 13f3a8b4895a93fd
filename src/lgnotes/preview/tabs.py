"""The tabs of somebody's browser: what Google keeps of a panel while it is open.

No token leaves this side: the page is told which card to show, and says what was
clicked on and typed.
"""

import secrets
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Final

import attrs

from lgnotes.preview.schema import answer_of, problems
from lgnotes.preview.stage import CONSENTS, PEOPLE, Stage
from lgnotes.testing.call import ApiError
from lgnotes.testing.host import EMAIL, FILE, Host, Reply, Value
from lgnotes.testing.jsons import Json, JsonMap, JsonValue
from lgnotes.testing.refusals import bad
from lgnotes.texts import Language

_NOTHING: Final = 204
"""Stands for an answer that says nothing that Google can act on."""

MOST: Final = 100
"""Tabs that are kept; the oldest is closed for one more."""


@attrs.define(slots=False)
class Tab:
    """One document and its panel, for one person."""

    stage: Stage
    person: str
    language: Language
    lock: Lock = attrs.field(factory=Lock)
    _wrong: list[str] = attrs.field(factory=list)
    """What Google would not show of the last answer."""

    def open(self, document: str) -> Json:
        """Open *document*, and the panel beside it."""
        return self._shown(self.host.open(document))

    def click(self, action: JsonMap, form: Mapping[str, Value]) -> Json:
        """Do what is said where the person clicked, with all that stands in the form."""
        return self._shown(self.host.click(action, form))

    def back(self) -> Json:
        """Go back to the card before."""
        if len(self.host.cards) > 1:
            self.host.cards.pop()
        return self._seen()

    def agree(self) -> Json:
        """Let the person say yes to what Google asks them."""
        host = self.host
        if not host.scopes >= {FILE, EMAIL}:
            host.scopes |= {FILE, EMAIL}
            return self.open(host.document)
        return self._shown(host.grant())

    @cached_property
    def host(self) -> Host:
        """What Google does in this tab."""
        return self.stage.host(self.person, self.language, self._send)

    def _send(self, address: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Call the add-on, and look at its answer before Google does."""
        reply = self.stage.send(address, headers, body)
        self._wrong = problems(reply)
        return reply if answer_of(reply) else attrs.evolve(reply, status=_NOTHING)

    def _shown(self, reply: Reply) -> Json:
        """Return what the person sees after an answer."""
        answer = answer_of(reply)
        asks = answer.get("requesting_google_scopes", {}).get("scopes", [])
        shown = answer.get("renderActions", answer)
        return {
            **self._seen(),
            "consent": self.stage.consent(self.person, self.host.document),
            "told": shown.get("action", {}).get("notification", {}).get("text", ""),
            "asks": "account" if asks else "file" if "hostAppAction" in shown else "",
            "wrong": self._wrong,
        }

    def _seen(self) -> Json:
        cards = self.host.cards
        return {"card": cards[-1] if cards else None, "depth": len(cards)}


@attrs.define
class Tabs:
    """All tabs, by names that nobody guesses."""

    stage: Stage
    held: dict[str, Tab] = attrs.field(factory=dict)

    def do(self, act: str, said: Json, language: Language) -> Json:
        """Do what the page asks for, and return what is then seen.

        ``open`` a ``document`` for a ``person``, perhaps with another ``consent`` than before,
        and get the name of the ``tab``; there ``click`` on an ``action`` with the ``form`` of
        its card, go ``back``, or ``agree`` to what was asked.

        Raises:
            ApiError: There is nothing of the kind.
        """
        if act == "open":
            return self._open(said, language)
        tab = self.held.get(str(said.get("tab")))
        if tab is None:
            raise ApiError(404, "notFound", "The tab is closed: open the document again.")
        with tab.lock:
            if act == "click":
                return tab.click(_action(said), _form(said))
            if act == "back":
                return tab.back()
            if act == "agree":
                return tab.agree()
        raise ApiError(404, "notFound", "The page has no such act.")

    def _open(self, said: Json, language: Language) -> Json:
        document, person, consent = (str(said.get(k)) for k in ("document", "person", "consent"))
        if document not in self.stage.documents or person not in PEOPLE:
            raise ApiError(404, "notFound", "There is no such document or person.")
        if consent in CONSENTS:
            self.stage.agree(person, document, consent)
        tab = Tab(self.stage, person, language)
        name = secrets.token_urlsafe(12)
        self.held[name] = tab
        for old in [*self.held][:-MOST]:
            del self.held[old]
        return {"tab": name, **tab.open(document)}


def _action(said: Json) -> Json:
    action = said.get("action")
    if not isinstance(action, dict) or not isinstance(action.get("function"), str):
        raise bad("action is missing.")
    return action


def _form(said: Json) -> dict[str, Value]:
    form = said.get("form")
    if not isinstance(form, dict):
        raise bad("form is missing.")
    return {name: _value(value) for name, value in form.items()}


def _value(value: JsonValue) -> Value:
    """Return what stands in a field: a text, texts, or ``{"day": "2026-02-09"}``."""
    if isinstance(value, dict):
        return _day(str(value.get("day", "")))
    return [*map(str, value)] if isinstance(value, list) else str(value)


def _day(text: str) -> Value:
    try:
        return date.fromisoformat(text) if text else ""
    except ValueError as error:
        raise bad("That is not a day.") from error
