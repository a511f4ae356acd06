"""Where mail to the members of a forum goes."""

from collections.abc import Iterable
from email.utils import parseaddr

from django.conf import settings

from samordna.collaboration.models import ForumMember
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import ContactPoint


def address_of_member(member: ForumMember, known: Addresses) -> str:
    """Its own, else that of its contact point, else the first of the unit or the partner; empty where there is none."""
    at = _reachable(member.contact) or known.nearest(member.unit) or known.of_partner(member.partner)
    return member.email or (at.email if at else "")


def address_of_deputy(member: ForumMember) -> str:
    deputy = _reachable(member.deputy)
    return deputy.email if deputy else ""


def organizer_of(members: Iterable[ForumMember], known: Addresses) -> str:
    """The address of whoever leads the meetings, else the installation's own."""
    chair = next((one for one in members if one.is_chair), None)
    own = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return (address_of_member(chair, known) if chair else "") or own


def _reachable(point: ContactPoint | None) -> ContactPoint | None:
    is_there = point and point.email and not (point.removed_at or point.restricted)
    return point if is_there else None
