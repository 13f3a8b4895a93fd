"""The page at the root: what lies in a world, to look at and to edit as a person does."""

from lgnotes.testing.page.site import Page

__all__ = ["Page"]
