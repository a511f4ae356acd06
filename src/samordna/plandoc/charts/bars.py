"""What was and what is, side by side: bars of one scale, in shares of the width."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Pair = tuple[Decimal | None, Decimal | None]
"""Before and now; None where it is hidden or missing."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Bars begin at ``zero``."""

    before: Decimal | None
    now: Decimal | None
    zero: str
    before_at: str
    now_from: str
    now_width: str


def beside(pairs: Sequence[Pair]) -> list[Beside]:
    """One for each pair, in their order, all of one scale with zero in it."""
    told = [value for pair in pairs for value in pair if value is not None]
    low, high = min([*told, Decimal(0)]), max([*told, Decimal(0)])
    whole = (high - low) or Decimal(1)

    def share(value: Decimal | None) -> Decimal:
        return ((value or Decimal(0)) - low) / whole

    return [
        Beside(
            before,
            now,
            _percent(share(Decimal(0))),
            _percent(share(before)),
            _percent(min(share(now), share(Decimal(0)))),
            _percent(abs(share(now) - share(Decimal(0)))),
        )
        for before, now in pairs
    ]


def _percent(share: Decimal) -> str:
    return f"{share:.2%}"
