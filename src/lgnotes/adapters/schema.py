"""The tables of a register in SQLite, from its first version to this one."""

from collections.abc import Sequence

from lgnotes.register.people import PERSON_FIELDS

TYPED = "ny-"
"""Begins the uid and the ref that SQLite gives a row which a person types."""

_NEW_NAME = f"('{TYPED}' || lower(hex(randomblob(8))))"
_ENTRY = f"""
    uid TEXT PRIMARY KEY NOT NULL DEFAULT {_NEW_NAME},
    ref TEXT NOT NULL DEFAULT {_NEW_NAME},
    kind TEXT NOT NULL DEFAULT 'task' CHECK (kind IN ('task', 'decision')),
    text TEXT NOT NULL,
    owners TEXT NOT NULL DEFAULT '',
    due TEXT CHECK (due IS date(due, '+0 days')),
    status TEXT NOT NULL DEFAULT 'öppen'
        CHECK (status IN ('öppen', 'pågår', 'klar', 'utgår', 'struken')),
    comment TEXT NOT NULL DEFAULT '',
    "group" TEXT NOT NULL DEFAULT '',
    meeting TEXT CHECK (meeting IS date(meeting, '+0 days')),
    item TEXT NOT NULL DEFAULT '',
    sources TEXT NOT NULL DEFAULT '[]',
    confidence REAL NOT NULL DEFAULT 1.0"""

_PERSON = ", ".join(f"{field} TEXT NOT NULL DEFAULT ''" for field in PERSON_FIELDS)

MIGRATIONS: Sequence[Sequence[str]] = (
    (
        f"CREATE TABLE entries ({_ENTRY})",
        "CREATE UNIQUE INDEX entries_ref ON entries (ref)",
        f"CREATE TABLE bases ({_ENTRY}, event TEXT, todo TEXT)",
        "CREATE TABLE documents (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL,"
        " version TEXT NOT NULL, error TEXT)",
        "CREATE TABLE history (id INTEGER PRIMARY KEY, uid TEXT NOT NULL, at TEXT NOT NULL,"
        " who TEXT NOT NULL, field TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL,"
        " reason TEXT NOT NULL)",
        "CREATE INDEX history_uid ON history (uid)",
    ),
    (
        "ALTER TABLE documents ADD COLUMN meetings TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE documents ADD COLUMN losses TEXT NOT NULL DEFAULT ''",
        'CREATE VIEW "Möten" AS SELECT meetings AS "Möte", name AS "Dokument",'
        ' losses AS "Kunde inte läsas", error AS "Fel" FROM documents ORDER BY meetings, name',
    ),
    (
        "ALTER TABLE bases ADD COLUMN taken TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE bases ADD COLUMN others TEXT NOT NULL DEFAULT ''",
        f"CREATE TABLE people (uid TEXT PRIMARY KEY NOT NULL DEFAULT {_NEW_NAME}, {_PERSON})",
        "CREATE TABLE people_bases (uid TEXT PRIMARY KEY NOT NULL, known_as TEXT NOT NULL,"
        f" {_PERSON})",
    ),
    (
        "ALTER TABLE documents ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE documents ADD COLUMN folder TEXT NOT NULL DEFAULT ''",
    ),
    (
        "ALTER TABLE documents ADD COLUMN mentions TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE documents ADD COLUMN series TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE documents ADD COLUMN called TEXT NOT NULL DEFAULT ''",
    ),
)
"""What brings a file from each version to the next; ``user_version`` counts those done."""
