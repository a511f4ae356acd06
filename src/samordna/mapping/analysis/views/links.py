"""The links to a form: mailed once more, made to be given by hand, ended."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.mapping.analysis.linking import link_of
from samordna.mapping.analysis.pages import address, analysis_page, form_or_404
from samordna.mapping.commands.analysis_links import link_make, link_send_again, links_end
from samordna.mapping.models import AnalysisForm
from samordna.organisation.pages import do, refuse

SHOWN_NEXT = "analysis_link"


@require_POST
@page(Action.EDIT_SERVICES)
def send_again(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    row = form_or_404(request, analysis, pk)
    return do(
        request,
        lambda: link_send_again(form=row, at=timezone.now(), link=link_of(request)),
        said=lambda sent: _("Mail goes to %(address)s.") % {"address": sent.address},
        to=_here(request, row),
    )


@require_POST
@page(Action.EDIT_SERVICES)
def link(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    """Make a link to give by hand; it is shown on the next page, and never again."""
    row = form_or_404(request, analysis, pk)
    try:
        request.session[SHOWN_NEXT] = link_make(form=row)
    except ValidationError as error:
        refuse(request, error)
        return redirect(_here(request, row))
    return redirect(address(request, "analysis_link_made", row.round_id, row.pk))


@require_safe
@page(Action.EDIT_SERVICES)
def link_made(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    """The new link, once: it is kept in the session only until it has been shown."""
    row = form_or_404(request, analysis, pk)
    token = request.session.pop(SHOWN_NEXT, "")
    context = {
        "analysis": row.round,
        "row": row,
        "link": link_of(request)(token) if token else "",
        "back": _here(request, row),
    }
    return analysis_page(request, "link.html", context)


@require_POST
@page(Action.EDIT_SERVICES)
def end_links(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    row = form_or_404(request, analysis, pk)
    return do(
        request,
        lambda: links_end(form=row),
        said=lambda _count: _("The links work no more. Send the questions again, or make a new link."),
        to=_here(request, row),
    )


def _here(request: MunicipalityRequest, row: AnalysisForm) -> str:
    return address(request, "analysis_form", row.round_id, row.pk)
