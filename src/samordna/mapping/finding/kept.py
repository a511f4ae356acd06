"""What the finder looks through, made once for each change in a municipality."""

import re
from datetime import date
from functools import lru_cache

from django.utils.timezone import localdate

from samordna.core.row_versions import Versions, row_versions
from samordna.guidance.models import Guide
from samordna.guidance.queries import published_whole
from samordna.mapping.mapped import mapped_services
from samordna.mapping.models import Service
from samordna.mapping.pointing import successors
from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit
from samordna.organisation.settings.registry import municipalities
from samordna.plandoc.finding import Index, KeyedGuide, index_of

_DISTRICT = re.compile("stadsdel|kommundel|distrikt", re.IGNORECASE)
_MADE_FROM = (Service, Guide, Unit, Partner, ContactPoint)


def index_for(municipality: Municipality, *, only_public: bool) -> Index:
    """Of today's services and published guides; of a municipality that is as it was, one query."""
    versions = row_versions(_MADE_FROM, municipality.pk)
    return _index(municipality.pk, only_public, localdate(), versions)


@lru_cache(maxsize=32)
def _index(municipality: int, only_public: bool, today: date, _versions: Versions) -> Index:
    place = Municipality(pk=municipality)
    services = mapped_services(place, on=today, only_public=only_public)
    guides = [KeyedGuide(row.slug, row.content) for row in published_whole(place)]
    return index_of(services, guides, _districts(municipality), _elsewhere(municipality))


def _districts(municipality: int) -> dict[str, str]:
    """The parts of the municipality that have a unit of their own, by name, each with what it is called today."""
    units = {unit.pk: unit for unit in Unit.objects.filter(municipality_id=municipality)}
    became = successors(units)
    today = {unit.name: units[became.get(pk, pk)].name for pk, unit in units.items()}
    return {name: today[name] for name in sorted(today) if _DISTRICT.search(name)}


def _elsewhere(municipality: int) -> tuple[str, ...]:
    name = Municipality.objects.values_list("name", flat=True).get(pk=municipality)
    own = name.removesuffix("s stad").removesuffix("s kommun")
    return tuple(one.name for one in municipalities() if one.name not in (name, own))
