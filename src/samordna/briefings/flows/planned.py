"""A plan's part on briefings, as the communication plan says it: one flow a row, with what check K1 asks for."""

from typing import Any

from django.utils.translation import override

from samordna.briefings.flows.audience import Audience, audience_of
from samordna.briefings.models import Flow
from samordna.briefings.queries import flows_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.rhythms import Rhythm
from samordna.plandoc.schema import ABOUT_ITEM, Briefing
from samordna.plandoc.vocabulary import name_of


def briefings_of_plan(municipality: Municipality, unit: Unit | None) -> list[Briefing]:
    """Of a unit's plan: the flows to all, to its staff, and those that it sees to. Of the municipality's: all. Four queries."""
    audience = audience_of(municipality)
    rows = [one for one in flows_of(municipality) if unit is None or _concerns(one, unit, audience)]
    with override("sv"):
        return [_briefing(one, municipality, audience) for one in rows]


def data_of(briefing: Briefing) -> dict[str, Any]:
    """As the plan's part holds it."""
    return briefing.model_dump(mode="json", exclude=set(ABOUT_ITEM))


def _concerns(flow: Flow, unit: Unit, audience: Audience) -> bool:
    seen_to = flow.unit is not None and unit.pk in flow.unit.path
    return seen_to or audience.is_all(flow) or any(_is_near(one, unit) for one in audience.units_in(flow))


def _is_near(other: Unit, unit: Unit) -> bool:
    return other.pk in unit.path or unit.pk in other.path


def _briefing(flow: Flow, municipality: Municipality, audience: Audience) -> Briefing:
    owner = [flow.function, flow.unit.name if flow.unit else municipality.name]
    rhythm = [name_of(Rhythm(flow.rhythm), "sv"), flow.get_channel_display()]
    return Briefing(
        name=flow.name,
        source=flow.source.strip() or None,
        audience=", ".join(audience.words(flow)),
        rhythm=", ".join(rhythm),
        owner=", ".join(filter(None, owner)),
    )
