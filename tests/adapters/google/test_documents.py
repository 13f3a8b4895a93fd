"""A Google document that lgnotes makes of an agenda: the only one that it then may touch."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lgnotes import account, agendas
from lgnotes.adapters.google import door, lines
from lgnotes.adapters.google.auth import SCOPES
from lgnotes.config.check import read_config
from lgnotes.document import Block, Kind
from lgnotes.errors import GoogleAccessError, GoogleUnavailableError
from lgnotes.export.agenda import parts
from lgnotes.extract import extract
from lgnotes.readers import read
from lgnotes.register.agenda import Agenda, draft
from lgnotes.testing import Workspace, World, faults
from tests.adapters.google.test_signin import Browser, browser, client, key_file
from tests.register.test_agenda import DAY, TODAY, entry, state

__all__ = ["browser", "client", "key_file"]


def drafted() -> Agenda:
    tasks = [
        entry("1", text="ringer 👩‍👧 Kim", due=date(2026, 5, 1)),
        entry("2", text="=HYPERLINK(”x”) och <b>", owners=()),
        entry("3", text="hyr salen", kind="decision"),
    ]
    return draft(state(*tasks), day=DAY, today=TODAY)


@pytest.fixture
def _signed_in(emulator: Workspace, browser: Browser, client: Path) -> None:
    account.login(client, kinds=["document"])


def made(world: World) -> list[Any]:
    return [file for file in world.drive.files.all.values() if "2026-06-16" in file.name]


def written(block: Block) -> str:
    """Return a block's text, with the number that the reader took from it for a heading's."""
    number = f"{block.marker} " if block.kind is Kind.HEADING and block.marker else ""
    return number + block.text


def text_of(workspace: Workspace, id_: str) -> Any:
    documents = workspace.service("docs").documents()
    return documents.get(documentId=id_, includeTabsContent=True).execute()


@pytest.mark.usefixtures("emulator")
def test_a_person_is_asked_for_documents_that_lgnotes_makes_and_no_others(
    browser: Browser, client: Path
) -> None:
    told = account.login(client, kinds=["document"])
    assert told.kinds == ("document",)
    assert "drive.file" in browser.asked
    assert "drive.readonly" not in browser.asked
    assert SCOPES["document"].endswith("/drive.file")


def test_it_is_asked_for_only_where_the_configuration_has_it() -> None:
    def kinds(agenda: str) -> tuple[str, ...]:
        text = f'[[group]]\nname = "LG"\nsource = "."\nregister = "sheet:S"\n{agenda}'
        return account.kinds_of(read_config(text.encode(), name="x", folder="/"))

    assert kinds("") == kinds('agenda = "docx"') == ("sheet",)
    assert kinds('agenda = "gdoc"') == ("sheet", "document")


@pytest.mark.usefixtures("_signed_in")
def test_the_document_says_what_the_agenda_does(emulator: Workspace, world: World) -> None:
    url = agendas.make_document(drafted(), language="sv")
    (file,) = made(world)
    assert url == f"https://docs.google.com/document/d/{file.id}/edit"
    assert file.name == "Ledningsgruppen 2026-06-16"
    document = read(json.dumps(text_of(emulator, file.id)).encode(), name="x")
    told = [part for part in parts(drafted(), "sv") if part.text]
    assert list(map(written, document.blocks)) == [part.text for part in told]
    bullets = [block.level for block in document.blocks if block.kind is Kind.LIST_ITEM]
    assert bullets == [part.level for part in told if part.kind == "bullet"]
    (meeting,) = extract(document).meetings
    assert meeting.date.value == DAY
    assert [item.number for item in meeting.items][:3] == ["1", "2", "3"]
    assert (meeting.tasks, meeting.decisions) == ((), ())


@pytest.mark.usefixtures("_signed_in")
def test_labels_are_bold_and_points_are_headings(emulator: Workspace, world: World) -> None:
    agendas.make_document(drafted(), language="sv")
    (file,) = made(world)
    content = text_of(emulator, file.id)["tabs"][0]["documentTab"]["body"]["content"]
    paragraphs = [one["paragraph"] for one in content if "paragraph" in one]
    styles = {p["paragraphStyle"]["namedStyleType"] for p in paragraphs}
    assert styles == {"TITLE", "SUBTITLE", "HEADING_1", "NORMAL_TEXT"}
    bold = [
        run["textRun"]["content"].strip()
        for paragraph in paragraphs
        for run in paragraph["elements"]
        if run["textRun"]["textStyle"].get("bold")
    ]
    assert bold == ["Återrapportering", "Försenat", "Utan datum"]


@pytest.mark.usefixtures("_signed_in")
def test_it_takes_two_requests(world: World) -> None:
    world.calls.reset()
    agendas.make_document(drafted())
    assert dict(world.calls) == {"docs.documents.create": 1, "docs.documents.batchUpdate": 1}


def test_a_service_account_makes_none_for_nobody_would_see_it(
    emulator: Workspace, world: World, key_file: Path
) -> None:
    with pytest.raises(GoogleAccessError) as caught:
        agendas.make_document(drafted())
    assert caught.value.data["reason"] == "document-by-robot"
    assert "--format docx" in caught.value.sentence("sv")
    assert made(world) == []


def test_a_sign_in_for_something_else_does_not_do(
    emulator: Workspace, browser: Browser, client: Path
) -> None:
    account.login(client, kinds=["sheet"])
    with pytest.raises(GoogleAccessError) as caught:
        agendas.make_document(drafted())
    assert caught.value.data["reason"] == "scopes"
    assert "document:" in caught.value.sentence("sv")


@pytest.mark.usefixtures("_signed_in")
@pytest.mark.parametrize("call", [1, 2])
def test_a_lost_answer_makes_no_second_document_and_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    monkeypatch.setattr(lines, "TIMEOUT", 1.0)
    monkeypatch.setattr(door, "_delay", lambda _: 0.0)
    world.faults.cut_call(call, "after")
    with pytest.raises(GoogleUnavailableError) as caught:
        agendas.make_document(drafted())
    assert caught.value.data["reason"] == "perhaps-document"
    assert len(made(world)) == 1


@pytest.mark.usefixtures("_signed_in")
def test_a_full_quota_is_waited_for(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_delay", lambda _: 0.0)
    world.faults.on("docs.documents.create", faults.too_many(retry_after=0), call=1)
    agendas.make_document(drafted())
    assert len(made(world)) == 1
