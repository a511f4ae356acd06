"""What is told of a table beside it."""

from dataclasses import dataclass

from samordna.plandoc.figures.titles import Said


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
