"""Services that the register has not been told enough of: no gap, but what makes gaps uncertain."""

from collections.abc import Iterable
from dataclasses import dataclass

from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.told import MUST_TELL, untold
from samordna.plandoc.vocabulary import Text


@dataclass(frozen=True, slots=True)
class Incomplete:
    """``lacks`` names what is not told, as in the check of plans (V1)."""

    key: str
    name: str
    lacks: tuple[Text, ...]


def incomplete(services: Iterable[MappedService]) -> list[Incomplete]:
    """Those that lack level, function, target group or owner."""
    judged = ((service, _lacks(service)) for service in services)
    return [Incomplete(service.key, service.name, lacks) for service, lacks in judged if lacks]


def _lacks(service: MappedService) -> tuple[Text, ...]:
    told = {
        "level": service.level,
        "functions": service.functions,
        "target_group": service.target_groups,
        "owner": service.owner,
    }
    return tuple(MUST_TELL[field] for field in untold(told))
