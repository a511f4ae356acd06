"""Which claims of the municipality's sign-in service give which roles."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts import commands
from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.models import ClaimRole
from samordna.accounts.roles import Action
from samordna.accounts.services.forms import ClaimRoleForm
from samordna.accounts.services.sign_in_services import Service
from samordna.core import toasts


@require_safe
@page(Action.MANAGE_PEOPLE)
def claim_roles(request: MunicipalityRequest) -> HttpResponse:
    services = services_of(request)
    names = {service.id: service.name for service in services}
    rows = ClaimRole.objects.present().filter(municipality=request.municipality).select_related("unit")
    context = {
        "services": services,
        "rows": [(row, names.get(row.service, row.service)) for row in rows],
        "callbacks": [
            (service.name, request.build_absolute_uri(reverse("openid_connect_callback", args=[service.id])))
            for service in services
            if service.protocol == "oidc"
        ],
    }
    return render(request, "accounts/claims/list.html", context)


@require_http_methods(["GET", "POST"])
@page(Action.MANAGE_PEOPLE)
def claim_role_new(request: MunicipalityRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
@page(Action.MANAGE_PEOPLE)
def claim_role_edit(request: MunicipalityRequest, claim_role: int) -> HttpResponse:
    return _edit(request, _row(request, claim_role))


@require_POST
@page(Action.MANAGE_PEOPLE)
def claim_role_remove(request: MunicipalityRequest, claim_role: int) -> HttpResponse:
    row = _row(request, claim_role)
    commands.claim_role_remove(claim_role=row)
    undo = reverse("accounts:claim_role_restore", args=[request.municipality.slug, row.pk])
    toasts.done(request, _("“%(claim)s” no longer gives a role.") % {"claim": row}, undo=undo)
    return redirect("accounts:claim_roles", request.municipality.slug)


@require_POST
@page(Action.MANAGE_PEOPLE)
def claim_role_restore(request: MunicipalityRequest, claim_role: int) -> HttpResponse:
    row = get_object_or_404(ClaimRole, municipality=request.municipality, pk=claim_role)
    try:
        commands.claim_role_restore(claim_role=row)
    except ValidationError as error:
        toasts.done(request, " ".join(error.messages))
    else:
        toasts.done(request, _("“%(claim)s” gives its role again.") % {"claim": row})
    return redirect("accounts:claim_roles", request.municipality.slug)


def services_of(request: MunicipalityRequest) -> list[Service]:
    """The sign-in services tied to the municipality."""
    return [one for one in settings.SIGN_IN_SERVICES if one.municipality == request.municipality.slug]


def _edit(request: MunicipalityRequest, row: ClaimRole | None) -> HttpResponse:
    initial = ClaimRoleForm.initial_of(row) if row else {}
    form = ClaimRoleForm(
        request.POST or None,
        municipality=request.municipality,
        access=request.access,
        services=services_of(request),
        initial=initial,
    )
    if form.is_valid() and _saved(request, form, row):
        form.log_decisions(request, "claim role")
        toasts.done(request, _("Saved. It applies from the next time each person signs in."))
        return redirect("accounts:claim_roles", request.municipality.slug)
    return render(request, "accounts/claims/form.html", {"form": form, "row": row})


def _saved(request: MunicipalityRequest, form: ClaimRoleForm, row: ClaimRole | None) -> bool:
    try:
        if row:
            commands.claim_role_update(claim_role=row, **form.chosen_claim)
        else:
            commands.claim_role_create(municipality=request.municipality, **form.chosen_claim)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _row(request: MunicipalityRequest, pk: int) -> ClaimRole:
    return get_object_or_404(ClaimRole.objects.present(), municipality=request.municipality, pk=pk)
