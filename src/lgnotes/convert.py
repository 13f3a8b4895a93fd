"""Notes ↔ JSON, in the form of the extraction contract, and documents → JSON.

The form is the model's own: a key a field, days as ISO 8601 dates, ranges of
lines as pairs, and ``version`` (`lgnotes.model.FORMAT_VERSION`) on top.
"""

import json
from datetime import date
from functools import cache
from typing import Any

from cattrs import Converter
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_unstructure_fn, override

from lgnotes.document import Document
from lgnotes.errors import DamagedError, NewerVersionError
from lgnotes.model import FORMAT_VERSION, Minutes, Notes

_UNTICKED = ("checked", False)


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    said = make_dict_unstructure_fn(Minutes, converter, asides=override(omit=True))
    converter.register_unstructure_hook(Minutes, said)
    return converter


def to_dict(notes: Notes) -> dict[str, Any]:
    """Return *notes* as plain lists and dictionaries, ready for JSON."""
    plain: dict[str, Any] = _converter().unstructure(notes)
    return plain


def document_dict(document: Document) -> dict[str, Any]:
    """Return *document* ready for JSON; what is empty, zero or false is left out.

    A checkbox that is not ticked is ``false``, and absent where there is none.
    """
    plain: dict[str, Any] = _converter().unstructure(document)
    blocks = [_filled(block) for block in plain.pop("blocks")]
    losses = [_filled(loss) for loss in plain.pop("losses")]
    return {"version": FORMAT_VERSION} | _filled(plain) | {"blocks": blocks, "losses": losses}


def _filled(plain: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in plain.items() if value or (key, value) == _UNTICKED}


def to_json(notes: Notes) -> str:
    """Return *notes* as JSON, indented, with å ä ö as they are."""
    return json.dumps(to_dict(notes), ensure_ascii=False, indent=2)


def from_json(text: str, *, name: str = "JSON") -> Notes:
    """Return the notes that `to_json` wrote; *name* names the text in errors.

    Raises:
        NewerVersionError: The form is of a later version.
        DamagedError: The text is not in this form.
    """
    try:
        plain = json.loads(text)
        version = plain["version"]
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedError(name=name, kind="JSON") from error
    if not isinstance(version, int) or version > FORMAT_VERSION:
        raise NewerVersionError(name=name)
    try:
        return _converter().structure(plain, Notes)
    except (BaseValidationError, ValueError, TypeError, KeyError) as error:
        raise DamagedError(name=name, kind="JSON") from error
