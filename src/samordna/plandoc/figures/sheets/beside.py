"""What the lines above and below a table say of it: what is counted, in which unit, where, when, and who says so."""

from collections.abc import Iterable

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import likeness
from samordna.plandoc.figures.sheets.legends import signs_of_nought
from samordna.plandoc.figures.sheets.line_words import (
    AFTERTHOUGHT,
    AREA_KEYS,
    GENERAL,
    NAMED_MUNICIPALITY,
    ONLY_A_SHEET,
    PERIOD_KEYS,
    TITLE_KEYS,
    UNIT_KEYS,
    is_place,
    is_sentence,
    named_unit,
    place_in,
    unit_first,
    unit_meant,
    weight,
)
from samordna.plandoc.figures.sheets.lines import TableLine
from samordna.plandoc.figures.sheets.parts import RawTable, SheetParts
from samordna.plandoc.figures.sheets.sources import is_source, source_of
from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.titles import Said, title_said
from samordna.plandoc.figures.unit_words import unit_called

_SENTENCE = 20
"""How much less a sentence is likely to be a title."""


def beside(table: RawTable, parts: SheetParts, stem: str) -> Beside:
    name = table.sheet.name
    said = Beside(source=source_of(table, parts), zeros=frozenset(signs_of_nought(parts.lines)))
    titles: list[tuple[float, Said]] = []
    names: list[Said] = []
    nearest = _nearest(table)
    for at, line in enumerate(table.above):
        if not line.key and line.text == name and likeness(name) >= 0:
            said.area = name
            continue
        _take(line, said, titles, at + 4 * (at >= nearest))
    for one in (name, stem):
        if not ONLY_A_SHEET.fullmatch(one):
            _take_name(one, said, names)
    for line in table.below:
        if said.unit is None and UNIT_KEYS.fullmatch(line.key.casefold()):
            said.unit = named_unit(line.text)
        elif said.unit is None and not line.key:
            said.unit = unit_called(unmarked(line.text).rstrip(".")) or unit_meant(line.text)
    _choose(titles, names, said)
    if table is not parts.tables[0]:
        _take_from_top(parts.tables[0].above, said)
    return said


def _take_from_top(lines: Iterable[TableLine], said: Beside) -> None:
    """What stands above all tables of a sheet is for each, where nothing nearer says when and where."""
    top = Beside()
    titles: list[tuple[float, Said]] = []
    for at, line in enumerate(lines):
        _take(line, top, titles, at)
    _choose(titles, [], top)
    said.period, said.area = said.period or top.period, said.area or top.area


def _nearest(table: RawTable) -> int:
    """Where the last lines above the table begin that stand together."""
    at = len(table.above)
    while at > 1 and table.above[at - 1].row - table.above[at - 2].row == 1:
        at -= 1
    return max(at - 1, 0)


def _take(line: TableLine, said: Beside, titles: list[tuple[float, Said]], at: int) -> None:
    """A line above the table; ``at`` counts from the uppermost."""
    key = line.key.casefold()
    if is_source(line):
        return
    if key and UNIT_KEYS.fullmatch(key) and (unit := named_unit(line.text)):
        said.unit = unit
    elif key and PERIOD_KEYS.fullmatch(key) and (period := period_in(line.text)):
        said.period = period
    elif key and AREA_KEYS.fullmatch(key) and likeness(place_in(line.text)) > 0:
        said.area = place_in(line.text)
    elif key and TITLE_KEYS.fullmatch(key):
        _take_title(line.text, said, titles, at + 3)
    else:
        _take_title(f"{line.key}: {line.text}" if key else line.text, said, titles, at)


def _take_title(text: str, said: Beside, titles: list[tuple[float, Said]], at: int) -> None:
    words = unmarked(text)
    if is_place(words):
        said.area = place_in(words)
    elif period := period_in(words):
        said.period = period
    elif unit := unit_called(words):
        said.unit = unit
    elif AFTERTHOUGHT.match(words) or not words[:1].isupper():
        if said.period is None and " avser " in words:
            said.period = title_said(words.rstrip(".")).period
        said.unit = said.unit or unit_first(words)
    elif is_sentence(words):
        said.unit = said.unit or unit_first(words)
        first, _, rest = words.partition(". ")
        told = title_said(first)
        titles.append((weight(first, told, -_SENTENCE), told))
        if is_place(rest.rstrip(".")):
            said.area = rest.rstrip(".")
    else:
        told = title_said(words)
        titles.append((weight(words, told, at), told))


def _take_name(name: str, said: Beside, names: list[Said]) -> None:
    """What the sheet or the file is called."""
    words = " ".join(name.replace("_", " ").split())
    if period := period_in(words):
        said.period = said.period or period
    elif is_place(words):
        said.area = said.area or place_in(words)
    elif words and (not unit_called(words) or words.casefold() in words_of("counted")):
        names.append(title_said(words[0].upper() + words[1:]))


def _choose(titles: list[tuple[float, Said]], names: list[Said], said: Beside) -> None:
    """The likeliest title; the other lines, and what the sheet and the file are called, give what it does not say."""
    ranked = [told for _, told in sorted(titles, key=lambda one: -one[0])]
    named = [told for told in ranked if not told.is_generic]
    said.title = next((told for told in named if not GENERAL.search(told.name)), None)
    said.general = next(
        (told for told in [*named, *names] if told is not said.title and not told.is_generic), None
    )
    first = said.title.unit if said.title else None
    every = [*ranked, *names]
    said.unit = (
        first or said.unit or next((told.unit for told in every if told.unit and told.is_generic), None)
    )
    said.area = said.area or next((told.area for told in every if told.area), None)
    said.period = said.period or next((told.period for told in every if told.period), None)
    if said.area is None:
        inside = (NAMED_MUNICIPALITY.search(told.name) for told in every)
        said.area = next((found[0] for found in inside if found), None)
