"""What Google says that happened: the JSON of an event → values, with nothing taken on trust.

Types are looked at strictly, so that what is no event is nothing else either; fields
that are not known are passed over, so that Google may add to them.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NoReturn

import attrs

from lgnotes.texts import Language, language_of

MOST = 256
"""Parameters, fields of a form, values of a field and scopes, at most."""

_DOCUMENT = re.compile(r"[A-Za-z0-9_-]{1,200}")
_UID = re.compile(r"lg[0-9a-v]{1,60}")
_PAGE = re.compile(r"[0-9]{1,4}")
_NUMBER = re.compile(r"-?[0-9]{1,15}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS = range(1900, 3000)


class BadEventError(Exception):
    """This is no event of Google's."""


@attrs.frozen(kw_only=True)
class Event:
    """One event; tokens and what people wrote are not shown by its ``repr``."""

    language: Language
    parameters: Mapping[str, str] = attrs.field(repr=False)
    """What the card that was clicked on said of itself."""

    words: Mapping[str, tuple[str, ...]] = attrs.field(repr=False)
    """The texts and choices of a form, by the name of the field."""

    days: Mapping[str, date] = attrs.field(repr=False)
    """The days of a form."""

    open_document: str | None
    """The id of the document that is open; Google tells it once the person has agreed."""

    title: str = attrs.field(repr=False)
    may_read: bool
    """Whether the person has agreed that the open document is read."""

    scopes: frozenset[str] | None
    """What the person has agreed to; None where Google does not say."""

    id_token: str = attrs.field(repr=False)
    """Says who the person is."""

    access_token: str = attrs.field(repr=False)
    """Opens what the person agreed to."""

    @property
    def is_click(self) -> bool:
        """Tell whether something on a card was clicked on, rather than a document opened."""
        return bool(self.parameters)

    @property
    def document(self) -> str | None:
        """The id of the document that this is about: the card's, or else the open one."""
        return self.parameters.get("document") or self.open_document

    @property
    def uid(self) -> str:
        """The uid of the find that this is about; BadEventError where there is none."""
        return _matching(_UID, self.parameters.get("uid", ""))

    @property
    def page(self) -> int:
        """The part of a long document that is asked for, from 0."""
        return int(self.parameters.get("page", "0"))


def read_event(content: bytes) -> Event:
    """Return the event that is written as JSON in *content*.

    Raises:
        BadEventError: None is.
    """
    whole = _object(_parsed(content))
    common = _object(whole.get("commonEventObject", {}))
    granted = _object(whole.get("authorizationEventObject", {}))
    docs = _object(whole.get("docs", {}))
    form = _object(common.get("formInputs", {}))
    scopes = granted.get("authorizedScopes")
    event = Event(
        language=language_of(_text(common.get("userLocale", ""))),
        parameters={k: _text(v) for k, v in _object(common.get("parameters", {})).items()},
        words={k: _texts(v["stringInputs"]) for k, v in _having("stringInputs", form)},
        days={k: _day(v["dateInput"]) for k, v in _having("dateInput", form)},
        open_document=_text(docs.get("id", "")) or None,
        title=_text(docs.get("title", "")),
        may_read=_flag(docs.get("addonHasFileScopePermission", "id" in docs)),
        scopes=frozenset(map(_text, _list(scopes))) if scopes is not None else None,
        id_token=_text(granted.get("userIdToken", "")),
        access_token=_text(granted.get("userOAuthToken", "")),
    )
    _check(event)
    return event


def _check(event: Event) -> None:
    """Make sure that an event is about one document, by an id such as Drive gives, and a page."""
    named = {event.document, event.parameters.get("document"), event.open_document} - {None}
    if len(named) > 1:
        raise BadEventError
    for document in named:
        _matching(_DOCUMENT, document or "")
    _matching(_PAGE, event.parameters.get("page", "0"))


def _parsed(content: bytes) -> object:
    try:
        text = content.decode()
        parsed: object = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadEventError from error
    return parsed


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return the object of *pairs*; two readers might not agree on one with a key twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BadEventError
    return found


def _no_number(name: str) -> NoReturn:
    raise BadEventError


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict) or len(value) > MOST:
        raise BadEventError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list) or len(value) > MOST:
        raise BadEventError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise BadEventError
    return value


def _text(value: object) -> str:
    """Return a text, which may hold anything but half a character."""
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        raise BadEventError
    return value


def _having(kind: str, form: Mapping[str, object]) -> Iterable[tuple[str, Mapping[str, object]]]:
    """Yield the fields of *form* whose value is of the *kind*, which is read only then."""
    fields = ((name, _object(value)) for name, value in form.items())
    return ((name, value) for name, value in fields if kind in value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _list(_object(value).get("value", []))))


def _day(value: object) -> date:
    """Return the day of a date picker, which gives the first moment of it in UTC."""
    said = _object(value).get("msSinceEpoch")
    number = str(said) if isinstance(said, int) and not isinstance(said, bool) else _text(said)
    moment = int(_matching(_NUMBER, number))
    try:
        found = (_EPOCH + timedelta(milliseconds=moment)).date()
    except OverflowError as error:
        raise BadEventError from error
    if found.year not in _YEARS:
        raise BadEventError
    return found


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise BadEventError
    return text
