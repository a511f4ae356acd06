"""How much of a digest has been opened, by unit. Told so that no reader can be counted."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from samordna.briefings.models import Digest, DigestMail, ItemOpening
from samordna.mapping.pointing import successors
from samordna.organisation.models import Unit
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.small_numbers import FEWEST, is_small


@dataclass(frozen=True, slots=True)
class UnitShare:
    """``opened`` and ``percent`` are None where they are not told: of fewer than five readers, or openings."""

    name: str
    readers: int
    opened: int | None
    percent: int | None


@dataclass(slots=True)
class _Sum:
    readers: int = 0
    news: int = 0
    """How many could be opened, one by one: who catches up on what they missed has more of them."""
    opened: int = 0

    def add(self, other: "_Sum") -> None:
        self.readers += other.readers
        self.news += other.news
        self.opened += other.opened


def shares_of(digest: Digest, news: int) -> list[UnitShare]:
    """By unit, the smallest put together. ``news`` is how many a reader had of whom that is not known. Three queries.

    No sum of all is told, so nothing that is hidden can be worked out from it.
    """
    units = {one.pk: one for one in Unit.objects.filter(municipality=digest.municipality_id)}
    became = successors(units)
    sums: defaultdict[int | None, _Sum] = defaultdict(_Sum)
    sent = DigestMail.objects.filter(digest=digest).order_by().values_list("unit")
    for unit, readers, could in sent.annotate(n=Count("pk"), could=Sum(Coalesce("news", Value(news)))):
        sums[became.get(unit, unit)].add(_Sum(readers, could))
    opened = ItemOpening.objects.filter(digest=digest).order_by().values_list("unit")
    for unit, number in opened.annotate(Sum("opened")):
        sums[became.get(unit, unit)].add(_Sum(opened=number))
    return list(_told(sums, units))


def _told(sums: dict[int | None, _Sum], units: dict[int, Unit]) -> Iterator[UnitShare]:
    few = _Sum()
    named = []
    for unit, one in sums.items():
        if one.readers >= FEWEST:
            named.append((units[unit].name if unit else _("The whole municipality"), one))
        elif one.readers:
            few.add(one)
    for name, one in sorted(named, key=lambda told: told[0]):
        yield _share(name, one)
    if few.readers:
        yield _share(_("Units with few readers"), few)


def _share(name: str, one: _Sum) -> UnitShare:
    if one.readers < FEWEST or is_small(one.opened):
        return UnitShare(name, one.readers, None, None)
    percent = min(100, whole_percent(one.opened / one.news)) if one.news else None
    return UnitShare(name, one.readers, one.opened, percent)
