"""Which hosts figures may be fetched from, as the administrator says."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import saved
from samordna.situation.commands.hosts import allowed_host_add, allowed_host_remove
from samordna.situation.figures.forms import HostForm
from samordna.situation.figures.pages import figures_page
from samordna.situation.models import AllowedHost
from samordna.situation.pages import address

SAVED_AT = "hosts"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SET_RULES)
def hosts(request: MunicipalityRequest) -> HttpResponse:
    form = HostForm(request.POST or None)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: allowed_host_add(municipality=request.municipality, **values),
            place=SAVED_AT,
        )
    ):
        done(request, _("Figures may be fetched from %(host)s.") % {"host": row.host})
        return redirect(address(request, "hosts"))
    context = {"form": form, "hosts": list(AllowedHost.objects.filter(municipality=request.municipality))}
    return figures_page(request, "hosts.html", context, status=422 if request.method == "POST" else 200)


@require_POST
@page(Action.SET_RULES)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    host = get_object_or_404(AllowedHost, municipality=request.municipality, pk=pk)
    allowed_host_remove(municipality=request.municipality, host=host)
    done(request, _("Nothing more is fetched from %(host)s.") % {"host": host.host})
    return redirect(address(request, "hosts"))
