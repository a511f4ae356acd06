"""Numbers as places: along the width of a picture, and up its height."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT = 1000, 200
EDGE = 20
"""So much room is left round what is drawn, for the dots at its ends."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest number to the highest."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, values: Iterable[Decimal], *, from_zero: bool = False) -> "Scale | None":
        """One that holds all of them, and zero if told so; None where there are none."""
        told = [*values]
        if not told:
            return None
        ends = [*told, Decimal(0)] if from_zero else told
        return cls(min(ends), max(ends))

    def x_of(self, value: Decimal) -> int:
        return round(EDGE + (WIDTH - 2 * EDGE) * self._share(value))

    def y_of(self, value: Decimal) -> int:
        """Downwards, as SVG has it."""
        return round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * self._share(value))

    def _share(self, value: Decimal) -> Decimal:
        """Where there is only one number it stands in the middle."""
        return (value - self.low) / (self.high - self.low) if self.high > self.low else Decimal("0.5")
