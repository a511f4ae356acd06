"""A source taken away from under what rests on it, with another in its place."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.situation.commands.sources import rests_on, source_replace
from samordna.situation.pages import address, own_picture_or_404, picture_page
from samordna.situation.pictures.forms import ReplacementForm
from samordna.situation.queries import sources_seen
from samordna.situation.tabs import SOURCES


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def replace(request: MunicipalityRequest, pk: int, source: int) -> HttpResponse:
    picture = own_picture_or_404(request, pk)
    seen = sources_seen(picture, request.access)
    row = get_object_or_404(seen, pk=source)
    others = seen.exclude(pk=source)
    restricted_read(request, [one for one in seen if one.restricted], parent_id=pk, how="page")
    form = ReplacementForm(request.POST or None, others=others)
    sent, back = request.method == "POST", address(request, "sources", pk)
    if sent and form.is_valid():
        by = form.cleaned_data["by"]
        if refused_by(form, lambda: source_replace(source=row, by=by)):
            done(request, _("“%(new)s” stands in for “%(old)s” now.") % {"new": by.name, "old": row.name})
            return redirect(back)
    context = {"form": form, "source": row, "resting": rests_on(row), "others": others, "back": back}
    template = "situation/pictures/replace.html"
    return picture_page(request, picture, template, context, tab=SOURCES, status=422 if sent else 200)
