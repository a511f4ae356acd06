"""What a plan for the whole municipality meets for the plans of its committees."""

from datetime import date
from functools import cache

from samordna.plandoc.checking.meeting import Meets
from samordna.plandoc.checking.model import CheckOutcome, MetBy, Rules
from samordna.plandoc.checking.registry import registry
from samordna.plandoc.checking.run import check
from samordna.plandoc.checking.wording import shown
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text


def met_by_plan(
    general: PlanDocument,
    *,
    address: str | None = None,
    today: date | None = None,
    rules: Rules | None = None,
) -> Meets:
    """For ``check``: the general plan meets what is in order in it. It is held against the checks when first asked."""

    @cache
    def in_order() -> frozenset[str]:
        asked = [one.code for one in registry().values() if one.asks_municipality]
        report = check(general, today=today, rules=rules, among=asked)
        return frozenset(one.code for one in report.findings if one.outcome is CheckOutcome.OK)

    def meets(code: str) -> MetBy | None:
        return MetBy(_name(general), address) if code in in_order() else None

    return meets


def _name(general: PlanDocument) -> Text:
    title = general.metadata.title
    if not general.metadata.adopted:
        return Text(f"kommunens plan ”{title}”", f"the municipality's plan “{title}”")
    day = shown(general.metadata.adopted)
    return Text(
        f"kommunens plan ”{title}”, antagen {day.sv}", f"the municipality's plan “{title}”, adopted {day.en}"
    )
