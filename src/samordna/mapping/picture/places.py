"""Which places somebody wants to compare, as the address says it (``?jamfor=``)."""

from dataclasses import dataclass

from django.http import QueryDict

from samordna.plandoc.mapping.matrix import administration_of
from samordna.plandoc.mapping.register import Register

ASKED = "jamfor"
TWO = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """``asked`` are two places that somebody chose, or none; ``places`` those that are compared."""

    asked: tuple[str, ...]
    places: tuple[str, ...]
    offered: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.asked[0] if self.asked else ""

    @property
    def second(self) -> str:
        return self.asked[1] if self.asked else ""


def comparison(register: Register, query: QueryDict) -> Comparison:
    """Without a choice the districts, where services differ by district, else the administrations that have services."""
    offered = tuple(dict.fromkeys([*register.areas, *register.administrations]))
    chosen = tuple(name for name in dict.fromkeys(query.getlist(ASKED)) if name in offered)
    if len(chosen) == TWO:
        return Comparison(chosen, chosen, offered)
    by_area = len(register.areas) >= TWO and any(one.areas for one in register.services)
    return Comparison((), tuple(register.areas) if by_area else _owning(register), offered)


def _owning(register: Register) -> tuple[str, ...]:
    owning = {administration_of(one, frozenset(register.administrations)) for one in register.services}
    return tuple(name for name in register.administrations if name in owning)
