"""The kinds of values that ``lgnotes.toml`` holds: what each must be, and how it is read."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import attrs

from lgnotes.config.reminders import reminders
from lgnotes.lexicon.times import SHORT_WEEKDAYS, WEEKDAYS
from lgnotes.texts import LANGUAGES, Language

Words = tuple[str, str]
"""Swedish and English, as in `lgnotes.texts`."""

_SHORT = re.compile(r"\w[\w-]{0,11}")
_DOMAIN = re.compile(r"(?:[a-z0-9][a-z0-9-]*\.)+[a-z0-9-]{2,}")
AGENDAS = ("markdown", "docx", "gdoc")
"""The formats of an agenda."""

_MOST_WEEKS = 13
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DAYS = WEEKDAYS | SHORT_WEEKDAYS | {day[:3]: n for day, n in WEEKDAYS.items() if "day" in day}


@attrs.frozen
class Kind:
    """A kind of value."""

    what: Words
    """What is wanted, as the end of the sentence *it is to be …*."""

    read: Callable[[object], object]
    """Returns the value as the program keeps it; ValueError where it is none."""


def _text(value: object) -> str:
    """Return a text of one line; a backslash in a path may have become a line break."""
    if not isinstance(value, str) or not value.strip() or _CONTROL.search(value):
        raise ValueError
    return value.strip()


def _short(value: object) -> str:
    if not _SHORT.fullmatch(short := _text(value)):
        raise ValueError
    return short


def _weekday(value: object) -> int:
    day = _DAYS.get(_text(value).casefold())
    if day is None:
        raise ValueError
    return day


def _weeks(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_WEEKS:
        raise ValueError
    return value


def _timezone(value: object) -> str:
    name = _text(value)
    try:
        ZoneInfo(name)
    except (LookupError, OSError) as error:
        raise ValueError from error
    return name


def _language(value: object) -> Language:
    language = _text(value).casefold()
    if language not in LANGUAGES:
        raise ValueError
    return language


def _agenda(value: object) -> str:
    form = _text(value).casefold()
    if form not in AGENDAS:
        raise ValueError
    return form


def _address(value: object) -> str:
    address = _text(value)
    if not re.fullmatch(r"[^\s@]+@[^\s@]+", address):
        raise ValueError
    return address


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(map(_text, value))


def _url(value: object) -> str:
    """Return the root of addresses; in plain http only on this machine."""
    text = _text(value)
    parts = urlsplit(text)
    here = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and here):
        raise ValueError
    if not parts.hostname or "@" in parts.netloc or "?" in text or "#" in text or " " in text:
        raise ValueError
    return text.rstrip("/")


def _domains(value: object) -> tuple[str, ...]:
    domains = tuple(domain.lower() for domain in _texts(value))
    if not domains or not all(map(_DOMAIN.fullmatch, domains)):
        raise ValueError
    return domains


def _client(value: object) -> str:
    client = _text(value)
    if not client.endswith(".apps.googleusercontent.com"):
        raise ValueError
    return client


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError
    return value


TEXT = Kind(("en text inom raka citattecken", "a text in straight quotation marks"), _text)
SHORT = Kind(("högst tolv bokstäver eller siffror", "at most twelve letters or digits"), _short)
PLACE = Kind(
    (
        "en sökväg inom raka citattecken, med / och inte \\",
        "a path in straight quotation marks, with / and not \\",
    ),
    _text,
)
WEEKDAY = Kind(("en veckodag på svenska eller engelska", "a weekday"), _weekday)
WEEKS = Kind(("ett antal veckor, från 1 till 13", "a number of weeks, from 1 to 13"), _weeks)
TIMEZONE = Kind(("en tidszon enligt IANA", "a time zone of the IANA database"), _timezone)
LANGUAGE = Kind(("sv eller en", "sv or en"), _language)
AGENDA = Kind(("markdown, docx eller gdoc", "markdown, docx or gdoc"), _agenda)
ADDRESS = Kind(("en e-postadress", "an email address"), _address)
TEXTS = Kind(
    ("en lista av texter inom hakparenteser", "a list of texts in square brackets"), _texts
)
REMINDERS = Kind(
    (
        "en lista inom hakparenteser av högst fem påminnelser, från 1 dag till 4 veckor före",
        "a list in square brackets of at most five reminders, from 1 day to 4 weeks before",
    ),
    reminders,
)
PEOPLE = Kind(
    (
        "en lista inom hakparenteser, av namn eller av { name = … }",
        "a list in square brackets, of names or of { name = … }",
    ),
    _list,
)

URL = Kind(
    ("en adress som börjar med https://", "an address that begins with https://"),
    _url,
)
CLIENT = Kind(
    (
        "ett klient-ID från Google, som slutar på .apps.googleusercontent.com",
        "a client ID of Google's, which ends in .apps.googleusercontent.com",
    ),
    _client,
)
DOMAINS = Kind(
    (
        "en lista av domäner utan @ inom hakparenteser",
        "a list of domains without @ in square brackets",
    ),
    _domains,
)
