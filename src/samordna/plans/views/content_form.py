"""Adding to a list of a plan and changing what is in it: the same few pages for every list."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.page_pieces import language, markdown
from samordna.core.toasts import done
from samordna.plandoc.places import in_words
from samordna.plans.areas import Area
from samordna.plans.commands import NameTaken, content_create, content_update
from samordna.plans.contact_numbers import ASKS_WHOM_TO_CALL, contact_lines
from samordna.plans.forms.choosing import form_for
from samordna.plans.forms.parts import PartForm
from samordna.plans.forms.rows import RowForm
from samordna.plans.from_picture.views import picture_beside
from samordna.plans.life import closed_because
from samordna.plans.models import PlanVersion, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.patterns.left import left_for, shown_at
from samordna.plans.patterns.ways import back_to, came_from_list, next_left
from samordna.plans.rules import Sight, sight_of
from samordna.plans.template.drafts import asked_in
from samordna.plans.titles import row_title
from samordna.plans.views.begun_with import begun_with
from samordna.plans.views.closed import while_open
from samordna.plans.views.content_rows import TAB, address_of, area_and_version, rows_of, seen_row
from samordna.plans.views.following import Followers
from samordna.plans.views.lacking import NEXT, next_after, place_of, told_at
from samordna.plans.views.shared import base_of, plan_page, version_or_404

LONGEST_PREVIEW = 200_000


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT, Action.DECIDE)
@while_open
def create(request: MunicipalityRequest, version: int, area: str) -> HttpResponse:
    where, row = area_and_version(request, area, version, keeps=True)
    if where.is_single:
        return redirect(address_of(row, where))
    return form_page(request, row, where, None)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT, Action.DECIDE)
@while_open
def edit(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    where, row = area_and_version(request, area, version, keeps=True)
    item = edit_conflicts.row_or_404(rows_of(where, row), request, pk=pk)
    return form_page(request, row, where, seen_row(request, row, item))


@require_POST
@page(Action.EDIT, Action.DECIDE)
def preview(request: MunicipalityRequest, version: int) -> HttpResponse:
    """How a Markdown text will look."""
    version_or_404(request, version, Action.EDIT, Action.DECIDE)
    return HttpResponse(markdown(in_words(request.POST.get("text", "")[:LONGEST_PREVIEW], language())))


def form_page(
    request: MunicipalityRequest, version: PlanVersion, area: Area, row: ContentModel | None
) -> HttpResponse:
    sent = request.method == "POST"
    begun = begun_with(request, version, area) if row is None and not sent else None
    form = form_for(area, data=request.POST if sent else None, row=row, initial=begun)
    name = row_title(area, row) if row else ""
    followers = Followers.of(request, version, row)
    if sent and (reason := closed_because(version)):
        form.add_error(None, reason)
    if (
        sent
        and not edit_conflicts.changed(form, row)
        and form.is_valid()
        and (saved := _save(form, version, area, row, sight_of(request.access, version)))
    ):
        form.log_decisions(request, f"{area.name}/{saved.key}")
        words = _("“%(title)s” is saved.") % {"title": row_title(area, saved)}
        done(request, " ".join(filter(None, (words, followers.followed(saved)))))
        return redirect(_way_on(request, version, area, saved))
    context: dict[str, Any] = {
        "area": area,
        "row": row,
        "form": form,
        "name": name,
        "came_from": _came_from(request, version, row) if row else "",
        "follow": followers.told,
        **told_at(request, version, place_of(area, row)),
        **shown_at(left_for(request.access, version), place_of(area, row)),
        **(picture_beside(request, version, area.name) if area.is_single else {}),
    }
    if isinstance(row, Section):
        context |= asked_in(form, row, sight_of(request.access, version))
    if area.name in ASKS_WHOM_TO_CALL:
        context["contacts"] = contact_lines(request.municipality)
    answer = plan_page(request, version, "plans/content/form.html", context, tab=TAB)
    answer.status_code = 422 if sent else 200
    return answer


def _way_on(request: MunicipalityRequest, version: PlanVersion, area: Area, saved: ContentModel) -> str:
    """Where saving leads: to what is next to mend, back to where one came from, or to the list."""
    if "more" in request.POST:
        return f"{address_of(version, area)}{saved.pk}/"
    if NEXT in request.POST:
        return next_after(request, version, place_of(area, saved))
    if came_from_list(request):
        return next_left(request, version, place_of(area, saved))
    if area.name == "activities":
        return f"{base_of(version)}aktiviteter/{saved.pk}/"
    return _came_from(request, version, saved) or address_of(version, area)


def _came_from(request: MunicipalityRequest, version: PlanVersion, row: ContentModel) -> str:
    """The place in the document, or the list of what another municipality wrote, that one came from, if one did."""
    if came_from_list(request):
        return back_to(version)
    return f"{base_of(version)}#{row.key}" if request.GET.get("fran") == "dokument" else ""


def _save(
    form: RowForm | PartForm, version: PlanVersion, area: Area, row: ContentModel | None, sight: Sight
) -> ContentModel | None:
    """Nothing where another part is called so, which the form then says."""
    values = form.values()
    try:
        if row is not None:
            return content_update(row=row, values=values, sight=sight)
        kind = {"kind": area.kind} if area.kind else {}
        return content_create(model=area.model, version=version, values={**kind, **values}, sight=sight)
    except NameTaken as taken:
        form.add_error(None, taken)
        return None
