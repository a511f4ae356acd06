"""Whom to ask about what a unit, or the municipality, asks others to come to or to answer."""

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import ContactPoint, Coordinator, Municipality, Unit
from samordna.organisation.reaching import telephone


def whom_to_ask(
    municipality: Municipality, unit: Unit | None, known: Addresses | None = None
) -> ContactPoint | None:
    """Nearest the unit, a coordinator's contact point or its own; else the central coordinator's, or the municipality's.

    Two queries, one where the addresses are ``known``.
    """
    path = unit.path if unit else []
    rows = Coordinator.objects.filter(Q(unit=None) | Q(unit__in=path), municipality=municipality)
    known, of_units = known or Addresses.of(municipality), {}
    for one in rows.valid_on(localdate()):
        of_units[one.unit_id] = known.by_number.get(one.contact_point_id or 0)
    for pk in reversed(path):
        if point := of_units.get(pk) or next(iter(known.of_units.get(pk, ())), None):
            return point
    everybodys = (one for one in known.by_number.values() if not (one.unit_id or one.partner_id))
    return of_units.get(None) or next(everybodys, None)


def ask_words(point: ContactPoint | None) -> str:
    """As a line of a mail; empty where nobody is to be asked."""
    if point is None:
        return ""
    reached = filter(None, (point.function, point.email, telephone.shown(point.phone) if point.phone else ""))
    return _("Questions: %(whom)s") % {"whom": ", ".join(reached)}


def ask_fact(municipality: Municipality, unit: Unit | None) -> dict[str, object]:
    """For ``organisation/answering/ask_fact.html``, on the page that a link leads to."""
    point = whom_to_ask(municipality, unit)
    phone = point.phone if point else ""
    return {"ask": point, "call": telephone.link(phone), "phone": telephone.shown(phone) if phone else ""}
