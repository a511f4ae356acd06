"""The columns of a file of areas, or the properties of a map's features: what is written, and what others call them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text


@dataclass(frozen=True, slots=True)
class AreaColumn:
    """``also`` are other headings, in small letters; ``holds`` a pattern of what a heading may hold."""

    field: str
    heading: Text
    also: tuple[str, ...] = ()
    holds: str = ""


AREA_COLUMNS: tuple[AreaColumn, ...] = (
    AreaColumn(
        "name",
        Text("Namn", "Name"),
        ("område", "områdesnamn", "omrade", "omr_namn", "regsonamn", "desonamn", "namn_omrade", "area", "benämning"),
        r"^namn|namn$|\bname\b|^(?:område|stadsdel)$",
    ),
    AreaColumn(
        "code",
        Text("Kod", "Code"),
        ("id", "områdeskod", "desokod", "regsokod", "deso", "regso", "nyko", "code"),
        r"kod$|\bkod\b|code$",
    ),
    AreaColumn("kind", Text("Slag", "Kind"), ("sort", "typ", "nivå", "områdestyp", "type", "level")),
    AreaColumn(
        "parent",
        Text("Del av", "Part of"),
        ("ligger i", "stadsdelsområde", "stadsdelsnamn", "distrikt", "tillhör", "överordnat", "parent", "kommundel"),
        r"stadsdel|distrikt",
    ),
    AreaColumn(
        "population",
        Text("Invånare", "Inhabitants"),
        ("antal invånare", "befolkning", "folkmängd", "antal", "invanare", "befolkningsmängd", "population", "totalt"),
        r"folkm[äa]ngd|befolkning|inv[åa]nare|population",
    ),
    AreaColumn("population_year", Text("År", "Year"), ("ar", "årtal", "avser år", "befolkningsår", "year")),
)  # fmt: skip
BY_FIELD = {column.field: column for column in AREA_COLUMNS}
_YEAR = lazily(r"(?:19|20)\d\d")
Columns = list[AreaColumn | None]


def columns_of(headings: Sequence[str]) -> Columns:
    """The column of each heading; each field once, those that are called exactly so first."""
    told = [_plain(one) for one in headings]
    columns: Columns = [None] * len(told)
    taken: set[str] = set()
    for is_named in (_is_called, _holds):
        for at, words in enumerate(told):
            if columns[at] is None and words and (column := _column_called(words, taken, is_named)):
                columns[at] = column
                taken.add(column.field)
    return columns


def year_in(heading: str) -> int | None:
    """The year that a heading of inhabitants tells: "Folkmängd 2025-12-31"."""
    found = _YEAR.search(heading)
    return int(found[0]) if found else None


def _column_called(
    words: str, taken: set[str], is_named: Callable[[AreaColumn, str], bool]
) -> AreaColumn | None:
    return next((one for one in AREA_COLUMNS if one.field not in taken and is_named(one, words)), None)


def _is_called(column: AreaColumn, words: str) -> bool:
    return words in {_plain(column.heading.sv), _plain(column.heading.en), column.field, *column.also}


def _holds(column: AreaColumn, words: str) -> bool:
    return bool(column.holds and re.search(column.holds, words))


def _plain(heading: str) -> str:
    return " ".join(heading.strip().strip(":*").casefold().split())
