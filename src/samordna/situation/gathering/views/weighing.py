"""A contribution becomes a source of the picture, with what it is worth."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page, refusal
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.pages import saved
from samordna.plandoc.picture.words import Distribution
from samordna.situation.commands.contributions import contribution_weigh, sources_of
from samordna.situation.gathering.answers import told
from samordna.situation.gathering.pages import gathering_page, here, own_request_or_404
from samordna.situation.gathering.weighing_in import begins_with
from samordna.situation.models import Contribution, ContributionRequest, Source
from samordna.situation.pictures.forms import SourceForm
from samordna.situation.queries import may_read_restricted, path_of


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def weigh(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    """The answers beside the form in which they become the picture's."""
    row = own_request_or_404(request, picture, pk)
    before = sources_of(row).first()
    contribution = _last(request, row, before)
    instance = before or Source(municipality=request.municipality, picture=row.picture)
    form = SourceForm(
        request.POST or None, instance=instance, initial={} if before else begins_with(contribution)
    )
    if request.method == "POST" and saved(
        request,
        form,
        lambda values: contribution_weigh(contribution=contribution, values=values),
        place="sources",
    ):
        done(request, _("The contribution of %(name)s is weighed in.") % {"name": row})
        return redirect(here(request, row))
    context = {
        "row": row,
        "form": form,
        "contribution": contribution,
        "told": told(row, contribution),
        "is_newer": before is not None and before.contribution_id != contribution.pk,
        "back": here(request, row),
    }
    return gathering_page(
        request, row.picture, "weigh.html", context, status=422 if request.method == "POST" else 200
    )


def _last(request: MunicipalityRequest, row: ContributionRequest, before: Source | None) -> Contribution:
    """What counts, if the user may read it and the source that it is; that what is restricted was read is noted."""
    last = row.contributions.first()
    if last is None or not last.answers:
        raise Http404
    last.request = row
    kept = [one for one in (last, before) if one and one.distribution == Distribution.RESTRICTED]
    if kept and not may_read_restricted(row.picture, request.access):
        reason = _("The contribution has restricted distribution.")
        raise refusal(request, Action.READ_RESTRICTED, reason, path_of(row.picture) or ())
    if kept:
        restricted_read(request, kept, how="page")
    return last
