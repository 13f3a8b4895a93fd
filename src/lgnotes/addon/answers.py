"""What Google is answered: cards, and what is to become of those already open."""

from collections.abc import Iterable

Json = dict[str, object]


def opened(card: Json) -> Json:
    """Answer a trigger, such as that a document was opened, with its first card."""
    return {"action": {"navigations": [{"pushCard": card}]}}


def shown(card: Json, *, clicked: bool) -> Json:
    """Answer a click or a trigger with a *card*, whatever was to be seen instead."""
    return pushed(card) if clicked else opened(card)


def pushed(card: Json) -> Json:
    """Answer a click with a *card* on top, from which there is a way back."""
    return _of_click([{"pushCard": card}])


def updated(card: Json) -> Json:
    """Answer a click with a *card* in the place of the one that was clicked on."""
    return _of_click([{"updateCard": card}])


def replaced(card: Json, *, told: str = "", changed: bool = False) -> Json:
    """Answer a click with a *card* instead of all that are open.

    *told* is shown for a moment; *changed* says that something was written.
    """
    return _of_click([{"popToRoot": True}, {"updateCard": card}], told=told, changed=changed)


def asking_for_scopes(scopes: Iterable[str]) -> Json:
    """Let Google ask the person for *scopes*; it then sends the same request again."""
    return {"requesting_google_scopes": {"scopes": sorted(scopes)}}


def asking_for_file() -> Json:
    """Let Google ask the person whether lgnotes may read the open document."""
    asked: Json = {"editorAction": {"requestFileScopeForActiveDocument": {}}}
    return {"renderActions": {"hostAppAction": asked}}


def _of_click(navigations: list[Json], *, told: str = "", changed: bool = False) -> Json:
    action: Json = {"navigations": navigations}
    if told:
        action["notification"] = {"text": told}
    answer: Json = {"renderActions": {"action": action}}
    return answer | ({"stateChanged": True} if changed else {})
