"""The services of a plan as a file of services says them."""

from collections.abc import Iterable
from typing import Any

from samordna.plandoc.mapping.filed.cells import Unreadable, value_in
from samordna.plandoc.mapping.filed.columns import BY_FIELD
from samordna.plandoc.mapping.filed.model import FiledService, FiledServices
from samordna.plandoc.schema import Service

FIELDS = (
    "name",
    "unit",
    "level",
    "functions",
    "target_groups",
    "age_from",
    "age_to",
    "conditions",
    "arenas",
    "about",
)


def filed_of_plan(services: Iterable[Service]) -> FiledServices:
    """What the plan leaves unsaid is left out, so that it differs from nothing."""
    return FiledServices([_filed(one) for one in services], FIELDS)


def _filed(service: Service) -> FiledService:
    """A target group or an arena in words that name none of the choices stands among the conditions, so that it is not lost."""
    youngest, oldest = service.age or (None, None)
    values: dict[str, Any] = {
        "name": service.name,
        "unit": service.owner,
        "level": service.level.value if service.level else None,
        "functions": [one.value for one in service.functions],
        "age_from": youngest,
        "age_to": oldest,
        "about": service.text,
    }
    unnamed = []
    for field, words in (("target_groups", service.target_group), ("arenas", service.arena)):
        try:
            values[field] = value_in(BY_FIELD[field], words or "")
        except Unreadable:
            unnamed.append(f"{BY_FIELD[field].heading.sv}: {words}")
    values["conditions"] = "\n".join(unnamed)
    return FiledService({name: value for name, value in values.items() if value not in (None, "", [])})
