"""Adding, changing, reordering and removing what a plan consists of: the same few pages for every list."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.page_pieces import language, markdown
from samordna.core.toasts import done
from samordna.plandoc.places import in_words
from samordna.plans.areas import BY_SLUG, Area
from samordna.plans.commands import (
    content_create,
    content_move,
    content_remove,
    content_restore,
    content_update,
)
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.contact_numbers import ASKS_WHOM_TO_CALL, contact_lines
from samordna.plans.forms.choosing import form_for
from samordna.plans.life import closed_because
from samordna.plans.models import PlanVersion, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.patterns.left import left_for, shown_at
from samordna.plans.patterns.ways import back_to, came_from_list, next_left
from samordna.plans.readers import readers_in_words
from samordna.plans.rules import sight_of
from samordna.plans.template.drafts import asked_in
from samordna.plans.titles import row_title
from samordna.plans.views.begun_with import begun_with
from samordna.plans.views.closed import while_open
from samordna.plans.views.fallen_conditions import fallen_told
from samordna.plans.views.lacking import NEXT, next_after, place_of, told_at, told_in_list
from samordna.plans.views.shared import base_of, note_rows, plan_page, seen, version_or_404

TAB = "innehall/"
LONGEST_PREVIEW = 200_000


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT, Action.DECIDE)
@while_open
def rows(request: MunicipalityRequest, version: int, area: str) -> HttpResponse:
    """A list with its rows; what a plan has only one of is shown as its form at once."""
    where, row = _area_and_version(request, area, version, keeps=True)
    if where.is_single:
        only = edit_conflicts.row_or_none(_rows(where, row), request)
        return _form_page(request, row, where, _seen(request, row, only) if only else None)
    if request.method == "POST":
        raise Http404
    sight = sight_of(request.access, row)
    listed = sight.shown(_rows(where, row))
    note_rows(request, row, sight, listed)
    restricted = {one.pk for one in sight.restricted(listed)}
    items = [
        {
            "pk": one.pk,
            "title": row_title(where, one),
            "place": place_of(where, one),
            "up": place - 1,
            "down": place + 1,
            "is_restricted": one.pk in restricted,
        }
        for place, one in enumerate(listed)
    ]
    context: dict[str, Any] = {
        "area": where,
        "items": items,
        "here": _address(row, where),
        "readers": readers_in_words(row) if restricted else "",
        "left": left_for(request.access, row),
        **told_in_list(request, row, where),
        **(fallen_told(request, row) if where.name == "conditions" else {}),
    }
    return plan_page(request, row, "plans/content/rows.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT, Action.DECIDE)
@while_open
def create(request: MunicipalityRequest, version: int, area: str) -> HttpResponse:
    where, row = _area_and_version(request, area, version, keeps=True)
    if where.is_single:
        return redirect(_address(row, where))
    return _form_page(request, row, where, None)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT, Action.DECIDE)
@while_open
def edit(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    where, row = _area_and_version(request, area, version, keeps=True)
    item = edit_conflicts.row_or_404(_rows(where, row), request, pk=pk)
    return _form_page(request, row, where, _seen(request, row, item))


@require_POST
@page(Action.EDIT, Action.DECIDE)
@while_open
def move(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    """Give the row place number ``to``, from 0."""
    where, row = _area_and_version(request, area, version)
    item = _seen(request, row, get_object_or_404(_rows(where, row), pk=pk))
    position = request.POST.get("to", "")
    if not position.lstrip("-").isdecimal():
        raise Http404
    content_move(row=item, to=int(position))
    return redirect(f"{_address(row, where)}#rad-{pk}")


@require_POST
@page(Action.EDIT, Action.DECIDE)
@while_open
def remove(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    where, row = _area_and_version(request, area, version)
    item = _seen(request, row, get_object_or_404(_rows(where, row), pk=pk))
    content_remove(row=item)
    done(
        request,
        _("“%(title)s” is removed.") % {"title": row_title(where, item)},
        undo=f"{_address(row, where)}{pk}/aterstall/",
    )
    return redirect(_address(row, where))


@require_POST
@page(Action.EDIT, Action.DECIDE)
@while_open
def restore(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    where, row = _area_and_version(request, area, version)
    item = _seen(request, row, get_object_or_404(_kept(where, row), pk=pk))
    content_restore(row=item)
    done(request, _("“%(title)s” is back.") % {"title": row_title(where, item)})
    return redirect(f"{_address(row, where)}#rad-{pk}")


@require_POST
@page(Action.EDIT, Action.DECIDE)
def preview(request: MunicipalityRequest, version: int) -> HttpResponse:
    """How a Markdown text will look."""
    version_or_404(request, version, Action.EDIT, Action.DECIDE)
    return HttpResponse(markdown(in_words(request.POST.get("text", "")[:LONGEST_PREVIEW], language())))


def _form_page(
    request: MunicipalityRequest, version: PlanVersion, area: Area, row: ContentModel | None
) -> HttpResponse:
    sent = request.method == "POST"
    begun = begun_with(request, version, area) if row is None and not sent else None
    form = form_for(area, data=request.POST if sent else None, row=row, initial=begun)
    if sent and (reason := closed_because(version)):
        form.add_error(None, reason)
    if sent and not edit_conflicts.changed(form, row) and form.is_valid():
        saved = _save(form.values(), version, area, row)
        form.log_decisions(request, f"{area.name}/{saved.key}")
        done(request, _("“%(title)s” is saved.") % {"title": row_title(area, saved)})
        return redirect(_way_on(request, version, area, saved))
    context: dict[str, Any] = {
        "area": area,
        "row": row,
        "form": form,
        "name": row_title(area, row) if row else "",
        "came_from": _came_from(request, version, row) if row else "",
        **told_at(request, version, place_of(area, row)),
        **shown_at(left_for(request.access, version), place_of(area, row)),
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
        return f"{_address(version, area)}{saved.pk}/"
    if NEXT in request.POST:
        return next_after(request, version, place_of(area, saved))
    if came_from_list(request):
        return next_left(request, version, place_of(area, saved))
    if area.name == "activities":
        return f"{base_of(version)}aktiviteter/{saved.pk}/"
    return _came_from(request, version, saved) or _address(version, area)


def _came_from(request: MunicipalityRequest, version: PlanVersion, row: ContentModel) -> str:
    """The place in the document, or the list of what another municipality wrote, that one came from, if one did."""
    if came_from_list(request):
        return back_to(version)
    return f"{base_of(version)}#{row.key}" if request.GET.get("fran") == "dokument" else ""


def _save(
    values: dict[str, object], version: PlanVersion, area: Area, row: ContentModel | None
) -> ContentModel:
    if row is not None:
        return content_update(row=row, values=values)
    kind = {"kind": area.kind} if area.kind else {}
    return content_create(model=area.model, version=version, values={**kind, **values})


def _area_and_version(
    request: MunicipalityRequest, slug: str, version: int, *, keeps: bool = False
) -> tuple[Area, PlanVersion]:
    """The list and the version, if the user may change that list of it.

    Raises ClosedVersion where its text is not to be changed, unless the page ``keeps`` what was written and says so itself.
    """
    if slug not in BY_SLUG:
        raise Http404
    row = version_or_404(request, version, BY_SLUG[slug].action)
    if not (keeps and request.method == "POST"):
        refuse_closed(row)
    return BY_SLUG[slug], row


def _seen(request: MunicipalityRequest, version: PlanVersion, row: ContentModel) -> ContentModel:
    return seen(request, version, sight_of(request.access, version), row)


def _kept(area: Area, version: PlanVersion) -> QuerySet[ContentModel]:
    """All rows of the list, removed ones too."""
    rows = area.model._default_manager.filter(version=version).select_related("version")
    return rows.filter(**{"kind": area.kind}) if area.kind else rows


def _rows(area: Area, version: PlanVersion) -> QuerySet[ContentModel]:
    return _kept(area, version).filter(removed_at=None).order_by("position", "pk")


def _address(version: PlanVersion, area: Area) -> str:
    return f"{base_of(version)}innehall/{area.slug}/"
