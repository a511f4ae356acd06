"""What units, functions and partners are called here, held against what another municipality's plan calls its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.timezone import localdate

from samordna.core.order import swedish_order
from samordna.organisation.models import ContactPoint, Coordinator, Municipality, Partner, Unit

_ENDING = re.compile(r"(?<=\w{4})(?:arna|erna|orna|ens|ets|na|en|et|n|s)$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class OurNames:
    names: tuple[str, ...]

    def is_ours(self, said: str) -> bool:
        return " ".join(said.casefold().split()) in self._exact

    def likely(self, said: str) -> str:
        """The one that is called almost the same: “säkerhetschefen” is our “Säkerhetschef”. Empty where none or several are."""
        found = self._stems.get(_stem(said), [])
        return found[0] if len(found) == 1 else ""

    @cached_property
    def _exact(self) -> frozenset[str]:
        return frozenset(" ".join(name.casefold().split()) for name in self.names)

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        stems: dict[str, list[str]] = {}
        for name in self.names:
            stems.setdefault(_stem(name), []).append(name)
        return stems


def our_names(municipality: Municipality) -> OurNames:
    """Four queries. What is restricted has no place in a text that others read."""
    today = localdate()
    rows: Iterable[Iterable[str]] = (
        Unit.objects.filter(municipality=municipality).valid_on(today).values_list("name", flat=True),
        ContactPoint.objects.filter(municipality=municipality, restricted=False)
        .present()
        .values_list("function", flat=True),
        Coordinator.objects.filter(municipality=municipality)
        .valid_on(today)
        .values_list("function", flat=True),
        Partner.objects.filter(municipality=municipality).present().values_list("name", flat=True),
    )
    names = {name for some in rows for name in some if name}
    return OurNames(tuple(sorted(names, key=swedish_order)))


def _stem(name: str) -> str:
    """Its words without their endings."""
    return " ".join(_ENDING.sub("", word) for word in _WORD.findall(name.casefold()))
