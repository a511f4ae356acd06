"""Years that stand in a column of their own, beside months, terms or quarters that name none."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_columns import times_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_YEAR = lazily(r"(?:år )?(?P<year>20\d\d)")
_DATED = lazily(r"\b20\d\d|(?<=[\s'-])[23]\d$")

Told = tuple[Column, str]


def with_years_beside(texts: list[Told]) -> list[Told]:
    """The times of a row with the year that a cell beside them says: one of the same column, else the one of a column of times.
    Where they name their years, or none is left out, they stay as they are."""
    lines = [(column, line.strip()) for column, text in texts for line in text.split("\n")]
    years = [(column, match["year"]) for column, line in lines if (match := _YEAR.fullmatch(line))]
    moments = [(column, line) for column, line in lines if not _YEAR.fullmatch(line)]
    found = [(column, line, _year_for(column, years)) for column, line in moments]
    used = {column for column, _ in moments} | {Column.TIME}
    if not found or not {column for column, _ in years} <= used:
        return texts
    if not all(year and _is_of(line, column, year) for column, line, year in found):
        return texts
    alone = len(found) == 1 and years[0][0] is Column.TIME
    return [(Column.TIME if alone else column, f"{line} {year}") for column, line, year in found]


def _year_for(column: Column, years: list[Told]) -> str | None:
    """The year of a column; that of a column of times where it has none of its own."""
    own = {year for one, year in years if one is column}
    own = own or {year for one, year in years if one is Column.TIME}
    return own.pop() if len(own) == 1 else None


def _is_of(line: str, column: Column, year: str) -> bool:
    """Whether a time that names no year is one of a year."""
    return not _DATED.search(line) and times_in(f"{line} {year}", column) is not None
