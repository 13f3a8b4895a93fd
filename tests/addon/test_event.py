"""Events as Google sends them, and anything else."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.addon.edits import edit_of
from lgnotes.addon.event import BadEventError, read_event
from lgnotes.errors import LgnotesError
from lgnotes.register.edit import UNSET, Edit
from lgnotes.register.entry import Status

OPENED: dict[str, Any] = {
    "commonEventObject": {
        "hostApp": "DOCS",
        "platform": "WEB",
        "userLocale": "en-GB",
        "timeZone": {"id": "Europe/Stockholm", "offset": "3600000"},
    },
    "authorizationEventObject": {
        "userOAuthToken": "access",
        "userIdToken": "id",
        "systemIdToken": "system",
        "authorizedScopes": ["a", "b"],
    },
    "docs": {"id": "1abc", "title": "LG", "addonHasFileScopePermission": True},
}
WHOLE = "text due owners status comment"


def clicked(form: dict[str, Any] | None = None, **parameters: str) -> bytes:
    common = {"userLocale": "sv", "parameters": parameters, "formInputs": form or {}}
    return json.dumps({"commonEventObject": common}).encode()


def typed(*values: str) -> dict[str, Any]:
    return {"stringInputs": {"value": [*values]}}


def test_a_document_was_opened() -> None:
    event = read_event(json.dumps(OPENED).encode())
    assert (event.language, event.document, event.title, event.may_read) == ("en", "1abc", "LG", 1)
    assert (event.id_token, event.access_token) == ("id", "access")
    assert event.scopes == frozenset("ab")
    assert not event.is_click
    assert event.page == 0


def test_before_the_person_agrees_google_tells_nothing_of_the_document() -> None:
    event = read_event(
        json.dumps({**OPENED, "docs": {"addonHasFileScopePermission": False}}).encode()
    )
    assert (event.document, event.may_read) == (None, False)


def test_something_was_clicked_on() -> None:
    event = read_event(clicked(document="1abc", uid="lg0a", page="2"))
    assert (event.is_click, event.document, event.uid, event.page) == (True, "1abc", "lg0a", 2)
    assert event.scopes is None


def test_what_is_not_known_is_passed_over() -> None:
    more = {**OPENED, "calendar": {"id": 1}, "x": [None]}
    more["commonEventObject"] = {**OPENED["commonEventObject"], "invokedFunction": 1}
    form = {"when": {"timeInput": {"hours": 1}}, "due": {"dateTimeInput": {"hasDate": True}}}
    more["commonEventObject"]["formInputs"] = form
    assert read_event(json.dumps(more).encode()).document == "1abc"


def test_tokens_and_texts_do_not_show() -> None:
    shown = repr(read_event(json.dumps(OPENED).encode()))
    assert not {"access", "id_token", "LG"} & set(shown.replace("'", " ").split())


@pytest.mark.parametrize(
    ("form", "fields", "edit"),
    [
        ({}, "", Edit()),
        ({"text": typed("Ring")}, WHOLE, Edit(text="Ring", owners=(), comment="")),
        ({"text": typed("Ring")}, "status", Edit()),
        ({"status": typed("klar")}, "status", Edit(status=Status.DONE)),
        ({"status": typed("struken")}, "status", Edit()),
        ({"owners": typed("Bo Ek", "Anna Berg")}, "owners", Edit(owners=("Bo Ek", "Anna Berg"))),
        ({"owners": typed("Bo"), "other": typed(" , Cia;Dan\nEva ")}, "owners",
         Edit(owners=("Bo", "Cia", "Dan", "Eva"))),
        ({"due": {"dateInput": {"msSinceEpoch": "1770595200000"}}}, "due",
         Edit(due=date(2026, 2, 9))),
        ({"due": {"dateInput": {"msSinceEpoch": 1770595200000}}, "no-due": typed("yes")}, "due",
         Edit(due=None)),
        ({}, "due", Edit(due=UNSET)),
        ({"comment": typed("a\nb")}, "comment", Edit(comment="a\nb")),
    ],
)  # fmt: skip
def test_a_form_is_an_edit(form: dict[str, Any], fields: str, edit: Edit) -> None:
    asked = edit_of(read_event(clicked(form, document="1", fields=fields)))
    assert asked == edit


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(
    [
        "commonEventObject", "authorizationEventObject", "docs", "parameters", "formInputs", "due",
        "dateInput", "stringInputs", "value", "msSinceEpoch", "id", "document", "text", "owners",
        "authorizedScopes", "addonHasFileScopePermission", "userLocale", "uid", "page", "fields",
    ]
)  # fmt: skip
NEAR = st.recursive(JSON, lambda inner: st.dictionaries(NAMES, inner, max_size=5), max_leaves=20)


@settings(max_examples=300)
@given(st.binary(max_size=200) | NEAR.map(lambda value: json.dumps(value).encode()))
def test_whatever_comes_is_an_event_or_is_none(content: bytes) -> None:
    try:
        event = read_event(content)
        edit_of(event)
        assert event.page >= 0
    except (BadEventError, LgnotesError):
        pass
