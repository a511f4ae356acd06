"""Who says what a table says: the lines about sources beside it, or beside all tables of its sheet."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.figures.sheets.lines import TableLine
from samordna.plandoc.figures.sheets.parts import RawTable, SheetParts
from samordna.plandoc.lazily import lazily

_SOURCES = lazily(
    r"(?:data|statistik)?k[äa]ll(?:a|or)(?:(?:\s(?:till|för))?\s(?:tabell|tab|diagram|flik|blad)?\s?\w{1,2})?"
    r"|source|uppgifter(?:na)? från|statistik från|underlag från"
)
_SAID_SOURCE = lazily(
    r"(?:^|[\s(.;])(?:data|statistik)?(?:k[äa]ll(?:a|or)|source)\s*(?:[:–=-]"
    r"|(?=\s[A-ZÅÄÖ]))\s*(?P<source>[^()]+(?:\([^()]*\))?[^()]*?)(?:\)|\.\s|$)"
    r"|^(?:uppgifterna|statistiken|siffrorna|data)\s(?:är hämtade?|kommer|hämtas|är hämtat"
    r"|har hämtats)\sfrån\s(?P<from>.+?)(?:\.|$)",
    re.IGNORECASE,
)
_UPDATED = lazily(
    r"[.,;]?\s*(?:\(?(?:uttag|hämta[dt]|uttaget|utdrag|uppdatera[dt]|senast|per den"
    r"|publicerad|bearbetning|åtkomst|läst|data hämtad)\b(?! ur ).*|\(?\d{4}-\d\d-\d\d\)?)\s*$",
    re.IGNORECASE,
)
_ELSEWHERE = lazily(
    r"(?:se|enligt|framgår av)\b.*(?:flik|blad|respektive|nedan|ovan|kolumn|tabell)", re.IGNORECASE
)
_LEGEND = lazily(r"[.;,]?\s+(?:\.{1,3}|…|[xX*:]|[–—-]|i\.u\.)\s*(?:=|betyder|anger)\s.*$")
"""What signs mean, in the same line."""
_FOR_WHAT = lazily(r"([^,;()]+)\(([^()]+)\)")
_STEM = 5
_NUMBER = lazily(r"(?:tabell|tab\.?|diagram|figur|flik|blad)\s*(\w{1,2})\b", re.IGNORECASE)


def is_source(line: TableLine) -> bool:
    return _SOURCES.fullmatch(line.key.casefold()) is not None


def source_of(table: RawTable, parts: SheetParts) -> str | None:
    """The one told below the table, or above it where all tables have theirs there; else one of the sheet's."""
    own = source_in(table.above)
    if own and all(source_in(other.above) for other in parts.tables):
        return own
    if (below := list(_sources(table.below))) and (len(below) == 1 or len(parts.tables) == 1):
        return below[0][1]
    return own or _of_several(table, parts)


def source_for(source: str, words: str) -> str:
    """Of several with what each is for, "Polisen (brott), SCB (folkmängd)", the one that is for these words; else all of it."""
    parts = _FOR_WHAT.findall(source)
    if len(parts) < 2 or len(parts) != source.count("("):
        return source
    said = words.casefold()
    for who, what in parts:
        stems = [word[:_STEM] for word in what.casefold().split() if len(word) >= _STEM and word != "tabell"]
        if what.casefold() in said or any(stem in said for stem in stems):
            return str(who).strip(" ,;")
    return source


def source_in(lines: Sequence[TableLine]) -> str | None:
    """The first that the lines tell."""
    return next((source for _, source in _sources(lines)), None)


def _of_several(table: RawTable, parts: SheetParts) -> str | None:
    """Of several sources the one that names the table's number, or that comes as the table does; else the first."""
    told = list(_sources(parts.lines))
    numbers = [number for line in table.above if (number := _number(line))]
    for number in reversed(numbers):
        for line, source in told:
            if number in (_number(line), line.key.casefold().rpartition(" ")[2]):
                return source
    at = parts.tables.index(table)
    if len(told) == len(parts.tables) > 1:
        return told[at][1]
    return told[0][1] if told else None


def _number(line: TableLine) -> str:
    found = _NUMBER.search(f"{line.key} {line.text}")
    return found[1].casefold() if found else ""


def _sources(lines: Sequence[TableLine]) -> Iterator[tuple[TableLine, str]]:
    for at, line in enumerate(lines):
        text = line.text if line.key else ""
        if not is_source(line):
            found = _SAID_SOURCE.search(f"{line.key}: {line.text}" if line.key else line.text)
            text = (found["source"] or found["from"]) if found else ""
        elif not text and at + 1 < len(lines):
            text = lines[at + 1].text
        source = _without_day(text).strip(" .,;–-")
        if source and not _ELSEWHERE.match(source):
            yield line, source


def _without_day(source: str) -> str:
    """A source without what signs mean, and without when it was fetched, unless that stands in the middle of a bracket."""
    source = _LEGEND.sub("", source)
    rest = _UPDATED.sub("", source)
    return rest if rest.count("(") <= rest.count(")") else source
