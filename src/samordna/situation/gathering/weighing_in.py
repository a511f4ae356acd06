"""What a source begins with when a contribution becomes one."""

from typing import Any

from django.utils.timezone import localtime

from samordna.plandoc.picture.words import Contributor
from samordna.plandoc.vocabulary import SourceKind
from samordna.situation.gathering.answers import told
from samordna.situation.models import Contribution

SOURCE_KINDS_OF: dict[Contributor, SourceKind] = {
    Contributor.POLICE: SourceKind.POLICE,
    Contributor.SCHOOL: SourceKind.SCHOOL,
    Contributor.SOCIAL_SERVICES: SourceKind.BOARD,
    Contributor.CULTURE: SourceKind.BOARD,
    Contributor.PROPERTY: SourceKind.CIVIL_SOCIETY,
    Contributor.ASSOCIATIONS: SourceKind.CIVIL_SOCIETY,
    Contributor.NEIGHBOUR: SourceKind.OTHER,
    Contributor.SURVEY: SourceKind.SURVEY,
    Contributor.OTHER: SourceKind.OTHER,
}
"""Which kind of source each contributor is."""


def begins_with(contribution: Contribution) -> dict[str, Any]:
    """What the form holds of a contribution that has not been weighed in: what was answered, to be shortened."""
    request = contribution.request
    kind = Contributor(request.kind)
    return {
        "name": str(request),
        "kind": SOURCE_KINDS_OF[kind],
        "local": kind is not Contributor.NEIGHBOUR,
        "date": localtime(contribution.sent_at).date().isoformat(),
        "period": contribution.period,
        "basis": contribution.basis,
        "says": "\n\n".join(
            f"**{question}**\n\n{answer}" for question, answer in told(request, contribution)
        ),
        "distribution": contribution.distribution,
    }
