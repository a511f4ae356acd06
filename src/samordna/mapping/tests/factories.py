"""A service for tests, made as the pages make it."""

from typing import Any

from samordna.mapping.commands import service_create
from samordna.mapping.models import Service
from samordna.organisation.models import Municipality


def a_service(municipality: Municipality, name: str = "Ungdomsmottagningen", **values: Any) -> Service:
    """``values`` are fields; ``unit`` a unit, ``areas``, ``partners`` and ``contacts`` numbers."""
    return service_create(municipality=municipality, values={"name": name, **values})
