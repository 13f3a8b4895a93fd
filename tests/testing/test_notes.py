"""A folder of files laid out, as ``lgnotes workspace --notes`` does."""

from pathlib import Path

from lgnotes.testing import Workspace, World
from lgnotes.testing.files import DOCUMENT
from lgnotes.testing.notes import lay_out
from tests.testing.shared import GOOGLE_FOLDER, names


def test_files_become_documents_in_folders_as_they_are(
    google_workspace: Workspace, world: World, tmp_path: Path
) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "LG 1.txt").write_text("Beslut: ja")
    (tmp_path / "2025" / "LG 0.md").write_text("- [x] Bo ringer")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no")
    desk = lay_out(world, tmp_path)
    files = google_workspace.service("drive").files()
    listed = files.list(q=f"'{desk.folder}' in parents", orderBy="name").execute()
    kinds = {file["name"]: file["mimeType"] for file in listed["files"]}
    assert kinds == {"2025": GOOGLE_FOLDER, "LG 1": DOCUMENT, "broken.docx": "text/plain"}
    folder = next(file["id"] for file in listed["files"] if file["name"] == "2025")
    assert names(files.list(q=f"'{folder}' in parents").execute()) == ["LG 0"]


def test_single_files_lie_beside_those_of_folders(world: World, tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "LG 0.md").write_text("- [x] Bo ringer")
    (tmp_path / "LG 1.txt").write_text("Beslut: ja")
    lay_out(world, tmp_path / "2025", tmp_path / "LG 1.txt")
    documents = {file.name: file.parent for file in world.files.all.values() if file.document}
    assert documents == {"LG 0": "notes", "LG 1": "notes"}


def test_a_folder_may_be_empty(world: World) -> None:
    assert world.drive[lay_out(world).folder].name == "notes"
