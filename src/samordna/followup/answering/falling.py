"""Which activities an occasion asks about."""

from samordna.followup.models import FollowUpOccasion
from samordna.plandoc.checking.occasions import OccasionKind, resolve
from samordna.plandoc.statuses import look_of

REPORTS = {
    OccasionKind.TERTIAL_1,
    OccasionKind.TERTIAL_2,
    OccasionKind.ANNUAL_REPORT,
    OccasionKind.INTERIM_REPORT,
    OccasionKind.FORUM,
}


def is_followed_up_at(occasion: FollowUpOccasion, *, status: str, follow_up: str) -> bool:
    """One that is done or cancelled is not asked about; one that names another occasion is asked about then."""
    if look_of(status).closed:
        return False
    named = resolve(follow_up)
    if named is None or named.kind not in REPORTS:
        return True
    return named.kind.value == occasion.kind and named.year in (None, occasion.year)
