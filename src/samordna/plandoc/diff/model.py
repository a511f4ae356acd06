"""One line of the change log."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from samordna.plandoc.vocabulary import Language, Text


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """``area`` is the list or part of the plan, ``title`` what the item or field is called, ``summary``
    the line to read.

    ``where`` is the place in the new plan (in the old one for what was removed), as in ``Finding.where``.
    ``field`` is set when one field of an item that stays has changed.
    """

    kind: ChangeKind
    area: str
    title: Text
    summary: Text
    where: str
    field: str | None = None
    before: Text | None = None
    after: Text | None = None


class ChangeJson(TypedDict):
    kind: str
    area: str
    title: str
    field: str | None
    before: str | None
    after: str | None
    summary: str
    where: str


def to_json(changes: Sequence[Change], language: Language = "sv") -> list[ChangeJson]:
    """The change log as plain data in one language."""
    return [
        {
            "kind": change.kind.value,
            "area": change.area,
            "title": change.title.in_(language),
            "field": change.field,
            "before": change.before.in_(language) if change.before else None,
            "after": change.after.in_(language) if change.after else None,
            "summary": change.summary.in_(language),
            "where": change.where,
        }
        for change in changes
    ]
