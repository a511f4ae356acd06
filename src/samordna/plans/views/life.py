"""How a plan is sent, decided and adopted: one page with what has been done and what is next."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import Access, MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.page_pieces import said
from samordna.core.toasts import done
from samordna.plandoc.life_cycle import RULES, State, Step, StepRule
from samordna.plans import life_page
from samordna.plans.commands import StepTaken, plan_step_take
from samordna.plans.extending import beside_decisions, decision_begins_with
from samordna.plans.forms.steps import DecisionForm, StepForm
from samordna.plans.life import is_open
from samordna.plans.models import PlanStep, PlanVersion
from samordna.plans.rules import reads_all
from samordna.plans.standing import standing_of
from samordna.plans.standing_conditions import unanswered
from samordna.plans.views.fallen_conditions import fallen_told
from samordna.plans.views.only_told import only_told
from samordna.plans.views.shared import base_of, may, plan_page, version_or_404

TAB = "beslut/"


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that may be taken now, with the checks that fail and the form that takes it."""

    rule: StepRule
    name: str
    lacking: list[life_page.FailingCheck]
    form: StepForm


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    return _life_page(request, version_or_404(request, version))


@require_POST
@page(*life_page.ALLOWED)
def take(request: MunicipalityRequest, version: int, step: str) -> HttpResponse:
    """Take a step. One that somebody else took first is told, and nothing is done twice."""
    row = version_or_404(request, version, *life_page.ALLOWED)
    rule = _rule_or_404(step)
    if not life_page.may_take(request.access, row, rule.step):
        require(request, life_page.ACTIONS[rule.step][0], life_page.owners_of(row, rule.step))
    sent = _offer(request.access, row, rule, request.POST)
    form = sent.form
    if not form.is_valid():
        return _life_page(request, row, sent)
    try:
        taken = plan_step_take(version=row, step=rule.step, user=request.user, **form.values())
    except StepTaken:
        messages.info(request, _("The plan has gone on since the page was opened. Nothing was changed."))
    except ValidationError as error:
        form.refuse(error)
        return _life_page(request, row, sent)
    except ExportError:
        form.add_error(
            None, _("The PDF of the adopted plan could not be made, so nothing is saved. Try again.")
        )
        return _life_page(request, row, sent)
    else:
        form.log_decisions(request, "steps")
        done(request, _told(rule, taken))
    return redirect(base_of(row) + TAB)


def _told(rule: StepRule, taken: PlanStep) -> str:
    """What was done, and what it means where it puts the plan in force."""
    told = [f"{said(rule.done)}."]
    if taken.to_state == State.IN_FORCE:
        told.append(_("The plan is now in force."))
    return " ".join(told)


def _rule_or_404(step: str) -> StepRule:
    if step not in {one.value for one in life_page.ACTIONS if one is not Step.CORRECT}:
        raise Http404
    return RULES[Step(step)]


def _offer(access: Access, version: PlanVersion, rule: StepRule, data: Any = None) -> Offer:
    lacking = life_page.lacking(version, rule)
    asks_why = rule.reasoned or (bool(lacking) and life_page.wants_reason(version, rule))
    return Offer(rule, said(rule.name), lacking, _form(access, version, rule, data, asks_why=asks_why))


def _form(access: Access, version: PlanVersion, rule: StepRule, data: Any, *, asks_why: bool) -> StepForm:
    own_names = f"{rule.step}-%s"  # several forms on one page
    if not rule.records:
        return StepForm(data, asks_why=asks_why, auto_id=own_names)
    known = {"body": life_page.body_for(version, rule.records), "registry_number": version.registry_number}
    known |= decision_begins_with(access, version, rule.records)
    return DecisionForm(data, asks_why=asks_why, initial=known, auto_id=own_names)


def _life_page(request: MunicipalityRequest, version: PlanVersion, sent: Offer | None = None) -> HttpResponse:
    """``sent`` is what was sent and refused."""
    rules = life_page.offered(request.access, version)
    may_send = life_page.may_take(request.access, version, Step.SEND_TO_COMMITTEE)
    context = {
        "standing": standing_of(version),
        "milestones": life_page.milestones(version),
        "offers": [
            sent if sent and sent.rule is rule else _offer(request.access, version, rule) for rule in rules
        ],
        "told": only_told(request, version),
        "no_section": RULES[Step.TAKE_AS_HISTORY] in rules and life_page.tells_no_section(version),
        "beside": beside_decisions(request.access, version),
        "reads_all": reads_all(request.access, version),
        "is_open": is_open(version),
        "form": sent.form if sent else None,
        "steps": life_page.taken(request.access, version),
        "waits": version.state == State.IN_REVIEW and not may_send,
        "may_begin": may(request, Action.EDIT, version),
        "unanswered": unanswered(version) if reads_all(request.access, version) else 0,
        "may_correct": life_page.may_take(request.access, version, Step.CORRECT)
        and State(version.state) in RULES[Step.CORRECT].sources,
        **fallen_told(request, version),
    }
    answer = plan_page(request, version, "plans/life/page.html", context, tab=TAB)
    answer.status_code = 422 if sent else 200
    return answer
