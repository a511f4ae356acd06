"""Which services somebody wants to see, as the address says it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q
from django.http import QueryDict
from django.utils.timezone import localdate

from samordna.mapping.models.service import ServiceQuerySet
from samordna.mapping.register.by_age import by_age
from samordna.mapping.register.lacking import lacking_something
from samordna.mapping.searching import SEARCHED
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.queries import with_words
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

UNOWNED = "ingen"
"""Value of the owner filter for what has no owner yet."""
UNSTATED, WITH_UNSTATED = "oangiven", "med"
"""Together with those that may take somebody of the age, but state none."""
LACKING, ENDED = "saknar", "upphorda"
LONGEST = 40
"""Signs of an unknown value that are told."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Unknown values are as good as none, and are told.

    ``unit`` is the number of an owner, which stands for all that is below it too.
    """

    words: str = ""
    function: str = ""
    level: str = ""
    target_group: str = ""
    unit: str = ""
    age: int | None = None
    with_unstated: bool = False
    which: str = ""
    unknown: tuple[str, ...] = field(default=(), compare=False)
    """What the address asks for that is no choice."""

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        asked = {name: query.get(name, "").strip() for name in _KNOWN}
        known = {name: value for name, value in asked.items() if value and _KNOWN[name](value)}
        age = known.get("alder")
        return cls(
            words=query.get("q", "").strip()[:200],
            function=known.get("funktion", ""),
            level=known.get("niva", ""),
            target_group=known.get("malgrupp", ""),
            unit=known.get("enhet", ""),
            age=int(age) if age else None,
            with_unstated=bool(age) and query.get(UNSTATED) == WITH_UNSTATED,
            which=known.get("visa", ""),
            unknown=tuple(value[:LONGEST] for name, value in asked.items() if value and name not in known),
        )

    def within(self, municipality: Municipality) -> "Choice":
        """The same, where a unit that is none of the municipality's is as unknown as any other value."""
        if not self.owner or Unit.objects.filter(municipality=municipality, pk=self.owner).exists():
            return self
        return replace(self, unit="", unknown=(*self.unknown, self.unit))

    @property
    def owner(self) -> str:
        """The unit that is asked for, if one is: what is added then is to be its own."""
        return self.unit if self.unit != UNOWNED else ""

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def of(self, rows: ServiceQuerySet) -> ServiceQuerySet:
        """Those of ``rows`` that are asked for; what has ended only where that is."""
        found = self._of_any_age(rows)
        if self.age is None:
            return found
        ages = by_age(found, self.age)
        return found.filter(pk__in=[*ages.taking, *(ages.maybe if self.with_unstated else ())])

    def unstated(self, rows: ServiceQuerySet) -> int:
        """How many more of ``rows`` state no age and may take somebody of the one asked for."""
        return 0 if self.age is None else len(by_age(self._of_any_age(rows), self.age).maybe)

    def _of_any_age(self, rows: ServiceQuerySet) -> ServiceQuerySet:
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
            owner = Q(unit=None) if self.unit == UNOWNED else Q(unit__path__contains=[int(self.unit)])
            chosen = chosen.filter(owner)
        found: ServiceQuerySet = with_words(chosen, self.words, *SEARCHED)  # type: ignore[assignment]
        return found


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 18


_KNOWN: dict[str, Callable[[str], bool]] = {
    "funktion": set(Function).__contains__,
    "niva": set(Level).__contains__,
    "malgrupp": set(TargetGroup).__contains__,
    "enhet": lambda value: value == UNOWNED or _is_number(value),
    "alder": lambda value: _is_number(value) and int(value) <= OLDEST,
    "visa": {LACKING, ENDED}.__contains__,
}
"""What each choice of the address may be."""
