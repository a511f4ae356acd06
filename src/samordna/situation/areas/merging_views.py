"""Areas that become one, and the way back."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import UNDONE, done
from samordna.organisation.forms import refused_by
from samordna.organisation.merging.forms import MergeForm
from samordna.organisation.pages import do
from samordna.situation.areas.forms import AreaMergeForm
from samordna.situation.areas.pages import SAVED_AT, any_area_or_404, area_or_404, areas_page, require_editing
from samordna.situation.areas.queries import merger_of
from samordna.situation.commands.area_merging import area_merge, area_merger_undo
from samordna.situation.models import Area
from samordna.situation.pages import address


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def merge(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    area = area_or_404(request, pk)
    form = AreaMergeForm(request.POST or None, municipality=request.municipality, thing=area)
    sent = request.method == "POST"
    if sent and form.is_valid() and (became := refused_by(form, lambda: _merged(request, form))):
        form.log_decisions(request, f"{SAVED_AT}/{became.pk}")
        words = _("They have become “%(name)s”. Their figures are read together from now on.")
        undo = f"{address(request, 'area_merger_undo', became.pk)}?{UNDONE}={request.id}"
        done(request, words % {"name": became.name}, undo=undo)
        return redirect(address(request, "area", became.pk))
    context: dict[str, Any] = {"form": form, "area": area, "back": address(request, "area", pk)}
    return areas_page(request, "merge.html", context, status=422 if sent else 200)


@require_POST
@page(Action.EDIT_SITUATION)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back the merger that a request (``?begaran=``) made, while nothing has changed since."""
    require_editing(request)
    area = any_area_or_404(request, pk)
    changes = merger_of(request.municipality, request.GET.get(UNDONE, ""))
    if not changes:
        raise Http404
    return do(
        request,
        lambda: area_merger_undo(municipality=request.municipality, changes=changes),
        said=lambda _count: (
            _("The merger of “%(name)s” is taken back. Everything is as it was.") % {"name": area.name}
        ),
        to=address(request, "areas"),
    )


def _merged(request: MunicipalityRequest, form: MergeForm) -> Area:
    into = form.into
    return area_merge(
        municipality=request.municipality,
        areas=form.things,
        on=form.cleaned_data["on"],
        into=into,
        values=None if into else form.new,
    )
