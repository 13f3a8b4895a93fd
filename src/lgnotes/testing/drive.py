"""Drive, with what people do in it by hand."""

from lgnotes.testing.documents import document_of
from lgnotes.testing.driveapi import DriveApi
from lgnotes.testing.files import DOCUMENT, FOLDER, SHORTCUT, File
from lgnotes.testing.jsons import Json
from lgnotes.testing.oauth import USER


class Drive(DriveApi):
    """Drive as the API shows it, and as people's hands change it; these may do all."""

    def __getitem__(self, name: str) -> File:
        return self.files.all[name]

    def add_folder(
        self, name: str, *, parent: str | None = None, user: str = USER, id_: str = ""
    ) -> str:
        """Make a folder; return its id, as all that follow do: *id_* where it is given."""
        return self.files.add(name=name, mime=FOLDER, user=user, parent=parent, id_=id_).id

    def add_file(
        self, name: str, content: bytes, *, mime: str = "text/plain", parent: str | None = None,
        user: str = USER,
    ) -> str:  # fmt: skip
        """Put a file with bytes of its own into a folder."""
        file = self.files.add(name=name, mime=mime, user=user, parent=parent)
        file.content = content
        return file.id

    def add_document(
        self, name: str, content: bytes | str = b"", *, parent: str | None = None, user: str = USER
    ) -> str:
        """Put a Google document into a folder, made of a file called *name*.

        *content* may be of any format that lgnotes reads; the document bears the
        name without the ending that tells it.
        """
        data = content.encode() if isinstance(content, str) else content
        made = self.add_google_document(document_of(data, name=name), parent=parent, user=user)
        self[made].source = name
        return made

    def add_google_document(
        self, document: Json, *, parent: str | None = None, user: str = USER
    ) -> str:
        """Put a document into a folder that is already in the form of the Docs API."""
        name = document.get("title", "Untitled document")
        file = self.files.add(name=name, mime=DOCUMENT, user=user, parent=parent)
        file.document = document
        return file.id

    def edit(self, file: str, content: bytes | str, *, user: str = USER) -> None:
        """Write a document anew, from text, Markdown or another format, or a file's bytes."""
        here, data = self[file], content.encode() if isinstance(content, str) else content
        if here.mime == DOCUMENT:
            here.document = {**document_of(data, name=here.source or here.name)}
        else:
            here.content = data
        here.revision += 1
        self.files.touch(here, user)

    def add_shortcut(
        self, name: str, target: str, *, parent: str | None = None, user: str = USER
    ) -> str:
        """Make a shortcut to *target*."""
        file = self.files.add(name=name, mime=SHORTCUT, user=user, parent=parent)
        file.target = target
        return file.id

    def add_shared_drive(self, name: str, **members: str) -> str:
        """Make a shared drive; *members* are roles by e-mail address: ``**{USER: "writer"}``."""
        file = self.files.add(name=name, mime=FOLDER, user=USER)
        file.parent, file.owner, file.drive = None, None, file.id
        file.roles = dict(members)
        return file.id

    def rename(self, file: str, name: str, *, user: str = USER) -> None:
        """Give a file another name."""
        self[file].name = name
        self.files.touch(self[file], user)

    def put(self, file: str, folder: str) -> None:
        """Move a file into another folder."""
        self.move(self[file], self[folder])

    def trash(self, file: str, *, user: str = USER) -> None:
        """Put a file into the bin, and with a folder all that lies in it."""
        self[file].trashed = True
        self.files.touch(self[file], user, content=False)

    def untrash(self, file: str, *, user: str = USER) -> None:
        """Take a file out of the bin."""
        self[file].trashed = False
        self.files.touch(self[file], user, content=False)

    def erase(self, file: str) -> None:
        """Delete a file for good, and with a folder all that lies in it."""
        self.files.remove(self[file])

    def let(self, user: str, file: str, role: str | None = "reader") -> None:
        """Share a file or folder with *user*; with no *role*, no longer."""
        self.share(self[file], user, role)

    def pick(self, file: str, *, user: str = USER) -> None:
        """Open a file with the app, so that the scope ``drive.file`` shows it to *user*."""
        self[file].opened_by.add(user)
