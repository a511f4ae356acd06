"""How a share is said in whole per cent, wherever it is."""

from decimal import ROUND_HALF_UP, Decimal

_ALL = 100


def whole_percent(share: float) -> int:
    """Rounded as people do; a hundred is said of no less than all, and nought of no more than none."""
    percent = int((Decimal(str(share)) * _ALL).to_integral_value(ROUND_HALF_UP))
    if 0 < share < 1:
        return min(max(percent, 1), _ALL - 1)
    return percent
