"""An agreement written, changed, removed and put back."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.forms import AgreementForm
from samordna.collaboration.agreements.parties import parties_of
from samordna.collaboration.agreements.showing import agreement_or_404, require_leading
from samordna.collaboration.commands.agreements import (
    agreement_create,
    agreement_remove,
    agreement_restore,
    agreement_update,
)
from samordna.collaboration.commands.parties import Parties
from samordna.collaboration.models import Agreement
from samordna.collaboration.pages import address, collaboration_page
from samordna.collaboration.tabs import AGREEMENTS
from samordna.core.toasts import done
from samordna.organisation.catalogues.adding import NEW, with_way_to_partners
from samordna.organisation.pages import do, number_in, removed, restored, saved

SAVED_AT = "samverkan/overenskommelse"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    form = form_of(request, Agreement(municipality=request.municipality), None)
    back = address(request, "agreements")
    return form_answer(request, form, title=_("New agreement"), back=back, save=_creating(request, form))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = agreement_or_404(request, pk, leads=True)
    form = form_of(request, row, row)

    def save(values: dict[str, Any]) -> Agreement:
        return agreement_update(
            municipality=request.municipality, agreement=row, values=values, parties=form.parties
        )

    back = address(request, "agreement", pk)
    return form_answer(request, form, title=_("Edit the agreement"), back=back, save=save)


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = agreement_or_404(request, pk, leads=True)
    return do(
        request,
        lambda: agreement_remove(municipality=request.municipality, agreement=row),
        said=removed,
        to=address(request, "agreements"),
        undo=address(request, "agreement_restore", pk),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    every = Agreement.objects.filter(municipality=request.municipality).select_related("unit")
    row = get_object_or_404(every, pk=pk)
    require_leading(request, row)
    return do(
        request,
        lambda: agreement_restore(municipality=request.municipality, agreement=row),
        said=restored,
        to=address(request, "agreements"),
    )


def form_of(
    request: MunicipalityRequest, instance: Agreement, of: Agreement | None, **given: Any
) -> AgreementForm:
    """``of`` is the agreement whose parties it begins with, with a partner that was added on the way."""
    parties, new = parties_of(of), number_in(request, NEW)
    if new and instance.pk is None:
        parties = Parties.of(parties.units, {*parties.partners, new})
    form = AgreementForm(
        request.POST or None, instance=instance, access=request.access, parties=parties, **given
    )
    partners: Any = form.fields["partners"]
    partners.help_text = with_way_to_partners(request, partners.help_text)
    return form


def form_answer(
    request: MunicipalityRequest, form: Any, *, title: str, back: str, save: Any, **context: Any
) -> HttpResponse:
    """The form, or what comes when it was sent and saved."""
    sent = request.method == "POST"
    if sent and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": row})
        return redirect(address(request, "agreement", row.pk))
    context |= {"form": form, "form_title": title, "back": back}
    return collaboration_page(
        request, "agreements/form.html", context, tab=AGREEMENTS, status=422 if sent else 200
    )


def _creating(request: MunicipalityRequest, form: AgreementForm) -> Any:
    return lambda values: agreement_create(
        municipality=request.municipality, values=values, parties=form.parties
    )
