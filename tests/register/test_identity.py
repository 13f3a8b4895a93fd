"""A find is the known entry that it reads like, and never somebody else's."""

import re
from datetime import date

import attrs
import pytest

from lgnotes.register.entry import Entry
from lgnotes.register.identity import free_ref, match, new_uid, ref_key

FEB_1, FEB_9 = date(2026, 2, 1), date(2026, 2, 9)


def task(text: str, *owners: str, due: date | None = None, item: str = "1 Läget") -> Entry:
    return Entry(
        uid="",
        ref="",
        kind="task",
        text=text,
        owners=owners,
        due=due,
        item=item,
        meeting=date(2026, 1, 13),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (task("Ta fram schema", "Eva"), task("Ta fram schema", "Eva", due=FEB_1)),
        (task("Ta fram schema", "Eva"), task("ta fram schema.", "Eva")),
        (
            task("Eva tar fram förslag till schema", "Eva"),
            task("Eva tar fram ett nytt förslag till schema för våren", "Eva"),
        ),
        (task("Stämmer av med facket", "Bo"), task("Stämmer av budgeten med facket", "Bo")),
        (
            task("Skicka ut enkäten till alla rektorer"),
            task("Enkäten skickas ut till rektorerna"),
        ),
        (task("Ta fram schema", "Eva"), task("Ta fram schema", "Eva", "Bo")),
        (task("Ta fram schema", "Eva"), task("Ta fram schema", "Bo")),
        (task("Ta fram schema", "Eva"), task("Ta fram schema", "Eva", item="7 Övrigt")),
    ],
)
def test_a_rewording_is_the_same_one(before: Entry, after: Entry) -> None:
    assert match([after], {"lg1": before}) == {0: "lg1"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (task("Läsa rapporten", "Eva"), task("Skriva budgeten", "Eva")),
        (task("Boka lokal", "Eva"), task("Boka buss", "Eva")),
        (task("Ta fram rutin för frånvaro", "Eva"), task("Ta fram rutin för larm", "Bo")),
        (task("Ringa Kim"), attrs.evolve(task("Ringa Kim"), kind="decision")),
    ],
)
def test_another_task_is_another_one(before: Entry, after: Entry) -> None:
    assert match([after], {"lg1": before}) == {}


def test_what_is_equal_goes_before_what_is_alike() -> None:
    known = {"lg1": task("Anna läser rapporten", "Anna"), "lg2": task("Bo läser rapporten", "Bo")}
    assert match([task("Bo läser rapporten", "Bo")], known) == {0: "lg2"}


def test_equal_words_are_told_apart_by_owner_then_by_place() -> None:
    known = {
        "lg1": task("läser", "Anna"),
        "lg2": task("läser", "Bo"),
        "lg3": task("läser", item="2 Budget"),
        "lg4": task("läser", item="3 Skola"),
    }
    finds = [known["lg4"], known["lg2"], task("läser", "Anna", due=FEB_9), known["lg3"]]
    assert match(finds, known) == {0: "lg4", 1: "lg2", 2: "lg1", 3: "lg3"}


def test_pairs_resemble_each_other_most_in_all() -> None:
    known = {
        "lg1": task("Eva tar fram underlag om lokaler"),
        "lg2": task("Eva tar fram underlag om bemanning"),
    }
    finds = [
        task("Eva tar fram nytt underlag om bemanning"),
        task("Eva tar fram nytt underlag om lokaler"),
    ]
    assert match(finds, known) == {0: "lg2", 1: "lg1"}


def test_a_find_of_another_meeting_in_the_same_document_is_another_one() -> None:
    find = attrs.evolve(task("Eva rapporterar läget i dag", "Eva"), meeting=date(2026, 1, 20))
    assert match([find], {"lg1": task("Eva rapporterar läget", "Eva")}) == {}


def test_thousands_of_reworded_finds_do_not_take_for_ever() -> None:
    known = {f"lg{n}": task(f"uppgift {n * 7919} om ärende {n}") for n in range(3000)}
    finds = [task(f"uppgift {n * 7919} om vårt ärende {n}") for n in range(3000)]
    assert len(match(finds, known)) > 2500


def test_a_uid_is_legal_in_google_calendar_and_the_same_every_time() -> None:
    uids = {new_uid(task("Ringa  Kim!"), document="a.txt", taken=()) for _ in range(2)}
    (uid,) = uids
    assert re.fullmatch(r"lg[0-9a-v]{24}", uid)
    assert uid == new_uid(task("ringa kim"), document="a.txt", taken=())
    assert uid != new_uid(task("ringa kim"), document="b.txt", taken=())


def test_the_same_find_of_another_group_is_another_one() -> None:
    groups = ("", "Ledningsgruppen", "Styrgruppen", "Ledningsgruppen ")
    uids = [new_uid(task("ringa"), document="a.txt", taken=(), group=g) for g in groups]
    assert len(set(uids)) == 3
    assert uids[0] == new_uid(task("ringa"), document="a.txt", taken=())


def test_a_taken_uid_gives_the_next() -> None:
    first = new_uid(task("ringa"), document="a", taken=())
    second = new_uid(task("ringa"), document="a", taken={first})
    assert second not in {first}
    assert second == new_uid(task("ringa"), document="a", taken={first})


@pytest.mark.parametrize(
    ("ref", "taken", "free"),
    [
        ("LG 2026-01-13 § 5:2", [], "LG 2026-01-13 § 5:2"),
        ("LG 2026-01-13 § 5:2", ["LG 2026-01-13 § 5:2"], "LG 2026-01-13 § 5:3"),
        (
            "LG 2026-01-13 § 5:2",
            ["lg 2026-01-13 §5:2", "LG 2026-01-13 § 5:3"],
            "LG 2026-01-13 § 5:4",
        ),
        ("anteckningar", ["anteckningar"], "anteckningar:2"),
        ("kl 10:15 om", ["kl 10:15 om"], "kl 10:15 om:2"),
    ],
)
def test_a_ref_is_never_used_twice(ref: str, taken: list[str], free: str) -> None:
    assert free_ref(ref, taken={ref_key(name) for name in taken}) == free
