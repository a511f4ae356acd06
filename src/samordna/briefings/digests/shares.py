"""How much of a digest has been opened, by unit. Told so that no reader can be counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Sum
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


def shares_of(digest: Digest, news: int) -> list[UnitShare]:
    """By unit, the smallest put together. ``news`` is how many may be opened out of it. Three queries.

    No sum of all is told, so nothing that is hidden can be worked out from it.
    """
    units = {one.pk: one for one in Unit.objects.filter(municipality=digest.municipality_id)}
    became = successors(units)
    readers, opened = Counter[int | None](), Counter[int | None]()
    for rows, counts, count in (
        (DigestMail.objects.filter(digest=digest), readers, Count("pk")),
        (ItemOpening.objects.filter(digest=digest), opened, Sum("opened")),
    ):
        for unit, number in rows.order_by().values_list("unit").annotate(count):
            counts[became.get(unit, unit)] += number
    return list(_told(readers, opened, units, news))


def _told(
    readers: Counter[int | None], opened: Counter[int | None], units: dict[int, Unit], news: int
) -> Iterator[UnitShare]:
    few = [unit for unit, number in readers.items() if number < FEWEST]
    named = [
        (units[unit].name if unit else _("The whole municipality"), unit)
        for unit in readers
        if unit not in few
    ]
    for name, unit in sorted(named, key=lambda one: one[0]):
        yield _share(name, readers[unit], opened[unit], news)
    if few:
        number = sum(readers[unit] for unit in few)
        yield _share(_("Units with few readers"), number, sum(opened[unit] for unit in few), news)


def _share(name: str, readers: int, opened: int, news: int) -> UnitShare:
    if readers < FEWEST or is_small(opened):
        return UnitShare(name, readers, None, None)
    most = readers * news
    return UnitShare(name, readers, opened, min(100, whole_percent(opened / most)) if most else None)
