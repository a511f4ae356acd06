"""Beginning the next version of a plan, and a plan from nothing."""

import re

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.fields import PersonalDataError
from samordna.core.page_pieces import language, said
from samordna.core.toasts import done
from samordna.plandoc.carried_over import Carried, carried
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.next_version import next_version
from samordna.plandoc.outline import OUTLINE
from samordna.plandoc.schema import PlanDocument
from samordna.plans.commands import LaterVersion, plan_begin, version_begin
from samordna.plans.forms.beginning import NewPlanForm, NextVersionForm
from samordna.plans.models import PlanVersion, TemplateChapter
from samordna.plans.owners import owners_for
from samordna.plans.queries import later_version
from samordna.plans.standing_conditions import with_standing_conditions
from samordna.plans.template.queries import chapters_of
from samordna.plans.views.partings import partings
from samordna.plans.views.shared import base_of, plan_page, readable, version_or_404

_YEAR = re.compile(r"\b(19|20)\d\d\b")


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def next_one(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What becomes of each kind of part is said before anything is saved."""
    row = version_or_404(request, version)
    if later := later_version(row):
        return _to_later(request, later)
    document = with_standing_conditions(row, *readable(request, [row], how="page"))
    told = carried(document, next_version(document, number=row.number + 1))
    sent = request.method == "POST"
    form = NextVersionForm(request.POST if sent else None, told=told, cover=document.metadata)
    if sent and form.is_valid() and (answer := _begun(request, row, form)):
        return answer
    context = {"form": form, **_told(row, document, told), "partings": partings(told, form)}
    answer = plan_page(request, row, "plans/beginning/version.html", context, tab="ny-version/")
    answer.status_code = 422 if sent else 200
    return answer


def _begun(request: MunicipalityRequest, row: PlanVersion, form: NextVersionForm) -> HttpResponse | None:
    try:
        begun = version_begin(
            version=row, empty=form.empty, comments=form.cleaned_data["comments"], period=form.chosen_period
        )
    except LaterVersion as later:
        return _to_later(request, later.version)
    except PersonalDataError as stopped:
        form.add_error(None, stopped)
        return None
    text = _("The new version is begun. Go through it, and write what is new.")
    return _to_new(request, begun, text)


def _to_later(request: MunicipalityRequest, later: PlanVersion) -> HttpResponse:
    done(request, _("A later version has been begun already. Here it is."))
    return redirect("plans:document", request.municipality.slug, later.pk)


def _to_new(request: MunicipalityRequest, version: PlanVersion, text: str) -> HttpResponse:
    undo = reverse("plans:version_remove", args=[request.municipality.slug, version.pk])
    done(request, text, undo=undo)
    return redirect(base_of(version))


def _told(row: PlanVersion, document: PlanDocument, told: list[Carried]) -> dict[str, object]:
    activities = document.activities
    return {
        "activities": len(activities),
        "without_status": sum(one.status is None for one in activities),
        "conditions": next((one.count for one in told if one.kind.name == "conditions"), 0),
        "situation_date": document.situation.date,
        "names_a_year": bool(_YEAR.search(document.metadata.title)),
        "undecided": said(LOOKS[State(row.state)].name) if not LOOKS[State(row.state)].frozen else "",
        "closed": [said(part.title) for one in told for part in one.moved],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
def new_plan(request: MunicipalityRequest) -> HttpResponse:
    owners = owners_for(request.municipality, request.access, Action.IMPORT)
    sent = request.method == "POST"
    template = chapters_of(request.municipality)
    form = NewPlanForm(
        request.POST if sent else None,
        owners=owners,
        has_template=bool(template),
        initial={"language": "sv", "chapters": "template"},
    )
    if sent and form.is_valid() and (begun := _new(request, form, template)):
        return _to_new(request, begun, _("The plan is begun. Write its first section."))
    context = {
        "form": form,
        "template": [one.heading for one in template],
        "chapters": [one.heading.in_(language()) for one in OUTLINE],
    }
    return render(request, "plans/beginning/plan.html", context, status=422 if sent else 200)


def _new(
    request: MunicipalityRequest, form: NewPlanForm, template: list[TemplateChapter]
) -> PlanVersion | None:
    try:
        begun = plan_begin(
            municipality=request.municipality,
            unit=form.cleaned_data["unit"],
            title=form.cleaned_data["title"],
            language=form.cleaned_data["language"],
            chapters=template if form.follows_template else (),
        )
    except PersonalDataError as stopped:
        form.add_error(None, stopped)
        return None
    form.log_decisions(request, f"planversion/{begun.pk}")
    return begun
