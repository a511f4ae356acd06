"""Decisions that a plan's text tells of, while nobody has recorded them."""

from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localdate

from samordna.accounts.access import MunicipalityRequest
from samordna.core.page_pieces import language
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.life_course import steps_from
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.schema import Decision
from samordna.plandoc.writing.cover import Fact, decision_fact
from samordna.plans.life import course_of
from samordna.plans.models import Part, PlanVersion
from samordna.plans.only_told import unrecorded
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import note_rows


def only_told(request: MunicipalityRequest, version: PlanVersion) -> list[Fact]:
    """Those that lie behind us, as far as the reader sees them, where they can be recorded from here. One query."""
    rules = steps_from(State(version.state), course_of(version))
    bodies = {rule.records for rule in rules if rule.records}
    if not bodies and not any(rule.step is Step.TAKE_AS_HISTORY for rule in rules):
        return []
    sight = sight_of(request.access, version)
    told = [
        row
        for row in sight.shown(_behind_us(unrecorded(version)))
        if not bodies or row.data["kind"] in bodies
    ]
    note_rows(request, version, sight, told)
    return [decision_fact(Decision.model_validate(row.data), language()) for row in told]


def _behind_us(rows: Iterable[Part]) -> list[Part]:
    return [row for row in rows if (earliest(row.data.get("date")) or date.max) <= localdate()]
