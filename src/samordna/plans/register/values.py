"""A service of the register in the words of a plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from samordna.core.choices import choices
from samordna.mapping.models import Service
from samordna.mapping.pointing import Pointed
from samordna.plandoc.vocabulary import Arena, TargetGroup

PLAN_COLUMNS = {
    "unit": "owner",
    "level": "level",
    "functions": "functions",
    "target_groups": "target_group",
    "age_from": "age_from",
    "age_to": "age_to",
    "arenas": "arena",
}
"""What a plan says as the register does, by the register's field. Its description and its partners are the plan's own."""


def plan_values(service: Service, around: Pointed, decided: Mapping[int, tuple[date, str]]) -> dict[str, Any]:
    """``decided`` is what the in-depth analysis led to, by service."""
    day, words = decided.get(service.pk, (None, ""))
    return {
        "name": service.name,
        "level": service.level,
        "functions": list(service.functions),
        "age_from": service.age_from,
        "age_to": service.age_to,
        "target_group": _named(TargetGroup, service.target_groups),
        "owner": service.unit.name if service.unit else "",
        "partners": [one.name for one in around.partners_of(service)],
        "arena": _named(Arena, service.arenas),
        "text": service.about,
        "analysed": day.isoformat() if day else "",
        "analysis_decision": words,
    }


def _named(enum: Any, values: list[str]) -> str:
    return ", ".join(str(name) for value, name in choices(enum) if value in values)
