"""A correction of a digest that has been sent, to those who got it."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.digests import correction_begin
from samordna.briefings.digests.forms import CorrectionForm
from samordna.briefings.digests.rules import digest_or_404
from samordna.briefings.digests.writing import SAVED_AT
from samordna.briefings.models import Digest
from samordna.briefings.pages import address, briefings_page
from samordna.briefings.tabs import DIGESTS
from samordna.core.toasts import done
from samordna.organisation.pages import saved


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def correct(request: MunicipalityRequest, pk: int) -> HttpResponse:
    sent = request.method == "POST"
    digest = digest_or_404(request, pk, edits=True)
    form = CorrectionForm(request.POST or None, instance=Digest(municipality=request.municipality))
    row = (
        saved(
            request,
            form,
            lambda values: correction_begin(digest=digest, wrong=values["correction"]),
            place=SAVED_AT,
        )
        if sent
        else None
    )
    if row:
        done(request, _("The correction is begun. Mend the news, and send it."))
        return redirect(address(request, "digest", row.pk))
    context = {
        "form": form,
        "form_title": _("Correct the digest"),
        "says": _(
            "It goes to those who got the digest, still work here and have not ended their mails, with what was wrong first."
        ),
        "back": address(request, "digest", pk),
    }
    return briefings_page(request, "form.html", context, tab=DIGESTS, status=422 if sent else 200)
