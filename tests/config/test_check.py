import os
import pickle
from datetime import UTC, date, datetime

import pytest

from lgnotes.config import keys
from lgnotes.config.check import MOST, MOST_TOLD, read_config
from lgnotes.config.group import Addon, Config, Group
from lgnotes.errors import ConfigError, UnknownGroupError
from lgnotes.model import Person

FOLDER = os.path.abspath(os.sep + "srv")
SOUND = """\
[[group]]
name = "Ledningsgruppen"
short = "LG"
source = "notes"
register = "lg.db"
calendar = "lg.ics"
meeting_day = "tisdag"
timezone = "Europe/Helsinki"
language = "en"
reminders = ["1 vecka", "1 dag kl. 15"]
people = [
  "Anna Berg",
  { name = "Gunvor Stenhagen", forms = ["GSt"], roles = ["rektor"], email = "g@exempel.se" },
]

[[group]]
name = "Elevhälsan"
source = "drive:abc"
register = "eht.db"
"""


def read(text: str) -> Config:
    return read_config(text.encode(), name="lgnotes.toml", folder=FOLDER)


def problems(text: str, language: str = "sv") -> list[str]:
    with pytest.raises(ConfigError) as error:
        read(text)
    assert error.value.exit_code == 2
    return error.value.sentences_in(language)


def group(lines: str) -> str:
    """Return a configuration of one sound group with some more *lines*, from line 5."""
    return f'[[group]]\nname = "A"\nsource = "notes"\nregister = "r.db"\n{lines}\n'


def test_every_key_of_a_group_is_read() -> None:
    one, _ = read(SOUND).groups
    gunvor = Person(
        name="Gunvor Stenhagen", forms=("GSt",), roles=("rektor",), email="g@exempel.se"
    )
    assert one == Group(
        name="Ledningsgruppen",
        short="LG",
        source=os.path.join(FOLDER, "notes"),
        register=os.path.join(FOLDER, "lg.db"),
        calendar=os.path.join(FOLDER, "lg.ics"),
        meeting_day=1,
        timezone="Europe/Helsinki",
        language="en",
        reminders=(9540, 540),
        people=(Person(name="Anna Berg"), gunvor),
    )


def test_what_may_be_left_out_has_its_default() -> None:
    _, two = read(SOUND).groups
    assert two == Group(
        name="Elevhälsan", source="drive:abc", register=os.path.join(FOLDER, "eht.db")
    )
    assert (two.timezone, two.language, two.short, two.people) == (
        *("Europe/Stockholm", "sv", None),
        (),
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("notes", os.path.join(FOLDER, "notes")),
        ("../lg/notes", os.path.abspath(os.path.join(FOLDER, "..", "lg", "notes"))),
        (FOLDER.replace("\\", "/"), FOLDER),
        ("~/notes", os.path.expanduser(os.path.join("~", "notes"))),
        ("drive:1aB", "drive:1aB"),
    ],
)
def test_a_path_counts_from_the_folder_of_the_file(written: str, meant: str) -> None:
    text = f'[[group]]\nname = "A"\nsource = "{written}"\nregister = "r.db"\n'
    assert read(text).groups[0].source == meant


@pytest.mark.parametrize(
    ("word", "day"), [("måndag", 0), ("Tisdag", 1), ("ons", 2), ("Thursday", 3), ("fri", 4)]
)
def test_a_weekday_is_read_in_swedish_and_english(word: str, day: int) -> None:
    assert read(group(f'meeting_day = "{word}"')).groups[0].meeting_day == day


