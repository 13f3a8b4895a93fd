"""The Docs API, version 1."""

import copy
import hashlib
from collections.abc import Callable, Mapping

from lgnotes.testing import edits
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.documents import blank, number
from lgnotes.testing.files import DOCUMENT, RANKS, File, Files, Viewer
from lgnotes.testing.jsons import Json, JsonMap, JsonValue
from lgnotes.testing.masks import touches
from lgnotes.testing.oauth import ACCOUNT_SUFFIX

_INLINE = "SUGGESTIONS_INLINE"
_ACCEPTED = "PREVIEW_SUGGESTIONS_ACCEPTED"
_WITHOUT = "PREVIEW_WITHOUT_SUGGESTIONS"


class Docs:
    """Answers the calls of Docs over *files*."""

    def __init__(self, files: Files) -> None:
        self.files = files

    def handle(self, call: Call, *, app_only: bool = False) -> JsonMap:
        """Answer *call*; *app_only* where its scope shows only what the app made or opened."""
        viewer = Viewer(user=call.user, app_only=app_only)
        return _METHODS[call.method](self, call, viewer)

    def get(self, call: Call, viewer: Viewer) -> JsonMap:
        """Return a document."""
        file = self.seen(call.params["documentId"], viewer)
        editor = self._edits(file, viewer)
        tabbed = call.params.get("includeTabsContent", False)
        tabbed = tabbed or touches(call.params.get("fields"), "tabs")
        shown = _public(file.document)
        if call.params.get("commentsViewMode") != "COMMENTS_VIEW_MODE_INCLUDED":
            shown.pop("comments", None)
        _check_comments(call, tabbed=tabbed, may_comment=editor)
        view = _view(call.params.get("suggestionsViewMode", ""), edits=editor)
        shown = shown if view == _INLINE else _without(shown, view)
        number(shown)
        answer = {"documentId": file.id, "suggestionsViewMode": view, **shown, "title": file.name}
        if editor:
            answer["revisionId"] = revision(file, viewer.user)
        return answer if tabbed else _in_old_form(answer)

    def create(self, call: Call, viewer: Viewer) -> JsonMap:
        """Make a document of which only the title is taken."""
        if viewer.user.endswith(ACCOUNT_SUFFIX):
            raise _denied()
        name = call.body.get("title", "Untitled document")
        file = self.files.add(name=name, mime=DOCUMENT, user=viewer.user)
        file.document, file.by_app = blank(name), True
        asked = Call(
            method=call.method, params={"documentId": file.id}, body={}, headers={}, user=call.user
        )
        return self.get(asked, viewer)

    def batch_update(self, call: Call, viewer: Viewer) -> JsonMap:
        """Edit a document: all of the requests, or none."""
        file = self.seen(call.params["documentId"], viewer)
        if not self._edits(file, viewer):
            raise _denied()
        required = call.body.get("writeControl", {}).get("requiredRevisionId")
        if required and required != revision(file, viewer.user):
            message = "The required revision ID does not match the latest revision."
            raise ApiError(400, "FAILED_PRECONDITION", message)
        edited = copy.deepcopy(file.document)
        replies = edits.apply(edited, call.body.get("requests", []))
        file.document = number(edited)
        if replies:
            file.revision += 1
            self.files.touch(file, viewer.user)
        control = {"requiredRevisionId": revision(file, viewer.user)}
        return {"documentId": file.id, "replies": replies, "writeControl": control}

    def seen(self, name: str, viewer: Viewer) -> File:
        """Return the document *name*; ApiError where it is not there or not for *viewer*."""
        file = self.files.all.get(name)
        if file is None:
            raise ApiError(404, "notFound", "Requested entity was not found.")
        if not self.files.sees(file, viewer):
            raise _denied()
        if file.mime != DOCUMENT:
            message = "This operation is not supported for this document"
            raise ApiError(400, "FAILED_PRECONDITION", message)
        return file

    def _edits(self, file: File, viewer: Viewer) -> bool:
        role = self.files.role(file, viewer.user) or "reader"
        return RANKS.index(role) >= RANKS.index("writer")


def revision(file: File, user: str) -> str:
    """Return what names the state of a document, to one user."""
    text = f"{file.id} {file.revision} {user}"
    return "ALm37B" + hashlib.sha256(text.encode()).hexdigest()[:24]


def _denied() -> ApiError:
    return ApiError(403, "forbidden", "The caller does not have permission")


def _check_comments(call: Call, *, tabbed: bool, may_comment: bool) -> None:
    mode = call.params.get("commentsViewMode", "COMMENTS_VIEW_MODE_UNSPECIFIED")
    if mode == "COMMENTS_VIEW_MODE_UNSPECIFIED":
        return
    if not tabbed:
        raise ApiError(400, "invalid", "comments_view_mode requires include_tabs_content.")
    if mode == "COMMENTS_VIEW_MODE_INCLUDED":
        if call.params.get("suggestionsViewMode") != _INLINE:
            raise ApiError(400, "invalid", "comments_view_mode requires SUGGESTIONS_INLINE.")
        if not may_comment:
            raise _denied()


def _view(asked: str, *, edits: bool) -> str:
    """Return how suggestions are shown; without a wish it depends on who asks."""
    if asked in ("", "DEFAULT_FOR_CURRENT_ACCESS"):
        return _INLINE if edits else _WITHOUT
    if asked == _INLINE and not edits:
        raise _denied()
    return asked


def _public(value: JsonValue) -> JsonValue:
    """Return a copy without what the API does not show."""
    if isinstance(value, list):
        return [_public(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    return {name: _public(one) for name, one in value.items() if not name.startswith("_")}


def _without(value: JsonValue, view: str) -> JsonValue:
    """Return *value* with its suggestions taken, or with none of them."""
    if isinstance(value, list):
        gone = "suggestedDeletionIds" if view == _ACCEPTED else "suggestedInsertionIds"
        return [_without(one, view) for one in value if not _suggested(one, gone)]
    if not isinstance(value, Mapping):
        return value
    return {name: _without(one, view) for name, one in value.items() if not _is_suggestion(name)}


def _is_suggestion(name: str) -> bool:
    return name.startswith("suggested")


def _suggested(part: JsonValue, how: str) -> bool:
    """Tell whether an element or a row is only there, or is to go, by a suggestion."""
    if not isinstance(part, Mapping):
        return False
    inside = [one for one in part.values() if isinstance(one, Mapping)]
    return bool(part.get(how)) or any(one.get(how) for one in inside)


def _in_old_form(answer: Json) -> Json:
    """Return a document as it was before there were tabs: the first of them."""
    first, *_ = answer.pop("tabs")
    return {**answer, **first["documentTab"]}


_METHODS: Mapping[str, Callable[[Docs, Call, Viewer], JsonMap]] = {
    "docs.documents.get": Docs.get,
    "docs.documents.create": Docs.create,
    "docs.documents.batchUpdate": Docs.batch_update,
}
