"""What others would like to do with the panel: each is refused, or shown as text.

Nothing is written by any of it, and who is turned away learns a status and no more.
"""

import copy
import json
import re
import time
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import normalize

import pytest

from lgnotes.adapters.google.certificates import Certificates, Fetched
from lgnotes.addon.door import Gatekeeper
from lgnotes.addon.limits import Limits
from lgnotes.addon.site import MOST
from lgnotes.errors import GoogleUnavailableError
from lgnotes.testing.host import Host, Reply, actions
from lgnotes.testing.oauth import ADDON_ACCOUNT, CLIENT, USER
from tests.addon.office import BO, CIA, EVE, URL, Office
from tests.addon.tokens import (
    altered,
    claims,
    encoded,
    of_person,
    signed,
    signed_with_what_is_public,
    unsigned,
)

Event = dict[str, Any]
CYRILLIC = "\u0430nna@example.org"


def ago(seconds: int) -> int:
    return int(time.time()) - seconds


CALLERS: dict[str, tuple[Callable[[], str], int]] = {
    "no token": (lambda: "", 401),
    "another scheme": (lambda: f"Basic {signed(claims())}", 401),
    "only the word": (lambda: "Bearer ", 401),
    "two tokens": (lambda: f"Bearer {signed(claims())},Bearer {signed(claims())}", 401),
    "no token at all": (lambda: "Bearer lgnotes", 401),
    "no JSON in it": (lambda: "Bearer e30.e30.e30", 401),
    "a list in it": (lambda: f"Bearer {signed([1])}", 401),
    "no letters of base64": (lambda: "Bearer å.ä.ö", 401),
    "deep JSON in it": (
        lambda: f"Bearer {(encoded(b'[' * 2_000) + b'.' + encoded(b'{}') + b'.').decode()}",
        401,
    ),
    "endless": (lambda: "Bearer " + "a" * 100_000, 401),
    "signed by somebody else": (lambda: f"Bearer {signed(claims(), by='robot')}", 401),
    "somebody else's key by name": (lambda: f"Bearer {signed(claims(), by='x', kid='x')}", 401),
    "no name of a key": (lambda: f"Bearer {signed(claims(), kid=None)}", 401),
    "an empty name of a key": (lambda: f"Bearer {signed(claims(), kid='')}", 401),
    "unsigned": (lambda: f"Bearer {unsigned(claims())}", 401),
    "signed with what is public": (lambda: f"Bearer {signed_with_what_is_public(claims())}", 401),
    "another algorithm": (lambda: f"Bearer {signed(claims(), alg='ES256')}", 401),
    "altered": (lambda: f"Bearer {altered(signed(claims()), sub='2')}", 401),
    "expired": (lambda: f"Bearer {signed(claims(iat=ago(3_700), exp=ago(100)))}", 401),
    "just expired": (lambda: f"Bearer {signed(claims(iat=ago(3_700), exp=ago(12)))}", 401),
    "not yet made": (lambda: f"Bearer {signed(claims(iat=ago(-100), exp=ago(-3_700)))}", 401),
    "not yet valid": (lambda: f"Bearer {signed(claims(nbf=ago(-100)))}", 401),
    "without an end": (lambda: f"Bearer {signed(claims(exp=None))}", 401),
    "an end that is no number": (lambda: f"Bearer {signed(claims(exp='2099'))}", 401),
    "for somebody else": (lambda: f"Bearer {signed(claims(aud='https://x.org/docs/home'))}", 401),
    "for another action": (lambda: f"Bearer {signed(claims(aud=f'{URL}/docs/save'))}", 401),
    "for the root": (lambda: f"Bearer {signed(claims(aud=URL))}", 401),
    "for several": (lambda: f"Bearer {signed(claims(aud=[f'{URL}/docs/home']))}", 401),
    "for nobody": (lambda: f"Bearer {signed(claims(aud=None))}", 401),
    "by another issuer": (lambda: f"Bearer {signed(claims(iss='https://accounts.x.org'))}", 401),
    "by no issuer": (lambda: f"Bearer {signed(claims(iss=None))}", 401),
    "another account": (lambda: f"Bearer {signed(claims(email=USER))}", 403),
    "an account not verified": (lambda: f"Bearer {signed(claims(email_verified=False))}", 403),
    "verified in words only": (lambda: f"Bearer {signed(claims(email_verified='true'))}", 403),
    "no account": (lambda: f"Bearer {signed(claims(email=None))}", 403),
    "an account in capitals": (
        lambda: f"Bearer {signed(claims(email=ADDON_ACCOUNT.upper()))}",
        403,
    ),
    "another project's account": (
        lambda: f"Bearer {signed(claims(email=ADDON_ACCOUNT.replace('-1@', '-2@')))}",
        403,
    ),
    "the person's own token": (lambda: f"Bearer {signed(of_person())}", 401),
}


