"""The keys of ``lgnotes.toml``, each described once: for its check, for ``init``, for the docs.

Whether a key must be there, and what holds where it is not, is its field's
default in `Group`, `Person` or `Addon`.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import attrs

from lgnotes.config.group import Addon, Group
from lgnotes.config.reminders import reminders
from lgnotes.lexicon.times import SHORT_WEEKDAYS, WEEKDAYS
from lgnotes.model import Person
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


@attrs.frozen(kw_only=True)
class Key:
    """One key: what it is called, what it takes and what it is for."""

    name: str
    kind: Kind
    example: str
    """A value as it is written in TOML."""

    help: Words
    without: Words = ("", "")
    """What holds where the key is not there; for a key that may be left out."""

    also: tuple[str, ...] = ()
    """What else people call it: an unknown key that is near one of these means this."""

    of: type[attrs.AttrsInstance] = Group

    @property
    def required(self) -> bool:
        """True where the key must be there."""
        default: object = attrs.fields_dict(self.of)[self.name].default
        return default is attrs.NOTHING

    @property
    def plain_example(self) -> str:
        """The example without its quotation marks."""
        return self.example.strip('"')

    def explained(self, language: Language) -> str:
        """Return what the key is for, and what holds without it."""
        number = LANGUAGES.index(language)
        return " ".join(filter(None, (self.help[number], self.without[number])))


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

PERSON_KEYS = (
    Key(
        name="name",
        kind=TEXT,
        example='"Anna Berg"',
        help=("Personens hela namn.", "The person's whole name."),
        also=("namn",),
        of=Person,
    ),
    Key(
        name="forms",
        kind=TEXTS,
        example='["ABg", "Ankan"]',
        help=(
            "Andra sätt som anteckningarna skriver personen på: initialer, smeknamn.",
            "Other ways in which the notes write the person: initials, a nickname.",
        ),
        without=(
            "Förnamn och vanliga initialer förstås ändå.",
            "First names and usual initials are understood without it.",
        ),
        also=("initials", "initialer", "initial", "smeknamn", "aliases"),
        of=Person,
    ),
    Key(
        name="roles",
        kind=TEXTS,
        example='["rektor"]',
        help=(
            "Personens roller, så att ”rektorn” i anteckningarna förstås.",
            "The person's roles, so that “rektorn” in the notes is understood.",
        ),
        also=("role", "roll", "roller", "titel", "title"),
        of=Person,
    ),
    Key(
        name="email",
        kind=ADDRESS,
        example='"anna.berg@exempel.se"',
        help=("Personens e-postadress.", "The person's email address."),
        also=("e-mail", "mail", "epost", "e-post", "address", "adress"),
        of=Person,
    ),
)
"""What may stand of a person, in the order of the docs."""

GROUP_KEYS = (
    Key(
        name="name",
        kind=TEXT,
        example='"Ledningsgruppen"',
        help=(
            "Gruppens namn, i rapporter och för --group.",
            "The group's name, in reports and for --group.",
        ),
        also=("namn", "grupp", "gruppnamn", "group"),
    ),
    Key(
        name="short",
        kind=SHORT,
        example='"LG"',
        help=(
            "Kortnamnet som namnen på nya uppgifter och beslut börjar med: ”LG 2021-02-09 § 5:2”.",
            "The short name that begins the names of new tasks and decisions:"
            " “LG 2021-02-09 § 5:2”.",
        ),
        without=(
            "Utan det förkortas gruppens namn i anteckningarna.",
            "Without it the notes' own name for the group is shortened.",
        ),
        also=("kort", "kortnamn", "short_name", "förkortning", "prefix"),
    ),
    Key(
        name="source",
        kind=PLACE,
        example='"notes"',
        help=(
            "Mappen med anteckningarna. En sökväg räknas från mappen där den här filen ligger.",
            "The folder of the notes. A path counts from the folder that this file is in.",
        ),
        also=("källa", "anteckningar", "notes", "mapp", "folder", "sources"),
    ),
    Key(
        name="register",
        kind=PLACE,
        example='"register.db"',
        help=(
            "Registret med uppgifter och beslut; det skapas vid behov. Varje grupp har sitt eget.",
            "The register of tasks and decisions; made if need be. Each group has its own.",
        ),
        also=("db", "database", "registret"),
    ),
    Key(
        name="calendar",
        kind=PLACE,
        example='"deadlines.ics"',
        help=(
            "Kalendern med sista dagarna; den skapas vid behov. Flera grupper kan ha samma.",
            "The calendar of the deadlines; made if need be. Several groups may have the same.",
        ),
        without=("Utan den skrivs ingen kalender.", "Without it no calendar is written."),
        also=("kalender", "kalendern", "ics"),
    ),
    Key(
        name="reminders",
        kind=REMINDERS,
        example='["1 vecka", "1 dag kl. 15"]',
        help=(
            "När kalendern påminner före sista dagen, kl. 9 om inget klockslag står. Gäller"
            " händelser som läggs till från och med nu; [] är inga påminnelser. I Google Kalender"
            " påminns bara kontot som lgnotes är inloggat som.",
            "When the calendar reminds before the last day, at 9 where no hour is given. Holds for"
            " events that are added from now on; [] is no reminders. In Google Calendar only the"
            " account that lgnotes is signed in as is reminded.",
        ),
        without=(
            "Utan den gäller kalenderns egen inställning.",
            "Without it the calendar's own setting holds.",
        ),
        also=("påminnelser", "påminnelse", "påminn", "reminder", "remind", "alarm", "notiser"),
    ),
    Key(
        name="people",
        kind=PEOPLE,
        example='["Anna Berg", { name = "Gunvor Stenhagen", forms = ["GSt"] }]',
        help=(
            "Vilka som är med, så att initialer och förnamn blir rätt person. De läggs till i"
            " registrets Personer, och det som står där gäller.",
            "Who is in the group, so that initials and first names mean the right person. They are"
            " added to the register's directory of people, and what stands there holds.",
        ),
        without=(
            "Utan dem tas namnen ur anteckningarna.",
            "Without them the names are those in the notes.",
        ),
        also=("personer", "person", "members", "medlemmar", "deltagare", "persons"),
    ),
    Key(
        name="meeting_day",
        kind=WEEKDAY,
        example='"tisdag"',
        help=(
            "Veckodagen då gruppen brukar mötas: dagen för ett möte som bara har en vecka, och"
            " med meeting_weeks för nästa möte.",
            "The weekday on which the group usually meets: the day of a meeting of which only the"
            " week is told, and with meeting_weeks that of the next one.",
        ),
        without=(
            "Utan den gäller bara det som anteckningarna visar.",
            "Without it only what the notes show holds.",
        ),
        also=("mötesdag", "veckodag", "weekday", "day", "dag", "meeting"),
    ),
    Key(
        name="meeting_weeks",
        kind=WEEKS,
        example="2",
        help=(
            "Antalet veckor från ett möte till nästa, så att ”till nästa möte” blir en dag också"
            " när ingen anteckning nämner den.",
            "The number of weeks from one meeting to the next, so that “till nästa möte” is a day"
            " even where no notes name it.",
        ),
        without=(
            "Utan den blir det ingen dag förrän anteckningarna visar en.",
            "Without it there is no day until the notes show one.",
        ),
        also=("möteveckor", "veckor", "weeks", "interval", "intervall", "rytm", "every"),
    ),
    Key(
        name="timezone",
        kind=TIMEZONE,
        example='"Europe/Stockholm"',
        help=(
            "Tidszonen som avgör vilken dag det är i dag, för det som är försenat.",
            "The time zone that tells which day it is today, for what is overdue.",
        ),
        without=("Annars Europe/Stockholm.", "Else Europe/Stockholm."),
        also=("tidszon", "time_zone", "tz"),
    ),
    Key(
        name="language",
        kind=LANGUAGE,
        example='"sv"',
        help=(
            "Språket som lgnotes skriver på i registret, sv eller en.",
            "The language in which lgnotes writes in the register, sv or en.",
        ),
        without=("Annars sv.", "Else sv."),
        also=("språk", "lang"),
    ),
    Key(
        name="agenda",
        kind=AGENDA,
        example='"docx"',
        help=(
            "Formatet som lgnotes agenda skriver om inget annat sägs. För gdoc, ett"
            " Google-dokument, ber lgnotes auth login om att få skapa dokument.",
            "The format that lgnotes agenda writes if nothing else is said. For gdoc, a Google"
            " document, lgnotes auth login asks for leave to make documents.",
        ),
        without=("Annars markdown.", "Else markdown."),
        also=("dagordning", "dagordningen", "format"),
    ),
)
"""What may stand of a group, in the order of the docs and of ``init``."""

ADDON_KEYS = (
    Key(
        name="url",
        kind=URL,
        example='"https://lgnotes.exempel.se"',
        help=(
            "Adressen där Google når tillägget, utan /docs/home.",
            "The address at which Google reaches the add-on, without /docs/home.",
        ),
        also=("adress", "address", "root", "host", "endpoint"),
        of=Addon,
    ),
    Key(
        name="service_account",
        kind=ADDRESS,
        example='"service-123@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"',
        help=(
            "Tjänstkontot som Google anropar tillägget med:"
            " gcloud workspace-add-ons get-authorization visar det.",
            "The service account as which Google calls the add-on:"
            " gcloud workspace-add-ons get-authorization shows it.",
        ),
        also=("tjänstkonto", "account", "robot"),
        of=Addon,
    ),
    Key(
        name="client_id",
        kind=CLIENT,
        example='"123-abc.apps.googleusercontent.com"',
        help=(
            "Tilläggets OAuth-klient, som visas på samma ställe.",
            "The add-on's OAuth client, shown at the same place.",
        ),
        also=("client", "klient", "klient_id", "oauth_client_id"),
        of=Addon,
    ),
    Key(
        name="domains",
        kind=DOMAINS,
        example='["exempel.se"]',
        help=(
            "Domänerna vars konton släpps in. Dessutom ska personens e-postadress stå i"
            " gruppens people.",
            "The domains whose accounts are let in. The person's email address must also stand"
            " in the group's people.",
        ),
        also=("domain", "domän", "domäner", "allowed_domains"),
        of=Addon,
    ),
)
"""What may stand of the add-on, in the order of the docs."""
