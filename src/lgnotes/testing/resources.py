"""Files, changes and permissions as the Drive API shows them."""

import hashlib

from lgnotes.testing.clock import stamp
from lgnotes.testing.files import ANYONE, DOCUMENT, FOLDER, RANKS, SPREADSHEET, File, Files
from lgnotes.testing.jsons import Json

_LINKS = {
    DOCUMENT: "https://docs.google.com/document/d/{}/edit?usp=drivesdk",
    SPREADSHEET: "https://docs.google.com/spreadsheets/d/{}/edit?usp=drivesdk",
    FOLDER: "https://drive.google.com/drive/folders/{}",
}
_OTHER = "https://drive.google.com/file/d/{}/view?usp=drivesdk"


def shown(files: Files, file: File, user: str) -> Json:
    """Return *file* with every field that is emulated, as *user* sees it."""
    role = files.role(file, user) or "reader"
    resource: Json = {
        "kind": "drive#file",
        "id": file.id,
        "name": file.name,
        "mimeType": file.mime,
        "version": str(file.version),
        "createdTime": stamp(file.created),
        "modifiedTime": stamp(file.modified),
        "trashed": files.in_bin(file),
        "explicitlyTrashed": file.trashed,
        "starred": False,
        "spaces": ["drive"],
        "lastModifyingUser": person(file.modified_by, user),
        "modifiedByMe": file.modified_by == user,
        "webViewLink": _LINKS.get(file.mime, _OTHER).format(file.id),
        "isAppAuthorized": files.is_opened(file, user),
        "capabilities": _capabilities(role),
        **file.more,
        **_place(files, file, user),
        **_content(file),
    }
    if file.target is not None:
        resource["shortcutDetails"] = _target(files, file.target)
    if RANKS.index(role) >= RANKS.index("writer"):
        resource["permissions"] = permissions(files, file)
        resource["permissionIds"] = [one["id"] for one in resource["permissions"]]
    return resource


def person(email: str, viewer: str) -> Json:
    """Return somebody as a user."""
    return {
        "kind": "drive#user",
        "displayName": email.partition("@")[0].title(),
        "me": email == viewer,
        "permissionId": permission_id(email),
        "emailAddress": email,
    }


def permission_id(email: str) -> str:
    """Return the id that the permissions of *email* have everywhere."""
    if email == ANYONE:
        return "anyoneWithLink"
    return str(int(hashlib.sha256(email.encode()).hexdigest()[:16], 16)).zfill(20)


def permissions(files: Files, file: File) -> list[Json]:
    """Return who may see *file*, whether shared there or above."""
    people = files.audience(file)
    return [permission(email, files.role(file, email) or "reader") for email in sorted(people)]


def permission(email: str, role: str) -> Json:
    """Return one permission."""
    common = {"kind": "drive#permission", "id": permission_id(email), "role": role}
    if email == ANYONE:
        return {**common, "type": "anyone", "allowFileDiscovery": False}
    name = email.partition("@")[0].title()
    return {**common, "type": "user", "emailAddress": email, "displayName": name}


def _place(files: Files, file: File, user: str) -> Json:
    """Return where *file* lies; a folder that *user* may not see is not named."""
    above = files.all.get(file.parent or "")
    place: Json = {}
    if above is not None and files.role(above, user):
        place["parents"] = [above.id]
    if file.drive:
        return {**place, "driveId": file.drive, "teamDriveId": file.drive}
    owner = person(file.owner or "", user)
    shared = len(files.audience(file)) > 1
    return {**place, "owners": [owner], "ownedByMe": file.owner == user, "shared": shared}


def _content(file: File) -> Json:
    """Return what only files with bytes of their own have."""
    if file.content is None:
        return {}
    ending = file.name.rpartition(".")[2] if "." in file.name else ""
    digests = {
        f"{name}Checksum": hashlib.new(name, file.content, usedforsecurity=False).hexdigest()
        for name in ("md5", "sha1", "sha256")
    }
    return {
        **digests,
        "size": str(len(file.content)),
        "quotaBytesUsed": str(len(file.content)),
        "headRevisionId": f"{file.id[:8]}r{file.revision}",
        "originalFilename": file.name,
        "fileExtension": ending,
        "fullFileExtension": ending,
    }


def _target(files: Files, target: str) -> Json:
    details: Json = {"targetId": target}
    if target in files.all:
        details["targetMimeType"] = files.all[target].mime
    return details


def _capabilities(role: str) -> Json:
    rank = RANKS.index(role)
    edits, owns = rank >= RANKS.index("writer"), rank >= RANKS.index("fileOrganizer")
    return {
        "canEdit": edits,
        "canComment": rank >= RANKS.index("commenter"),
        "canRename": edits,
        "canShare": edits,
        "canAddChildren": edits,
        "canListChildren": True,
        "canDownload": True,
        "canTrash": edits,
        "canDelete": owns,
    }
