"""A round of analysis is begun, and the first mail goes."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.forms import BeginForm
from samordna.mapping.analysis.linking import link_of
from samordna.mapping.analysis.pages import (
    address,
    analysis_page,
)
from samordna.mapping.commands.analysis_links import due_mails_send
from samordna.mapping.commands.analysis_rounds import analysis_begin
from samordna.mapping.models import AnalysisRound, Service
from samordna.mapping.queries import services_of
from samordna.organisation.pages import saved
from samordna.plandoc.following_up.working_hours import waits_until

SAVED_AT = "analyses"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def begin(request: MunicipalityRequest) -> HttpResponse:
    services = {row.pk: row for row in _askable(request)}
    year = localdate().year
    asked = queries.asked_in(services)
    title = _("In-depth analysis %(year)s") % {"year": year}
    form = BeginForm(
        request.POST or None,
        instance=AnalysisRound(municipality=request.municipality),
        initial={
            "year": year,
            "title": queries.title_not_taken(request.municipality, title),
            "services": [pk for pk in services if pk not in asked],
        },
        choices=[(pk, _named(row, asked.get(pk, ""))) for pk, row in services.items()],
    )
    if request.method == "POST" and (
        row := saved(request, form, lambda values: _begun(form, values, services), place=SAVED_AT)
    ):
        sent = due_mails_send(analysis=row, at=timezone.now(), link=link_of(request))
        done(request, _told(row, sent))
        return redirect(address(request, "analysis_round", row.pk))
    context = {"form": form, "count": len(services)}
    return analysis_page(request, "begin.html", context, status=422 if request.method == "POST" else 200)


def _askable(request: MunicipalityRequest) -> list[Service]:
    """The services in force that are the user's to change."""
    rows = services_of(request.municipality).valid_on(localdate())
    return list(rows.filter(queries.reach(request.access, "")))


def _named(row: Service, asked_in: str) -> str:
    """With its owner, and the open analysis that asks about it already."""
    name = f"{row.name} ({row.unit.name})" if row.unit else row.name
    return (
        _("%(name)s – is asked in %(title)s already") % {"name": name, "title": asked_in}
        if asked_in
        else name
    )


def _begun(form: BeginForm, values: dict[str, Any], services: dict[int, Service]) -> AnalysisRound:
    chosen = [services[pk] for pk in form.cleaned_data["services"]]
    return analysis_begin(municipality=form.instance.municipality, values=values, services=chosen)


def _told(row: AnalysisRound, sent: int) -> str:
    told = _("“%(title)s” has begun.") % {"title": row.title}
    return f"{told} {_of_mail(sent)}"


def _of_mail(sent: int) -> str:
    if sent:
        return ngettext("Mail goes about %(n)d service.", "Mail goes about %(n)d services.", sent) % {
            "n": sent
        }
    if waits_until(timezone.now()):
        return _("The mail goes on the next working day at 7.")
    return _("No mail goes: none of the services has an address.")
