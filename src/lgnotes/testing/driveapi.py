"""The Drive API, version 3."""

from collections.abc import Callable, Mapping
from datetime import datetime

import attrs

from lgnotes.testing import exports, listing, resources
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.documents import blank, document_of
from lgnotes.testing.files import (
    ANYONE,
    DOCUMENT,
    FOLDER,
    GOOGLE,
    RANKS,
    SHORTCUT,
    SPREADSHEET,
    File,
    Files,
    Viewer,
    not_found,
)  # fmt: skip
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.oauth import ACCOUNT_SUFFIX

_KEPT = ("description", "starred", "properties", "appProperties", "folderColorRgb", "contentHints")
_FIXED = ("id", "parents", "createdTime", "shortcutDetails")
"""What cannot be changed by an update."""


@attrs.frozen(kw_only=True)
class Media:
    """Bytes that come beside the body of a call."""

    mime: str
    content: bytes


@attrs.frozen(kw_only=True)
class Asked:
    """A call with who makes it."""

    params: JsonMap
    body: JsonMap
    viewer: Viewer
    media: Media | None

    @property
    def user(self) -> str:
        """Who is signed in."""
        return self.viewer.user


class DriveApi:
    """Answers the calls of Drive over *files*."""

    def __init__(self, files: Files, new_spreadsheet: Callable[[str, str], str]) -> None:
        self.files = files
        self._new_spreadsheet = new_spreadsheet

    def handle(
        self, call: Call, *, app_only: bool = False, media: Media | None = None
    ) -> JsonMap | bytes:
        """Answer *call*; *app_only* where its scope shows only what the app made or opened."""
        method = _METHODS.get(call.method)
        if method is None:
            raise ApiError(501, "notImplemented", f"{call.method} is not emulated.")
        viewer = Viewer(user=call.user, app_only=app_only)
        asked = Asked(params=call.params, body=call.body, viewer=viewer, media=media)
        return method(self, asked)

    def seen(self, name: str, asked: Asked) -> File:
        """Return the file *name*; ApiError where it is not there for this viewer."""
        file = self.files.root(asked.user) if name == "root" else self.files.all.get(name)
        if file is None or not self.files.sees(file, asked.viewer):
            raise not_found(name)
        supports = asked.params.get("supportsAllDrives", asked.params.get("supportsTeamDrives"))
        if file.drive and not supports:
            raise not_found(name)
        return file

    def about(self, asked: Asked) -> JsonMap:
        """Tell who is signed in."""
        if "fields" not in asked.params:
            message = "The 'fields' parameter is required for this method."
            raise ApiError(400, "required", message)
        user = resources.person(asked.user, asked.user)
        used = sum(len(f.content or b"") for f in self.files.all.values() if f.owner == asked.user)
        quota = {"usage": str(used), "usageInDrive": str(used), "usageInDriveTrash": "0"}
        return {"kind": "drive#about", "user": user, "storageQuota": quota}

    def list(self, asked: Asked) -> JsonMap:
        """List files."""
        return listing.files_list(self.files, asked.viewer, asked.params)

    def get(self, asked: Asked) -> JsonMap | bytes:
        """Return a file, or its bytes."""
        file = self.seen(asked.params["fileId"], asked)
        if asked.params.get("alt") != "media":
            return self._shown(file, asked)
        if file.content is None:
            message = "Only files with binary content can be downloaded."
            message += " Use Export with Docs Editors files."
            raise ApiError(403, "fileNotDownloadable", message)
        return file.content

    def export(self, asked: Asked) -> bytes:
        """Return a Google document in another format."""
        file = self.seen(asked.params["fileId"], asked)
        if not file.is_google or file.mime in (FOLDER, SHORTCUT):
            message = "Export only supports Docs Editors files."
            raise ApiError(403, "fileNotExportable", message)
        return exports.export(file, asked.params["mimeType"])

    def create(self, asked: Asked) -> JsonMap:
        """Make a file, a folder or a Google document."""
        parent = self._parent(asked)
        body, media = asked.body, asked.media
        mime = body.get("mimeType") or (media.mime if media else "application/octet-stream")
        if not parent.drive and mime not in (FOLDER, SHORTCUT):
            refuse_storage(asked.user)
        file = self.make(
            name=body.get("name", "Untitled"), mime=mime, user=asked.user, parent=parent.id
        )
        file.by_app = True
        if mime == SHORTCUT:
            file.target = body.get("shortcutDetails", {}).get("targetId")
        if media is not None:
            self._fill(file, media)
        self._keep(file, body)
        return self._shown(file, asked)

    def make(self, *, name: str, mime: str, user: str, parent: str | None) -> File:
        """Put a new file into a folder; what Google's own types hold is made with it."""
        id_ = self._new_spreadsheet(name, user) if mime == SPREADSHEET else ""
        file = self.files.add(name=name, mime=mime, user=user, parent=parent, id_=id_)
        if mime == DOCUMENT:
            file.document = blank(name)
        elif not file.is_google:
            file.content = b""
        return file

    def update(self, asked: Asked) -> JsonMap:
        """Rename, move, trash or fill a file."""
        file = self.seen(asked.params["fileId"], asked)
        self.files.require(file, asked.user, "writer")
        fixed = [name for name in _FIXED if name in asked.body]
        if fixed:
            raise _not_writable(fixed)
        self._move(file, asked)
        if "trashed" in asked.body:
            self.files.require(file, asked.user, "fileOrganizer")
            file.trashed = asked.body["trashed"]
            self.files.touch(file, asked.user, content=False)
        if asked.media is not None:
            self._fill(file, asked.media)
        if asked.media is not None or asked.body.keys() - {"trashed"}:
            self.files.touch(file, asked.user)
            self._keep(file, asked.body)
        return self._shown(file, asked)

    def delete(self, asked: Asked) -> JsonMap:
        """Delete a file for good."""
        file = self.seen(asked.params["fileId"], asked)
        self.files.require(file, asked.user, "organizer" if file.drive else "owner")
        self.files.remove(file)
        return {}

    def start_token(self, asked: Asked) -> JsonMap:
        """Return the token from which changes are listed."""
        token = listing.start_token(self.files)
        return {"kind": "drive#startPageToken", "startPageToken": token}

    def changes(self, asked: Asked) -> JsonMap:
        """List what changed since a token."""
        return listing.changes_list(self.files, asked.viewer, asked.params)

    def permissions(self, asked: Asked) -> JsonMap:
        """List who may see a file."""
        file = self.seen(asked.params["fileId"], asked)
        self.files.require(file, asked.user, "writer")
        shown = resources.permissions(self.files, file)
        return {"kind": "drive#permissionList", "permissions": shown}

    def permit(self, asked: Asked) -> JsonMap:
        """Share a file."""
        file = self.seen(asked.params["fileId"], asked)
        self.files.require(file, asked.user, "writer")
        body = asked.body
        email = ANYONE if body["type"] == "anyone" else body.get("emailAddress")
        if not email or body["role"] not in RANKS:
            raise ApiError(400, "invalid", "The permission is not valid.")
        self.share(file, email, body["role"])
        return resources.permission(email, body["role"])

    def change_permission(self, asked: Asked) -> JsonMap:
        """Change what somebody may do with a file."""
        file, email = self._permitted(asked)
        self.share(file, email, asked.body["role"])
        return resources.permission(email, asked.body["role"])

    def withdraw(self, asked: Asked) -> JsonMap:
        """Share a file with somebody no longer."""
        file, email = self._permitted(asked)
        self.share(file, email, None)
        return {}

    def share(self, file: File, email: str, role: str | None) -> None:
        """Let *email* have *role* in *file*, or none."""
        before = self.files.audience(file)
        if role is None:
            file.roles.pop(email, None)
        else:
            file.roles[email] = role
        file.version += 1
        self.files.record(file, before)

    def drives(self, asked: Asked) -> JsonMap:
        """List the shared drives."""
        found = [f for f in self.files.all.values() if f.drive == f.id]
        shown = [_drive(f) for f in found if self.files.role(f, asked.user)]
        return {"kind": "drive#driveList", "drives": shown}

    def drive(self, asked: Asked) -> JsonMap:
        """Return a shared drive."""
        name = asked.params["driveId"]
        file = self.files.all.get(name)
        if file is None or file.drive != name or not self.files.role(file, asked.user):
            raise ApiError(404, "notFound", f"Shared drive not found: {name}")
        return _drive(file)

    def _shown(self, file: File, asked: Asked) -> Json:
        return resources.shown(self.files, file, asked.user)

    def _parent(self, asked: Asked) -> File:
        """Return the folder in which a file is made."""
        names = asked.body.get("parents") or ["root"]
        if len(names) > 1:
            raise ApiError(400, "invalid", "A file cannot have more than one parent.")
        if names == ["root"]:
            return self.files.root(asked.user)
        name = names[0]
        parent = self.files.all.get(name)
        if parent is None or not self.files.role(parent, asked.user):
            raise not_found(name)
        if parent.drive and not asked.params.get("supportsAllDrives"):
            raise not_found(name)
        self._may_add(parent, asked.user)
        return parent

    def _may_add(self, folder: File, user: str) -> None:
        role = self.files.role(folder, user)
        if role is None or RANKS.index(role) < RANKS.index("writer"):
            message = "Insufficient permissions for the specified parent."
            raise ApiError(403, "insufficientParentPermissions", message)

    def _move(self, file: File, asked: Asked) -> None:
        added = [name for name in asked.params.get("addParents", "").split(",") if name]
        removed = [name for name in asked.params.get("removeParents", "").split(",") if name]
        if not (added or removed):
            return
        if added and file.parent not in (*removed, *added):
            message = "Increasing the number of parents is not allowed"
            raise ApiError(403, "cannotAddParent", message)
        target = self.seen(added[0], asked) if added else self.files.root(asked.user)
        self._may_add(target, asked.user)
        self.move(file, target)

    def move(self, file: File, target: File) -> None:
        """Put *file* into the folder *target*; only the file itself counts as changed."""
        if target in self.files.below(file) or target is file:
            raise ApiError(403, "cannotMoveIntoDescendant", "A folder cannot hold itself.")
        before = self.files.audience(file)
        file.parent = target.id
        for one in [file, *self.files.below(file)]:
            if one.drive != target.drive:
                one.owner = None if target.drive else target.owner
                one.drive = target.drive
        file.version += 1
        self.files.record(file, before)

    def _fill(self, file: File, media: Media) -> None:
        """Put uploaded bytes into a file, or turn them into a Google document."""
        if file.mime == DOCUMENT:
            file.document = document_of(media.content, name=_named(file.name, media.mime))
        elif file.mime.startswith(GOOGLE):
            raise ApiError(400, "badRequest", "The requested conversion is not supported.")
        else:
            file.content = media.content
        file.revision += 1

    def _keep(self, file: File, body: JsonMap) -> None:
        file.name = body.get("name", file.name)
        if not file.is_google:
            file.mime = body.get("mimeType", file.mime)
        file.more |= {name: body[name] for name in _KEPT if name in body}
        if "modifiedTime" in body:
            file.modified = datetime.fromisoformat(body["modifiedTime"])

    def _permitted(self, asked: Asked) -> tuple[File, str]:
        """Return a file, and to whom the permission belongs that is named."""
        file = self.seen(asked.params["fileId"], asked)
        self.files.require(file, asked.user, "writer")
        name = asked.params["permissionId"]
        for email in file.roles:
            if resources.permission_id(email) == name:
                return file, email
        raise ApiError(404, "notFound", f"Permission not found: {name}.")


