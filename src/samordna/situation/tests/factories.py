"""Areas, pictures and what they are made of for tests, made as the pages make them."""

from typing import Any

from samordna.organisation.models import Municipality
from samordna.situation.commands.areas import area_create
from samordna.situation.models import Area

ENOUGH = {"population": 12_000, "population_year": 2025}
"""Inhabitants, so that something may be said of the area."""


def an_area(municipality: Municipality, name: str = "Norra", **values: Any) -> Area:
    """One that may be chosen, unless ``values``, which are its fields, say otherwise."""
    return area_create(municipality=municipality, values={"name": name, **ENOUGH, **values})
