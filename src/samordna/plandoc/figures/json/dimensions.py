"""The dimensions of a JSON-stat data set, and what each is to its figures."""

from dataclasses import dataclass
from typing import Any, Literal

from samordna.plandoc.figures.labels import category
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import is_total, without_code
from samordna.plandoc.figures.titles import heading_said

Role = Literal["time", "area", "measure", "other"]
_NAMED: dict[str, Role] = {
    "tid": "time",
    "time": "time",
    "year": "time",
    "år": "time",
    "månad": "time",
    "kvartal": "time",
    "region": "area",
    "area": "area",
    "geo": "area",
    "område": "area",
    "kommun": "area",
    "stadsdel": "area",
    "contentscode": "measure",
    "tabellinnehåll": "measure",
}
_ROLES: tuple[tuple[str, Role], ...] = (("time", "time"), ("geo", "area"), ("metric", "measure"))


@dataclass(frozen=True, slots=True)
class Category:
    """``name`` is what a series is called by it; ``label`` is as the file has it."""

    label: str
    name: str
    unit: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Dimension:
    role: Role
    categories: list[Category]


def dimensions_of(content: dict[str, Any]) -> list[Dimension]:
    """In the order of the values. Raises ValueError, KeyError or TypeError where the parts do not fit."""
    inside = content["dimension"]
    ids, sizes = content.get("id", inside.get("id")), content.get("size", inside.get("size"))
    told = content.get("role", inside.get("role")) or {}
    roles = {name: role for key, role in _ROLES for name in told.get(key, [])}
    dimensions = [_dimension(name, inside[name], roles.get(name)) for name in ids]
    if [len(one.categories) for one in dimensions] != list(sizes):
        raise ValueError(sizes)
    return dimensions


def _dimension(name: str, content: dict[str, Any], told: Role | None) -> Dimension:
    categories = content["category"]
    labels = categories.get("label") or {}
    units = categories.get("unit") or {}
    codes = _codes(categories.get("index"), labels)
    label = str(content.get("label", ""))
    role = told or _NAMED.get(name.casefold()) or _NAMED.get(label.casefold()) or "other"
    if role == "other" and len(codes) > 1 and all(period_in(code) for code in codes):
        role = "time"
    return Dimension(
        role, [_category(code, str(labels.get(code, code)), units.get(code), role) for code in codes]
    )


def _codes(index: Any, labels: dict[str, Any]) -> list[str]:
    """The categories in order; a dimension with one may have no index."""
    if isinstance(index, dict):
        return sorted(index, key=lambda code: int(index[code]))
    return [str(code) for code in (index if isinstance(index, list) else labels)]


def _category(code: str, label: str, unit: Any, role: Role) -> Category:
    words = " ".join(label.split())
    if role == "time":
        return Category(words, words, period=period_in(code) or period_in(words))
    if role == "area":
        return Category(words, without_code(words))
    if role == "measure":
        said = heading_said(words)
        base = unit.get("base") or unit.get("label") if isinstance(unit, dict) else None
        return Category(words, said.name or words, unit=str(base).strip() if base else said.unit)
    return Category(words, "" if is_total(words) else category(words))
