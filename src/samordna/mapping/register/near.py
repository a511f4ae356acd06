"""Another service that is called nearly the same: perhaps the one that was meant."""

from difflib import get_close_matches

from samordna.mapping.models import Service
from samordna.mapping.queries import services_of

_ALIKE = 0.75


def called_nearly(service: Service) -> Service | None:
    """Also one of the same name with another owner, since it may be the same service twice. One query."""
    others = services_of(service.municipality).filter(valid_to=None).exclude(pk=service.pk)
    known = {other.name.casefold(): other for other in others}
    near = get_close_matches(service.name.casefold(), known, n=1, cutoff=_ALIKE)
    return known[near[0]] if near else None
