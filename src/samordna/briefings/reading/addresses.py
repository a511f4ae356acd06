"""A reader's own addresses of news, for programs that read feeds: shown once, ended at will."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.subscriptions import news_address_end, news_address_make
from samordna.briefings.models import NewsAddress
from samordna.briefings.pages import address, briefings_page
from samordna.briefings.queries import flows_of
from samordna.briefings.tabs import SUBSCRIPTION
from samordna.core.toasts import done

SHOWN_NEXT = "news_address"


@require_POST
@page(Action.SEE_ORGANISATION)
def make(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Of a flow; one that was made before ends. It is shown on the next page, and never again."""
    flow = flows_of(request.municipality).filter(pk=pk).first()
    if flow is None:
        raise Http404
    flow.municipality = request.municipality
    _address, token = news_address_make(flow=flow, user=request.user)
    request.session[SHOWN_NEXT] = token
    return redirect(address(request, "address_made"))


@require_safe
@page(Action.SEE_ORGANISATION)
def made(request: MunicipalityRequest) -> HttpResponse:
    token = request.session.pop(SHOWN_NEXT, "")
    path = reverse("news_by_mail:feed", args=[request.municipality.slug, token]) if token else ""
    context = {"address": request.build_absolute_uri(path) if path else ""}
    return briefings_page(request, "reading/made.html", context, tab=SUBSCRIPTION)


@require_POST
@page(Action.SEE_ORGANISATION)
def end(request: MunicipalityRequest, pk: int) -> HttpResponse:
    own = NewsAddress.objects.filter(municipality=request.municipality, user=request.user, ended_at=None)
    news_address_end(address=get_object_or_404(own, pk=pk))
    done(request, _("The address answers no more."))
    return redirect(address(request, "subscription"))
