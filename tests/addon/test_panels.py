"""Whose panel a document is, and as whom it is read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from lgnotes.config.group import Config, Group
from lgnotes.document import Document
from lgnotes.errors import (
    GoogleAccessError,
    GoogleUnavailableError,
    LgnotesError,
    OutsideFolderError,
    UnreadableError,
)
from lgnotes.model import Notes, Person
from lgnotes.panels import Member, Panels
from lgnotes.places import address_of
from lgnotes.testing import faults
from lgnotes.testing.faults import Fault
from lgnotes.testing.oauth import SERVICE_ACCOUNT
from tests.addon.office import ANNA, BO, Office

NOW = datetime(2026, 1, 13, 23, 30, tzinfo=UTC)


def member(office: Office, user: str = ANNA) -> Member:
    return Member(address=user, token=office.served.world.oauth.token(user))


def second(office: Office) -> Group:
    """Return another group of Anna's, whose folder lies beside the first."""
    world = office.served.world
    folder = world.drive.add_folder("eht")
    world.drive.let(SERVICE_ACCOUNT, folder, "reader")
    (first,) = office.deployment.config.groups
    return attrs.evolve(
        first,
        name="Elevhälsan",
        source=f"drive:{folder}",
        people=(Person(name="Anna Berg", email=ANNA),),
        timezone="America/New_York",
    )


@pytest.fixture
def groups(office: Office) -> tuple[Group, ...]:
    local = Group(
        name="Lokal", source="/notes", register="r.db", people=(Person(name="A", email=ANNA),)
    )
    return (*office.deployment.config.groups, second(office), local)


@pytest.fixture
def panels(groups: tuple[Group, ...]) -> Iterator[Panels]:
    opened = Panels(Config(name="lgnotes.toml", groups=groups))
    yield opened
    opened.close()


def test_a_person_is_in_the_groups_at_google_that_have_their_address(panels: Panels) -> None:
    assert [group.name for group in panels.groups_of(ANNA)] == ["Ledningsgruppen", "Elevhälsan"]
    assert [group.name for group in panels.groups_of(BO)] == ["Ledningsgruppen"]
    for nobody in ("", "anna", "Anna Berg", "anna@example.org.x.se"):
        assert panels.groups_of(nobody) == ()


def test_a_document_belongs_to_the_group_whose_folder_it_is_in(
    office: Office, panels: Panels, groups: tuple[Group, ...]
) -> None:
    folder = groups[1].source.partition(":")[2]
    document = office.served.world.drive.add_document("EHT.md", "# EHT", parent=folder)
    for id_, name, day in (
        (office.document, "Ledningsgruppen", 14),
        (document, "Elevhälsan", 13),
    ):
        with panels.open(
            id_, groups=panels.groups_of(ANNA), member=member(office), now=NOW, name=""
        ) as opened:
            assert (opened.group.name, opened.panel.today.day) == (name, day)


def test_a_document_of_a_group_that_somebody_is_not_in_is_outside(
    office: Office, panels: Panels, groups: tuple[Group, ...]
) -> None:
    folder = groups[1].source.partition(":")[2]
    document = office.served.world.drive.add_document("EHT.md", "# EHT", parent=folder)
    office.served.world.drive.let(BO, document)
    with (
        pytest.raises(OutsideFolderError, match="EHT is not in the folder of Ledningsgruppen:"),
        panels.open(
            document, groups=panels.groups_of(BO), member=member(office, BO), now=NOW, name="EHT"
        ),
    ):
        pass


@pytest.mark.parametrize(
    ("fault", "kind", "reason"),
    [
        (faults.missing(), UnreadableError, "consent"),
        (faults.forbidden(), UnreadableError, "consent"),
        (faults.failing(401, "authError", "Invalid Credentials"), UnreadableError, "consent"),
        (faults.failing(403, "insufficientPermissions", "x"), UnreadableError, "consent"),
        (faults.failing(403, "SERVICE_DISABLED", "x"), GoogleAccessError, "api-disabled"),
        (faults.failing(400, "badRequest", "x"), GoogleUnavailableError, "bad-request"),
    ],
)
def test_what_a_person_cannot_read_for_lack_of_leave_is_theirs_to_mend(
    office: Office, panels: Panels, fault: Fault, kind: type[LgnotesError], reason: str
) -> None:
    office.served.world.faults.on("docs.documents.get", fault, times=None)
    with (
        panels.open(
            office.document,
            groups=panels.groups_of(ANNA),
            member=member(office),
            now=NOW,
            name="",
        ) as opened,
        pytest.raises(kind) as caught,
    ):
        opened.panel.look()
    assert caught.value.data["reason"] == reason


def test_a_text_is_understood_once_however_often_it_is_looked_at(
    office: Office, panels: Panels, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lgnotes import extract

    understood: list[object] = []
    genuine = extract.extract

    def counted(document: Document, **given: Any) -> Notes:
        understood.append(document)
        return genuine(document, **given)

    monkeypatch.setattr(extract, "extract", counted)

    def look() -> int:
        with panels.open(
            office.document,
            groups=panels.groups_of(ANNA),
            member=member(office),
            now=NOW,
            name="",
        ) as opened:
            return len(opened.panel.look().finds)

    assert [look(), look(), len(understood)] == [3, 3, 1]
    office.served.world.drive.edit(office.document, "# LG 2026-01-13\n\nInget.")
    assert [look(), len(understood)] == [0, 2]


@pytest.mark.parametrize(
    ("spec", "address"),
    [
        ("drive:1a-B", "https://drive.google.com/drive/folders/1a-B"),
        ("sheet:1a", "https://docs.google.com/spreadsheets/d/1a/edit"),
        ("calendar:c@x.se", "https://calendar.google.com/calendar/r?cid=c%40x.se"),
        ("sheet:a/../b?c#d", "https://docs.google.com/spreadsheets/d/a%2F..%2Fb%3Fc%23d/edit"),
        ("register.db", None),
        ("drive:", None),
        (None, None),
    ],
)
def test_where_a_browser_shows_a_place(spec: str | None, address: str | None) -> None:
    assert address_of(spec) == address