def sent(office: Office, authorization: str, **more: Any) -> Any:
    body = json.dumps(office.host().event("home"))
    head = {"Authorization": authorization} if authorization else {}
    head = {**head, "Content-Type": "application/json"}
    return office.client.post("/docs/home", headers=head, data=body, **more)


def test_the_genuine_token_opens(office: Office) -> None:
    assert sent(office, f"Bearer {signed(claims())}").status_code == 200
    assert sent(office, f"bearer  {signed(claims(iat=ago(-8)))}").status_code == 200
    assert sent(office, f"Bearer {signed(claims(exp=ago(8)))}").status_code == 200


@pytest.mark.parametrize("attack", CALLERS)
def test_who_is_not_google_is_turned_away(office: Office, attack: str) -> None:
    make, status = CALLERS[attack]
    answer = sent(office, make().encode().decode("latin-1"))
    assert (answer.status_code, answer.get_data()) == (status, b"")
    assert office.served.world.log == []


PERSONS: dict[str, tuple[Callable[[], str], int]] = {
    "no token": (lambda: "", 403),
    "no token at all": (lambda: "lgnotes", 403),
    "unsigned": (lambda: unsigned(of_person()), 403),
    "signed by somebody else": (lambda: signed(of_person(), by="robot"), 403),
    "altered": (lambda: altered(signed(of_person(email=CIA)), email=USER), 403),
    "expired": (lambda: signed(of_person(iat=ago(3_700), exp=ago(100))), 403),
    "for another client": (lambda: signed(of_person(aud="1.apps.googleusercontent.com")), 403),
    "the caller's token": (lambda: signed(claims()), 403),
    "by another issuer": (lambda: signed(of_person(iss="https://x.org")), 403),
    "not verified": (lambda: signed(of_person(email_verified=False)), 403),
    "no address": (lambda: signed(of_person(email=None)), 403),
    "an address that is a list": (lambda: signed(of_person(email=[USER])), 403),
    "two addresses": (lambda: signed(of_person(email="anna@example.org@example.org")), 403),
    "letters that look alike": (lambda: signed(of_person(email=CYRILLIC)), 403),
    "letters that become others": (lambda: signed(of_person(email="bo@example.org\u212a")), 403),
    "a domain that is a list": (lambda: signed(of_person(hd=["example.org"])), 403),
    "a foreign domain": (lambda: signed(of_person(email=EVE, hd="elsewhere.org")), 200),
    "a foreign account, our address": (lambda: signed(of_person(hd="elsewhere.org")), 200),
    "our account, a foreign address": (lambda: signed(of_person(email=EVE)), 200),
    "no Workspace": (lambda: signed(of_person(hd=None)), 200),
    "a domain below ours": (
        lambda: signed(of_person(email="anna@x.example.org", hd="x.example.org")),
        200,
    ),
    "a domain that ends like ours": (
        lambda: signed(of_person(email="anna@badexample.org", hd="badexample.org")),
        200,
    ),
    "a domain that begins like ours": (
        lambda: signed(of_person(email="anna@example.org.x.se", hd="example.org.x.se")),
        200,
    ),
    "an address like a member's": (lambda: signed(of_person(email="anna@example.org ")), 200),
    "a tag behind a member's name": (lambda: signed(of_person(email="anna+x@example.org")), 200),
    "not in the group": (lambda: signed(of_person(email=CIA)), 200),
}


