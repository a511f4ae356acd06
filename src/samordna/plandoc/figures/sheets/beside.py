"""What the lines above and below a table say of it: what is counted, in which unit, where, when, and who says so."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import likeness
from samordna.plandoc.figures.sheets.lines import Line
from samordna.plandoc.figures.sheets.parts import RawTable, SheetParts
from samordna.plandoc.figures.sheets.sources import is_source, source_of
from samordna.plandoc.figures.titles import Said, title_said
from samordna.plandoc.figures.unit_words import lowered, unit_apart, unit_called

_TITLES = re.compile(
    r"(?:rapport|titel|tabell|diagram|figur|statistik|nyckeltal|indikator|mått|fråga|title"
    r"|table|avser|ämne|rubrik|uppgift|innehåll)\s*[\d.]*\w?"
)
_UNITS = re.compile(r"(?:mått)?enhet|unit|mått|sort|belopp i|värden i")
_AREAS = re.compile(r"kommun|område|stadsdel|geografi|region|distrikt|urval|area|plats|enhet")
_PERIODS = re.compile(r"period|år|avser|tid|mätperiod|mätår|tidsperiod|kvartal|månad|läsår|avser period|year")
_AFTERTHOUGHT = re.compile(
    r"[*¹²³⁴-⁹†]|\d\)|\.\.|[–-] |(?:preliminär|uppdaterad|uttag|källa|exkl|inkl|obs|senast"
    r"|utskriven|skapad|framtag|kontakt|version|sida|sekretess|not|notera|anm|anmärkning"
    r"|teckenförklaring"
    r"|metod|svarsfrekvens|bastal|antal svarande|ver|hämtad|publicerad|kommentar|redovisas"
    r"|uppgifterna|uppgift|statistiken|siffrorna|tabellen|källan|dnr|diarienummer|internt"
    r"|arbetsmaterial|utkast)\w{0,2}\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:tabell|tab\.?|diagram|figur|fråga|table)\s*\d", re.IGNORECASE)
_GENERAL = re.compile(
    r"uppföljning|statistik\b|statistikuttag|underlag|sammanställning|profil|översikt"
    r"|rapport|nyckeltal|indikator|fakta|lägesbild|\bdata\b|redovisning|utdrag|\benkät"
    r"|mätning\b|mätningen|resultat|undersökning|jämför|bokslut|delår|trygghetsmätning",
    re.IGNORECASE,
)
_ZERO = re.compile(
    r"(?:^|[\s:;,(])([–—-])\s*(?:=|:|betyder|avser"
    r"|motsvarar)?\s*(?=[A-Za-zåäö0(])([^.;]{0,60}?)(?:\(0\)|\bnoll\b|= ?0\b|\b0\b)",
    re.IGNORECASE,
)
_SENTENCE = 20
"""How much less a sentence is likely to be a title."""

_MUNICIPALITY = re.compile(
    r"^[A-ZÅÄÖ][\w-]+(?:tjänsten|förvaltningen|nämnden|kontoret|polisen|skolan) ((?:[A-ZÅÄÖ]\w+ ){1,2}kommun)$"
)
_NAMED_MUNICIPALITY = re.compile(r"(?:[A-ZÅÄÖ][\w-]+ ){1,2}kommun\b")
_SHEETS = re.compile(
    r"(?:blad|sheet|ark|tabell|tab|data|export|table|rådata|resultat|underlag)\s*\d*\w?", re.IGNORECASE
)


@dataclass(slots=True)
class Beside:
    title: Said | None = None
    general: Said | None = None
    """A title that names no measure, but a report or a survey."""
    unit: str | None = None
    source: str | None = None
    area: str | None = None
    period: str | None = None
    zeros: frozenset[str] = frozenset()
    """Signs that by the legend mean zero."""


def beside(table: RawTable, parts: SheetParts, stem: str) -> Beside:
    name = table.sheet.name
    said = Beside(source=source_of(table, parts), zeros=frozenset(_zeros(parts.lines)))
    titles: list[tuple[float, Said]] = []
    names: list[Said] = []
    nearest = _nearest(table)
    for at, line in enumerate(table.above):
        if not line.key and line.text == name and likeness(name) >= 0:
            said.area = name
            continue
        _take(line, said, titles, at + 4 * (at >= nearest))
    for one in (name, stem):
        if not _SHEETS.fullmatch(one):
            _take_name(one, said, names)
    for line in table.below:
        if _UNITS.fullmatch(line.key.casefold()) and said.unit is None:
            said.unit = _named_unit(line.text)
    _choose(titles, names, said)
    if table is not parts.tables[0]:
        _take_from_top(parts.tables[0].above, said)
    return said


def _take_from_top(lines: Iterable[Line], said: Beside) -> None:
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


def _take(line: Line, said: Beside, titles: list[tuple[float, Said]], at: int) -> None:
    """A line above the table; ``at`` counts from the uppermost."""
    key = line.key.casefold()
    if is_source(line):
        return
    if key and _UNITS.fullmatch(key) and (unit := _named_unit(line.text)):
        said.unit = unit
    elif key and _PERIODS.fullmatch(key) and (period := period_in(line.text)):
        said.period = period
    elif key and _AREAS.fullmatch(key) and likeness(_place_in(line.text)) > 0:
        said.area = _place_in(line.text)
    elif key and _TITLES.fullmatch(key):
        _take_title(line.text, said, titles, at + 3)
    else:
        _take_title(f"{line.key}: {line.text}" if key else line.text, said, titles, at)


def _named_unit(text: str) -> str | None:
    """What stands behind the word "Enhet" is one, also where it is no usual one."""
    return unit_called(text) or (lowered(text) if 0 < len(text.split()) <= 4 else None)


def _place_in(text: str) -> str:
    """The place in a line that is one: the last of several, and the municipality of a service."""
    place = re.split(r"\s[–-]\s", text.partition(",")[0].strip())[-1]
    inside = _MUNICIPALITY.search(place)
    return inside[1] if inside else place


def _take_title(text: str, said: Beside, titles: list[tuple[float, Said]], at: int) -> None:
    words = unmarked(text)
    if _is_place(words):
        said.area = _place_in(words)
    elif period := period_in(words):
        said.period = period
    elif unit := unit_called(words):
        said.unit = unit
    elif _AFTERTHOUGHT.match(words) or not words[:1].isupper():
        said.unit = said.unit or _unit_first(words)
    elif _is_sentence(words):
        said.unit = said.unit or _unit_first(words)
        first, _, rest = words.partition(". ")
        told = title_said(first)
        titles.append((_weight(first, told, -_SENTENCE), told))
        if _is_place(rest.rstrip(".")):
            said.area = rest.rstrip(".")
    else:
        told = title_said(words)
        titles.append((_weight(words, told, at), told))


def _is_place(words: str) -> bool:
    return (
        len(words.split()) <= 4
        and likeness(words) >= 0.6
        and "," not in words
        and title_said(words).period is None
    )


def _is_sentence(words: str) -> bool:
    return not _NUMBERED.match(words) and (words.endswith(".") or ". " in words)


def _unit_first(words: str) -> str | None:
    """The unit that a note begins with: "Antal. Preliminär statistik.", "Andel (%) av befolkningen 16–84 år."."""
    first = re.split(r"\.\s|\.$", words)[0]
    if unit := unit_called(first):
        return unit
    begins = re.match(
        r"(?:andel|antal|procent|kronor|tkr|värden|belopp|redovisas|anges)\b", first, re.IGNORECASE
    )
    return unit_apart(first)[1] if begins else None


def _weight(words: str, told: Said, at: int) -> float:
    """How likely the line is to be the title of this table; the nearest of those that are as likely."""
    parts = bool(told.by) * 2 + bool(told.unit) + bool(told.period) + bool(_NUMBERED.match(words)) * 3
    return parts + at * 0.5 - 4 * bool(_GENERAL.search(told.name)) - 6 * told.is_generic


def _take_name(name: str, said: Beside, names: list[Said]) -> None:
    """What the sheet or the file is called."""
    words = " ".join(name.replace("_", " ").split())
    if period := period_in(words):
        said.period = said.period or period
    elif _is_place(words):
        said.area = said.area or _place_in(words)
    elif words and not unit_called(words):
        names.append(title_said(words[0].upper() + words[1:]))


def _choose(titles: list[tuple[float, Said]], names: list[Said], said: Beside) -> None:
    """The likeliest title; the other lines, and what the sheet and the file are called, give what it does not say."""
    ranked = [told for _, told in sorted(titles, key=lambda one: -one[0])]
    named = [told for told in ranked if not told.is_generic]
    said.title = next((told for told in named if not _GENERAL.search(told.name)), None)
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
        inside = (_NAMED_MUNICIPALITY.search(told.name) for told in every)
        said.area = next((found[0] for found in inside if found), None)


def _zeros(lines: Iterable[Line]) -> Iterable[str]:
    for line in lines:
        for found in _ZERO.finditer(f"{line.key}: {line.text}" if line.key else line.text):
            yield found[1]
