"""Readers: bytes of one format → `Document`.  Pure functions of their input.

A reader is a function ``(text, name, losses) → Document`` in a module of its
own; `pick` chooses it by what the bytes are, not by the name alone.
"""

from lgnotes.readers.pick import MAX_BYTES, Reader, can_read, read

__all__ = ["MAX_BYTES", "Reader", "can_read", "read"]
