"""When each flow's turn comes: digests tell themselves when they went, of the others somebody does."""

from datetime import date

from samordna.briefings.enums import Channel
from samordna.briefings.models import Flow
from samordna.briefings.queries import flows_of
from samordna.briefings.sending.falling import digest_flows, next_on
from samordna.organisation.models import Municipality


def turns_of(municipality: Municipality) -> dict[int, date]:
    """By the flow's number. A day that is past is one that was missed. Two queries."""
    digests = {flow.pk: day for flow, day in digest_flows(municipality)}
    return digests | {flow.pk: day for flow, day in _by_hand(municipality)}


def missed(municipality: Municipality, on: date) -> list[tuple[Flow, date]]:
    """Those that are no digests and whose turn is past, the longest ago first. One query."""
    late = [(flow, day) for flow, day in _by_hand(municipality) if day < on]
    return sorted(late, key=lambda told: (told[1], told[0].pk))


def _by_hand(municipality: Municipality) -> list[tuple[Flow, date]]:
    rows = flows_of(municipality).exclude(channel=Channel.DIGEST)
    return [(one, next_on(one, one.went_on)) for one in rows]
