"""Print the decisions since a day as Markdown, meeting by meeting.

python examples/decisions_since.py [FOLDER] [YYYY-MM-DD]
"""

import sys
from datetime import date
from pathlib import Path

import lgnotes

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "notes"
since = date.fromisoformat(sys.argv[2]) if len(sys.argv) > 2 else date(2026, 1, 1)

held = []
for path, read in lgnotes.read_files([folder]):
    if isinstance(read, lgnotes.LgnotesError):
        print(read, file=sys.stderr)
        continue
    held += [(m.date.value, path.name, m) for m in read.meetings if m.date.value]

print(f"# Beslut sedan {since}\n")
for day, name, meeting in sorted(held, key=lambda row: row[:2]):
    if day >= since and meeting.decisions:
        print(f"## {meeting.body or name} {day}\n")
        for decision in meeting.decisions:
            by = f" ({decision.by})" if decision.by else ""
            print(f"- {decision.text}{by}")
        print()
