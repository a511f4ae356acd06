"""Figures out of a text that stands in a test."""

from samordna.plandoc.figures import FiguresRead, read_figures
from samordna.plandoc.reading.incoming import IncomingFile


def read_text(text: str, name: str = "siffror.csv") -> FiguresRead:
    return read_figures(IncomingFile.of(text.encode(), name))


def rows_of(text: str, name: str = "siffror.csv") -> list[tuple[object, ...]]:
    """Name, unit, area, period and value of each figure."""
    return [(one.name, one.unit, one.area, one.period, one.value) for one in read_text(text, name).series]


def flags_of(text: str, name: str = "siffror.csv") -> list[tuple[str, str]]:
    return [(one.where.in_("sv"), one.what.sv) for one in read_text(text, name).flags]
