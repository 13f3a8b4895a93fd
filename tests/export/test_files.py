import errno
import os
from pathlib import Path

import pytest

from lgnotes.errors import LgnotesError, NotAllowedError, NotFoundError, UnavailableError
from lgnotes.export.files import make_folder, write_whole


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "ut.csv", b"nytt")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"ut.csv": b"nytt"}


def test_a_new_file_may_be_read_by_those_who_usually_may(tmp_path: Path) -> None:
    (tmp_path / "annan").write_bytes(b"")
    write_whole(tmp_path / "ut.csv", b"")
    assert (tmp_path / "ut.csv").stat().st_mode == (tmp_path / "annan").stat().st_mode


def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "ut.csv"
    target.write_bytes(b"gammalt")
    target.chmod(0o640)
    write_whole(target, b"nytt")
    assert (target.stat().st_mode & 0o777, target.read_bytes()) == (0o640, b"nytt")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, UnavailableError),
        (errno.EIO, UnavailableError),
        (errno.EACCES, NotAllowedError),
        (errno.EROFS, UnavailableError),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[LgnotesError]
) -> None:
    target = tmp_path / "ut.csv"
    target.write_bytes(b"gammalt")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(kind):
        write_whole(target, b"nytt")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"ut.csv": b"gammalt"}


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="saknas"):
        write_whole(tmp_path / "saknas" / "ut.csv", b"")


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(NotAllowedError):
        write_whole(tmp_path, b"")


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_file_where_a_folder_should_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(NotAllowedError):
            make_folder(folder)
