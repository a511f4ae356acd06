"""Which services somebody wants to see, as the address says it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Q
from django.http import QueryDict
from django.utils.timezone import localdate

from samordna.mapping.models.service import ServiceQuerySet
from samordna.mapping.register.lacking import lacking_something
from samordna.mapping.searching import SEARCHED
from samordna.organisation.queries import with_words
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

WHOLE = "hela"
"""Value of the owner filter for what the municipality as a whole owns."""
LACKING, ENDED = "saknar", "upphorda"


@dataclass(frozen=True, slots=True)
class Choice:
    """Unknown values are as good as none. ``unit`` is the number of an owner, which stands for all that is below it too."""

    words: str = ""
    function: str = ""
    level: str = ""
    target_group: str = ""
    unit: str = ""
    age: int | None = None
    which: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        unit, which = query.get("enhet", ""), query.get("visa", "")
        age = _whole_number(query.get("alder", ""))
        return cls(
            words=query.get("q", "").strip()[:200],
            function=_known(Function, query.get("funktion", "")),
            level=_known(Level, query.get("niva", "")),
            target_group=_known(TargetGroup, query.get("malgrupp", "")),
            unit=unit if unit == WHOLE or _whole_number(unit) is not None else "",
            age=age if age is not None and age <= OLDEST else None,
            which=which if which in {LACKING, ENDED} else "",
        )

    @property
    def owner(self) -> str:
        """The unit that is asked for, if one is: what is added then is to be its own."""
        return self.unit if self.unit != WHOLE else ""

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def of(self, rows: ServiceQuerySet) -> ServiceQuerySet:
        """Those of ``rows`` that are asked for; what has ended only where that is."""
        today = localdate()
        chosen: Any = rows.filter(valid_to__lt=today) if self.which == ENDED else rows.not_ended_on(today)
        if self.which == LACKING:
            chosen = chosen.filter(lacking_something())
        if self.function:
            chosen = chosen.filter(functions__contains=[self.function])
        if self.level:
            chosen = chosen.filter(level=self.level)
        if self.target_group:
            chosen = chosen.filter(target_groups__contains=[self.target_group])
        if self.unit:
            owner = Q(unit=None) if self.unit == WHOLE else Q(unit__path__contains=[int(self.unit)])
            chosen = chosen.filter(owner)
        if self.age is not None:
            chosen = chosen.filter(_takes(self.age))
        found: ServiceQuerySet = with_words(chosen, self.words, *SEARCHED)  # type: ignore[assignment]
        return found


def _takes(age: int) -> Q:
    """As :meth:`MappedService.takes`: a service that states no age is not among those that take somebody of that age."""
    states = Q(age_from__isnull=False) | Q(age_to__isnull=False)
    return states & (Q(age_from=None) | Q(age_from__lte=age)) & (Q(age_to=None) | Q(age_to__gte=age))


def _known(enum: type[StrEnum], value: str) -> str:
    return value if value in set(enum) else ""


def _whole_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None
