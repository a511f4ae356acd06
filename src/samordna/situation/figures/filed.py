"""Figures out of a file, between their preview and their saving: what :class:`IncomingFigures` holds."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from samordna.plandoc.vocabulary import Text


class FiledFigure(NamedTuple):
    """``series`` and ``area`` are places in the lists beside it; ``value`` is None where it is missing or ``hidden``."""

    series: int
    area: int
    period: str
    value: float | None
    hidden: str = ""


@dataclass
class FiledSeries:
    """``series`` is the number of the one that it adds to, None for a new one.

    It is ``doubted`` where the file says that it is of shares, and beside it has what cannot be.
    """

    name: str
    unit: str
    source: str
    counts: bool
    series: int | None = None
    doubted: bool = False


@dataclass
class FiledArea:
    """A name of the file. ``meant`` is the number of the area that it means, None while that is not known.

    ``why`` says why nothing is taken in for it all the same.
    """

    name: str
    meant: int | None = None
    why: str = ""

    @property
    def area(self) -> int | None:
        """The number of the area that figures are taken in for."""
        return None if self.why else self.meant


@dataclass
class Filed:
    """``flags`` are what somebody should look at: the place and what it is, each in both languages.

    ``address`` is where it was fetched, empty for a file. ``saved`` are the numbers of the series that it became.
    """

    series: list[FiledSeries] = field(default_factory=list)
    areas: list[FiledArea] = field(default_factory=list)
    figures: list[FiledFigure] = field(default_factory=list)
    flags: list[tuple[str, str, str, str]] = field(default_factory=list)
    address: str = ""
    saved: list[int] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {
            "series": [asdict(one) for one in self.series],
            "areas": [asdict(one) for one in self.areas],
            "figures": self.figures,
            "flags": self.flags,
            "address": self.address,
            "saved": self.saved,
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "Filed":
        return cls(
            [FiledSeries(**one) for one in told.get("series", ())],
            [FiledArea(**one) for one in told.get("areas", ())],
            [FiledFigure(*one) for one in told.get("figures", ())],
            [(one[0], one[1], one[2], one[3]) for one in told.get("flags", ())],
            told.get("address", ""),
            told.get("saved", []),
        )

    @property
    def taken(self) -> Iterator[FiledFigure]:
        """Those whose area is known."""
        return (one for one in self.figures if self.areas[one.area].area is not None)

    def area_of(self, one: FiledFigure) -> int:
        """The number of the area that is meant; one that is not known yet has a number of its own, below nothing."""
        meant = self.areas[one.area].meant
        return -one.area - 1 if meant is None else meant

    def keep_each_once(self, figures: Iterable[FiledFigure]) -> int:
        """Keep these, the last of those of the same series, area and period; how many that leaves out."""
        told = list(figures)
        self.figures = [*{(one.series, self.area_of(one), one.period): one for one in told}.values()]
        return len(told) - len(self.figures)

    def flag(self, what: Text, where: Text = Text("", "")) -> None:  # noqa: B008 - nothing of it can change
        self.flags.append((where.sv, where.en, what.sv, what.en))
