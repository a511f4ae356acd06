"""Partners outside the municipality."""

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.meanwhile import row_or_404
from samordna.core.models import RemovableQuerySet
from samordna.organisation import queries
from samordna.organisation.commands import partner_create, partner_remove, partner_restore, partner_update
from samordna.organisation.enums import PartnerKind
from samordna.organisation.forms import PartnerForm
from samordna.organisation.models import Partner
from samordna.organisation.reaching import Desk
from samordna.organisation.views.shared import address, do, form_page, organisation_page, removed, restored

TAB = "partners"


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    words, kind = request.GET.get("q", "").strip()[:200], request.GET.get("slag", "")
    rows = queries.holding(_partners(request).present(), words, "name", "about")
    if kind in PartnerKind:
        rows = rows.filter(kind=kind)
    context = {"rows": rows, "words": words, "kind": kind, "kinds": PartnerKind.choices}
    return organisation_page(request, "organisation/partners.html", context, tab=TAB)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    partner = get_object_or_404(_partners(request), pk=pk)
    rows = queries.contacts_with_deputies(request.municipality, request.access, of=Q(partner=partner))
    desk = Desk(request.municipality, request.access, rows)
    own = [row for row in rows if row.partner_id == partner.pk]
    reached = [desk.reached(row) for row in own]
    shown = [*own, *(found.answers_now.row for found in reached if found.answers_now)]
    restricted_read(request, [row for row in shown if row.restricted], how="page")
    may_edit_contacts = request.access.may_everywhere(Action.EDIT_CONTACTS)
    context = {"partner": partner, "contacts": reached, "may_edit_contacts": may_edit_contacts}
    return organisation_page(request, "organisation/partner.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    return form_page(
        request,
        PartnerForm(request.POST or None),
        tab=TAB,
        title=_("Add a partner"),
        save=lambda values: partner_create(municipality=request.municipality, values=values),
        back=address(request, TAB),
        then=lambda row: address(request, "partner", row.pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    partner = row_or_404(_partners(request).present(), request, pk=pk)
    return form_page(
        request,
        PartnerForm(request.POST or None, instance=partner),
        tab=TAB,
        title=_("Change the partner"),
        save=lambda values: partner_update(municipality=request.municipality, partner=partner, values=values),
        back=address(request, "partner", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    partner = get_object_or_404(_partners(request).present(), pk=pk)
    return do(
        request,
        lambda: partner_remove(municipality=request.municipality, partner=partner),
        said=removed,
        to=address(request, TAB),
        undo=address(request, "partner_restore", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    partner = get_object_or_404(_partners(request), pk=pk)
    return do(
        request,
        lambda: partner_restore(municipality=request.municipality, partner=partner),
        said=restored,
        to=address(request, TAB),
    )


def _partners(request: MunicipalityRequest) -> RemovableQuerySet:
    return Partner.objects.filter(municipality=request.municipality)
