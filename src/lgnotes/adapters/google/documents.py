"""A Google document that lgnotes makes: by the narrowest permission it can touch no other."""

from collections.abc import Mapping, Sequence

from lgnotes.adapters.google.door import Door, LostAnswerError
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError


def make(door: Door, *, title: str, requests: Sequence[Mapping[str, object]]) -> str:
    """Make a document called *title*, edit it by *requests*, and return its id.

    It comes into the person's own Drive: by the permission to touch only what lgnotes made, no
    folder is known in which it could be put.

    Raises:
        GoogleUnavailableError: No answer came, so that it may have been made.
        GoogleAccessError: Google does not allow it.
    """
    documents = door.service("docs").documents()
    try:
        made = door.execute(documents.create(body={"title": title}), name=title, repeatable=False)
        body = {"requests": list(requests)}
        update = documents.batchUpdate(documentId=made["documentId"], body=body)
        door.execute(update, name=title, repeatable=False)
    except LostAnswerError as error:
        raise GoogleUnavailableError(name=title, reason="perhaps-document") from error
    except GoogleAccessError as error:
        if error.data["reason"] not in ("not-shared", "read-only"):
            raise
        detail = str(error.data["detail"])  # there was nothing yet to share
        account = door.account
        raise GoogleAccessError(
            name=title, reason="refused", account=account, detail=detail
        ) from error
    return str(made["documentId"])
