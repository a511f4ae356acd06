"""Which column or row of headings of a table tells its areas."""

from collections import Counter
from collections.abc import Iterable, Sequence

from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.places import are_places, is_total
from samordna.plandoc.figures.sheets.cells import names_period
from samordna.plandoc.figures.sheets.column import Column
from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.sheets.words import AREA_WORD, Role, role_called
from samordna.plandoc.figures.titles import heading_said
from samordna.plandoc.figures.unit_words import unit_called

_LIKELY = 0.3


def area_column(labels: list[Column], said: Beside) -> Column | None:
    """The one headed as such, the finest of several; else the one whose labels are likeliest to be places."""
    headed = [one for one in labels if one.role is Role.AREA and one.count]
    if headed:
        return max(headed, key=lambda one: (len(one.texts), one.at))
    unknown = [one for one in labels if one.role is None]
    likely = max(unknown, key=lambda one: are_places(one.texts), default=None)
    if likely and are_places(likely.texts) >= _LIKELY:
        return likely
    by_areas = said.title is not None and AREA_WORD.search(said.title.by) is not None
    return unknown[0] if unknown and by_areas and are_places(unknown[0].texts) > -0.9 else None


def area_levels(values: list[Column], said: Beside) -> set[int]:
    """The row of headings that names areas; the likeliest, where several may."""
    depth = max((len(one.heads) for one in values), default=0)
    judged = {level: _level_likeness([one.heads[level] for one in values]) for level in range(depth)}
    best = max(judged, key=lambda level: judged[level], default=None)
    if best is None:
        return set()
    by_areas = said.title is not None and AREA_WORD.search(said.title.by) is not None
    if judged[best] < (-0.5 if by_areas else _LIKELY):
        return set()
    return {best, best + 1} if _names_kind_only(values, best) else {best}


def _names_kind_only(values: list[Column], level: int) -> bool:
    """Whether some headings only say "Stadsdel", over those that name them, beside areas with nothing below: "Hela kommunen"."""
    below = [
        (role_called(one.heads[level]) is Role.AREA, bool(one.heads[level + 1]))
        for one in values
        if len(one.heads) == level + 2
    ]
    return len(below) == len(values) and (True, True) in below and all(kind is named for kind, named in below)


def _level_likeness(texts: Iterable[str]) -> float:
    names = {place_of(text) for text in texts if text and not is_other(text)}
    named = [one for one in names if not is_total(one)]
    return are_places(named) if len(names) > 1 or (named and are_places(named) == 1.0) else -1.0


def place_of(heading: str) -> str:
    """A heading without the year that may stand behind the place: "Ekdala 2023"."""
    told = heading_said(heading)
    return told.name if told.period else unmarked(heading)


def is_other(text: str) -> bool:
    return (
        names_period(unmarked(text))
        or unit_called(unmarked(text)) is not None
        or heading_said(text).unit is not None
    )


def is_wider(column: Column, area: Column | None) -> bool:
    """Whether a column tells of areas too: those that the areas of the rows lie in."""
    if column.role is None and area is not None:
        return are_places(column.texts) >= _LIKELY
    return column.role is Role.AREA


def attributes_of(area: Column | None, groups: list[Column], body: Sequence[Sequence[str]]) -> frozenset[int]:
    """A column headed as one of groups is one, unless every area stands several times with the same."""
    if area is None:
        return frozenset()
    rows = Counter(row[area.at] for row in body if row[area.at])
    often = len(body) >= 2 * len(rows)
    found = set[int]()
    for one in groups:
        said = {(row[area.at], row[one.at]) for row in body if row[area.at]}
        different = {group for _, group in said}
        if len(said) == len(rows) and len(different) > 1 and (often or one.role is None):
            found.add(one.at)
    return frozenset(found)
