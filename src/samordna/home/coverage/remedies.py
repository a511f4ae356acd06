"""Where a fault is mended, and for what is in order, where it is shown. Only what the reader may do is offered."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.home.coverage.appointments import Appointment
from samordna.home.coverage.model import FAULTS, Fact, State, Verdict
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.coverage.unit_facts import UnitFacts
from samordna.plans.areas import AREAS

Link = tuple[str, str]
"""An address and what one does there; both empty where there is nothing to do."""
NOWHERE: Link = ("", "")


@dataclass(frozen=True)
class Remedies:
    """Addresses are put together from a few that are looked up once: a page has thousands of them."""

    slug: str
    access: Access

    def of(
        self,
        fact: Fact,
        verdict: Verdict,
        unit: UnitFacts | None,
        appointment: Appointment | None,
        plan: PlanFacts | None,
    ) -> Link:
        if verdict.state == State.NOT_NEEDED or verdict.follows:
            return NOWHERE
        if fact in (Fact.COORDINATOR, Fact.DEPUTY):
            return self._coordinator(verdict, unit, appointment)
        if plan is None:
            return self._new_plan(unit)
        is_under_way = fact == Fact.PLAN and not plan.is_frozen
        if is_under_way or verdict.state not in FAULTS:
            return self._shown(fact, plan)
        if plan.later and fact != Fact.FOLLOW_UP:
            return self._if(Action.EDIT, plan.path, self.plan(plan.later), _("Write the next version"))
        return self._mended(fact, plan)

    def plan(self, version: int) -> str:
        return f"{self._plans}{version}/"

    def unit(self, pk: int) -> str:
        return f"{self._organisation}enheter/{pk}/" if self.access.may(Action.SEE_ORGANISATION) else ""

    def _coordinator(self, verdict: Verdict, unit: UnitFacts | None, appointment: Appointment | None) -> Link:
        if verdict.state in FAULTS:
            return self._appointing(unit, appointment)
        if appointment is None or not self.access.may(Action.SEE_ORGANISATION):
            return NOWHERE
        return f"{self._coordinators}{appointment.pk}/", _("Show")

    def _appointing(self, unit: UnitFacts | None, appointment: Appointment | None) -> Link:
        """A deputy is appointed where the coordinator is on record; without one, the coordinator comes first."""
        if not self.access.may_for(Action.APPOINT, unit.path if unit else None):
            return NOWHERE
        if appointment:
            return f"{self._coordinators}{appointment.pk}/andra/", _("Appoint a deputy")
        return f"{self._appoint}{f'?enhet={unit.pk}' if unit else ''}", _("Appoint a coordinator")

    def _new_plan(self, unit: UnitFacts | None) -> Link:
        if not self.access.may_for(Action.IMPORT, unit.path if unit else None):
            return NOWHERE
        return self._upload, _("Import a plan")

    def _shown(self, fact: Fact, plan: PlanFacts) -> Link:
        base = self.plan(plan.pk)
        return (f"{base}aktiviteter/" if fact == Fact.FOLLOW_UP else base), _("Show")

    def _mended(self, fact: Fact, plan: PlanFacts) -> Link:
        base, path = self.plan(plan.pk), plan.path
        decides = fact in (Fact.COMMITTEE, Fact.BOARD)
        if (decides or fact == Fact.SITUATION) and plan.is_frozen:
            return self._if(Action.EDIT, path, f"{base}ny-version/", _("Begin the next version"))
        if decides:
            return self._if(Action.DECIDE, path, f"{base}beslut/", _("Record the decision"))
        if fact == Fact.SITUATION:
            area = f"{base}innehall/{AREAS['situation'].slug}/"
            return self._if(Action.EDIT, path, area, _("Write the situation picture"))
        if fact == Fact.FOLLOW_UP:
            return self._if(Action.REPORT, path, f"{base}aktiviteter/", _("Report the activities"))
        if (
            fact == Fact.REVISION
            and not plan.judged.stated("adopted")
            and not plan.judged.stated("period_start")
        ):
            return self._if(Action.EDIT, path, f"{base}uppgifter/", _("Fill in the dates"))
        return self._renewed(plan)

    def _renewed(self, plan: PlanFacts) -> Link:
        if plan.is_frozen and self.access.may_for(Action.EDIT, plan.path):
            return f"{self.plan(plan.pk)}ny-version/", _("Begin the next version")
        return self._if(Action.IMPORT, plan.path, self._upload, _("Import the next version"))

    def _if(self, action: Action, path: Path, url: str, step: str) -> Link:
        return (url, step) if self.access.may_for(action, path) else NOWHERE

    @cached_property
    def _plans(self) -> str:
        return reverse("plans:list", args=[self.slug])

    @cached_property
    def _upload(self) -> str:
        return reverse("intake:upload", args=[self.slug])

    @cached_property
    def _organisation(self) -> str:
        return reverse("organisation:tree", args=[self.slug])

    @cached_property
    def _coordinators(self) -> str:
        return reverse("organisation:coordinators", args=[self.slug])

    @cached_property
    def _appoint(self) -> str:
        return reverse("organisation:coordinator_create", args=[self.slug])
