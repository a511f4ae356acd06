"""A digest sent by a button, and stopped while its mails wait; a job does the rest."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.digest_sending import digest_send, digest_stop
from samordna.briefings.digests.rules import digest_or_404
from samordna.briefings.models import Digest
from samordna.briefings.pages import address
from samordna.core import days
from samordna.organisation.pages import do
from samordna.plandoc.following_up.working_hours import waits_until


@require_POST
@page(Action.EDIT_BRIEFINGS)
def send(request: MunicipalityRequest, pk: int) -> HttpResponse:
    digest, now = digest_or_404(request, pk, edits=True), timezone.now()

    def said(_row: Digest) -> str:
        if later := waits_until(now):
            return _("The digest is sent %(when)s, when mail may come.") % {"when": days.moment(later)}
        return _("The digest is being sent.")

    return do(
        request, lambda: digest_send(digest=digest, at=now), said=said, to=address(request, "digest", pk)
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def stop(request: MunicipalityRequest, pk: int) -> HttpResponse:
    digest = digest_or_404(request, pk, edits=True)

    def said(_row: Digest) -> str:
        return _("The digest is stopped, and is a draft again.")

    return do(request, lambda: digest_stop(digest=digest), said=said, to=address(request, "digest", pk))
