"""A plan's council and agreements, as the municipality has them: what checks G9 and G10 ask for (law 2023:196 §§ 9-10)."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q
from django.utils.timezone import localdate

from samordna.collaboration.agreements.queries import in_force, with_parties
from samordna.collaboration.models import Agreement, Forum, ForumMember
from samordna.core.addresses import address_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc import schema
from samordna.plandoc.agreed import named_agreement, named_council
from samordna.plandoc.checking import MetBy
from samordna.plandoc.checking.with_others import is_senior
from samordna.plandoc.forums import ForumKind
from samordna.plandoc.schema import ABOUT_ITEM

FEWEST = 2
"""Members that a council has at least."""


def agreements_for(municipality: Municipality, unit: Unit | None) -> list[schema.Agreement]:
    """Those in force: of the municipality, of the plan's unit, of what is above and below it, and those it is party to.

    Two queries.
    """
    rows = in_force(municipality, localdate())
    if unit is not None:
        near = Q(unit__path__contains=[unit.pk]) | Q(unit__in=list(unit.path)) | Q(unit=None)
        party = Q(parties__unit__path__contains=[unit.pk], parties__removed_at=None)
        rows = rows.filter(near | party).distinct()
    return [_agreement(row, municipality) for row in with_parties(rows)]


def council_for(municipality: Municipality, unit: Unit | None) -> schema.PreventionCouncil | None:
    """The nearest one that has members: of the unit, of what is above it, of the municipality. Two queries."""
    path = list(unit.path) if unit else []
    rows = [one for one in _councils(municipality) if one.unit_id in (*path, None) and _members(one)]
    near = sorted(rows, key=lambda one: path.index(one.unit_id) if one.unit_id in path else -1)
    return _council(near[-1]) if near else None


def data_of(part: schema.Agreement | schema.PreventionCouncil) -> dict[str, Any]:
    """As the plan's part holds it."""
    told: dict[str, Any] = part.model_dump(mode="json", exclude={*ABOUT_ITEM, "placed"})
    return told


def agreement_that_meets(municipality: Municipality) -> MetBy | None:
    """One of the municipality as a whole that is in force, for the plans of its committees. One query."""
    row = in_force(municipality, localdate()).filter(unit=None).order_by("-valid_from", "pk").first()
    if row is None:
        return None
    name = named_agreement(row.title, row.valid_from)
    return MetBy(name, address_of("collaboration:agreement", municipality.slug, row.pk))


def council_that_meets(municipality: Municipality) -> MetBy | None:
    """The municipality's own, where it has what the act asks for. Two queries."""
    for row in _councils(municipality):
        members = [_told(one) for one in _members(row)]
        led = any(one.is_chair for one in _members(row))
        if row.unit_id is None and led and len(members) >= FEWEST and any(map(is_senior, members)):
            return MetBy(
                named_council(row.name), address_of("collaboration:forum", municipality.slug, row.pk)
            )
    return None


def _councils(municipality: Municipality) -> Iterable[Forum]:
    members = ForumMember.objects.present().select_related("unit", "partner")
    rows = Forum.objects.filter(municipality=municipality, kind=ForumKind.COUNCIL).present()
    return rows.prefetch_related(Prefetch("members", members, to_attr="present_members"))


def _members(row: Forum) -> list[ForumMember]:
    members: list[ForumMember] = row.present_members  # type: ignore[attr-defined]  # fetched with it
    return members


def _council(row: Forum) -> schema.PreventionCouncil:
    members = _members(row)
    chair = next((_told(one) for one in members if one.is_chair), None)
    return schema.PreventionCouncil(name=row.name, led_by=chair, members=[_told(one) for one in members])


def _told(member: ForumMember) -> str:
    """A function and whose; that it leads is said where its name does not."""
    words = ", ".join(filter(None, (member.function, member.organisation)))
    return f"{words} (ledning)" if member.is_senior and not is_senior(words) else words


def _agreement(row: Agreement, municipality: Municipality) -> schema.Agreement:
    parties: Any = row.present_parties  # type: ignore[attr-defined]  # fetched with it
    own = [str(one) for one in parties if one.unit_id] or [str(row.unit or municipality)]
    others = [str(one) for one in parties if one.partner_id]
    return schema.Agreement(
        parties=", ".join([*own, *others]),
        purpose=row.purpose,
        areas=row.areas,
        date=row.valid_from.isoformat() if row.valid_from else None,
    )
