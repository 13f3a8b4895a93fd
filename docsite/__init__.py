"""The documentation site: pages written under ``docs/``, and those that the code itself gives.

``python -m docsite`` lays all of them out in ``build/`` and has Zensical make ``build/site`` of
them, without a network.  What the code says (commands, errors, forms, functions) is taken from
it here and written by hand nowhere.
"""
