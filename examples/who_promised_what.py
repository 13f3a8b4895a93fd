"""Print what everybody has promised in a folder of notes, soonest first.

    python examples/who_promised_what.py [FOLDER]

People are written in many ways (*Frida Nyman*, *Frida*, *FN*); the lists of those
present tell who is meant.
"""

import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

import lgnotes

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "notes"
notes = [read for _, read in lgnotes.read_files([folder]) if isinstance(read, lgnotes.Notes)]

full_name: dict[str, str] = {}
for name in {n for read in notes for m in read.meetings for n in m.attendees if " " in n}:
    parts = name.split()
    full_name |= {parts[0]: name, "".join(part[0] for part in parts): name}

promised: dict[str, list[lgnotes.Task]] = defaultdict(list)
for task in (task for read in notes for task in read.tasks if task.strength == "explicit"):
    for owner in task.owners or ("ingen",):
        promised[full_name.get(owner, owner)].append(task)

for owner, tasks in sorted(promised.items(), key=lambda pair: (-len(pair[1]), pair[0])):
    print(f"{owner}: {len(tasks)}")
    for task in sorted(tasks, key=lambda t: (t.due or date.max, t.ref)):
        print(f"  {task.due or 'utan datum'!s:<10}  {task.text}  ({task.ref})")
