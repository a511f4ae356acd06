"""Kolada's figures of municipalities, as its API gives them.

The API is described at github.com/Hypergene/kolada; versions 2 and 3 give the same: ``values`` of a ``kpi``, a
``municipality`` and a ``period``, each with values for women (K), men (M) and all (T). Names stand in lists of their own, of
things with ``id`` and ``title``.
"""

from collections.abc import Iterator
from typing import Any

from samordna.plandoc.figures import person_words, words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.model import FigurePlace
from samordna.plandoc.figures.numbers import number_in
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.persons import personal
from samordna.plandoc.figures.titles import Said, heading_said

_GENDERS = {"K": "kvinnor", "M": "män", "F": "kvinnor"}
_HIDDEN = frozenset({"missing", "private", "secret", "suppressed", "deleted"})
_PERIODS = ("period", "year", "år")
_AREAS = ("municipality", "ou", "municipality_id", "organizational_unit")


def is_kolada(content: Any) -> bool:
    return next(_observations(content), None) is not None


def read_kolada(content: Any, gathering: Gathering) -> None:
    titles = dict(_titles(content))
    persons = personal({*titles.values(), *(_area(one) for one in _observations(content))})
    said = {code: heading_said(title) for code, title in titles.items()}
    for number, one in enumerate(_observations(content), 1):
        code, area = str(one["kpi"]), _area(one)
        period = period_in(str(next((one[key] for key in _PERIODS if one.get(key)), "")))
        place = FigurePlace(value=number)
        if not persons.isdisjoint({area, titles.get(area, ""), titles.get(code, "")}):
            gathering.flag(place, person_words.ROW)
            continue
        if period is None:
            gathering.flag(place, words.NO_PERIOD)
            continue
        kpi = said.get(code, Said(code))
        for value in _values_of(one):
            gender = _GENDERS.get(str(value.get("gender", "T")).upper())
            gathering.add(
                ", ".join(filter(None, [kpi.name or code, gender])),
                kpi.unit,
                titles.get(area, area) or None,
                period,
                _figure(value),
                None,
                place,
            )


def _area(one: dict[str, Any]) -> str:
    return str(next((one[key] for key in _AREAS if one.get(key)), ""))


def _observations(content: Any) -> Iterator[dict[str, Any]]:
    """What has a measure and a value, however deep: a page of the API, or several of them in a list."""
    if isinstance(content, dict):
        if (
            "kpi" in content
            and ("values" in content or "value" in content)
            and not isinstance(content["kpi"], list | dict)
        ):
            yield content
            return
        content = list(content.values())
    for inside in content if isinstance(content, list) else []:
        if isinstance(inside, dict | list):
            yield from _observations(inside)


def _values_of(one: dict[str, Any]) -> list[dict[str, Any]]:
    """All first, then women and men; those that Kolada has taken back are none."""
    values = one.get("values", [one])
    known = [value for value in values if isinstance(value, dict) and not value.get("isdeleted")]
    return sorted(known, key=lambda value: value.get("gender") not in ("T", None))


def _figure(value: dict[str, Any]) -> float | None:
    """None where the status says that it is missing, or not for everybody."""
    figure = value.get("value")
    if str(value.get("status") or "").casefold() in _HIDDEN or isinstance(figure, bool):
        return None
    if isinstance(figure, str):
        number = number_in(figure)
        return number.value if number else None
    return figure if isinstance(figure, int | float) else None


def _titles(content: Any) -> Iterator[tuple[str, str]]:
    if isinstance(content, dict):
        if isinstance(content.get("id"), str) and isinstance(content.get("title"), str):
            yield content["id"], content["title"]
        content = list(content.values())
    for inside in content if isinstance(content, list) else []:
        if isinstance(inside, dict | list):
            yield from _titles(inside)
