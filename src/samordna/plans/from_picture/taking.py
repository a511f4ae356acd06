"""The plans that a decided picture can be taken into, for the picture's page."""

from collections.abc import Iterator

from samordna.accounts.access import MunicipalityRequest
from samordna.core.addresses import address_of
from samordna.plans.drafts import drafts_to_write
from samordna.plans.from_picture.queries import decided_by_unit, nearest
from samordna.situation.extending import TakingPlan
from samordna.situation.models import Picture


def plans_taking(request: MunicipalityRequest, picture: Picture) -> Iterator[TakingPlan]:
    """The drafts that the user may write in and that no other picture lies nearer. Two queries, or one."""
    drafts = drafts_to_write(request.municipality, request.access)
    decided = decided_by_unit(request.municipality) if drafts else {}
    for version in drafts:
        if nearest(version, decided) == picture:
            address = address_of("plans:from_picture", request.municipality.slug, version.pk)
            yield TakingPlan(version.title, address, version.picture_id == picture.pk)
