"""Which services take somebody of an age, as the picture of ages has it."""

from dataclasses import dataclass, field

from samordna.mapping.models.service import ServiceQuerySet
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.reach import takes_age
from samordna.plandoc.vocabulary import TargetGroup


@dataclass(frozen=True, slots=True)
class ByAge:
    """Numbers of services: ``maybe`` are those that state no age and may take somebody of it."""

    taking: list[int] = field(default_factory=list)
    maybe: list[int] = field(default_factory=list)


def by_age(rows: ServiceQuerySet, age: int) -> ByAge:
    """One query."""
    found = ByAge()
    for pk, youngest, oldest, groups in rows.values_list("pk", "age_from", "age_to", "target_groups"):
        ages = None if youngest is None and oldest is None else (youngest, oldest)
        service = MappedService(
            key=str(pk), name="", ages=ages, target_groups=frozenset(map(TargetGroup, groups))
        )
        takes = takes_age(service, age)
        if takes is not False:
            (found.taking if takes else found.maybe).append(pk)
    return found
