"""Where mail goes when a session is moved, cancelled or held after all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, Sum

from samordna.core.order import in_order
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import Partner, Unit
from samordna.training.models import GroupAtSession, Invitation, InvitationLink, Session


@dataclass(frozen=True, slots=True)
class Receiver:
    """A unit or a partner that has a link to the session, or is signed up for it. ``address`` is empty where mail can go nowhere.

    ``invitation`` is None of a unit that signed up without being invited; ``number`` is how many it has signed up.
    """

    whose: Unit | Partner
    address: str
    invitation: Invitation | None
    number: int

    @property
    def comes_not(self) -> bool:
        """Whether it has answered that nobody comes."""
        return bool(self.invitation and self.invitation.answered_at and not self.number)


def receivers_of(session: Session) -> list[Receiver]:
    """Those who are invited at the address of the invitation, which the page shows; others at their nearest contact point.

    Four queries at most.
    """
    come = signed_up_at(session)
    has_link = InvitationLink.objects.filter(invitation=OuterRef("pk"), ended_at=None)
    present = (
        Invitation.objects.present().filter(session=session).select_related("unit", "partner", "contact")
    )
    invited = present.filter(Exists(has_link) | Q(unit__in=come) | Q(answered_at__isnull=False))
    told = [Receiver(one.whose, one.address, one, one.coming or come.get(one.unit_id, 0)) for one in invited]
    others = {pk for pk in come if pk} - {one.invitation.unit_id for one in told if one.invitation}
    known = Addresses.of(session.municipality) if others else None
    for unit in Unit.objects.filter(pk__in=others) if known else ():
        point = known.nearest(unit) if known else None
        told.append(Receiver(unit, point.email if point else "", None, come[unit.pk]))
    return told


def signed_up_at(session: Session) -> dict[int | None, int]:
    """How many each unit has signed up. One query."""
    rows = GroupAtSession.objects.filter(session=session, signed_up__gt=0).order_by()
    return dict(rows.values_list("unit").annotate(total=Sum("signed_up")))


def by_address(receivers: Iterable[Receiver]) -> dict[str, list[Receiver]]:
    """Those who can be reached, together where they share an address."""
    there: dict[str, list[Receiver]] = {}
    for one in in_order(receivers, lambda one: f"{one.address} {one.whose.name}"):
        if one.address:
            there.setdefault(one.address, []).append(one)
    return there