@pytest.mark.parametrize(
    ("bytes_", "name"),
    [(SOUND.encode("utf-8-sig"), "with a mark"), (SOUND.replace("\n", "\r\n").encode(), "CRLF")],
)
def test_a_file_of_a_windows_editor_is_read_alike(bytes_: bytes, name: str) -> None:
    assert read_config(bytes_, name=name, folder=FOLDER).groups == read(SOUND).groups


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('registr = "x"', "”registr”: menade du ”register”? Det som går är name, short, source"),
        ('Calender = "x"', "menade du ”calendar”?"),
        ('kalender = "x"', "menade du ”calendar”?"),
        ('meeting-day = "x"', "menade du ”meeting_day”?"),
        ('källa = "x"', "”källa”: menade du ”source”?"),
        ('"källa" = "x"', "”källa”: menade du ”source”?"),
        ("personer = []", "menade du ”people”?"),
        ("name2 = 1", "menade du ”name”?"),
        ("calendar = 3", "”calendar” ska vara en sökväg inom raka citattecken"),
        ('calendar = ""', "”calendar” ska vara en sökväg"),
        (r'calendar = "C:\notes"', "med / och inte \\"),
        (r'calendar = "C:\Users"', "omvända snedstreck går inte här"),
        ("calendar = ”lg.ics”", "sätt det inom raka citattecken"),
        ("calendar = lg.ics", 'raka citattecken, till exempel name = "Ledningsgruppen".'),
        ('calendar = "lg.ics', "raka citattecken"),
        ('calendar "lg.ics"', "raden är inte rätt skriven"),
        ('name = "B"', "samma sak står två gånger"),
        ('short = "Ledningsgruppen"', "”short” ska vara högst tolv bokstäver"),
        ('short = "L G"', "”short” ska vara högst tolv bokstäver"),
        ('meeting_day = "tisdagg"', "”meeting_day” ska vara en veckodag"),
        ("meeting_day = 2", "”meeting_day” ska vara en veckodag"),
        ('timezone = "Europe/Stokholm"', 'enligt IANA, till exempel "Europe/Stockholm".'),
        ('timezone = "Europe"', "enligt IANA"),
        ('timezone = "../x"', "enligt IANA"),
        ('language = "fi"', "”language” ska vara sv eller en"),
        ('reminders = "1 dag"', "”reminders” ska vara en lista inom hakparenteser av högst fem"),
        ('reminders = ["samma dag"]', "från 1 dag till 4 veckor före, till exempel"),
        ("påminnelser = []", "menade du ”reminders”?"),
        ('people = "Anna"', "”people” ska vara en lista"),
        ("people = [3]", "”people” ska vara en lista"),
        ('people = [{ name = "A", emial = "x" }]', "menade du ”email”? Det som går är name, forms"),
        ('people = [{ name = "A", initialer = "x" }]', "menade du ”forms”?"),
        ('people = [{ forms = ["A"] }]', "”name” saknas"),
        ('people = [{ name = "A", forms = "A" }]', "”forms” ska vara en lista av texter"),
        ('people = [{ name = "A", email = "A" }]', "”email” ska vara en e-postadress"),
    ],
)
def test_a_wrong_line_is_told_with_its_number_and_what_is_wanted(line: str, said: str) -> None:
    (problem,) = problems(group(line))
    assert problem.startswith("lgnotes.toml, rad 5: ")
    assert said in problem


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", None, "det finns ingen grupp"),
        ("group = []", None, "det finns ingen grupp"),
        ('[group]\nname = "A"', 1, "dubbla hakparenteser"),
        ("group = 1", 1, "dubbla hakparenteser"),
        ('\nname = "A"', 2, "”name” hör till en grupp"),
        ("[[groups]]", 1, "menade du ”group”?"),
        ("[[grupp]]", 1, "menade du ”group”?"),
        ("a = " + "[" * 5000, None, "raden är inte rätt skriven"),
        ("# å\n" + "a." * 90_000 + "b = 1", 2, "raden är inte rätt skriven"),
        ("#" * (MOST + 1), None, "filen är för stor"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_is_told(text: str, line: int | None, said: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(f"lgnotes.toml, rad {line}: " if line else "lgnotes.toml: ")
    assert said in problem


def test_another_encoding_is_told_with_the_line_of_the_first_letter() -> None:
    with pytest.raises(ConfigError) as error:
        read_config(SOUND.encode("latin-1"), name="x.toml", folder=FOLDER)
    assert str(error.value) == (
        "x.toml, line 17: the letters cannot be read; save the file as UTF-8."
    )


def test_a_key_that_must_be_there_is_asked_for_at_its_group() -> None:
    told = problems('[[group]]\n[[group]]\nname = "B"\nregister = "r.db"', "en")
    assert [one.partition("is missing")[0] for one in told] == [
        "lgnotes.toml, line 1: “name” ",
        "lgnotes.toml, line 1: “source” ",
        "lgnotes.toml, line 1: “register” ",
        "lgnotes.toml, line 2: “source” ",
    ]
    assert told[3].endswith('is missing; add a line, such as source = "notes".')


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    told = problems(group('language = "fi"\ntidszon = "x"\npeople = [\n"A",\n{ namn = "B" },\n]'))
    assert [one.split(":")[0] for one in told] == [
        *("lgnotes.toml, rad 5", "lgnotes.toml, rad 6", "lgnotes.toml, rad 9")
    ]


def test_a_key_that_is_only_misspelt_is_not_missing_too() -> None:
    (problem,) = problems('[[group]]\nname = "A"\nsource = "n"\nregistre = "r.db"')
    assert "menade du ”register”?" in problem


def test_of_countless_problems_the_first_are_told() -> None:
    assert len(problems("[[group]]\n" * 1000)) == MOST_TOLD


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (("A", "a.db"), ("a", "b.db"), "heter också ”a”"),
        (("A", "a.db", "LG"), ("B", "b.db", "lg"), "heter också ”lg”"),
        (("LG", "a.db"), ("B", "b.db", "LG"), "heter också ”LG”"),
        (("A", "a.db"), ("B", "x/../a.db"), "har också registret"),
        (("A", "sheet:x"), ("B", "sheet:x"), "har också registret sheet:x"),
    ],
)
def test_no_two_groups_have_one_name_or_one_register(
    first: tuple[str, ...], second: tuple[str, ...], said: str
) -> None:
    (problem,) = problems(several(first, second))
    assert said in problem


