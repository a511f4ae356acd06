"""Puts the page together: each administration with its coordinator and its plan, judged, and with the way to each remedy."""

from collections.abc import Sequence
from datetime import date

from samordna.home.coverage import fact_verdicts
from samordna.home.coverage.facts import Appointment, Facts, PlanFacts, UnitFacts
from samordna.home.coverage.model import Coverage, CoverageCell, CoverageRow, Fact, Stray, Verdict
from samordna.home.coverage.remedies import Remedies
from samordna.plandoc.checking.calendar import latest


def coverage(facts: Facts, remedies: Remedies) -> Coverage:
    """Every administration of today, and before them the plans of the whole municipality. Four queries."""
    by_home: dict[int | None, list[PlanFacts]] = {}
    strays: list[Stray] = []
    for plan in facts.plans:
        home = facts.home_of(plan.unit)
        if plan.unit is not None and home is None:
            strays.append(
                Stray(plan.version.title, facts.units[plan.unit].name, remedies.plan(plan.version.pk))
            )
            continue
        by_home.setdefault(home.pk if home else None, []).append(plan)
    whole: Sequence[PlanFacts | None] = by_home.get(None) or [None]
    return Coverage(
        whole=tuple(_whole(facts, remedies, plan) for plan in whole),
        administrations=tuple(
            _administration(facts, remedies, unit, by_home.get(unit.pk, [])) for unit in facts.administrations
        ),
        strays=tuple(strays),
    )


def _whole(facts: Facts, remedies: Remedies, plan: PlanFacts | None) -> CoverageRow:
    verdicts = fact_verdicts.coordination(facts.appointments.get(None, []), facts.today)
    verdicts |= fact_verdicts.planning(plan, whole=True)
    now = facts.appointed(None)
    return CoverageRow(
        name=plan.version.title if plan else "",
        cells=_cells(verdicts, remedies, None, now, plan),
        body=plan.version.board if plan else "",
        url=remedies.plan(plan.version.pk) if plan else "",
    )


def _administration(facts: Facts, remedies: Remedies, unit: UnitFacts, plans: list[PlanFacts]) -> CoverageRow:
    plan = max(plans, key=lambda one: _weight(one, unit), default=None)
    verdicts = fact_verdicts.coordination(facts.appointments.get(unit.pk, []), facts.today)
    verdicts |= fact_verdicts.planning(plan, whole=False)
    now = facts.appointed(unit.pk)
    return CoverageRow(
        name=unit.name,
        cells=_cells(verdicts, remedies, unit, now, plan),
        unit=unit.pk,
        code=unit.code,
        body=unit.body,
        body_kind=unit.body_kind,
        url=remedies.unit(unit.pk),
        other_plans=max(len(plans) - 1, 0),
    )


def _weight(plan: PlanFacts, unit: UnitFacts) -> tuple[bool, date, int]:
    """Of several plans the administration's own counts before a department's, then the one that is valid longest."""
    end = latest(plan.document.metadata.period_end) or date.min
    return plan.unit == unit.pk, end, plan.version.pk


def _cells(
    verdicts: dict[Fact, Verdict],
    remedies: Remedies,
    unit: UnitFacts | None,
    now: Appointment | None,
    plan: PlanFacts | None,
) -> tuple[CoverageCell, ...]:
    return tuple(
        CoverageCell(fact, verdicts[fact], *remedies.of(fact, verdicts[fact], unit, now, plan))
        for fact in Fact
    )
