"""The small cards: settings, the first leave to read, errors, and a closed door."""

from collections.abc import Iterator

from lgnotes.addon.cards.markup import grey, shown
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import (
    Card,
    Json,
    button,
    buttons,
    call,
    card,
    footer,
    labelled,
    link,
    paragraph,
    section,
)
from lgnotes.errors import LgnotesError
from lgnotes.texts import Language, say


def settings(view: View, account: str) -> Card:
    """Return the card of how the panel is set up, for the one signed in as *account*."""
    facts = [
        labelled(view.say("panel.group"), shown(view.group)),
        labelled(view.say("panel.account"), shown(account)),
        paragraph(view.say("panel.about")),
        paragraph(grey(view.say("panel.language"))),
    ]
    return card(
        "settings",
        title=view.say("panel.settings"),
        sections=[section(facts), section(_places(view))],
        foot=footer(button(view.say("panel.back"), view.call("home"))),
    )


def grant(language: Language, url: str) -> Card:
    """Return the card that asks for leave to read the open document."""
    return card(
        "grant",
        title=say("panel.no-access", language),
        sections=[section([paragraph(say("panel.grant.why", language))])],
        foot=footer(button(say("panel.grant", language), call(url, "grant"))),
    )


def error(language: Language, error: LgnotesError, url: str, document: str | None) -> Card:
    """Return the card of what went wrong and what to do; *document* where one is known."""
    sentence = " ".join(error.sentences_in(language))
    again = call(url, "home", **({"document": document} if document else {}))
    return card(
        "error",
        title=say("panel.error", language),
        sections=[section([paragraph(shown(sentence))])],
        foot=footer(button(say("panel.again", language), again)),
    )


def not_allowed(language: Language) -> Card:
    """Return the card for somebody who may not see anything: it tells of no group."""
    return card(
        "not-allowed",
        title=say("panel.not-allowed", language),
        sections=[section([paragraph(say("panel.not-allowed.why", language))])],
    )


def _places(view: View) -> Iterator[Json]:
    """Yield a button for each place that a browser can open, below one another."""
    for key in ("source", "register", "calendar"):
        url: str | None = getattr(view, f"{key}_url")
        if url:
            yield buttons(button(view.say(f"panel.open-{key}"), link(url)))