@pytest.mark.parametrize("attack", PERSONS)
def test_who_is_not_in_the_group_sees_nothing(office: Office, attack: str) -> None:
    make, status = PERSONS[attack]
    office.served.world.drive.pick(office.document)
    host = office.host()
    host.document = office.document
    event = host.event("home", docs=host._docs())
    event["authorizationEventObject"]["userIdToken"] = make()
    reply = host.post("home", event)
    assert reply.status == status
    assert_closed(reply)
    assert office.served.world.log == []


def assert_closed(reply: Reply) -> None:
    """Make sure that an answer tells of nothing."""
    if reply.status == 200:
        card = reply.json["action"]["navigations"][0]["pushCard"]
        assert card["name"] == "not-allowed"
        assert not re.search("Ledningsgruppen|LG 2026|vaktm|register", reply.content.decode())
    else:
        assert reply.content == b""


def test_a_genuine_person_in_capitals_is_the_same(office: Office) -> None:
    host = office.at_home()
    event = host.event("home", parameters={"document": office.document})
    event["authorizationEventObject"]["userIdToken"] = signed(of_person(email="ANNA@Example.ORG"))
    assert b"ringer vaktm" in host.post("home", event).content


def test_another_persons_access_opens_only_what_is_theirs(office: Office) -> None:
    """Anna's name with Cia's token: Cia may not read the document."""
    host = office.at_home()
    event = host.event("home", parameters={"document": office.document})
    event["authorizationEventObject"]["userOAuthToken"] = office.served.world.oauth.token(CIA)
    host._show(host.post("home", event).json)
    assert host.card["name"] == "error"
    assert "vaktm" not in json.dumps(host.card)


BODIES: dict[str, tuple[bytes, int]] = {
    "nothing": (b"", 400),
    "no JSON": (b"hej", 400),
    "half of it": (b'{"commonEventObject": {', 400),
    "more than one": (b"{}{}", 400),
    "not UTF-8": (b'{"a": "\xff"}', 400),
    "another encoding": ('{"a": 1}'.encode("utf-16"), 400),
    "a list": (b"[]", 400),
    "null": (b"null", 400),
    "a number": (b"1", 400),
    "no number": (b'{"a": NaN}', 400),
    "an endless number": (b'{"a": %s}' % (b"9" * 5_000), 400),
    "very deep": (b"[" * 100_000, 400),
    "deep objects": (b'{"a":' * 20_000 + b"1" + b"}" * 20_000, 400),
    "a key twice": (b'{"commonEventObject": {}, "commonEventObject": {}}', 400),
    "half a character": (b'{"commonEventObject": {"userLocale": "\\ud800"}}', 400),
    "too large": (b'{"a": "' + b"x" * MOST + b'"}', 413),
}


@pytest.mark.parametrize("attack", BODIES)
def test_a_body_that_is_no_event_is_turned_away(office: Office, attack: str) -> None:
    body, status = BODIES[attack]
    reply = office.host().post("home", body)
    assert (reply.status, reply.content) == (status, b"")
    assert office.served.world.log == []


def test_a_body_is_not_even_read_before_the_caller_is_known(office: Office) -> None:
    answer = office.client.post("/docs/home", data=b"x" * (MOST + 1))
    assert answer.status_code == 401


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "x"])
def test_a_body_that_does_not_say_that_it_is_json_is_turned_away(office: Office, kind: str) -> None:
    answer = office.client.post(
        "/docs/home",
        headers={"Authorization": f"Bearer {signed(claims())}", "Content-Type": kind},
        data=b"{}",
    )
    assert (answer.status_code, answer.get_data()) == (415, b"")


WRONG: tuple[object, ...] = (None, 1, True, "x", [], [1], {}, {"x": 1}, "\x00", 1e308)
PLACES = (
    "commonEventObject.parameters.page",
    "commonEventObject",
    "commonEventObject.userLocale",
    "commonEventObject.parameters",
    "commonEventObject.parameters.document",
    "commonEventObject.parameters.uid",
    "commonEventObject.parameters.fields",
    "commonEventObject.parameters.seen",
    "commonEventObject.formInputs",
    "commonEventObject.formInputs.text",
    "commonEventObject.formInputs.text.stringInputs",
    "commonEventObject.formInputs.text.stringInputs.value",
    "commonEventObject.formInputs.due",
    "commonEventObject.formInputs.due.dateInput",
    "commonEventObject.formInputs.due.dateInput.msSinceEpoch",
    "commonEventObject.formInputs.owners.stringInputs.value",
    "authorizationEventObject",
    "authorizationEventObject.userIdToken",
    "authorizationEventObject.userOAuthToken",
    "authorizationEventObject.authorizedScopes",
    "docs",
    "docs.id",
    "docs.title",
    "docs.addonHasFileScopePermission",
)


