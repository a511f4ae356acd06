"""Whom a session is open to."""

from collections.abc import Mapping
from dataclasses import dataclass

from samordna.collaboration.models import ForumMember
from samordna.organisation.models import Partner, Unit
from samordna.organisation.rules import chain
from samordna.training.models import Session


@dataclass(frozen=True, slots=True)
class OpenTo:
    """The numbers of the units that a session names, with what they have become; None where it is for all.

    ``members`` are those in the forums that it names, by their units, and ``partners`` by their partners: they may come too.
    """

    units: frozenset[int] | None
    members: dict[int, ForumMember]
    partners: dict[int, ForumMember]

    def holds(self, who: Unit | Partner) -> bool:
        if isinstance(who, Partner):
            return who.pk in self.partners
        return self.units is None or not self.units.isdisjoint(who.path)

    def names(self, unit: Unit) -> bool:
        """Whether it was chosen itself, or is in a forum that was."""
        return self.units is not None and unit.pk in self.units


def open_to(session: Session, units: Mapping[int, Unit] | None = None) -> OpenTo:
    """``units`` are all of the municipality's where they are at hand. Two queries, and none where it is for all."""
    if not session.units and not session.forums:
        return OpenTo(None, {}, {})
    if units is None:
        merged = Unit.objects.filter(municipality=session.municipality_id).exclude(successor=None)
        links = dict(merged.values_list("pk", "successor"))
    else:
        links = {one.pk: one.successor_id for one in units.values() if one.successor_id}
    became = (after for pk in session.units for after in chain(pk, links))
    members, partners = members_of(session)
    return OpenTo(frozenset([*session.units, *became, *members]), members, partners)


def members_of(session: Session) -> tuple[dict[int, ForumMember], dict[int, ForumMember]]:
    """Of the session's forums, those whose function is a unit's and a partner's; the first of each.

    One query, none where it has no forum.
    """
    if not session.forums:
        return {}, {}
    rows = ForumMember.objects.present().filter(forum__in=session.forums, partner__removed_at=None)
    first = list(reversed(rows.select_related("contact", "unit", "partner")))
    return (
        {one.unit_id: one for one in first if one.unit_id},
        {one.partner_id: one for one in first if one.partner_id},
    )
