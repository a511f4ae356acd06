"""What the plans in force answer."""

from collections.abc import Callable, Sequence
from datetime import date

from samordna.plandoc.dates import bounds
from samordna.plandoc.reports.law import labels
from samordna.plandoc.reports.law.asking import Asking, without
from samordna.plandoc.reports.law.model import LawAnswer, PlanFacts
from samordna.plandoc.schema import Agreement
from samordna.plandoc.writing.text import one_line

_POLICE = "polis"


def picture(asked: Asking) -> LawAnswer:
    one = _picture(asked)
    if one is None:
        return asked.answer("§ 4", labels.Q_PICTURE, lacking=[labels.NO_PICTURE])
    situation = one.plan.situation
    parts = (
        (situation.date, labels.NO_DATE),
        (situation.mapping, labels.MAPPING),
        (situation.consequences, labels.CONSEQUENCES),
        (situation.other_information, labels.OTHER),
        (situation.analysis, labels.ANALYSIS),
    )
    told = asked.dated(labels.OF_DAY, situation.date)
    return asked.answer("§ 4", labels.Q_PICTURE, told, one.title, without(parts), is_known=True)


def renewed(asked: Asking) -> LawAnswer:
    one = _picture(asked)
    day = _first_day(one.plan.situation.date) if one else None
    if one is None or day is None:
        return asked.answer("§ 6", labels.Q_RENEWED, lacking=[labels.NO_DATE])
    told = asked.dated(labels.OF_DAY, one.plan.situation.date)
    return asked.within(2, day, "§ 6", labels.Q_RENEWED, told, one.title)


def plan(asked: Asking) -> LawAnswer:
    if not asked.plans:
        return asked.answer("§ 5", labels.Q_PLAN, lacking=[labels.NO_PLAN])
    one = min(_latest_first(asked.plans, lambda it: it.plan.metadata.adopted), key=lambda it: it.below)
    told = asked.dated(labels.DECIDED, one.plan.metadata.adopted)
    lacking = without([(one.plan.metadata.adopted, labels.NO_DATE)])
    return asked.answer("§ 5", labels.Q_PLAN, told, one.title, lacking, is_known=True)


def agreement(asked: Asking) -> LawAnswer:
    found = [
        (agreement, one) for one in asked.plans for agreement in one.plan.agreements if _is_police(agreement)
    ]
    if not found:
        return asked.answer("§ 9", labels.Q_AGREEMENT, lacking=[labels.NO_AGREEMENT])
    agreement, one = max(found, key=lambda it: (bool(it[0].purpose) + bool(it[0].areas), it[0].date or ""))
    parts = (
        (agreement.purpose, labels.PURPOSE),
        (agreement.areas, labels.AGREED_AREAS),
        (agreement.date, labels.NO_DATE),
    )
    day = asked.dated(labels.OF_DAY, agreement.date)
    told = ", ".join(filter(None, (one_line(agreement.parties), f"{day[:1].lower()}{day[1:]}")))
    return asked.answer("§ 9", labels.Q_AGREEMENT, told, one.title, without(parts), is_known=True)


def council(asked: Asking) -> LawAnswer:
    one = next((it for it in asked.plans if it.plan.council), None)
    council = one.plan.council if one else None
    if one is None or council is None:
        return asked.answer("§ 10", labels.Q_COUNCIL, lacking=[labels.NO_COUNCIL])
    parts = ((council.led_by, labels.NO_LEADER), (council.members, labels.NO_MEMBERS))
    told = [one_line(council.name) or asked.say(labels.COUNCIL)]
    if council.led_by:
        told.append(asked.say(labels.LED_BY).format(name=one_line(council.led_by)))
    if council.members:
        told.append(asked.say(labels.MEMBERS).format(n=len(council.members)))
    lacking = without(parts)
    return asked.answer("§ 10", labels.Q_COUNCIL, ", ".join(told), one.title, lacking, is_known=True)


def report(asked: Asking) -> LawAnswer:
    dated = [(day, one) for one in asked.plans if (day := _first_day(one.plan.metadata.council_report))]
    if not dated:
        return asked.answer("§ 13", labels.Q_REPORT, lacking=[labels.NO_REPORT])
    day, one = max(dated, key=lambda it: it[0])
    told = asked.dated(labels.OF_DAY, one.plan.metadata.council_report)
    return asked.within(1, day, "§ 13", labels.Q_REPORT, told, one.title)


def _picture(asked: Asking) -> PlanFacts | None:
    """That of the plan for most of the municipality; of several the newest, of those without a day the first."""
    told = [one for one in asked.plans if one.plan.situation.date or one.plan.situation.mapping]
    newest = _latest_first(told, lambda it: it.plan.situation.date)
    return min(newest, key=lambda it: it.below, default=None)


def _latest_first(plans: Sequence[PlanFacts], day: Callable[[PlanFacts], str | None]) -> list[PlanFacts]:
    return sorted(plans, key=lambda one: day(one) or "", reverse=True)


def _is_police(agreement: Agreement) -> bool:
    return _POLICE in agreement.parties.casefold()


def _first_day(edtf: str | None) -> date | None:
    return bounds(edtf)[0] if edtf else None
