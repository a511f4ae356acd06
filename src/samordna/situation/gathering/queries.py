"""Reads of what is asked and answered. Restricted answers are left out for those who may not read them."""

from collections.abc import Collection

from django.db.models import QuerySet

from samordna.accounts.access import Access
from samordna.accounts.commands.invitations import token_hash
from samordna.core.prepared import given
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.life import PictureState
from samordna.situation.models import Contribution, ContributionLink, ContributionRequest, Picture, Source
from samordna.situation.queries import visible

ASKED = "contributions that units are asked for"

AROUND = ("picture__unit", "picture__municipality", "unit", "partner", "contact", "municipality")


def requests_of(picture: Picture) -> QuerySet[ContributionRequest]:
    """By their last day, without what is being written."""
    rows: QuerySet[ContributionRequest] = ContributionRequest.objects.filter(picture=picture).present()
    return rows.select_related("unit", "partner", "contact").defer("draft").order_by("due_on", "pk")


def every_unanswered() -> QuerySet[ContributionRequest]:
    """What is asked of any unit, to be asked along with the roles of whoever comes in."""
    return _unanswered().filter(municipality=given("municipality"), unit__isnull=False)


def _unanswered() -> QuerySet[ContributionRequest]:
    rows: QuerySet[ContributionRequest] = ContributionRequest.objects.present().filter(
        picture__removed_at=None, picture__state=PictureState.GATHERING, contributions=None
    )
    return rows


def unanswered_of(municipality: Municipality, units: Collection[int]) -> QuerySet[ContributionRequest]:
    """What is asked of the units, or of any below them, and has not been answered, in pictures that are being gathered."""
    rows = _unanswered().filter(municipality=municipality, unit__path__overlap=sorted(units))
    return rows.select_related("picture", "unit").defer("draft").order_by("due_on", "pk")


def last_of(rows: Collection[ContributionRequest]) -> dict[int, Contribution]:
    """What was sent last to each request, restricted or not, without the answers' being shown to anybody. One query."""
    found = Contribution.objects.filter(request__in=rows).order_by("request_id", "-pk").distinct("request_id")
    return {one.request_id: one for one in found}


def sources_from(rows: Collection[ContributionRequest]) -> dict[int, Source]:
    """The source that each request's contribution has become. One query."""
    found = Source.objects.present().filter(contribution__request__in=rows).select_related("contribution")
    return {one.contribution.request_id: one for one in found if one.contribution}


def contributions_to(request: ContributionRequest, access: Access) -> list[Contribution]:
    """What has been sent, the latest first, of what the user may read."""
    rows = Contribution.objects.filter(request=request)
    return list(visible(rows, access, picture="request__picture"))


def opened_by(municipality: Municipality, token: str) -> ContributionLink | None:
    """The link of the token, also one that leads nowhere any more."""
    rows = ContributionLink.objects.select_related(*(f"request__{name}" for name in AROUND))
    return rows.filter(municipality=municipality, token_hash=token_hash(token)).first()
