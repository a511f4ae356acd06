"""How many a session has room for still."""

from django.db.models import Sum

from samordna.organisation.models import Unit
from samordna.training.models import GroupAtSession, Session


def seats_left(session: Session, unit: Unit) -> int | None:
    """For the unit, what it has signed up counted in; None where nobody has said how many there is room for. One query."""
    if session.seats is None:
        return None
    others = GroupAtSession.objects.filter(session=session).exclude(unit=unit)
    return max(0, session.seats - (others.aggregate(total=Sum("signed_up"))["total"] or 0))
