"""What each party has undertaken to do."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.changing import form_answer
from samordna.collaboration.agreements.forms import UndertakingsForm
from samordna.collaboration.agreements.queries import parties_in
from samordna.collaboration.agreements.showing import agreement_or_404
from samordna.collaboration.commands.parties import undertakings_tell
from samordna.collaboration.pages import address


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def tell(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = agreement_or_404(request, pk, leads=True)
    form = UndertakingsForm(request.POST or None, parties=parties_in(row))
    return form_answer(
        request,
        form,
        title=_("What each does"),
        back=address(request, "agreement", pk),
        save=lambda _values: undertakings_tell(agreement=row, does=form.does()),
        agreement=row,
    )
