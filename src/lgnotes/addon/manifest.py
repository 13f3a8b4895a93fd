"""What Google is told of the add-on: its addresses, its icon, and what it asks people for."""

from functools import cache
from importlib.resources import files
from typing import Final

from lgnotes.addon.actions import SCOPES
from lgnotes.addon.answers import Json
from lgnotes.config.group import Addon

LOCALE: Final = "https://www.googleapis.com/auth/script.locale"
"""Lets Google tell the person's language and time zone."""

LOGO: Final = "logo.png"
"""Where below the root of the addresses the icon is; Google takes no SVG."""

OPENS: Final = (
    "https://docs.google.com/",
    "https://drive.google.com/",
    "https://calendar.google.com/",
)
"""What begins the addresses that a card may open."""

COLOR: Final = "#1a73e8"
"""That of the cards' buttons and of the icon."""


def manifest(addon: Addon) -> Json:
    """Return the deployment of *addon*, as ``gcloud workspace-add-ons deployments`` takes it."""
    common = {
        "name": "lgnotes",
        "logoUrl": f"{addon.url}/{LOGO}",
        "useLocaleFromApp": True,
        "layoutProperties": {"primaryColor": COLOR},
        "openLinkUrlPrefixes": [*OPENS],
    }
    docs = {
        "homepageTrigger": _calling(addon, "home"),
        "onFileScopeGrantedTrigger": _calling(addon, "granted"),
    }
    caller = {"authorizationHeader": "SYSTEM_ID_TOKEN"}
    return {
        "oauthScopes": [*SCOPES, LOCALE],
        "addOns": {"common": common, "docs": docs, "httpOptions": caller},
    }


def _calling(addon: Addon, action: str) -> Json:
    return {"runFunction": f"{addon.url}/docs/{action}"}


@cache
def icon() -> bytes:
    """Return the icon: that of 128 points in ``addon/icons``."""
    return files("lgnotes.addon").joinpath(LOGO).read_bytes()
