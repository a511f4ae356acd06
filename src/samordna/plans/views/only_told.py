"""Decisions that a plan's text tells of, while nobody has recorded them."""

from datetime import date

from django.utils.timezone import localdate

from samordna.accounts.access import MunicipalityRequest
from samordna.core.page_pieces import language
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.schema import Decision
from samordna.plandoc.writing.cover import Fact, decision_fact
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import PlanVersion
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import note_rows


def only_told(request: MunicipalityRequest, version: PlanVersion) -> list[Fact]:
    """Those that lie behind us, as far as the reader sees them; none in an adopted text. One query."""
    if LOOKS[State(version.state)].frozen:
        return []
    recorded = version.steps.filter(RECORDED_HERE).values("recorded_as")
    rows = version.part_set.present().filter(kind="decisions").exclude(key__in=recorded)
    sight = sight_of(request.access, version)
    told = [row for row in sight.shown(rows) if (earliest(row.data.get("date")) or date.max) <= localdate()]
    note_rows(request, version, sight, told)
    return [decision_fact(Decision.model_validate(row.data), language()) for row in told]
