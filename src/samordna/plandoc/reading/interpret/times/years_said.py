"""The year of times that name none, where the heading of their column or a line says it: "Tidplan (2026 om ej annat anges)"."""

from collections.abc import Iterable

from samordna.plandoc.lazily import lazily

_STOP = lazily(r"[.!?]\s")
_YEAR = lazily(r"(?<![\d–/-])20\d\d(?![\d–/-])(?!\s?(?:och|till)\s)")
_ELSE = lazily(
    r"\b(?:om|där|när|såvida)\s(?:(?:det|inte|ej|inget|inga|något)\s){0,2}(?:annat|år|årtal)\b(?!\sbeslut)|"
    r"\b(?:om|där|när)\s(?:årtal|år|årtalet|året)\ssaknas\b|\butan\sårtal\b|"
    r"\b(?:alla|samtliga)\s(?:tider|datum|månader|tidpunkter|tidsangivelser|veckor|kvartal)\b[^.]{0,25}\b(?:avser|gäller|är|under)\b"
)
"""What says that a year beside it is that of the times that name none."""


def year_said(texts: Iterable[str]) -> int | None:
    """The one year that lines give to the times that name none."""
    found = {year for text in texts for one in _STOP.split(text) if (year := _year_in(one))}
    return found.pop() if len(found) == 1 else None


def year_headed(headings: Iterable[str]) -> int | None:
    """The one year that the headings of times name."""
    found = {int(year) for heading in headings for year in _YEAR.findall(heading)}
    return found.pop() if len(found) == 1 else None


def _year_in(sentence: str) -> int | None:
    years = set(_YEAR.findall(sentence)) if _ELSE.search(sentence.lower()) else set()
    return int(years.pop()) if len(years) == 1 else None
