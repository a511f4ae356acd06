"""When a flow's next digest falls, and whose turn it is to get it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Q, QuerySet

from samordna.briefings.enums import Channel
from samordna.briefings.models import DigestMail, Flow
from samordna.briefings.sending.readers import Key, Reader, readers_of
from samordna.core.prepared import given
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden
from samordna.plandoc.rhythms import Rhythm, next_day, next_working

DIGESTS_THERE = "flows that are sent as digests"
_SOON_ENOUGH = timedelta(days=6)
"""Less than a week: whoever wants one a month gets every fourth of those that go each week."""
_SLOWER = list(Rhythm)


@dataclass(frozen=True, slots=True)
class Last:
    """The latest digest of the flow that a reader got, and when."""

    digest: int
    on: date


def next_on(flow: Flow, last: datetime | None) -> date:
    """``last`` is when the latest was sent. A day that is past is one that was missed."""
    if last is None:
        return next_working(flow.begins_on)
    return next_day(Rhythm(flow.rhythm), in_sweden(last).date(), anchor=flow.begins_on)


def digest_flows(municipality: Municipality) -> list[tuple[Flow, date]]:
    """Those that are sent as digests, with when the next falls. One query."""
    rows = Flow.objects.filter(municipality=municipality, channel=Channel.DIGEST).present()
    sent = Max("digests__sent_at", filter=_regular())
    flows = rows.select_related("unit").annotate(last_sent=sent)
    return [(one, next_on(one, one.last_sent)) for one in flows]


def every_digest_flow() -> QuerySet[Flow]:
    """To be asked along with the roles of whoever comes in."""
    return Flow.objects.filter(municipality=given("municipality"), channel=Channel.DIGEST, removed_at=None)


def _regular() -> Q:
    return Q(digests__removed_at=None, digests__corrects=None)


def lasts_of(flow: Flow) -> dict[Key, Last]:
    """By reader. One query."""
    rows = DigestMail.objects.filter(digest__flow=flow, digest__corrects=None).order_by()
    told = rows.values_list("user", "contact").annotate(Max("digest"), Max("digest__mailed_at"))
    return {
        ("user", user) if user else ("contact", contact): Last(digest, in_sweden(at).date())
        for user, contact, digest, at in told
    }


def whose_turn(flow: Flow, on: date, lasts: Mapping[Key, Last]) -> list[Reader]:
    """The readers who get a digest that goes ``on`` the day: those who want it more seldom wait until it is time."""
    return [one for one in readers_of(flow) if _is_time(flow, one, on, lasts.get(one.key))]


def _is_time(flow: Flow, reader: Reader, on: date, last: Last | None) -> bool:
    if last is None or not reader.rhythm:
        return True
    rhythm = Rhythm(reader.rhythm)
    if _SLOWER.index(rhythm) <= _SLOWER.index(Rhythm(flow.rhythm)):
        return True
    return next_day(rhythm, last.on, anchor=last.on) - _SOON_ENOUGH <= on
