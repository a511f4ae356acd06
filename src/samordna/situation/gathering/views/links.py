"""The links to a request: mailed once more, made to be given by hand, ended."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import do, refuse
from samordna.situation.commands.contribution_links import (
    request_link_make,
    request_links_end,
    request_send_again,
)
from samordna.situation.gathering.linking import link_of
from samordna.situation.gathering.pages import gathering_page, here, own_request_or_404, to_here
from samordna.situation.pages import address

SHOWN_NEXT = "contribution_link"


@require_POST
@page(Action.EDIT_SITUATION)
def send_again(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = own_request_or_404(request, picture, pk)
    return do(
        request,
        lambda: request_send_again(request=row, at=timezone.now(), link=link_of(request)),
        said=lambda sent: _("Mail goes to %(address)s.") % {"address": sent.address},
        to=here(request, row),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def link(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    """Make a link to give by hand; it is shown on the next page, and never again."""
    row = own_request_or_404(request, picture, pk)
    try:
        request.session[SHOWN_NEXT] = request_link_make(request=row)
    except ValidationError as error:
        refuse(request, error)
        return to_here(request, row)
    return redirect(address(request, "request_link_made", row.picture_id, row.pk))


@require_safe
@page(Action.EDIT_SITUATION)
def link_made(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    """The new link, once: it is kept in the session only until it has been shown."""
    row = own_request_or_404(request, picture, pk)
    token = request.session.pop(SHOWN_NEXT, "")
    context = {"row": row, "link": link_of(request)(token) if token else "", "back": here(request, row)}
    return gathering_page(request, row.picture, "link.html", context)


@require_POST
@page(Action.EDIT_SITUATION)
def end_links(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = own_request_or_404(request, picture, pk)
    return do(
        request,
        lambda: request_links_end(request=row),
        said=lambda _count: _("The links work no more. Send the questions again, or make a new link."),
        to=here(request, row),
    )
