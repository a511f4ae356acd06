"""A new agreement that follows one that ends: it begins with what was agreed, from the day after."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.changing import form_answer, form_of
from samordna.collaboration.agreements.queries import agreements_of
from samordna.collaboration.agreements.showing import agreement_or_404
from samordna.collaboration.commands.agreements import agreement_create
from samordna.collaboration.models import Agreement
from samordna.collaboration.pages import address

COPIED = ("title", "unit", "purpose", "areas", "remind_months")


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def renew(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """One that is renewed already leads to what renews it."""
    former = agreement_or_404(request, pk, leads=True)
    there = agreements_of(request.municipality).filter(follows=former).first()
    if there:
        return redirect(address(request, "agreement", there.pk))
    begins = former.valid_to + timedelta(days=1) if former.valid_to else None
    initial = {name: getattr(former, name) for name in COPIED} | {"valid_from": begins}
    form = form_of(request, Agreement(municipality=request.municipality), former, initial=initial)

    def save(values: dict[str, Any]) -> Agreement:
        return agreement_create(
            municipality=request.municipality, values=values, parties=form.parties, follows=former
        )

    back = address(request, "agreement", pk)
    title = _("Renew the agreement")
    return form_answer(request, form, title=title, back=back, save=save, former=former)
