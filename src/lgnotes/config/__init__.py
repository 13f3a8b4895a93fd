"""``lgnotes.toml``: the groups whose notes are read, each with its register and its people.

`keys` describes every key once; `check` reads a file by it, `template` writes
one by it, and ``docs/configuration.md`` is made of it.
"""