def saving(office: Office) -> tuple[Host, Event]:
    """Return a browser with a task open in it, and the event of saving it unchanged."""
    host = office.at_home()
    host.press("register")
    host.press("home")
    host.press("find")
    save = next(one for one in actions(host.card) if one["function"].endswith("/save"))
    given = {one["key"]: one["value"] for one in save["parameters"]}
    form = {"text": "Något helt annat", "owners": ["Bo Ek"], "comment": "nytt"}
    event = host.event("save", parameters=given, form=form, docs=host._docs())
    due = {"dateInput": {"msSinceEpoch": "1770595200000"}}
    event["commonEventObject"]["formInputs"]["due"] = due
    return host, event


def changed(event: Event, place: str, value: object) -> Event:
    """Return *event* with another *value* at a *place*."""
    made = copy.deepcopy(event)
    *way, last = place.split(".")
    here = made
    for name in way:
        here = here.setdefault(name, {})
    here[last] = value
    return made


def test_of_wrong_types_none_gets_through_unexpectedly(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever stands in an event, it is refused or understood; nothing of ours fails."""
    host, event = saving(office)
    office.deployment.limits = Limits(each=10_000, all_=10_000)
    for place in PLACES:
        for value in WRONG:
            wrong = changed(event, place, value)
            if "formInputs" in place and not place.endswith("formInputs"):
                wrong["commonEventObject"]["parameters"]["seen"] = "0" * 16
            reply = host.post("save", wrong)
            assert reply.status in (200, 400, 403), (place, value)
    assert [
        one for one in caplog.records if one.name == "lgnotes.addon" and one.levelno >= 40
    ] == []


DOCUMENTS = (
    "../../register",
    "notes/../register",
    "%2e%2e%2fregister",
    "x' or name contains 'a",
    "x') or ('1' in parents",
    "a?alt=media",
    "a#b",
    "a b",
    "å",
    "a\r\nX-Evil: 1",
    "a\x00b",
    "x" * 201,
    "'",
)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_an_id_that_drive_never_gives_goes_nowhere(office: Office, document: str) -> None:
    host = office.host()
    reply = host.post("home", host.event("home", parameters={"document": document}))
    assert (reply.status, reply.content) == (400, b"")
    assert office.served.world.log == []


def outside(office: Office) -> Iterator[str]:
    """Give ids of things that are there and are no document of the group's."""
    drive = office.served.world.drive
    yield drive.add_document("Privat.md", "# Privat\n\nHemligt.")
    yield drive.add_document("Bos.md", "# Bos\n\nHemligt.", user=BO)
    yield office.folder
    yield office.sheet
    yield "1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    binned = drive.add_document("Slängd.md", "# Slängd\n\nHemligt.", parent=office.folder)
    drive.trash(binned)
    yield binned
    elsewhere = drive.add_folder("annan grupp")
    yield drive.add_document("Annan.md", "# Annan\n\nHemligt.", parent=elsewhere)


@pytest.mark.parametrize(
    "action", ["home", "find", "save", "reject", "register", "settings", "agenda"]
)
def test_what_is_not_in_the_folder_is_not_opened_by_its_id(office: Office, action: str) -> None:
    host = office.host()
    office.at_home().press("register")
    for document in outside(office):
        if document in office.served.world.files.all:
            office.served.world.drive.pick(document)
        before = office.trace()
        given = {"document": document, "uid": "lg0", "fields": "status"}
        host._show(host.post(action, host.event(action, parameters=given)).json)
        assert host.card["name"] == "error"
        assert "Dokumentet ligger inte i mappen" in json.dumps(host.card, ensure_ascii=False)
        assert office.trace() == before


def test_a_card_of_one_document_does_nothing_beside_another(office: Office) -> None:
    other = office.served.world.drive.add_document("B.md", "# LG 2026-01-20", parent=office.folder)
    host = office.at_home()
    event = host.event("home", parameters={"document": other}, docs=host._docs())
    assert host.post("home", event).status == 400


@pytest.mark.parametrize("action", ["find", "save", "reject", "miss"])
@pytest.mark.parametrize(
    ("uid", "status"),
    [
        ("", 400),
        ("lg", 400),
        ("LG0", 400),
        ("lgåäö", 400),
        ("lg0\n", 400),
        ("lg" + "0" * 500, 400),
        ("'; DROP TABLE entries; --", 400),
        ("=1+1", 400),
        ("lg00000000", 200),
    ],
)
def test_an_invented_uid_changes_nothing(
    office: Office, action: str, uid: str, status: int
) -> None:
    host = office.at_home()
    before = office.trace()
    given = {"document": office.document, "uid": uid, "fields": "text", "seen": ""}
    event = host.event(action, parameters=given, form={"text": "x"})
    reply = host.post(action, event)
    assert reply.status == status
    if status == 200:
        host._show(reply.json)
        assert "står inte längre så där" in str(host.card)
    assert office.trace() == before


@pytest.mark.parametrize("action", ["save", "reject"])
def test_the_uid_of_another_document_changes_nothing_through_this_one(
    office: Office, action: str
) -> None:
    text = "# LG 2026-01-20\n\n## 1. Läget\n\n- Bo Ek skriver till nämnden."
    other = office.served.world.drive.add_document("B.md", text, parent=office.folder)
    host = office.host()
    host.grant(other)
    host.press("register")
    host.press("home")
    host.press("find")
    uid = next(p["value"] for a in actions(host.card) for p in a["parameters"] if p["key"] == "uid")
    before = office.trace()
    here = office.at_home()
    given = {"document": office.document, "uid": uid, "fields": "text"}
    here._show(here.post(action, here.event(action, parameters=given, form={"text": "x"})).json)
    assert here.card["name"] == "error"
    assert office.trace() == before


@pytest.mark.parametrize(
    "action", ["find", "miss", "save", "reject", "register", "settings", "agenda"]
)
def test_without_its_parameters_an_action_does_nothing(office: Office, action: str) -> None:
    host = office.at_home()
    before = office.trace()
    assert host.post(action, host.event(action)).status == 400
    assert host.post(action, {}).json.keys() == {"requesting_google_scopes"}
    assert office.trace() == before


TEXTS = {
    "a formula": '=IMPORTXML("https://x.org","//a")',
    "another formula": "+cmd|' /C calc'!A0",
    "markup": "<script>alert(1)</script><a href='https://x.org'>klicka</a>",
    "a mark that turns the text": "abc\u202egpj.exe",
    "controls": "a\x00b\x07c\x1b[31md",
    "many marks above a letter": "a" + "\u0301" * 500,
    "an emoji": "👩‍👩‍👧",
    "line breaks": "a\r\nb\u2028c",
    "braces": "{0} {name} %s %(x)s",
}


@pytest.mark.parametrize("attack", TEXTS)
def test_what_somebody_types_is_text_everywhere(office: Office, attack: str) -> None:
    text = TEXTS[attack]
    host = office.at_home()
    host.press("register")
    host.press("home")
    host.press("find")
    host.press("save", {"text": text, "other": text, "comment": text})
    row = next(row for row in office.rows() if row.get("Kommentar"))
    for value in (row["Uppgift"], row["Ansvarig"], row["Kommentar"]):
        assert not re.search("[\x00-\x09\x0b-\x1f\u202e\u2028]", value)
    assert (
        row["Uppgift"][:1] == normalize("NFC", text)[:1]
    )  # the cell holds the very words, no result of them
    shown = json.dumps(host.card)
    assert "<script" not in shown
    assert "<a href" not in shown
    assert office.nightly().changes == ()


@pytest.mark.parametrize(
    ("stamp", "status"),
    [
        ("99999999999999999999", 400),
        ("-99999999999999999999", 400),
        ("253402300800000", 400),
        ("-62135596800001", 400),
        ("95617584000000", 400),
        ("1e12", 400),
        ("0x10", 400),
        ("", 400),
        (10**30, 400),
        (1.5, 400),
        (True, 400),
        ("1770595200000", 200),
        (1770595200000, 200),
    ],
)
def test_a_day_out_of_all_reason_is_no_day(office: Office, stamp: object, status: int) -> None:
    host, event = saving(office)
    before = office.trace()
    place = "commonEventObject.formInputs.due.dateInput.msSinceEpoch"
    assert host.post("save", changed(event, place, stamp)).status == status
    assert (office.trace() == before) == (status == 400)


@pytest.mark.parametrize(
    ("place", "value", "status"),
    [
        ("owners.stringInputs.value", ["x"] * 5_000, 400),
        ("owners.stringInputs.value", ["x" * 100] * 200, 200),
        ("other", {"stringInputs": {"value": ["x, " * 1_000]}}, 200),
        ("text.stringInputs.value", ["x" * 100_000], 200),
        ("comment.stringInputs.value", ["x" * 100_000], 200),
        ("status", {"stringInputs": {"value": ["färdig"]}}, 400),
        ("status", {"stringInputs": {"value": ["klar' or '1'='1"]}}, 400),
    ],
)
def test_too_much_of_anything_is_refused(
    office: Office, place: str, value: object, status: int
) -> None:
    host, event = saving(office)
    before = office.trace()
    reply = host.post("save", changed(event, f"commonEventObject.formInputs.{place}", value))
    assert reply.status == status
    if status == 200:
        host._show(reply.json)
        assert host.card["name"] == "error"
    assert office.trace() == before


def test_nobody_strikes_a_task_by_hand(office: Office) -> None:
    host, event = saving(office)
    event = changed(event, "commonEventObject.parameters.fields", "status")
    event["commonEventObject"]["formInputs"] = {"status": {"stringInputs": {"value": ["struken"]}}}
    before = office.trace()
    assert host.post("save", event).status == 200
    assert office.trace() == before


@pytest.mark.parametrize("fields", ["uid ref sources", "__class__", "text;status", "=x"])
def test_only_what_a_form_has_can_be_set(office: Office, fields: str) -> None:
    host, event = saving(office)
    before = office.trace()
    host.post("save", changed(event, "commonEventObject.parameters.fields", fields))
    assert office.trace() == before


def test_a_body_sent_again_changes_nothing(office: Office) -> None:
    host, event = saving(office)
    assert host.post("save", event).status == 200
    before = office.trace()
    for _ in range(3):
        assert host.post("save", event).status == 200
    assert office.trace() == before


def test_nor_does_it_undo_what_came_after_it(office: Office) -> None:
    host, event = saving(office)
    host.post("save", event)
    host.open(office.document)
    uid = event["commonEventObject"]["parameters"]["uid"]
    host.press("find", uid=uid)
    host.press("save", {"comment": "nyare"})
    before = office.trace()
    host._show(host.post("save", event).json)
    assert "har ändrats av någon annan" in str(host.card)
    assert office.trace() == before


def test_a_body_sent_to_another_action_is_turned_away(office: Office) -> None:
    host, event = saving(office)
    assert host.post("register", event, token=host.system_token("save")).status == 401


@pytest.mark.parametrize("verb", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "X"])
def test_only_posts_are_answered(office: Office, verb: str) -> None:
    head = {"Authorization": f"Bearer {signed(claims())}"}
    answer = office.client.open("/docs/home", method=verb, headers=head)
    assert (answer.status_code, answer.get_data()) == (405, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/", "/docs", "/docs/", "/docs/home/", "//docs/home", "/docs//home", "/docs/%68ome/x",
        "/docs/../docs/home", "/docs/__init__", "/docs/HOME", "/static/x", "/healthz", "/health/",
        "/docs/å",
    ],
)  # fmt: skip
def test_other_addresses_are_not_there_and_lead_nowhere(office: Office, path: str) -> None:
    head = {"Authorization": f"Bearer {signed(claims())}", "Content-Type": "application/json"}
    answer = office.client.post(path, headers=head, data=b"{}")
    assert (answer.status_code, answer.get_data()) == (404, b"")
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "x.org"},
        {"X-Forwarded-Host": "x.org", "X-Forwarded-Proto": "https"},
        {"X-Original-URL": "/docs/save"},
        {"X-HTTP-Method-Override": "GET"},
        {"Forwarded": "host=x.org"},
    ],
)
def test_what_the_caller_says_of_where_it_calls_is_not_believed(
    office: Office, headers: dict[str, str]
) -> None:
    for host, status in ((URL, 200), ("https://x.org", 401)):
        token = signed(claims(aud=f"{host}/docs/home"))
        head = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", **headers}
        body = json.dumps(office.host().event("home"))
        assert office.client.post("/docs/home", headers=head, data=body).status_code == status


