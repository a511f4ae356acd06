"""Activities: the table, the timeline, and one activity with its status history."""

from collections import Counter
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.choices import choices
from samordna.core.history import latest_change, restricted_read_of
from samordna.core.page_pieces import language, said
from samordna.core.toasts import done
from samordna.plandoc.amounts import set_amounts
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS
from samordna.plans.activity_list import ActivityFilter, listing
from samordna.plans.activity_rows import heads_of, rows_html
from samordna.plans.chain.measuring import measuring_of
from samordna.plans.commands import activity_status_set
from samordna.plans.extending import answered_at, occasions_of
from samordna.plans.forms.status import StatusForm, blank_fields
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.progress import due, is_late, own_comment, shares
from samordna.plans.queries import DECIDED, activity_of, reports_of
from samordna.plans.rules import Sight, path_of
from samordna.plans.timeline import timeline as timeline_of
from samordna.plans.todays_versions import is_in_force
from samordna.plans.views.shared import base_of, may, note_rows, plan_page, seen, sight_for, version_or_404

ON_THE_TIMELINE = ("version", "action", "starts", "ends", "ongoing", "status", "key", "place")
ELSEWHERE = {"action", "starts", "ends", "follow_up", "status", "comment"}
"""What an activity's page says in its heading, its dates, its status and its reports."""
FACTS = [column.name for column in ACTIVITY_COLUMNS if column.name not in ELSEWHERE]
MEASURED = {"indicator", "baseline"}
"""What it says beside what has been measured."""


@require_safe
@page(Action.VIEW)
def table(request: MunicipalityRequest, version: int) -> HttpResponse:
    """The whole page, or for htmx only its list: both from the same template."""
    row = version_or_404(request, version)
    sight = sight_for(request, row, "activities")
    listed = listing(row, ActivityFilter.from_query(request.GET), localdate(), sight)
    if listed.restricted:
        restricted_read_of(request, Activity, listed.restricted, parent_id=row.pk, how="page")
    template = "plans/activities/list.html" if request.htmx else "plans/activities/page.html"  # type: ignore[attr-defined]
    context = {
        "listing": listed,
        "rows": rows_html(listed.rows, base_of(row)),
        "heads": heads_of(listed.activity_filter, request.GET),
        "shares": shares(Counter(listed.statuses)) if row.state in DECIDED else [],
        "status_choices": choices(Status),
    }
    answer = plan_page(request, row, template, context, tab="aktiviteter/")
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@require_safe
@page(Action.VIEW)
def timeline(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    sight = sight_for(request, row, "activities")
    activities = sight.shown(row.activity_set.present().only(*ON_THE_TIMELINE))
    note_rows(request, row, sight, activities)
    context = {"timeline": timeline_of(activities, localdate())}
    return plan_page(request, row, "plans/activities/timeline.html", context, tab="aktiviteter/")


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    row = version_or_404(request, version)
    sight = sight_for(request, row, "activities")
    return _activity_page(request, row, sight, _activity_or_404(request, row, sight, pk))


@require_POST
@page(Action.REPORT)
def status_set(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    row = version_or_404(request, version, Action.VIEW)
    sight = sight_for(request, row, "activities")
    activity = _activity_or_404(request, row, sight, pk)
    if not _may_report(request, row, activity):
        require(request, Action.REPORT, path_of(row.plan))
    form = StatusForm(request.POST, occasions=occasions_of(request.municipality))
    if not form.is_valid():
        return _activity_page(request, row, sight, activity, form, status=422)
    activity_status_set(
        activity=activity,
        status=Status(form.cleaned_data["status"]),
        comment=form.cleaned_data["comment"],
        occasion=form.cleaned_data["occasion"],
        user=request.user,
    )
    form.log_decisions(request, f"activities/{activity.key}")
    done(request, _("The status is saved."), undo=_undo(request, row, activity))
    return redirect(f"{base_of(row)}aktiviteter/{pk}/")


def _undo(request: MunicipalityRequest, version: PlanVersion, activity: Activity) -> str:
    """Where the history takes the report back; empty where it does not: there was no status before, or the plan is another's."""
    change = latest_change(request.id, activity)
    if not change or not (change.before or {}).get("status") or not may(request, Action.REPORT, version):
        return ""
    back = urlencode({"next": f"{base_of(version)}aktiviteter/{activity.pk}/"})
    return f"{reverse('history:undo', args=[request.municipality.slug, change.pk])}?{back}"


def _activity_page(
    request: MunicipalityRequest,
    version: PlanVersion,
    sight: Sight,
    activity: Activity,
    form: StatusForm | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    last_day = due(activity.ends, activity.starts, activity.follow_up, ongoing=activity.ongoing)
    reports = reports_of(activity)
    indicator, goals = measuring_of(version, activity, sight)
    note_rows(request, version, sight, goals)
    told = [(name, getattr(activity, name)) for name in FACTS if not (indicator and name in MEASURED)]
    told.append(("comment", own_comment(activity, reports[0] if reports else None)))
    context = {
        "activity": activity,
        "facts": [
            (said(FIELDS[name]), set_amounts(value) if name == "cost" else value)
            for name, value in told
            if value
        ],
        "indicator": indicator,
        "reports": reports,
        "form": form,
        "fields": form.render() if form else _blank(request, activity),
        "is_late": is_late(
            activity.status, last_day, localdate(), in_force=is_in_force(version, localdate())
        ),
        "may_choose": may(request, Action.EDIT, version),
        "may_report": _may_report(request, version, activity),
    }
    answer = plan_page(request, version, "plans/activities/activity.html", context, tab="aktiviteter/")
    answer.status_code = status
    return answer


def _may_report(request: MunicipalityRequest, version: PlanVersion, activity: Activity) -> bool:
    """Whoever reports in the plan, and where the activity is answered for somewhere else, they too."""
    if may(request, Action.REPORT, version):
        return True
    return request.may(Action.REPORT) and any(
        request.access.may_for(Action.REPORT, path) for path in answered_at(activity.pk)
    )


def _blank(request: MunicipalityRequest, activity: Activity) -> SafeString:
    return blank_fields(activity.status, language(), occasions_of(request.municipality))


def _activity_or_404(request: MunicipalityRequest, version: PlanVersion, sight: Sight, pk: int) -> Activity:
    activity = activity_of(version, pk)
    if activity is None:
        raise Http404
    return seen(request, version, sight, activity)
