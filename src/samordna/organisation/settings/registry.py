"""Sweden's 290 municipalities and 21 counties, to choose from when a municipality is set up."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from samordna.core.order import swedish_order

DATA = files("samordna.organisation") / "data" / "municipalities.yaml"


@dataclass(frozen=True, slots=True)
class KnownMunicipality:
    """A municipality as SCB lists it. ``code`` keeps its leading zero, ``county`` is the full name (Stockholms län)."""

    code: str
    name: str
    county: str


@cache
def municipalities() -> tuple[KnownMunicipality, ...]:
    """All of them, by name as Swedes sort."""
    by_county = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    rows = [
        KnownMunicipality(code, name, county)
        for county, names in by_county.items()
        for code, name in names.items()
    ]
    return tuple(sorted(rows, key=lambda row: swedish_order(row.name)))


@cache
def counties() -> tuple[str, ...]:
    """The counties, in the order of their codes."""
    return tuple(dict.fromkeys(row.county for row in sorted(municipalities(), key=lambda row: row.code)))


def by_code(code: str) -> KnownMunicipality | None:
    return next((row for row in municipalities() if row.code == code), None)
