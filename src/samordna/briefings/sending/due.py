"""Which digests would go at a moment, and to how many. Sends nothing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from samordna.briefings.models import Digest, Flow
from samordna.briefings.sending.falling import digest_flows, whose_turn
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden


@dataclass(frozen=True, slots=True)
class Due:
    """``draft`` is the digest that is being written for it, if any."""

    flow: Flow
    due: date
    readers: int
    draft: Digest | None


def due_of(municipality: Municipality, at: datetime) -> list[Due]:
    """The flows whose next digest falls by the day of ``at``, the earliest first."""
    day = in_sweden(at).date()
    drafts: dict[int, list[Digest]] = defaultdict(list)
    for one in Digest.objects.filter(municipality=municipality, sent_at=None, corrects=None).present():
        drafts[one.flow_id].append(one)
    found = []
    for flow, due in digest_flows(municipality):
        if due <= day:
            flow.municipality = municipality
            readers = whose_turn(flow, day)
            found.append(Due(flow, due, len(readers), next(iter(drafts[flow.pk]), None)))
    return sorted(found, key=lambda one: (one.due, one.flow.pk))
