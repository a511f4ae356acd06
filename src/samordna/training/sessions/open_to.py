"""Whom a session is open to."""

from dataclasses import dataclass

from samordna.collaboration.models import ForumMember
from samordna.organisation.models import Unit
from samordna.organisation.rules import chain
from samordna.training.models import Session


@dataclass(frozen=True, slots=True)
class OpenTo:
    """The numbers of the units that a session names, with what they have become; None where it is for all.

    ``members`` are those in the forums that it names, by their units, which may come too.
    """

    units: frozenset[int] | None
    members: dict[int, ForumMember]

    def holds(self, unit: Unit) -> bool:
        return self.units is None or not self.units.isdisjoint(unit.path)

    def names(self, unit: Unit) -> bool:
        """Whether it was chosen itself, or is in a forum that was."""
        return self.units is not None and unit.pk in self.units


def open_to(session: Session) -> OpenTo:
    """Two queries, and none where it is for all."""
    if not session.units and not session.forums:
        return OpenTo(None, {})
    merged = Unit.objects.filter(municipality=session.municipality_id).exclude(successor=None)
    links = dict(merged.values_list("pk", "successor"))
    became = (after for pk in session.units for after in chain(pk, links))
    members = members_of(session)
    return OpenTo(frozenset([*session.units, *became, *members]), members)


def members_of(session: Session) -> dict[int, ForumMember]:
    """Of the session's forums, those whose function is a unit's; the first of each. One query, none where it has no forum."""
    if not session.forums:
        return {}
    rows = ForumMember.objects.present().filter(forum__in=session.forums)
    return {one.unit_id: one for one in reversed(list(rows.select_related("contact", "unit"))) if one.unit_id}
