"""A digest as the mail that its readers get, before it is sent and after."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.digests.rules import digest_or_404
from samordna.briefings.pages import address
from samordna.briefings.queries import area_names
from samordna.briefings.sending.editions import Editions
from samordna.briefings.sending.letters import newsletter
from samordna.briefings.sending.reader import Reader
from samordna.core.security.headers import as_mail
from samordna.plandoc.briefings import NewsLetter, mail_html, mail_text

OTHERS = "andra"


@require_safe
@page(Action.EDIT_BRIEFINGS)
def as_html(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return as_mail(HttpResponse(mail_html(_letter(request, pk), back=address(request, "digest", pk))))


@require_safe
@page(Action.EDIT_BRIEFINGS)
def as_text(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return HttpResponse(mail_text(_letter(request, pk)), content_type="text/plain; charset=utf-8")


def _letter(request: MunicipalityRequest, pk: int) -> NewsLetter:
    """As somebody gets it who wants all of it, and works here or (``?till=andra``) not.

    Its links count no unit, and the last one leads to one's own choice of mails.
    """
    digest = digest_or_404(request, pk, edits=True)
    is_outside = request.GET.get("till") == OTHERS
    reader = Reader(("user", request.user.pk), request.user.email, partner=0 if is_outside else None)
    edition = Editions(digest, ()).of(reader)
    areas = area_names(request.municipality, edition.items)
    return newsletter(digest, edition, areas, is_outside=is_outside, leave=address(request, "subscription"))
