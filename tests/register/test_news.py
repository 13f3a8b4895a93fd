"""What is not understood again would be understood alike."""

from pathlib import Path

import pytest

from lgnotes.extract import extract
from lgnotes.model import Notes, Person
from lgnotes.readers import read
from lgnotes.register.directory import named
from lgnotes.register.news import may_matter

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "notes").iterdir())
BO = Person(name="Bo Ek")


@pytest.mark.parametrize(
    ("person", "text", "matters"),
    [
        (BO, "Bos förslag antogs", True),
        (BO, "BE ringer", True),
        (BO, "Ekonomen ringer, det bör be om svar", False),
        (Person(name="Bo Ek", forms=("Bosse",)), "Bosses förslag", True),
        (Person(name="Bo Ek", roles=("rektor",)), "Rektorn ringer", True),
        (Person(name="Bo Ek", roles=("rektor till 2026-01-01",)), "Rektorn ringer", False),
        (Person(name="Maj Hellgren"), "Hellgrens lista", True),
        (Person(name="Maj Hellgren"), "Listan är klar", False),
        (Person(name="Cia af Lund"), "CL ringer", True),
    ],
)
def test_somebody_may_matter_where_a_word_of_theirs_stands(
    person: Person, text: str, matters: bool
) -> None:
    assert may_matter([person], text.encode(), ()) is matters


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"%PDF-1.7", "å".encode("cp1252"), "bör".encode("utf-16"),
                b'{"content": "p\\u00e5"}'],
)  # fmt: skip
def test_where_the_words_cannot_be_seen_everybody_may_matter(content: bytes) -> None:
    assert may_matter([BO], content, ())


def test_whom_the_document_names_itself_is_no_news() -> None:
    assert not may_matter([BO], "Närvarande: Bo Ek".encode(), {"Bo Ek"})
    assert not may_matter([], b"Bo Ek", ())


def of(notes: Notes) -> list[object]:
    return [(m.decisions, m.tasks, m.closed_tasks, m.followups) for m in notes.meetings]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_whoever_does_not_matter_changes_nothing(path: Path) -> None:
    content = path.read_bytes()
    document = read(content, name=path.name)
    alone = extract(document)
    here = {person.name for _, person in named(alone)}
    staff = [Person(name=name) for name in (
        "Viktor Ahl", "Tor Edelsvärd", "Siv Rask", "Maj Hellgren", "Anna Lind", "Leo Bo",
        "Hamid Sarvari", "Eva Ström", "Birgit Ölund",
    )]  # fmt: skip
    others = [one for one in staff if not may_matter([one], content, here)]
    assert of(extract(document, known=others)) == of(alone)
