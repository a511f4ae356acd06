"""When each flow's turn comes: digests tell themselves when they went, of the others somebody does."""

from datetime import date, datetime

from samordna.briefings.enums import Channel
from samordna.briefings.models import Flow
from samordna.briefings.queries import flows_of
from samordna.briefings.sending.falling import digest_flows
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden
from samordna.plandoc.rhythms import Rhythm, next_day, next_working


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
    return [(one, turn_after(one.rhythm, one.begins_on, one.went_on)) for one in rows]


def turn_after(rhythm: str, begins_on: date, last: date | datetime | None) -> date:
    """``last`` is when it went last."""
    if last is None:
        return next_working(begins_on)
    day = in_sweden(last).date() if isinstance(last, datetime) else last
    return next_day(Rhythm(rhythm), day, anchor=begins_on)
