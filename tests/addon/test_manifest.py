"""What Google is told of the add-on: as its own messages have it, and as the site really is."""

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from google.cloud.gsuiteaddons_v1 import Deployment as Message
from google.protobuf.json_format import MessageToDict, ParseDict, ParseError
from werkzeug.test import Client

from lgnotes.addon import actions, manifest
from lgnotes.addon.cards import widgets
from lgnotes.addon.site import Deployment, site
from lgnotes.groups import read_config
from lgnotes.places import REMOTE, address_of

ADDON = Path(__file__).parents[2] / "addon"
ICONS = ADDON / "icons"


@pytest.fixture
def told() -> Any:
    """Return the deployment that stands in the folder."""
    return json.loads((ADDON / "deployment.json").read_text("utf-8"))


@pytest.fixture
def client() -> Iterator[Client]:
    """Return a caller of the site that the configuration in the folder describes."""
    config = read_config(ADDON / "lgnotes.toml")
    assert config.addon
    deployment = Deployment(config=config, addon=config.addon)
    yield Client(site(deployment))
    deployment.close()


def addresses(value: Any) -> Iterator[str]:
    """Yield the addresses that Google is to call."""
    if isinstance(value, dict):
        if "runFunction" in value:
            yield value["runFunction"]
        for one in value.values():
            yield from addresses(one)


def test_the_file_is_what_the_configuration_beside_it_gives(told: Any) -> None:
    config = read_config(ADDON / "lgnotes.toml")
    assert config.addon
    assert told == manifest.manifest(config.addon)


def test_it_is_a_deployment_as_google_has_it(told: Any) -> None:
    message = ParseDict(told, Message.pb(Message()))
    assert MessageToDict(message) == told


def test_the_messages_do_refuse_what_they_do_not_know(told: Any) -> None:
    told["addOns"]["docs"]["homepageTriger"] = {}
    with pytest.raises(ParseError):
        ParseDict(told, Message.pb(Message()))


def test_every_address_that_google_is_told_is_one_that_the_site_guards(
    told: Any, client: Client
) -> None:
    paths = [urlsplit(address).path for address in addresses(told)]
    assert paths == ["/docs/home", "/docs/granted"]
    assert [client.post(path).status_code for path in paths] == [401, 401]
    assert client.post("/docs/nothing").status_code == 404


def test_all_that_is_called_is_below_the_address_of_the_configuration(told: Any) -> None:
    config = read_config(ADDON / "lgnotes.toml")
    assert config.addon
    called = [*addresses(told), told["addOns"]["common"]["logoUrl"]]
    assert all(address.startswith(f"{config.addon.url}/") for address in called)


def test_people_are_asked_for_what_the_actions_need_and_their_language_alone(told: Any) -> None:
    needed = [*actions.SCOPES, "https://www.googleapis.com/auth/script.locale"]
    assert told["oauthScopes"] == needed
    assert told["addOns"]["common"]["useLocaleFromApp"] is True


def test_every_place_that_a_card_opens_is_allowed(told: Any) -> None:
    allowed = tuple(told["addOns"]["common"]["openLinkUrlPrefixes"])
    opened = [address for kind in REMOTE if (address := address_of(f"{kind}:an-id"))]
    assert len(opened) >= 3
    assert all(address.startswith(allowed) for address in opened)


def test_google_calls_as_itself(told: Any) -> None:
    assert told["addOns"]["httpOptions"] == {"authorizationHeader": "SYSTEM_ID_TOKEN"}


def test_the_color_is_that_of_the_cards_buttons() -> None:
    said = manifest.COLOR.removeprefix("#")
    parts = [int(said[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    assert parts == pytest.approx([*widgets._BLUE.values()], abs=0.005)


def test_the_icon_may_be_shown_by_anybody_and_everything_else_by_nobody(
    told: Any, client: Client
) -> None:
    logo = client.get(urlsplit(told["addOns"]["common"]["logoUrl"]).path)
    assert (logo.status_code, logo.mimetype) == (200, "image/png")
    assert logo.data == (ICONS / "lgnotes-128.png").read_bytes()
    assert logo.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert logo.headers["X-Content-Type-Options"] == "nosniff"
    health = client.get("/health")
    assert (health.status_code, health.headers["Cache-Control"]) == (200, "no-store")
    assert health.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        *((f"lgnotes-{size}", size, size) for size in (32, 48, 96, 128)),
        ("banner-220x140", 220, 140),
    ],
)
def test_a_picture_is_as_large_as_its_name_says(name: str, width: int, height: int) -> None:
    data = (ICONS / f"{name}.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", data[16:24]) == (width, height)
