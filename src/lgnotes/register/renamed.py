"""Documents that have another id than the register remembers."""

from collections.abc import Mapping

import attrs

from lgnotes.register.entry import Entry, RegisterState


def moved(state: RegisterState, names: Mapping[str, str]) -> RegisterState:
    """Return *state* with its documents' ids changed as *names* says, old → new."""
    if not names:
        return state

    def follow(entry: Entry) -> Entry:
        if not any(s.document in names for s in entry.sources):
            return entry
        origins = (
            attrs.evolve(s, document=names.get(s.document, s.document)) for s in entry.sources
        )
        return attrs.evolve(entry, sources=tuple(origins))

    documents = state.documents.items()
    return attrs.evolve(
        state,
        documents={names.get(id_, id_): document for id_, document in documents},
        entries={uid: follow(entry) for uid, entry in state.entries.items()},
        bases={
            uid: attrs.evolve(
                base,
                notes=follow(base.notes),
                others={names.get(d, d): follow(voice) for d, voice in base.others.items()},
            )
            for uid, base in state.bases.items()
        },
    )
