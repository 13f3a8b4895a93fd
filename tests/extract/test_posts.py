"""Who is what, and when, and who stands in: in the words of a directory and of notes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lgnotes.extract import extract
from lgnotes.extract.posts import Post, joined
from lgnotes.readers import read

A, B = date(2026, 3, 2), date(2026, 6, 12)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("rektor", Post(what="rektor")),
        ("tf rektor till 2026-06-12", Post(what="tf rektor", until=B)),
        ("rektor på Åsbackaskolan från 2026-03-02",
         Post(what="rektor på Åsbackaskolan", since=A)),
        ("rektor 2026-03-02–2026-06-12", Post(what="rektor", since=A, until=B)),
        ("rektor 2026-03-02 - 2026-06-12", Post(what="rektor", since=A, until=B)),
        ("ersätter Maj Hellgren 2026-03-02", Post(instead_of="Maj Hellgren", since=A, until=A)),
        ("Ersätter Maj Hellgren", Post(instead_of="Maj Hellgren")),
        ("rektor från 2026-02-30", Post(what="rektor från 2026-02-30")),
        ("lärare från Skara", Post(what="lärare från Skara")),
        ("", Post()),
    ],
)  # fmt: skip
def test_a_post_is_read_as_people_type_it(text: str, post: Post) -> None:
    assert Post.of(text) == post


DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
POSTS = st.builds(Post, what=st.sampled_from(["rektor", "tf rektor"]), since=DAYS, until=DAYS)
TEXTS = st.lists(POSTS.map(lambda post: post.text), max_size=4)


@given(post=POSTS)
def test_a_post_is_read_as_it_is_written(post: Post) -> None:
    assert Post.of(post.text) == post


@given(there=TEXTS, told=TEXTS)
def test_what_is_told_twice_changes_nothing(there: list[str], told: list[str]) -> None:
    once = joined(there, told)
    assert joined(once, told) == once == joined(once, ())


@pytest.mark.parametrize(
    ("there", "told", "expected"),
    [
        ((), ("rektor",), ("rektor",)),
        (("rektor",), ("ekonom",), ("rektor",)),
        (("rektor",), ("rektor till 2026-06-12",), ("rektor till 2026-06-12",)),
        (("rektor till 2026-06-12",), ("rektor",), ("rektor till 2026-06-12",)),
        (("ekonom",), ("tf rektor 2026-03-02",), ("ekonom", "tf rektor 2026-03-02")),
        (
            ("ersätter Bo Ek 2026-03-03",),
            ("ersätter Bo Ek 2026-03-02–2026-03-06",),
            ("ersätter Bo Ek 2026-03-02–2026-03-06",),
        ),
    ],
)
def test_a_first_or_last_day_replaces_what_had_none(
    there: tuple[str, ...], told: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert joined(there, told) == expected


HEAD = """\
Ledningsgruppen 2026-01-13

Närvarande: Anna Berg, Bo Ek, Maj Hellgren
{absent}
1. Läget
{said}
"""

SAID = [
    ("Maj är borta v. 39 och ersätts av Siv Rask.",
     {"Siv Rask": "ersätter Maj Hellgren 2026-09-21–2026-09-27"}),
    ("Siv Rask ersätter Maj Hellgren 21–27 september.",
     {"Siv Rask": "ersätter Maj Hellgren 2026-09-21–2026-09-27"}),
    ("Bo vikarierar för Anna den 3 mars.", {"Bo Ek": "ersätter Anna Berg 2026-03-03"}),
    ("Bo Ek är tf rektor under vårterminen.", {"Bo Ek": "tf rektor 2026-01-01–2026-06-30"}),
    ("Siv Rask blir tf rektor till och med den 12 juni.",
     {"Siv Rask": "tf rektor till 2026-06-12"}),
    ("Siv Rask blir tf rektor fr.o.m. den 1 mars t.o.m. den 12 juni.",
     {"Siv Rask": "tf rektor 2026-03-01–2026-06-12"}),
    ("Anna är tf rektor.", {"Anna Berg": "tf rektor"}),
    ("Ny rektor på Brovallsskolan blir Tor Edelsvärd, som börjar 10 augusti.",
     {"Tor Edelsvärd": "rektor på Brovallsskolan från 2026-08-10"}),
    ("Tor Edelsvärd efterträder Maj Hellgren som rektor den 1 augusti.",
     {"Tor Edelsvärd": "rektor från 2026-08-01", "Maj Hellgren": "rektor till 2026-07-31"}),
    ("Maj efterträds av Tor Edelsvärd som rektor den 1 augusti.",
     {"Tor Edelsvärd": "rektor från 2026-08-01", "Maj Hellgren": "rektor till 2026-07-31"}),
    ("Maj slutar som rektor den 31 juli.", {"Maj Hellgren": "rektor till 2026-07-31"}),
    ("Bo utses till projektledare från och med 1 april.",
     {"Bo Ek": "projektledare från 2026-04-01"}),
    # nothing is told of anybody
    ("Siv Rask ersätter Maj Hellgren.", {}),
    ("Avsnittet skrivs om och ersätter det tidigare från och med den 1 augusti.", {}),
    ("Bo är ordförande den 3 mars.", {}),
    ("Anna är lärare.", {}),
    ("Tillträdande rektor är Tor Edelsvärd.", {}),
    ("Rektor Siw Alm slutar vid terminens slut.", {}),
    ("Hela gruppen ersätts av en ny den 1 augusti.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "roles"), SAID)
def test_notes_tell_who_is_what_and_who_stands_in(said: str, roles: dict[str, str]) -> None:
    text = HEAD.format(said=said, absent="")
    (minutes,) = extract(read(text.encode(), name="LG.txt")).meetings
    assert {p.name: "; ".join(p.roles) for p in minutes.people if p.roles} == roles


def test_who_stands_in_for_somebody_absent_does_so_at_the_meeting() -> None:
    text = HEAD.format(said="Text.", absent="Frånvarande: Disa Holm (ersatt av Siv Rask)")
    (minutes,) = extract(read(text.encode(), name="LG.txt")).meetings
    (siv,) = (person for person in minutes.people if person.roles)
    assert (siv.name, siv.roles) == ("Siv Rask", ("ersätter Disa Holm 2026-01-13",))
    assert minutes.absent == ("Disa Holm",)


def test_that_somebody_stands_in_is_no_task_of_theirs() -> None:
    said = "Siv Rask ersätter Maj Hellgren v. 39.\nBo är tf rektor och tar fram en plan senast 3/3."
    text = HEAD.format(said=said, absent="")
    (minutes,) = extract(read(text.encode(), name="LG.txt")).meetings
    assert [task.owners for task in minutes.tasks] == [("Bo",)]
