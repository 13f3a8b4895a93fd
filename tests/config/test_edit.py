"""A line that lgnotes writes into a configuration that people keep."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.config.check import read_config
from lgnotes.config.edit import with_calendar
from lgnotes.config.group import Config
from lgnotes.config.template import template
from lgnotes.errors import ConfigError

PLACE = "own-calendar:c_1@group.calendar.google.com"
GROUP = '[[group]]\nname = "{0}"\nsource = "drive:{0}"\nregister = "{0}.db"\n'
TWO = f"# Våra grupper\n{GROUP.format('LG')}\n  [[ group ]] # den andra\n{GROUP.format('EHT')[10:]}"


def read(content: bytes) -> Config:
    return read_config(content, name="lgnotes.toml", folder="/srv")


def edited(content: bytes, number: int) -> bytes:
    return with_calendar(content, number, PLACE, name="lgnotes.toml")


def test_the_line_stands_below_the_head_of_its_group() -> None:
    lines = edited(TWO.encode(), 1).decode().splitlines()
    at = lines.index(f'calendar = "{PLACE}"')
    assert lines[at - 1 : at + 2] == ["  [[ group ]] # den andra", lines[at], 'name = "EHT"']
    assert "\n".join(lines[:at] + lines[at + 1 :]) == TWO.rstrip("\n")


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.rstrip("\n").encode(),
        lambda text: text.replace("[[group]]", '[["group"]]').encode(),
    ],
    ids=["plain", "with a mark", "CRLF", "no last line break", "quoted"],
)
def test_that_group_has_the_calendar_and_all_else_stays(number: int, change: object) -> None:
    assert callable(change)
    content: bytes = change(TWO)
    groups = list(read(content).groups)
    groups[number] = attrs.evolve(groups[number], calendar=PLACE)
    after = edited(content, number)
    assert read(after).groups == tuple(groups)
    assert [*filter(lambda line: b"calendar" not in line, after.splitlines(keepends=True))] == [
        *content.splitlines(keepends=True)
    ]


def test_a_new_configuration_can_be_given_one() -> None:
    content = template("sv", {}).encode()
    assert read(edited(content, 0)).groups[0].calendar == PLACE


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_whatever_the_calendar_is_called_it_is_quoted(name: str) -> None:
    content = with_calendar(TWO.encode(), 0, f"calendar:{name}.", name="x")
    assert read(content).groups[0].calendar == f"calendar:{name}."


def test_a_group_within_a_list_is_to_get_a_line_of_its_own() -> None:
    content = b'group = [{ name = "A", source = "n", register = "r.db" }]\n'
    assert len(read(content).groups) == 1
    with pytest.raises(ConfigError, match=r"line 1: .*\[\[group\]\]"):
        edited(content, 0)
