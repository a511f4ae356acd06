"""Choosing who answers for an activity, whatever its text says."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.followup.commands.responsibilities import responsibility_choose, responsibility_follow_text
from samordna.followup.models import Responsibility
from samordna.followup.responsible.forms import ResponsibleForm
from samordna.plans.models import Activity
from samordna.plans.views.shared import plan_page, seen, sight_for, version_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def choose(request: MunicipalityRequest, pk: int) -> HttpResponse:
    activities = Activity.objects.present().filter(municipality=request.municipality).defer("search")
    activity = get_object_or_404(activities, pk=pk)
    version = version_or_404(request, activity.version_id)
    seen(request, version, sight_for(request, version, "activities"), activity)
    rows = Responsibility.objects.filter(activity=activity).select_related("unit")
    row = edit_conflicts.row_or_none(rows, request)
    form = ResponsibleForm(request.POST or None, row=row, municipality=request.municipality)
    if (
        request.method == "POST"
        and not edit_conflicts.changed(form, row or Responsibility())
        and form.is_valid()
    ):
        if form.follows_text:
            responsibility_follow_text(activity=activity)
        else:
            responsibility_choose(activity=activity, unit=form.chosen, user=request.user)
        done(request, _("Who answers for the activity is saved."))
        return redirect("plans:activity", request.municipality.slug, version.pk, activity.pk)
    back = reverse("plans:activity", args=[request.municipality.slug, version.pk, activity.pk])
    context = {"activity": activity, "form": form, "back": back}
    answer = plan_page(request, version, "followup/responsible/page.html", context, tab="aktiviteter/")
    answer.status_code = 422 if form.errors else 200
    return answer
