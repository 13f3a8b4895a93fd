"""Rows that people typed become entries like any other: with a uid, a ref and an event."""

from collections.abc import Mapping

import attrs

from lgnotes.register.draft import Draft
from lgnotes.register.entry import Base, Entry
from lgnotes.register.identity import free_ref, new_uid, ref_key
from lgnotes.register.plan import Reason
from lgnotes.register.wanted import clean_owners, plain

OWN = "Egen"
"""Begins the ref of an entry that no notes tell of: ``Egen 2026-01-14:1``."""


def adopt(draft: Draft) -> Mapping[str, Entry]:
    """Give the rows that people typed their uid and ref; return them by what names the row.

    The same rows give the same uids, so that a run that was killed is completed.
    """
    known = {**draft.entries, **{uid: base.notes for uid, base in draft.bases.items()}}
    taken, refs = set(known), {ref_key(entry.ref) for entry in known.values()}
    adopted: dict[str, Entry] = {}
    for handle, row in draft.before.typed.items():
        entry = _cleaned(row)
        if not entry.text:
            continue  # a row that somebody has only begun
        ref = free_ref(entry.ref or f"{OWN} {draft.now.date().isoformat()}:1", taken=refs)
        uid = new_uid(entry, document=OWN, taken=taken, group=draft.group)
        entry = attrs.evolve(entry, uid=uid, ref=ref)
        taken.add(entry.uid)
        refs.add(ref_key(ref))
        adopted[handle] = entry
        draft.bases[entry.uid] = Base(notes=entry)
        draft.put(entry, action="add", reason=Reason.TYPED_BY_PERSON, who="person")
    return adopted


def _cleaned(row: Entry) -> Entry:
    return attrs.evolve(
        row, ref=plain(row.ref), text=plain(row.text), owners=clean_owners(row.owners), sources=()
    )
