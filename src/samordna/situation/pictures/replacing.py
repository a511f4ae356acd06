"""A source taken away from under what rests on it, with another in its place."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.models import Change
from samordna.core.toasts import UNDONE, done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do
from samordna.situation.commands.source_replacing import source_replacement_undo
from samordna.situation.commands.sources import rests_on, source_replace
from samordna.situation.models import ProblemSource, Source, Statement
from samordna.situation.pages import address, own_picture_or_404, picture_page
from samordna.situation.pictures.forms import ReplacementForm
from samordna.situation.queries import sources_seen, visible
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
            words = _("“%(new)s” stands in for “%(old)s” now.") % {"new": by.name, "old": row.name}
            undo = f"{address(request, 'source_replace_undo', pk, source)}?{UNDONE}={request.id}"
            done(request, words, undo=undo)
            return redirect(back)
    context = {"form": form, "source": row, "resting": rests_on(row), "others": others, "back": back}
    template = "situation/pictures/replace.html"
    return picture_page(request, picture, template, context, tab=SOURCES, status=422 if sent else 200)


@require_POST
@page(Action.EDIT_SITUATION)
def undo(request: MunicipalityRequest, pk: int, source: int) -> HttpResponse:
    """Take back the replacing that a request (``?begaran=``) made, while nothing has changed since."""
    picture = own_picture_or_404(request, pk)
    row = get_object_or_404(visible(Source.objects.filter(picture=picture), request.access), pk=source)
    changes = _replacing_of(row, request.GET.get(UNDONE, ""))
    if not changes:
        raise Http404
    return do(
        request,
        lambda: source_replacement_undo(source=row, changes=changes),
        said=lambda _row: _("“%(name)s” is back where it was.") % {"name": row.name},
        to=address(request, "sources", pk),
    )


def _replacing_of(source: Source, request: str) -> list[Change]:
    """What a request that replaced the source changed, the latest first; none for another request."""
    if not request or source.removed_at is None:
        return []
    kinds = [model._meta.label_lower for model in (Source, Statement, ProblemSource)]
    rows = Change.objects.filter(
        municipality=source.municipality_id,
        request=request,
        model__in=kinds,
        kind=Change.Kind.UPDATE,
        pruned_at=None,
    )
    changes = list(rows.order_by("-pk"))
    of_source = [one for one in changes if (one.model, one.row_id) == (kinds[0], source.pk)]
    return changes if any((one.after or {}).get("removed_at") for one in of_source) else []
