"""Where a picture stands: what its requests have brought, and what each step still lacks."""

from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.ready import Standing
from samordna.situation.models import Contribution, ContributionRequest, Picture


def standing_of(picture: Picture, document: PictureDocument) -> Standing:
    """``document`` is the picture with what is restricted. One query."""
    last = Contribution.objects.filter(request=OuterRef("pk")).order_by("-pk").values("answers")[:1]
    requests = ContributionRequest.objects.filter(picture=picture).present().order_by()
    answers = list(requests.annotate(last=Subquery(last)).values_list("last", flat=True))
    return Standing(
        document=document,
        today=localdate(),
        gather_until=picture.gather_until,
        asked=len(answers),
        waiting=sum(1 for one in answers if not one),
    )
