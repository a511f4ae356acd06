"""From the flat coordinates of Swedish maps to longitude and latitude: the inverse of Gauss-Krüger's projection.

The series and the constants are those that Lantmäteriet publishes (Gauss Conformal Projection, GRS 80); SWEREF 99 and WGS 84 are
the same here to within a metre.
"""

from dataclasses import dataclass
from math import atan, atan2, cos, cosh, degrees, radians, sin, sinh, sqrt

_AXIS, _FLATTENING = 6378137.0, 1 / 298.257222101
_N = _FLATTENING / (2 - _FLATTENING)
_E2 = _FLATTENING * (2 - _FLATTENING)
_RADIUS = _AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_DELTAS = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161280,
)
_STARS = (
    _E2 + _E2**2 + _E2**3 + _E2**4,
    -(7 * _E2**2 + 17 * _E2**3 + 30 * _E2**4) / 6,
    (224 * _E2**3 + 889 * _E2**4) / 120,
    -(4279 * _E2**4) / 1260,
)


@dataclass(frozen=True, slots=True)
class Grid:
    """A flat system: its central meridian in degrees, its scale there, and where it begins to count, in metres."""

    meridian: float
    scale: float = 1.0
    north: float = 0.0
    east: float = 150_000.0

    def on_earth(self, northing: float, easting: float) -> tuple[float, float]:
        """Longitude and latitude in degrees."""
        xi = (northing - self.north) / (self.scale * _RADIUS)
        eta = (easting - self.east) / (self.scale * _RADIUS)
        terms = [(2 * order, delta) for order, delta in enumerate(_DELTAS, 1)]
        xi_there = xi - sum(delta * sin(k * xi) * cosh(k * eta) for k, delta in terms)
        eta_there = eta - sum(delta * cos(k * xi) * sinh(k * eta) for k, delta in terms)
        across = sqrt(sinh(eta_there) ** 2 + cos(xi_there) ** 2)
        conformal = atan(sin(xi_there) / across)
        sine, squared = sin(conformal), sin(conformal) ** 2
        series = sum(star * squared**order for order, star in enumerate(_STARS))
        latitude = conformal + sine * cos(conformal) * series
        return degrees(radians(self.meridian) + atan2(sinh(eta_there), cos(xi_there))), degrees(latitude)


SWEREF_99_TM = Grid(15.0, 0.9996, 0.0, 500_000.0)