def test_who_asks_too_often_has_to_wait(office: Office) -> None:
    office.deployment.limits = Limits(each=3, all_=5)
    anna, bo, cia = office.host(), office.host(BO), office.host(CIA)
    asked = [host.post("grant", host.event("grant")).status for host in (anna,) * 4]
    assert asked == [200, 200, 200, 429]
    assert [bo.post("grant", bo.event("grant")).status for _ in range(3)] == [200, 200, 429]
    assert cia.post("grant", cia.event("grant")).status == 429
    assert anna.post("grant", anna.event("grant")).content == b""


def test_every_answer_is_kept_to_itself(office: Office) -> None:
    host = office.at_home()
    answers = [
        host.post("home", host.event("home")),
        host.post("home", b""),
        host.post("home", {}, token="x"),  # noqa: S106 - none of anybody's
    ]
    assert [one.status for one in answers] == [200, 400, 401]
    for answer in answers:
        head = answer.headers
        assert head["cache-control"] == "no-store"
        assert head["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in head["content-security-policy"]
        assert not {"server", "set-cookie", "x-powered-by"} & head.keys()
    assert answers[0].headers["content-type"] == "application/json"


def test_a_fault_of_ours_before_anybody_is_known_says_nothing_either(
    office: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("Anna Berg")

    monkeypatch.setattr(Gatekeeper, "knows", fail)
    caplog.set_level("DEBUG")
    reply = office.host().post("home", office.host().event("home"))
    assert (reply.status, reply.content) == (500, b"")
    assert "home failed: RuntimeError at test_attacks.py" in caplog.text
    assert "Anna" not in caplog.text
    assert "Traceback" not in caplog.text


def test_without_googles_certificates_nobody_is_let_in(office: Office) -> None:
    def fail() -> Fetched:
        raise GoogleUnavailableError(name="Google", reason="no-answer")

    office.deployment.certificates = Certificates(fail)
    reply = office.host().post("home", office.host().event("home"))
    assert (reply.status, reply.content) == (503, b"")


def test_its_health_tells_nothing(office: Office) -> None:
    answer = office.client.get("/health?x=1")
    assert (answer.status_code, answer.get_data()) == (200, b"ok")
    assert office.client.post("/health").status_code == 405


def test_nothing_that_anybody_said_stands_in_a_log(
    office: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lgnotes.panel import Panel

    caplog.set_level("DEBUG")
    host, event = saving(office)
    host.post("save", event)
    host.post("save", changed(event, "commonEventObject.parameters.uid", "lg0"))
    sent(office, f"Bearer {signed(claims(exp=ago(100)))}")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Anna Berg ringer vaktmästaren")

    monkeypatch.setattr(Panel, "look", fail)
    host.open(office.document)
    assert "Något gick fel i lgnotes" in str(host.card)
    own = [one.getMessage() for one in caplog.records if one.name == "lgnotes.addon"]
    assert any(re.fullmatch(r"[0-9a-f]{12} save 200 \d+ ms", line) for line in own)
    assert any(
        re.fullmatch(r"\w{12} home failed: RuntimeError at test_attacks\.py:\d+", x) for x in own
    )
    whole = caplog.text
    for secret in (
        "Anna", "anna", "vaktm", "Bo Ek", "Något helt", "eyJ", "ya29", USER, "example.org",
        CLIENT["client_id"], "Budget",
    ):  # fmt: skip
        assert secret not in whole.replace(URL, ""), secret
