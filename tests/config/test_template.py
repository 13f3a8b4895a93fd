"""What ``init`` writes, and the page of the docs that is made of the same table."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from lgnotes.config.check import read_config
from lgnotes.config.group import Config
from lgnotes.config.keys import ADDON_KEYS, GROUP_KEYS, PERSON_KEYS, Key
from lgnotes.config.template import template
from lgnotes.texts import LANGUAGES, Language
from tests.conftest import Golden

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": "configuration.md", "sv": "configuration.sv.md"}
HEADS = {
    "en": ("key", "must be there", "what it is for", "takes", "example"),
    "sv": ("nyckel", "måste finnas", "vad den är till för", "tar", "exempel"),
}
YES = {"en": "yes", "sv": "ja"}
INTRO = {
    "en": """\
# Configuration

*[På svenska](configuration.sv.md)*

`lgnotes.toml` names the groups that lgnotes works for. `lgnotes init` writes one with
comments; `lgnotes sync` runs every group in it, or one with `--group NAME`. A group that
fails is named with its reason, the others go on, and the exit code is the worst of them.

The file is looked for in the working directory; `--config FILE` or `LGNOTES_CONFIG` names
another. What is typed on the command line wins over `--config` and `--group`, those over
`LGNOTES_SOURCE`, `LGNOTES_REGISTER` and `LGNOTES_CALENDAR`, and those over a file that
was only found. Whatever is wrong in the file is told at once, each thing with its line.
""",
    "sv": """\
# Konfiguration

*[In English](configuration.md)*

`lgnotes.toml` räknar upp grupperna som lgnotes arbetar för. `lgnotes init` skriver en med
förklaringar; `lgnotes sync` kör alla grupper i den, eller en med `--group NAMN`. En grupp
som misslyckas nämns med skälet, de andra går vidare, och slutkoden är den värsta.

Filen söks i mappen där du står; `--config FIL` eller `LGNOTES_CONFIG` pekar ut en annan.
Det du skriver på kommandoraden går före `--config` och `--group`, de före
`LGNOTES_SOURCE`, `LGNOTES_REGISTER` och `LGNOTES_CALENDAR`, och de före en fil som bara
hittades. Allt som är fel i filen sägs på en gång, var sak med sin rad.
""",
}
GROUPS = {"en": "Keys of a `[[group]]`", "sv": "Nycklar i en `[[group]]`"}
PEOPLE = {
    "en": "Keys of a person in `people`, who may also be just a name",
    "sv": "Nycklar för en person i `people`, som också kan vara bara ett namn",
}
ADDON = {
    "en": "Keys of `[addon]`, the panel in Google Docs",
    "sv": "Nycklar i `[addon]`, panelen i Google Dokument",
}
EXAMPLE = {"en": "An example", "sv": "Ett exempel"}
REMINDERS = {
    "en": """\
## Reminders

`reminders = ["1 vecka", "1 dag kl. 15"]` reminds a week before the last day at 9, and the day
before at 15. Days and weeks are read in Swedish and English, `"1 day before at 8.30"` too, from
one day to four weeks before and at most five. On the last day itself, or so many minutes before,
cannot be: a deadline is a whole day, which Google lets nobody be reminded of once it has begun.

They are set when an event is added, and never again: what people change there stands, and if
you change the line, events that stand there already keep what they have. In an `.ics` calendar
they are alarms of the event, for everybody who opens the file. **In Google Calendar reminders
are each person's own**: these reach only the account that lgnotes is signed in as, and with a
service account nobody. Let the others choose *Notifications for all-day events* in the settings
of the calendar.
""",
    "sv": """\
## Påminnelser

`reminders = ["1 vecka", "1 dag kl. 15"]` påminner en vecka före sista dagen kl. 9, och dagen
före kl. 15. Dagar och veckor går på svenska och engelska, också `"dagen före kl. 8.30"`, från en
dag till fyra veckor före och högst fem. På själva dagen, eller så och så många minuter före, går
inte: sista dagen är en heldag, och Google påminner inte om en sådan när den väl har börjat.

De sätts när en händelse läggs till, och aldrig mer: det ni ändrar där står kvar, och ändrar ni
raden behåller händelser som redan finns det de har. I en `.ics`-kalender är de alarm i
händelsen, för alla som öppnar filen. **I Google Kalender är påminnelser var och ens egna**: de
här når bara kontot som lgnotes är inloggat som, och med ett tjänstkonto ingen. Låt de andra välja
*Aviseringar för heldagshändelser* i kalenderns inställningar.
""",
}
TWO_GROUPS = """\
[[group]]
name = "Ledningsgruppen"
short = "LG"
source = "lg/notes"
register = "lg/register.db"
calendar = "lg/deadlines.ics"
people = [
  "Anna Berg",
  { name = "Gunvor Stenhagen", forms = ["GSt"], roles = ["rektor"] },
]

[[group]]
name = "Elevhälsoteamet"
short = "EHT"
source = "eht/notes"
register = "eht/register.db"
"""


def page(language: Language) -> str:
    """Return the page of the docs on the configuration."""
    tables = ((GROUPS, GROUP_KEYS), (PEOPLE, PERSON_KEYS), (ADDON, ADDON_KEYS))
    parts = [INTRO[language], f"## {EXAMPLE[language]}\n\n```toml\n{TWO_GROUPS}```\n"]
    parts += (f"## {head[language]}\n\n{table(keys, language)}" for head, keys in tables)
    return "\n".join((*parts, REMINDERS[language]))


def table(keys: Sequence[Key], language: Language) -> str:
    rows = [HEADS[language], ("---",) * 5, *(row(key, language) for key in keys)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def row(key: Key, language: Language) -> Iterator[str]:
    yield f"`{key.name}`"
    yield YES[language] if key.required else ""
    yield key.explained(language)
    yield key.kind.what[LANGUAGES.index(language)]
    yield f"`{key.example}`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_docs_is_the_table_in_the_code(golden: Golden, language: Language) -> None:
    golden(str(DOCS / PAGES[language]), page(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_configuration_reads_as_it_should(golden: Golden, language: Language) -> None:
    golden(f"lgnotes-{language}.toml", template(language, {"calendar": "deadlines.ics"}))


def read(text: str) -> Config:
    return read_config(text.encode(), name="lgnotes.toml", folder="/srv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_configuration_passes_its_own_check(language: Language) -> None:
    (group,) = read(template(language, {})).groups
    assert (group.name, group.calendar) == ("Ledningsgruppen", None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_so_it_does_with_everything_in_it_that_is_only_shown(language: Language) -> None:
    lines = template(language, {}).splitlines()
    shown = (f"# {key.name} = " for key in GROUP_KEYS)
    starts = tuple(shown)
    text = "\n".join(line[2:] if line.startswith(starts) else line for line in lines)
    (group,) = read(text).groups
    assert (group.short, group.meeting_day, len(group.people)) == ("LG", 1, 2)
    assert group.reminders == (7 * 1440 - 540, 1440 - 900)


@pytest.mark.parametrize("name", ['Vi "fyra"', "C:\\x", "[[x]] # å ä ö"])
def test_whatever_a_group_is_called_it_is_quoted(name: str) -> None:
    (group,) = read(template("sv", {"name": name})).groups
    assert group.name == name


def test_the_example_of_the_docs_is_sound() -> None:
    assert [group.short for group in read(TWO_GROUPS).groups] == ["LG", "EHT"]
