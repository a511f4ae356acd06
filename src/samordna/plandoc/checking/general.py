"""What a plan or a picture of the whole municipality meets for the plans of its committees."""

from datetime import date
from functools import cache

from samordna.plandoc.checking.meeting import Meets
from samordna.plandoc.checking.model import CheckOutcome, MetBy, Rules
from samordna.plandoc.checking.registry import registry
from samordna.plandoc.checking.run import check
from samordna.plandoc.checking.wording import shown
from samordna.plandoc.schema import PlanDocument, Situation
from samordna.plandoc.vocabulary import Text


def met_by_plan(
    general: PlanDocument,
    *,
    address: str | None = None,
    today: date | None = None,
    rules: Rules | None = None,
) -> Meets:
    """For ``check``: the general plan meets what is in order in it. It is held against the checks when first asked."""
    about = general.metadata
    met = MetBy(_decided("plan", "plan", about.title, about.adopted), address)
    return _met(met, general, today, rules)


def met_by_picture(
    situation: Situation,
    *,
    title: str,
    decided_on: date,
    address: str | None = None,
    today: date | None = None,
    rules: Rules | None = None,
) -> Meets:
    """The same of the municipality's decided situation picture, as a plan would tell it."""
    met = MetBy(_decided("lägesbild", "picture", title, decided_on), address)
    return _met(met, PlanDocument(situation=situation), today, rules)


def outside() -> MetBy:
    """For whoever may not read what meets a check."""
    return MetBy(Text("det som kommunen har gemensamt", "what the municipality has in common"))


def _met(met: MetBy, document: PlanDocument, today: date | None, rules: Rules | None) -> Meets:
    @cache
    def in_order() -> frozenset[str]:
        asked = [one.code for one in registry().values() if one.asks_municipality]
        report = check(document, today=today, rules=rules, among=asked)
        return frozenset(one.code for one in report.findings if one.outcome is CheckOutcome.OK)

    return lambda code: met if code in in_order() else None


def _decided(sv: str, en: str, title: str, when: date | str | None) -> Text:
    named = Text(f"kommunens {sv} ”{title}”", f"the municipality's {en} “{title}”")
    if not when:
        return named
    day = shown(when)
    return Text(f"{named.sv}, beslutad {day.sv}", f"{named.en}, decided {day.en}")
