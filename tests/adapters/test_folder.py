"""A folder of notes lists what is notes, and nothing from elsewhere."""

import os
from pathlib import Path

import pytest

from lgnotes.adapters import folder
from lgnotes.adapters.folder import FolderSource
from lgnotes.errors import NotAFolderError, NotFoundError, UnreadableError


def is_text(name: str) -> bool:
    return name.endswith(".txt")


def source(path: Path) -> FolderSource:
    return FolderSource(path, is_text)


def fill(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("LG")


def ids(root: Path) -> list[str]:
    return [document.id for document in source(root).documents()]


def test_files_come_by_their_path_below_the_folder(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/2.txt", "a/1.txt", "ö.txt")
    assert ids(tmp_path) == ["a/1.txt", "a/2.txt", "b.txt", "ö.txt"]
    assert [d.name for d in source(tmp_path).documents()] == ["1.txt", "2.txt", "b.txt", "ö.txt"]


def test_hidden_files_lock_files_and_other_formats_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, ".a.txt", "~$a.txt", ".git/a.txt", "a.xlsx", "a.txt")
    (tmp_path / "folder.txt").mkdir()
    assert ids(tmp_path) == ["a.txt"]


def test_links_that_lead_out_and_links_to_nothing_are_left_out(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    fill(tmp_path, "in/a.txt", "out/secret.txt")
    (inside / "out.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "gone.txt").symlink_to(inside / "nothing.txt")
    (inside / "same.txt").symlink_to(inside / "a.txt")
    assert ids(inside) == ["a.txt", "same.txt"]


def test_what_is_no_file_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert ids(tmp_path) == []


def test_a_name_is_composed_and_any_bytes_make_an_id(tmp_path: Path) -> None:
    fill(tmp_path, "mo\u0308te.txt")
    (tmp_path / os.fsdecode(b"\xe5r.txt")).write_text("LG")
    assert ids(tmp_path) == ["\\xe5r.txt", "möte.txt"]


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    first, second = source(tmp_path).documents()
    assert first.version() == second.version()
    (tmp_path / "a.txt").write_text("LG 2026")
    assert first.version() != second.version()
    assert first.read() == b"LG 2026"


def test_a_file_gone_since_it_was_listed_is_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (document,) = source(tmp_path).documents()
    (tmp_path / "a.txt").unlink()
    for read in (document.version, document.read):
        with pytest.raises(UnreadableError) as error:
            read()
        assert error.value.data == {"name": "a.txt", "reason": "missing"}


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "a.txt")
    (document,) = source(tmp_path).documents()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError) as error:
        document.version()
    assert error.value.data["reason"] == "permission"


def test_a_file_too_large_is_told_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "MAX_BYTES", 1)
    fill(tmp_path, "a.txt")
    with pytest.raises(UnreadableError) as error:
        source(tmp_path).documents()[0].version()
    assert error.value.data["reason"] == "size"


def test_a_folder_that_cannot_be_listed_is_a_document_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "a.txt", "closed/b.txt")
    bar(tmp_path / "closed", monkeypatch)
    first, closed = source(tmp_path).documents()
    assert (first.id, closed.id) == ("a.txt", "closed/")
    with pytest.raises(UnreadableError) as error:
        closed.version()
    assert error.value.data["reason"] == "permission"


def test_a_source_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar(tmp_path, monkeypatch)
    with pytest.raises(UnreadableError):
        source(tmp_path).documents()


def bar(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let *closed* be a folder that may not be listed, even by root."""
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "no", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)


def test_what_is_not_there_and_what_is_no_folder_are_told_at_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    with pytest.raises(NotFoundError):
        source(tmp_path / "x")
    with pytest.raises(NotAFolderError):
        source(tmp_path / "a.txt")
