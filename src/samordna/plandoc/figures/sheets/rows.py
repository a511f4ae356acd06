"""What the labels of a row say of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.dates.words import MONTHS
from samordna.plandoc.figures.labels import category, unmarked
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import is_total, without_code
from samordna.plandoc.figures.sheets.layout import Layout
from samordna.plandoc.figures.titles import OF_WHICH, Said, heading_said

_SEXES = {"K": "kvinnor", "M": "män", "T": "totalt"}


@dataclass(frozen=True, slots=True)
class RowSaid:
    area: str | None
    names: tuple[str, ...]
    unit: str | None
    source: str | None
    times: tuple[str, ...]


class RowLabels:
    """Goes through the rows from the top: a label that stands for several rows, and one that is a part of the one above."""

    def __init__(self, layout: Layout, merged: dict[int, set[int]]) -> None:
        self._layout = layout
        self._labels = layout.labels
        self._merged = merged
        self._last: dict[int, str] = {}
        self._whole: dict[int, str] = {}

    def said(self, number: int, cells: Sequence[str]) -> RowSaid:
        texts = self._filled(number, cells)
        layout = self._layout
        area = without_code(unmarked(texts[layout.area])) if layout.area is not None else None
        told = heading_said(texts[layout.measure]) if layout.measure is not None else Said()
        names = [told.name] if told.name else []
        names = self._nested(layout.measure, names)
        for at, kind in layout.groups.items():
            if at in layout.attributes:
                continue
            name = _SEXES.get(texts[at], category(texts[at])) if kind == "kön" else category(texts[at])
            name = f"{kind} {name}" if kind and name.isdecimal() else name
            names += self._nested(at, [name]) if name and not is_total(name) else []
        times = _times([(unmarked(texts[at]), part) for at, part in layout.times.items()])
        return RowSaid(
            area or None,
            tuple(names),
            _cell(cells, layout.unit) or told.unit,
            _cell(cells, layout.source),
            (*times, *([told.when] if told.when else [])),
        )

    def _filled(self, number: int, cells: Sequence[str]) -> dict[int, str]:
        """The labels of the row; an empty one is that of the row above where all to the left of it are empty too."""
        texts: dict[int, str] = {}
        is_open = len(self._labels) > 1
        for at in self._labels:
            text = cells[at]
            if not text and (is_open or number in self._merged.get(at, ())):
                text = self._last.get(at, "")
            elif text:
                is_open = False
            texts[at] = self._last[at] = text
        return texts

    def _nested(self, at: int | None, names: list[str]) -> list[str]:
        """ "därav mot kvinna" is a part of what the row above it counts."""
        if at is None or not names:
            return names
        if names[0].casefold().startswith(OF_WHICH):
            return [self._whole[at], *names] if at in self._whole else names
        self._whole[at] = names[0]
        return names


def _times(told: list[tuple[str, str]]) -> list[str]:
    """The first and the last day that a row counts between are one period; one of them without the other is none."""
    ends = {part: period_in(text) or text for text, part in told if part in ("from", "to")}
    if len(ends) < 2:
        return [_time(text, part) for text, part in told if text]
    rest = [_time(text, part) for text, part in told if text and part not in ends]
    return [*rest, *([f"{ends['from']}/{ends['to'] or '?'}"] if any(ends.values()) else [])]


def _time(text: str, part: str) -> str:
    """A month or a quarter that is told as a number under its heading."""
    if part == "first day" or (part == "from" and text[7:] == "-01"):
        return text[:7]
    if not part or not text.isdecimal() or len(text) > 2:
        return text
    if part == "månad":
        return MONTHS[int(text) - 1].sv if 1 <= int(text) <= len(MONTHS) else text
    return f"{part} {int(text)}"


def _cell(cells: Sequence[str], at: int | None) -> str | None:
    return unmarked(cells[at]) or None if at is not None else None