def several(*groups: tuple[str, ...]) -> str:
    """Return a configuration of groups, each by its name, its register and its short name."""
    entries = (
        f'[[group]]\nsource = "n"\nname = "{name}"\nregister = "{register}"\n'
        + "".join(f'short = "{word}"\n' for word in short)
        for name, register, *short in groups
    )
    return "".join(entries)


def test_groups_may_share_notes_and_a_calendar() -> None:
    text = several(("A", "a.db", "A"), ("B", "b.db", "B")).replace(
        "[[group]]", '[[group]]\ncalendar = "c.ics"'
    )
    assert len(read(text).groups) == 2


@pytest.mark.parametrize("name", ["Ledningsgruppen", "ledningsgruppen ", "lg"])
def test_a_group_is_found_by_its_name_or_short_name(name: str) -> None:
    assert [one.name for one in read(SOUND).only(name).groups] == ["Ledningsgruppen"]


@pytest.mark.parametrize("name", ["", "LGX"])
def test_an_unknown_group_names_those_there_are(name: str) -> None:
    with pytest.raises(UnknownGroupError, match="there are Ledningsgruppen, Elevhälsan") as error:
        read(SOUND).only(name)
    assert error.value.exit_code == 2


def test_the_day_is_that_of_the_groups_time_zone() -> None:
    late = datetime(2026, 2, 16, 22, 30, tzinfo=UTC)
    one, two = read(SOUND).groups
    assert (one.today(late), two.today(late)) == (date(2026, 2, 17), date(2026, 2, 16))


def test_the_error_survives_being_sent_to_another_process() -> None:
    with pytest.raises(ConfigError) as error:
        read("x = 1")
    again = pickle.loads(pickle.dumps(error.value))  # noqa: S301 - our own bytes
    assert again.sentences_in("sv") == error.value.sentences_in("sv")


ADDON = """\
[addon]
url = "https://lgnotes.exempel.se/"
service_account = "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
client_id = "1-a.apps.googleusercontent.com"
domains = ["Exempel.se", "skola.exempel.se"]
"""


def with_addon(name: str, value: str) -> str:
    """Return a sound configuration but for one line of its add-on, line 5 at the latest."""
    lines = [f"{name} = {value}" if one.startswith(name) else one for one in ADDON.splitlines()]
    return "\n".join([*lines, group("")])


def test_the_add_on_is_read_beside_the_groups() -> None:
    found = read(f"{ADDON}\n{SOUND}")
    assert found.addon == Addon(
        url="https://lgnotes.exempel.se",
        service_account="service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
        client_id="1-a.apps.googleusercontent.com",
        domains=("exempel.se", "skola.exempel.se"),
    )
    assert found.only("LG").addon == found.addon
    assert read(SOUND).addon is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("url", '"http://127.0.0.1:8080"'),
        ("url", '"http://[::1]:8080/lgnotes"'),
        ("domains", '["xn--skola-mua.se"]'),
    ],
)
def test_an_add_on_may_be_tried_on_this_machine(name: str, value: str) -> None:
    assert read(with_addon(name, value)).addon


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("url", '"http://lgnotes.exempel.se"'),
        ("url", '"lgnotes.exempel.se"'),
        ("url", '"https://"'),
        ("url", '"https://a@exempel.se"'),
        ("url", '"https://exempel.se?x=1"'),
        ("url", '"https://exempel.se/ docs"'),
        ("url", '"https://[exempel.se"'),
        ("service_account", '"robot"'),
        ("client_id", '"123-abc"'),
        ("domains", "[]"),
        ("domains", '"exempel.se"'),
        ("domains", '["@exempel.se"]'),
        ("domains", '["*.exempel.se"]'),
        ("domains", '["se"]'),
    ],
)
def test_a_wrong_line_of_the_add_on_is_told(name: str, value: str) -> None:
    (problem,) = problems(with_addon(name, value))
    assert f"”{name}” ska vara " in problem


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ADDON.replace("[addon]", "[[addon]]"), "med enkla hakparenteser"),
        (ADDON.replace("[addon]", "[add-on]"), "menade du ”addon”?"),
        (ADDON.replace("service_account", "service-account"), "menade du ”service_account”?"),
        (ADDON.replace("client_id", "klient"), "menade du ”client_id”?"),
        (ADDON.replace("domains", "#"), "”domains” saknas"),
    ],
)
def test_an_add_on_that_is_wrong_as_a_whole_is_told(text: str, said: str) -> None:
    (problem,) = problems(text + group(""))
    assert said in problem


@pytest.mark.parametrize(
    "key", [*keys.GROUP_KEYS, *keys.PERSON_KEYS, *keys.ADDON_KEYS], ids=lambda key: key.name
)
def test_the_example_of_a_key_passes_its_own_check(key: keys.Key) -> None:
    mine = f"{key.name} = {key.example}"
    if key.of is Addon:
        read(with_addon(key.name, key.example))
    elif key.of is Person:
        others = 'name = "A", ' if not key.required else ""
        read(group(f"people = [{{ {others}{mine} }}]"))
    else:
        others = "\n".join(one for one in group("").splitlines() if not one.startswith(key.name))
        read(f"{others}\n{mine}\n")
