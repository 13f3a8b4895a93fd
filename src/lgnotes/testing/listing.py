"""``files.list`` and ``changes.list``: what is found, in which order, and page by page."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from lgnotes.testing import query
from lgnotes.testing.call import ApiError
from lgnotes.testing.clock import stamp
from lgnotes.testing.files import Change, File, Files, Viewer, not_found
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.resources import shown

T = TypeVar("T")

PAGE = 100
"""How many files a page has where nothing is said."""

_DIGITS = re.compile(r"(\d+)")


def files_list(files: Files, viewer: Viewer, params: JsonMap) -> Json:
    """Return a page of the files that *viewer* asks for."""
    _check_corpora(files, viewer, params)
    found = [
        file for file in files.all.values() if _is_in(files, file, viewer=viewer, params=params)
    ]
    if "q" in params:
        _check_parents(files, viewer, params["q"])
        fits = query.condition(params["q"], files, viewer.user)
        found = [file for file in found if fits(file)]
    page, more = _page(_ordered(found, params.get("orderBy", "")), params)
    resources = [shown(files, file, viewer.user) for file in page]
    listed: Json = {"kind": "drive#fileList", "incompleteSearch": False, "files": resources}
    return {**listed, **more}


def changes_list(files: Files, viewer: Viewer, params: JsonMap) -> Json:
    """Return what changed since the token, each file once, as it is now."""
    since = _since(files, params["pageToken"])
    wanted = [one for one in files.changes if one.number > since and _concerns(one, params)]
    latest = {one.file: one for one in wanted}
    size = params.get("pageSize", PAGE)
    page = sorted(latest.values(), key=lambda one: one.number)
    changes = [_change(files, viewer, one, among=wanted) for one in page[:size]]
    answer: Json = {"kind": "drive#changeList", "changes": _kept(changes, params)}
    if page[size:]:
        return {**answer, "nextPageToken": str(page[size - 1].number)}
    return {**answer, "newStartPageToken": start_token(files)}


def start_token(files: Files) -> str:
    """Return the token of now."""
    return str(len(files.changes))


def _check_corpora(files: Files, viewer: Viewer, params: JsonMap) -> None:
    corpora, drive = params.get("corpora", "user"), params.get("driveId")
    if corpora not in ("user", "domain", "drive", "allDrives"):
        raise ApiError(400, "invalid", "Invalid Value")
    if (corpora == "drive") != (drive is not None):
        message = "The driveId parameter must be specified if and only if corpora is set to drive."
        raise ApiError(403, "teamDrivesDriveIdMismatch", message)
    if corpora in ("drive", "allDrives") and not _in_drives(params):
        message = "The includeItemsFromAllDrives and supportsAllDrives parameters must be true."
        raise ApiError(403, "teamDrivesNotSupported", message)
    if drive is not None and not _visible(files, viewer, drive):
        raise ApiError(404, "notFound", f"Shared drive not found: {drive}")


def _check_parents(files: Files, viewer: Viewer, asked: str) -> None:
    """Complain, as Drive does without naming it, of a folder that *viewer* may not see."""
    for name in query.parents(asked):
        if name != "root" and not _visible(files, viewer, name):
            raise not_found("")


def _visible(files: Files, viewer: Viewer, name: str) -> bool:
    return name in files.all and files.role(files.all[name], viewer.user) is not None


def _in_drives(params: JsonMap) -> bool:
    supports = params.get("supportsAllDrives", params.get("supportsTeamDrives"))
    included = params.get("includeItemsFromAllDrives", params.get("includeTeamDriveItems"))
    return bool(supports and included)


def _is_in(files: Files, file: File, *, viewer: Viewer, params: JsonMap) -> bool:
    """Tell whether *file* is among what is searched at all."""
    if file.parent is None or not files.listed(file, viewer):
        return False
    if "driveId" in params:
        return bool(file.drive == params["driveId"])
    return file.drive is None or _in_drives(params)


def _ordered(found: list[File], order: str) -> list[File]:
    """Return the files in *order*; without one, the last modified come first."""
    found = sorted(found, key=lambda file: (file.modified, file.id), reverse=True)
    for key in reversed([part.split() for part in order.split(",") if part.strip()]):
        if key[0] not in _KEYS or key[1:] not in ([], ["desc"]):
            raise ApiError(400, "invalid", "Invalid Value")
        found.sort(key=_KEYS[key[0]], reverse=key[1:] == ["desc"])
    return found


def _natural(file: File) -> list[tuple[int, str]]:
    parts = _DIGITS.split(file.name.lower())
    return [(int(part), "") if part.isdigit() else (0, part) for part in parts]


_KEYS: dict[str, Callable[[File], str | list[tuple[int, str]]]] = {
    "name": lambda file: file.name.lower(),
    "name_natural": _natural,
    "folder": lambda file: "" if file.mime.endswith(".folder") else "1",
    "createdTime": lambda file: stamp(file.created),
    "modifiedTime": lambda file: stamp(file.modified),
    "modifiedByMeTime": lambda file: stamp(file.modified),
    "viewedByMeTime": lambda file: stamp(file.modified),
    "recency": lambda file: stamp(file.modified),
}


def _page(found: Sequence[T], params: JsonMap) -> tuple[Sequence[T], Json]:
    """Return one page, and the token of the next one; it holds for the same question only."""
    asked = {name: params[name] for name in sorted(params) if name not in ("pageToken", "fields")}
    mark = hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:12]
    start = _offset(params["pageToken"], mark) if "pageToken" in params else 0
    end = start + params.get("pageSize", PAGE)
    more = {"nextPageToken": _token(f"{end} {mark}")} if end < len(found) else {}
    return found[start:end], more


def _token(text: str) -> str:
    return "~!!~" + base64.urlsafe_b64encode(text.encode()).decode()


def _offset(token: str, mark: str) -> int:
    try:
        offset, marked = base64.urlsafe_b64decode(token.removeprefix("~!!~")).decode().split()
        if marked == mark:
            return int(offset)
    except ValueError:
        pass
    raise ApiError(400, "invalid", "Invalid Value")


def _since(files: Files, token: str) -> int:
    if not token.isdigit() or int(token) > len(files.changes):
        raise ApiError(400, "invalid", "Invalid Value")
    return int(token)


def _concerns(change: Change, params: JsonMap) -> bool:
    """Tell whether *change* is in the log that is asked for: one's own, or a shared drive's."""
    if "driveId" in params:
        return bool(change.drive == params["driveId"])
    return change.drive is None or _in_drives(params)


def _change(
    files: Files, viewer: Viewer, change: Change, *, among: Iterable[Change]
) -> Json | None:
    """Return *change* for *viewer*, None where it was never any of their business."""
    shared: Json = {
        "kind": "drive#change",
        "changeType": "file",
        "type": "file",
        "fileId": change.file,
        "time": stamp(change.time),
    }
    file = files.all.get(change.file)
    if file is not None and files.sees(file, viewer):
        return {**shared, "removed": False, "file": shown(files, file, viewer.user)}
    seen = any(viewer.user in one.seen_by for one in among if one.file == change.file)
    return {**shared, "removed": True} if seen else None


def _kept(changes: Iterable[Json | None], params: JsonMap) -> list[Json]:
    removals = params.get("includeRemoved", True)
    return [one for one in changes if one is not None and (removals or not one["removed"])]
