"""Puts the page together: each administration with its coordinator and its plan, judged, and with the way to each remedy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samordna.home.coverage import coordination_verdicts, fact_verdicts
from samordna.home.coverage.appointments import Appointment
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.model import Coverage, CoverageCell, CoverageRow, Fact, Stray, Verdict
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.coverage.remedies import Remedies
from samordna.home.coverage.unit_facts import UnitFacts
from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.life_cycle import State


@dataclass(frozen=True, slots=True)
class Administration:
    """One that is judged: by the plan that counts there, if it has any, and by who coordinates it."""

    unit: UnitFacts
    plan: PlanFacts | None
    other_plans: int
    verdicts: Mapping[Fact, Verdict]


def coverage(facts: Facts, remedies: Remedies) -> Coverage:
    """Every administration of today, and before them the plans of the whole municipality. Four queries."""
    whole: Sequence[PlanFacts | None] = _by_home(facts).get(None) or [None]
    return Coverage(
        whole=tuple(_whole(facts, remedies, plan) for plan in whole),
        administrations=tuple(_row(facts, remedies, one) for one in administrations(facts)),
        strays=tuple(
            Stray(plan.title, plan.unit_name, remedies.plan(plan.pk))
            for plan in facts.plans
            if _is_stray(facts, plan)
        ),
    )


def administrations(facts: Facts) -> list[Administration]:
    """Those of today, judged."""
    by_home = _by_home(facts)
    return [_administration(facts, unit, by_home.get(unit.pk, [])) for unit in facts.administrations]


def _by_home(facts: Facts) -> dict[int | None, list[PlanFacts]]:
    """The plans by administration; those of the whole municipality by None."""
    by_home: dict[int | None, list[PlanFacts]] = {}
    for plan in facts.plans:
        home = facts.home_of(plan.unit)
        if home or plan.unit is None:
            by_home.setdefault(home.pk if home else None, []).append(plan)
    return by_home


def _is_stray(facts: Facts, plan: PlanFacts) -> bool:
    """Whether its unit belongs nowhere any more."""
    return plan.unit is not None and facts.home_of(plan.unit) is None


def _whole(facts: Facts, remedies: Remedies, plan: PlanFacts | None) -> CoverageRow:
    verdicts = coordination_verdicts.coordination(facts.appointments.get(None, []), facts.today)
    verdicts |= fact_verdicts.planning(plan, whole=True)
    now = facts.appointed(None)
    return CoverageRow(
        name=plan.title if plan else "",
        cells=_cells(verdicts, remedies, None, now, plan),
        body=plan.board if plan else "",
        url=remedies.plan(plan.pk) if plan else "",
    )


def _administration(facts: Facts, unit: UnitFacts, plans: list[PlanFacts]) -> Administration:
    plan = max(plans, key=lambda one: _weight(one, unit), default=None)
    verdicts = coordination_verdicts.coordination(facts.appointments.get(unit.pk, []), facts.today)
    verdicts |= fact_verdicts.planning(plan, whole=False)
    return Administration(unit, plan, max(len(plans) - 1, 0), verdicts)


def _row(facts: Facts, remedies: Remedies, one: Administration) -> CoverageRow:
    unit = one.unit
    return CoverageRow(
        name=unit.name,
        cells=_cells(one.verdicts, remedies, unit, facts.appointed(unit.pk), one.plan),
        unit=unit.pk,
        code=unit.code,
        body=unit.body,
        body_kind=unit.body_kind,
        url=remedies.unit(unit.pk),
        other_plans=one.other_plans,
        plan_title=one.plan.title if one.plan else "",
    )


def _weight(plan: PlanFacts, unit: UnitFacts) -> tuple[bool, bool, date, int]:
    """Of several plans one in force counts first, then the administration's own before a department's, then what is valid
    longest.
    """
    end = latest(plan.judged.stated("period_end")) or date.min
    return plan.judged.state is State.IN_FORCE, plan.unit == unit.pk, end, plan.pk


def _cells(
    verdicts: Mapping[Fact, Verdict],
    remedies: Remedies,
    unit: UnitFacts | None,
    now: Appointment | None,
    plan: PlanFacts | None,
) -> tuple[CoverageCell, ...]:
    return tuple(
        CoverageCell(fact, verdicts[fact], *remedies.of(fact, verdicts[fact], unit, now, plan))
        for fact in Fact
    )
