"""The document beside the panel: what is written on its lines, and which find stands where."""

from lgnotes.document import Block
from lgnotes.errors import LgnotesError
from lgnotes.panel import Panel
from lgnotes.panels import Member
from lgnotes.preview.stage import PEOPLE, Stage
from lgnotes.readers import read
from lgnotes.register.review import Review
from lgnotes.testing.jsons import Json
from lgnotes.texts import Language


def reading(stage: Stage, document: str, language: Language) -> Json:
    """Return the *document*, as its owner sees it, with the lines of its finds by their uids."""
    name = stage.documents[document]
    owner = PEOPLE["secretary"]
    member = Member(address=owner, token=stage.world.oauth.token(owner))
    groups, now = stage.config.groups, stage.world.clock()
    try:
        with stage.deployment.panels.open(
            document, groups=groups, member=member, now=now, name=name
        ) as opened:
            return {"name": name, **_shown(opened.panel)}
    except LgnotesError as error:
        return {"name": name, "blocks": [], "lines": {}, "wrong": error.sentence(language)}


def _shown(panel: Panel) -> Json:
    written = read(panel.document.read(), name=panel.document.name)
    return {
        "blocks": [_block(block) for block in written.blocks],
        "lines": _lines(panel.look()),
    }


def _block(block: Block) -> Json:
    return {
        "line": block.line,
        "end": block.end_line,
        "kind": block.kind.value,
        "level": block.level,
        "marker": block.marker or "",
        "checked": block.checked,
        "text": block.text,
        "cells": list(block.cells),
        "gap": block.gap,
        "struck": block.struck,
    }


def _lines(seen: Review) -> Json:
    finds = {find.entry.uid: list(find.lines) for find in seen.finds}
    return finds | {miss.entry.uid: list(miss.lines) for miss in seen.misses}
