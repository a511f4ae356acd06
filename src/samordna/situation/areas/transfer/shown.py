"""A comparison as its page shows it, in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samordna.core.page_pieces import language, said
from samordna.plandoc.areas.columns import BY_FIELD
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.guard import explanation_of
from samordna.plandoc.mapping.filed import CellProblem, Standing
from samordna.plandoc.maps import MappedPlace, map_of
from samordna.plandoc.vocabulary import name_of
from samordna.situation.areas.transfer.comparison import TAKEN, AreaRow, Comparison

MOST_SHOWN = 200
"""Of a long list, so many are shown; the rest is counted, and taken like those that are shown."""
MOST_DRAWN = 300


@dataclass(frozen=True, slots=True)
class ShownRow:
    """``what`` is said of it, line by line; ``notes`` what was mended or left out."""

    number: int
    name: str
    place: str
    is_new: bool
    what: list[str]
    notes: list[str]


def preview_context(comparison: Comparison) -> dict[str, Any]:
    taken = sorted(comparison.of(*TAKEN), key=lambda row: not row.compared.area.notes)
    mend = comparison.of(Standing.UNREADABLE, Standing.TWICE)
    return {
        "comparison": comparison,
        "flags": [said(one) for one in comparison.filed.flags],
        "unknown": comparison.filed.unknown,
        "taken": [_shown(row) for row in taken[:MOST_SHOWN]],
        "mend": [_to_mend(row) for row in mend[:MOST_SHOWN]],
        "counts": {
            "new": len(comparison.of(Standing.NEW)),
            "differing": len(comparison.of(Standing.DIFFERS)),
            "same": len(comparison.of(Standing.SAME)),
            "mend": len(mend),
            "taken": len(taken),
        },
        "asked": [*_asked(taken)][:MOST_SHOWN],
        "most": MOST_SHOWN,
        "map": _map(comparison.rows),
    }


def _shown(row: AreaRow) -> ShownRow:
    one = row.compared
    is_new = one.standing is Standing.NEW
    what = [
        f"{_heading(name)}: {_value(name, value)}"
        for name, value in one.area.values.items()
        if is_new and name != "name"
    ]
    what += [
        f"{_heading(change.field)}: {_value(change.field, change.here)} → {_value(change.field, change.there)}"
        for change in one.changes
    ]
    return ShownRow(row.number, one.area.name, one.area.place, is_new, what, _told(one.area.notes))


def _to_mend(row: AreaRow) -> ShownRow:
    one = row.compared
    twice = [_("Several have this name or code. Give each its own.")]
    told = _told(one.area.problems) if one.standing is Standing.UNREADABLE else twice
    return ShownRow(row.number, one.area.name, one.area.place, False, told, [])


def _told(problems: Iterable[CellProblem]) -> list[str]:
    return [said(one.text) for one in problems]


def _heading(field: str) -> str:
    return said(BY_FIELD[field].heading) if field in BY_FIELD else _("Outline")


def _value(field: str, value: Any) -> str:
    if value is None or value == "":
        return "–"
    if field == "outline":
        return _("an outline")
    return name_of(AreaKind(value), language()) if field == "kind" else str(value)


def _map(rows: Iterable[AreaRow]) -> Any:
    outlined = [row.compared.area for row in rows if row.compared.area.values.get("outline")][:MOST_DRAWN]
    places = [MappedPlace(one.name, one.values["outline"]) for one in outlined]
    return map_of(places, title=_("Map of the areas in the file"))


def _asked(rows: Iterable[AreaRow]) -> Iterator[tuple[str, str, str]]:
    """The area, the text, and why the guard asks."""
    for row in rows:
        for one in row.asked:
            why = said(explanation_of(one.hit.kind, blocking=False))
            yield row.compared.area.name, one.hit.text, why
