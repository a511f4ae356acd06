"""What the job does in a municipality: asks the feeds whose time has come, keeps what they answered, and forgets what is old."""

from datetime import datetime

from samordna.briefings.commands.sources import answer_keep, entries_forget
from samordna.briefings.inbox.fetching import answers_of
from samordna.briefings.inbox.waiting import due
from samordna.core.fetching import OUTSIDE, Reach
from samordna.core.tenancy import acting_for
from samordna.situation.figures.queries import allowed_hosts


def feeds_read(municipality_id: int, at: datetime, *, reach: Reach = OUTSIDE) -> int:
    """How many entries are new. Each answer is kept by itself, so that what is stopped half-way has kept what it got."""
    with acting_for(municipality_id):
        entries_forget(at=at)
        sources = list(due(municipality_id, at))
        allowed = allowed_hosts(municipality_id)
    new = 0
    for source, answer in answers_of(sources, allowed, reach=reach):
        with acting_for(municipality_id):
            new += answer_keep(source=source, answer=answer, at=at)
    return new
