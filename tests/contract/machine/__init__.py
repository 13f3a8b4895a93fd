"""A group's years in random order: people write, edit, delete; runs crash; nothing is lost.

``notes``
    what is written, with a name for each thing that the notes speak of.
``heard``
    what lgnotes has read of it, and which entry each thing is.
``people``
    what people typed, deleted and moved: the model that a run is held against.
``trouble``
    what befalls a run: killed at a write, or met by another run.
``checks``
    what must hold after each run.
``writing``, ``working``, ``running``
    the rules for notes, for people and for runs, all over a ``world``.
``rules``
    the state machine of them all.
``google``
    the same on a Sheet and a Google Calendar, with Google's faults.
"""
