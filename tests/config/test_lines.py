import tomllib
from random import Random

import pytest

from lgnotes.config.lines import Path, places

TEXT = '''# name = "not here"
[[group]]
name = "a # b" # c = 1
"mötes dag" = 'x'
people = [ # d = 2
  "Anna",
  { name = "Bo", forms = ["B"] },
]
text = """
e = 3
"""

[[group]]
name = 1.5
[[group.people]]
name = "C"
[[group.people]]
name = "D"
[other.table]
f.g = 4
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("group",), 2),
        (("group", 0), 2),
        (("group", 0, "name"), 3),
        (("group", 0, "mötes dag"), 4),
        (("group", 0, "people"), 5),
        (("group", 0, "people", 0), 6),
        (("group", 0, "people", 1, "name"), 7),
        (("group", 0, "people", 1, "forms", 0), 7),
        (("group", 0, "text"), 9),
        (("group", 1), 13),
        (("group", 1, "name"), 14),
        (("group", 1, "people", 0), 15),
        (("group", 1, "people", 1, "name"), 18),
        (("other", "table"), 19),
        (("other", "table", "f", "g"), 20),
    ],
)
def test_every_key_is_found_on_its_line(path: Path, line: int) -> None:
    assert places(TEXT).line(path) == line


def test_what_is_not_there_is_looked_for_in_the_table_around_it() -> None:
    assert places(TEXT).line(("group", 1, "register")) == 13
    assert places(TEXT).line(("nothing",)) is None


def test_a_key_that_stands_twice_is_found() -> None:
    assert places(TEXT).repeated is None
    assert places("[[g]]\na = 1\n[[g]]\na = 1\n").repeated is None
    assert places("[[g]]\na = 1\n\na = 2\n").repeated == 4


def paths(value: object, here: Path = ()) -> set[Path]:
    """Return the paths of all that a parsed text holds."""
    inside: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inside = [*value.items()]
    elif isinstance(value, list):
        inside = [*enumerate(value)]
    return {p for key, one in inside for p in ((*here, key), *paths(one, (*here, key)))}


def test_the_parser_of_the_standard_library_finds_the_same_keys() -> None:
    found = {path for path in paths(tomllib.loads(TEXT)) if path not in DOTTED}
    assert set(places(TEXT).lines) == found


DOTTED = {("other",), ("other", "table", "f")}


@pytest.mark.parametrize(
    "text",
    ["", "[", "[[", "a", "=", "a = [[[", "a={b", "a=]", "a={]}", "a=[}]\n", "a={b}", '"a', '"\\'],
)
def test_what_is_no_toml_does_no_harm(text: str) -> None:
    assert places(text).repeated is None


def test_noise_ends_too() -> None:
    random = Random(1)  # noqa: S311 - no secret
    for _ in range(2000):
        places("".join(random.choice("[]{}=,.\n#\"'ab \\") for _ in range(random.randrange(30))))


@pytest.mark.parametrize("text", ["a." * 90_000 + "b = 1", "\n[" + "a." * 90_000 + "b]"])
def test_keys_of_endless_parts_are_named(text: str) -> None:
    assert places(text).deep == text.count("\n") + 1
