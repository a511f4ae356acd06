"""When a flow's next digest falls, and whose turn it is to get it."""

from datetime import date, datetime, timedelta

from django.db.models import Max, Q, QuerySet

from samordna.briefings.enums import Channel
from samordna.briefings.models import Flow
from samordna.briefings.sending.reader import Reader
from samordna.briefings.sending.readers import readers_of
from samordna.core.prepared import given
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden
from samordna.plandoc.rhythms import Rhythm, early_by, next_day, next_turn

DIGESTS_THERE = "flows that are sent as digests"
_SOON_ENOUGH = timedelta(days=6)
"""Less than a week: whoever wants one a month gets every fourth of those that go each week."""
_SLOWER = list(Rhythm)


def next_on(flow: Flow, last: date | datetime | None) -> date:
    """``last`` is when it went last. A day that is past is one that was missed."""
    return turn_after(flow.rhythm, flow.begins_on, last)


def turn_after(rhythm: str, begins_on: date, last: date | datetime | None) -> date:
    """As :func:`next_on`, of a flow that is told by its columns."""
    day = in_sweden(last).date() if isinstance(last, datetime) else last
    return next_turn(Rhythm(rhythm), day, anchor=begins_on)


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


def whose_turn(flow: Flow, on: date) -> list[Reader]:
    """The readers who get a digest that goes ``on`` the day: those who want it more seldom wait until it is time."""
    return [one for one in readers_of(flow) if is_time(flow, one, on)]


def is_time(flow: Flow, reader: Reader, on: date) -> bool:
    """Whether a digest that goes ``on`` the day is the reader's: who wants it more seldom waits."""
    if reader.last is None or not reader.rhythm:
        return True
    rhythm = Rhythm(reader.rhythm)
    is_slower = _SLOWER.index(rhythm) > _SLOWER.index(Rhythm(flow.rhythm))
    early = _SOON_ENOUGH if is_slower else early_by(rhythm)
    return next_day(rhythm, reader.last.on, anchor=reader.last.on) - early <= on
