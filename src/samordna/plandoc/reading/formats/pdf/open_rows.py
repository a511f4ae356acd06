"""Rows that a page leaves open: their upright lines end where no level one closes them."""

from samordna.plandoc.reading.formats.pdf.rulings import Ruling

_SAME = 3.0
_FEWEST = 3


def closed(rulings: list[Ruling]) -> list[Ruling]:
    """The lines of a page, and one across where three upright lines or more end together in the open."""
    upright = [ruling for ruling in rulings if ruling["orientation"] == "v"]
    level = [ruling for ruling in rulings if ruling["orientation"] == "h"]
    return [*rulings, *(line for side in ("top", "bottom") for line in _missing(upright, level, side))]


def _missing(upright: list[Ruling], level: list[Ruling], side: str) -> list[Ruling]:
    found: list[Ruling] = []
    groups: dict[int, list[Ruling]] = {}
    for ruling in upright:
        groups.setdefault(round(float(ruling[side]) / _SAME), []).append(ruling)
    for group in groups.values():
        places = sorted({round(float(ruling["x0"])) for ruling in group})
        y = float(group[0][side])
        if len(places) < _FEWEST or any(_crosses(other, y, places) for other in upright):
            continue
        x0, x1 = float(places[0]), float(places[-1])
        covered = sum(_overlap(line, x0, x1) for line in level if abs(float(line["top"]) - y) <= _SAME)
        if covered < (x1 - x0) / 2:
            found.append(_line(x0, x1, y))
    return found


def _crosses(ruling: Ruling, y: float, places: list[int]) -> bool:
    beyond = float(ruling["top"]) < y - _SAME and float(ruling["bottom"]) > y + _SAME
    return beyond and round(float(ruling["x0"])) in places


def _overlap(line: Ruling, x0: float, x1: float) -> float:
    return max(0.0, min(float(line["x1"]), x1) - max(float(line["x0"]), x0))


def _line(x0: float, x1: float, y: float) -> Ruling:
    return {"x0": x0, "x1": x1, "top": y, "bottom": y, "width": x1 - x0, "height": 0.0, "orientation": "h"}
