"""How many a session has room for still."""

from django.db.models import Sum

from samordna.organisation.models import Partner, Unit
from samordna.training.models import GroupAtSession, Invitation, Session


def seats_left(session: Session, who: Unit | Partner) -> int | None:
    """For the unit or the partner, what it has signed up counted in; None where nobody has said how many there is room for.

    Two queries at the most.
    """
    if session.seats is None:
        return None
    groups = GroupAtSession.objects.filter(session=session).exclude(
        unit=who if isinstance(who, Unit) else None
    )
    left = session.seats - (groups.aggregate(total=Sum("signed_up"))["total"] or 0)
    if session.forums:
        partners = Invitation.objects.present().filter(session=session, partner__isnull=False)
        others = partners.exclude(partner=who if isinstance(who, Partner) else None)
        left -= others.aggregate(total=Sum("coming"))["total"] or 0
    return max(0, left)
