"""Figures per area and period: read from the files they come in, and hidden where they would point somebody out."""

from samordna.plandoc.figures.model import Figure, FigurePlace, FiguresRead, Flag
from samordna.plandoc.figures.reading import read_figures

__all__ = ["Figure", "FigurePlace", "FiguresRead", "Flag", "read_figures"]
