"""What lies in a Drive folder, and what becomes of its tasks when access or place changes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from lgnotes.adapters.google import tree
from lgnotes.adapters.google.drive import DriveDocument, DriveSource
from lgnotes.errors import NotAFolderError, NotFoundError, UnreadableError
from lgnotes.register.entry import Status
from lgnotes.register.report import Report
from lgnotes.testing import faults
from lgnotes.testing.drive import Drive
from lgnotes.testing.oauth import USER
from tests.adapters.google.clock import Hurry, door_to
from tests.adapters.google.team import Team, note, team

BO = "bo@example.org"
FORMATS = Path(__file__).parents[2] / "formats"
QUIET = {"drive.files.list": 1, "sheets.spreadsheets.get": 1, "calendar.events.list": 1}


@pytest.fixture
def group() -> Iterator[Team]:
    with team() as group:
        yield group


@pytest.fixture
def drive(group: Team) -> Drive:
    return group.served.world.drive


@pytest.fixture
def listed(group: Team) -> Iterator[Callable[[], list[DriveDocument]]]:
    door = door_to(group.served, Hurry())
    yield lambda: [*DriveSource(door, group.folder).documents()]
    door.close()


def statuses(group: Team) -> dict[str, Status]:
    return {text: entry.status for text, entry in group.entries().items()}


def unread(report: Report) -> list[tuple[str, object]]:
    """Return the documents that failed, by the name that people see, and why."""
    return [(str(f.error.data["name"]), f.error.data["reason"]) for f in report.failures]


def test_documents_at_every_level_are_listed_a_level_at_a_time(
    group: Team, drive: Drive, listed: Callable[[], list[DriveDocument]]
) -> None:
    below = [drive.add_folder(f"år {n}", parent=group.folder) for n in range(tree.PARENTS + 1)]
    deepest = drive.add_folder("bilagor", parent=below[-1])
    drive.add_document("A.md", parent=group.folder)
    drive.add_document("B.md", parent=below[0])
    drive.add_file("C.docx", b"x", parent=below[-1])
    drive.add_document("D.md", parent=deepest)
    drive.add_file("bild.png", b"x", mime="image/png", parent=deepest)
    group.served.world.add_spreadsheet("E", user=USER, parent=deepest)
    group.served.world.calls.reset()
    assert [one.name for one in listed()] == ["A", "B", "C.docx", "D"]
    assert group.served.world.calls.requests == 1 + 2 + 1


def test_a_folder_of_several_pages_is_listed_whole(
    listed: Callable[[], list[DriveDocument]],
    drive: Drive,
    group: Team,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tree, "PAGE", 2)
    for number in range(5):
        drive.add_document(f"LG {number}.md", parent=group.folder)
    group.served.world.calls.reset()
    assert [one.name for one in listed()] == [f"LG {number}" for number in range(5)]
    assert group.served.world.calls.requests == 3


def test_what_a_shortcut_leads_to_is_read_and_its_changes_are_seen(
    group: Team, drive: Drive
) -> None:
    other = drive.add_folder("annat")
    target = drive.add_document("LG 1.md", note(0, "Anna ringer Bo."), parent=other)
    drive.add_shortcut("Genväg till LG 1", target, parent=group.folder)
    group.sync()
    assert [*statuses(group)] == ["Anna ringer Bo"]
    drive.edit(target, note(0, "Anna ringer Bo och Cia."))
    report, calls = group.sync()
    assert [*statuses(group)] == ["Anna ringer Bo och Cia"]
    assert (report.read, calls["drive.files.get"]) == (1, 1)
    assert group.sync()[1] == QUIET | {"drive.files.get": 1}


def test_a_document_that_is_there_twice_is_read_once(
    group: Team, drive: Drive, listed: Callable[[], list[DriveDocument]]
) -> None:
    group.write(0, "Anna ringer Bo.")
    below = drive.add_folder("år", parent=group.folder)
    drive.add_shortcut("Genväg", group.documents[0], parent=below)
    drive.add_shortcut("Runt", group.folder, parent=below)
    group.served.world.calls.reset()
    assert [one.name for one in listed()] == ["LG 0"]
    assert group.served.world.calls["drive.files.get"] == 0


def test_many_shortcuts_cost_one_more_request_and_those_to_other_things_none(
    group: Team, drive: Drive, listed: Callable[[], list[DriveDocument]]
) -> None:
    sheet = group.served.world.add_spreadsheet("siffror", user=USER)
    drive.add_shortcut("siffror", sheet, parent=group.folder)
    for number in range(20):
        target = drive.add_document(f"LG {number:02}.md")
        drive.add_shortcut(f"{number}", target, parent=group.folder)
    group.served.world.calls.reset()
    assert [one.name for one in listed()] == [f"LG {number:02}" for number in range(20)]
    assert group.served.world.calls.requests == 2


def test_what_a_shortcut_leads_to_in_the_bin_is_gone(group: Team, drive: Drive) -> None:
    target = drive.add_document("LG 1.md", note(0, "Anna ringer Bo."))
    drive.add_shortcut("LG 1", target, parent=group.folder)
    group.sync()
    drive.trash(target)
    group.sync()
    assert statuses(group) == {"Anna ringer Bo": Status.STRUCK}


def test_a_shortcut_to_what_is_not_shared_is_named_and_the_others_are_done(
    group: Team, drive: Drive
) -> None:
    group.write(0, "Anna ringer Bo.")
    target = drive.add_document("LG 2.md", note(2, "Bo skriver ett svar."), user=BO)
    drive.let(USER, target)
    drive.add_shortcut("Bos anteckningar", target, parent=group.folder)
    group.sync()
    drive.let(USER, target, None)
    group.rewrite(0, "Anna ringer Bo snart.")
    report, _ = group.sync()
    assert unread(report) == [("Bos anteckningar", "permission")]
    assert statuses(group) == {
        "Anna ringer Bo snart": Status.OPEN,
        "Bo skriver ett svar": Status.OPEN,
    }


def test_a_shortcut_to_a_folder_that_is_not_shared_stops_nothing(group: Team, drive: Drive) -> None:
    group.write(0, "Anna ringer Bo.")
    closed = drive.add_folder("Personal", user=BO)
    drive.add_shortcut("Personalärenden", closed, parent=group.folder)
    drive.add_document("LG 2.md", note(2, "Bo skriver ett svar."), parent=below(drive, group))
    report, _ = group.sync()
    assert unread(report) == [("Personalärenden", "permission")]
    assert statuses(group) == {"Anna ringer Bo": Status.OPEN, "Bo skriver ett svar": Status.OPEN}


def below(drive: Drive, group: Team, name: str = "år") -> str:
    return drive.add_folder(name, parent=group.folder)


def test_what_lies_in_a_folder_that_closes_in_mid_run_is_not_struck(
    group: Team, drive: Drive
) -> None:
    deep = drive.add_folder("möten", parent=below(drive, group, "stängd"))
    open_ = below(drive, group, "öppen")
    drive.add_document("LG 1.md", note(0, "Anna ringer Bo."), parent=deep)
    gone = drive.add_document("LG 2.md", note(2, "Bo skriver ett svar."), parent=open_)
    group.sync()
    drive.trash(gone)
    world = group.served.world
    world.faults.on("drive.files.list", faults.missing(), call=2, times=2)
    report, _ = group.sync()
    assert unread(report) == [("stängd", "permission")]
    assert statuses(group) == {"Anna ringer Bo": Status.OPEN, "Bo skriver ett svar": Status.STRUCK}
    report, _ = group.sync()
    assert (report.failures, report.changes, report.gone) == ((), (), ())
    assert group.sync()[1] == QUIET | {"drive.files.list": 3}


def test_a_folder_that_is_unshared_takes_its_documents_with_it(group: Team, drive: Drive) -> None:
    theirs = drive.add_folder("Elevhälsan", user=BO)
    drive.let(USER, theirs)
    drive.add_shortcut("Elevhälsan", theirs, parent=group.folder)
    drive.add_document("LG 1.md", note(1, "Bo skriver ett svar."), parent=theirs, user=BO)
    group.sync()
    drive.trash(theirs, user=BO)
    report, _ = group.sync()
    assert report.failures == ()
    assert statuses(group) == {"Bo skriver ett svar": Status.STRUCK}


def test_a_document_that_is_unshared_between_listing_and_reading_keeps_its_tasks(
    group: Team,
) -> None:
    group.write(0, "Anna ringer Bo.")
    group.write(1, "Bo skriver ett svar.")
    group.sync()
    group.rewrite(0, "Anna ringer Cia.")
    group.served.world.faults.on("docs.documents.get", faults.forbidden())
    report, _ = group.sync()
    assert unread(report) == [("LG 0", "permission")]
    assert statuses(group) == {"Anna ringer Bo": Status.OPEN, "Bo skriver ett svar": Status.OPEN}
    group.sync()
    assert "Anna ringer Cia" in statuses(group)


def test_a_folder_of_notes_in_the_bin_is_told_and_strikes_nothing(
    group: Team, drive: Drive
) -> None:
    group.write(0, "Anna ringer Bo.")
    group.sync()
    drive.trash(group.folder)
    with pytest.raises(NotFoundError, match=group.folder):
        group.sync()
    assert statuses(group) == {"Anna ringer Bo": Status.OPEN}


def test_the_id_of_a_document_is_told_to_be_no_folder(group: Team, drive: Drive) -> None:
    group.folder = drive.add_document("LG 1.md", note(0, "Anna ringer Bo."))
    with pytest.raises(NotAFolderError):
        group.sync()


def test_an_empty_folder_is_no_mistake(group: Team) -> None:
    assert group.sync()[0].read == 0


def test_a_version_that_rose_without_an_edit_costs_one_reading(group: Team, drive: Drive) -> None:
    group.write(0, "Anna ringer Bo senast 20 mars.")
    group.write(1, "Bo skriver ett svar.")
    group.sync()
    drive.let(BO, group.documents[0])
    shown = group.sheet_hands().rows()
    report, calls = group.sync()
    assert (report.read, report.unchanged, report.changes) == (0, 2, ())
    assert (calls["docs.documents.get"], calls["sheets.spreadsheets.batchUpdate"]) == (1, 1)
    assert group.sheet_hands().rows() == shown
    assert group.sync()[1] == QUIET


def test_a_new_name_is_news_though_the_content_is_the_same(group: Team, drive: Drive) -> None:
    group.write(0, "Anna ringer Bo.")
    group.sync()
    drive.rename(group.documents[0], "Ledningsgruppen")
    assert group.sync()[0].read == 1


def test_addresses_of_pictures_that_are_made_anew_are_no_edit(group: Team, drive: Drive) -> None:
    group.write(0, "Anna ringer Bo.")
    picture(group, "first")
    group.sync()
    picture(group, "second")
    report, _ = group.sync()
    assert (report.read, report.unchanged) == (0, 1)


def picture(group: Team, address: str) -> None:
    """Let a document have a picture that is now at *address*."""
    file = group.served.world.drive[group.documents[0]]
    shown: Any = {"imageProperties": {"contentUri": f"https://example.org/{address}"}}
    part: Any = {"objectId": "p", "inlineObjectProperties": {"embeddedObject": shown}}
    file.document["tabs"][0]["documentTab"]["inlineObjects"] = {"p": part}
    file.version += 1


def test_tasks_follow_a_document_that_is_replaced_by_a_copy(group: Team, drive: Drive) -> None:
    group.write(0, "Anna ringer Bo.")
    group.sync()
    (before,) = group.entries().values()
    drive.add_document("LG 1.md", note(0, "Anna ringer Bo."), parent=group.folder)
    drive.trash(group.documents[0])
    report, _ = group.sync()
    (after,) = group.entries().values()
    assert (after.uid, after.status, report.gone) == (before.uid, Status.OPEN, ())


BOXES = "# LG 2026-01-13\n\n## 1. Läget\n\n- [x] Anna ringer Bo\n- [ ] Bo skriver ett svar\n"


@pytest.mark.parametrize("reason", ["cannotExportFile", "exportSizeLimitExceeded"])
def test_where_the_export_is_refused_what_is_done_stays_done(
    group: Team, drive: Drive, reason: str
) -> None:
    document = drive.add_document("LG.md", BOXES.replace("[x]", "[ ]"), parent=group.folder)
    group.sync()
    drive.edit(document, BOXES)
    group.sync()
    drive.edit(document, BOXES + "- [ ] Cia bokar salen\n")
    group.served.world.faults.on("drive.files.export", faults.failing(403, reason, "No"))
    report, _ = group.sync()
    assert unread(report) == [("LG", "export")]
    assert statuses(group) == {"Anna ringer Bo": Status.DONE, "Bo skriver ett svar": Status.OPEN}


@pytest.mark.parametrize(
    ("fault", "times", "reason"),
    [(faults.missing(), 1, "permission"), (faults.unavailable(), None, "no-answer")],
)
def test_where_the_export_may_come_another_time_the_document_waits(
    group: Team, drive: Drive, fault: faults.Fault, times: int | None, reason: str
) -> None:
    drive.add_document("LG.md", BOXES, parent=group.folder)
    group.served.world.faults.on("drive.files.export", fault, times=times)
    report, _ = group.sync()
    assert unread(report) == [("LG", reason)]


def test_a_file_too_large_is_not_fetched(
    listed: Callable[[], list[DriveDocument]],
    drive: Drive,
    group: Team,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lgnotes.adapters.google.drive.MAX_BYTES", 3)
    drive.add_file("LG.txt", b"0123456789", parent=group.folder)
    (document,) = listed()
    with pytest.raises(UnreadableError) as caught:
        document.read()
    assert caught.value.data["reason"] == "size"
    assert group.served.world.calls["drive.files.get"] == 0


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "html", "txt"])
def test_an_uploaded_file_is_read_as_a_google_document_is(
    group: Team, drive: Drive, ending: str
) -> None:
    content = (FORMATS / f"2025-09-23 LG.{ending}").read_bytes()
    drive.add_file(f"LG 2025-09-23.{ending}", content, mime="application/x", parent=group.folder)
    report, calls = group.sync()
    assert (report.failures, calls["drive.files.get"]) == ((), 1)
    assert report.total_tasks == 10
    assert group.sync()[1] == QUIET


def test_the_view_of_meetings_says_what_became_of_each_document(group: Team, drive: Drive) -> None:
    def errors() -> dict[str, str]:
        view = attrs.evolve(group.sheet_hands(), sheet="Möten")
        rows = view.rows()[1:]
        return {row[1]: row[3] if len(row) > 3 else "" for row in rows}

    group.write(0, "Anna ringer Bo.")
    drive.add_file("LG 1.txt", b"\0\1", parent=group.folder)
    group.sync()
    unread = "LG 1.txt: filen är inte text; spara om den som text, Markdown eller i sitt rätta"
    assert errors() == {"LG 0": "", "LG 1.txt": f"{unread} format."}
    drive.trash(group.documents[0])
    group.sync()
    assert errors()["LG 0"] == "finns inte längre bland anteckningarna"
    drive.untrash(group.documents[0])
    group.sync()
    assert errors()["LG 0"] == ""