def refuse_storage(user: str) -> None:
    """Complain if *user* is a service account: those have no room for files of their own."""
    if user.endswith(ACCOUNT_SUFFIX):
        message = "Service Accounts do not have storage quota. Leverage shared drives, or use"
        message += " OAuth delegation instead."
        raise ApiError(403, "storageQuotaExceeded", message, domain="usageLimits")


def _not_writable(names: list[str]) -> ApiError:
    message = "The resource body includes fields which are not directly writable."
    if "parents" in names:
        message = "The parents field is not directly writable in update requests. Use the"
        message += " addParents and removeParents parameters instead."
    return ApiError(403, "fieldNotWritable", message)


def _drive(file: File) -> Json:
    return {"kind": "drive#drive", "id": file.id, "name": file.name}


def _named(name: str, mime: str) -> str:
    """Return a file's name with the ending that tells its format."""
    return name if mime != "text/markdown" or name.endswith(".md") else f"{name}.md"


_METHODS: Mapping[str, Callable[[DriveApi, Asked], JsonMap | bytes]] = {
    "drive.about.get": DriveApi.about,
    "drive.files.list": DriveApi.list,
    "drive.files.get": DriveApi.get,
    "drive.files.export": DriveApi.export,
    "drive.files.create": DriveApi.create,
    "drive.files.update": DriveApi.update,
    "drive.files.delete": DriveApi.delete,
    "drive.changes.getStartPageToken": DriveApi.start_token,
    "drive.changes.list": DriveApi.changes,
    "drive.permissions.list": DriveApi.permissions,
    "drive.permissions.create": DriveApi.permit,
    "drive.permissions.update": DriveApi.change_permission,
    "drive.permissions.delete": DriveApi.withdraw,
    "drive.drives.list": DriveApi.drives,
    "drive.drives.get": DriveApi.drive,
}

EMULATED = frozenset(_METHODS)
"""The methods that are answered."""

DEFAULT_FIELDS: Mapping[str, str] = {
    "drive.files.get": "kind,id,name,mimeType,driveId,teamDriveId",
    "drive.files.create": "kind,id,name,mimeType,driveId,teamDriveId",
    "drive.files.update": "kind,id,name,mimeType,driveId,teamDriveId",
    "drive.files.list": "kind,incompleteSearch,nextPageToken,"
    "files(kind,id,name,mimeType,driveId,teamDriveId)",
    "drive.changes.list": "kind,nextPageToken,newStartPageToken,changes(kind,changeType,type,"
    "fileId,time,removed,file(kind,id,name,mimeType,driveId,teamDriveId))",
    "drive.permissions.list": "kind,permissions(id,type,kind,role)",
    "drive.permissions.create": "id,type,kind,role",
    "drive.permissions.update": "id,type,kind,role",
}
"""What is answered where no mask asks for more."""
