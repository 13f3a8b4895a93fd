"""The add-on's cards: pure functions from values to the JSON that Google shows in the panel.

Every button calls ``<url>/docs/<action>`` with a list of strings, of which
``document`` is always one where a document is known:

``home`` (``page``, from 0), ``find`` (``uid``), ``miss`` (``uid``), ``save``
(``uid``, ``fields``, ``seen``, with the form), ``reject`` (``uid``), ``register``, ``settings``,
``grant``, ``agenda`` (``day`` in its form).  What the form of ``save`` holds,
`lgnotes.addon.cards.form` tells.
"""

from lgnotes.addon.cards.agenda import agenda
from lgnotes.addon.cards.find import find_card, miss_card
from lgnotes.addon.cards.home import home
from lgnotes.addon.cards.notices import error, grant, not_allowed, settings
from lgnotes.addon.cards.registered import registered
from lgnotes.addon.cards.view import View
from lgnotes.addon.cards.widgets import Card

__all__ = [
    "Card",
    "View",
    "agenda",
    "error",
    "find_card",
    "grant",
    "home",
    "miss_card",
    "not_allowed",
    "registered",
    "settings",
]
