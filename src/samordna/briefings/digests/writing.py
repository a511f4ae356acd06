"""A digest begun, edited, removed and put back."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands import digests as commands
from samordna.briefings.digests.forms import DigestForm
from samordna.briefings.digests.rules import digest_or_404
from samordna.briefings.models import Digest
from samordna.briefings.pages import address, briefings_page, require_editing
from samordna.briefings.queries import digests_of, flows_of
from samordna.briefings.tabs import DIGESTS
from samordna.core import days
from samordna.core.toasts import done
from samordna.organisation.pages import do, removed, restored, saved

SAVED_AT = "nyheter/utskick"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def create(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``pk`` is the flow's; the last words are those of its digest before."""
    flow = flows_of(request.municipality).filter(pk=pk).first()
    if flow is None:
        raise Http404
    flow.municipality = request.municipality
    require_editing(request, flow)
    before = digests_of(request.municipality).filter(flow=flow, removed_at=None).first()
    subject = f"{flow.name}, {days.day(localdate(), 'long')}"[:150]
    form = DigestForm(
        request.POST or None,
        instance=Digest(municipality=request.municipality, flow=flow),
        initial={"subject": subject, "footer": before.footer if before else request.municipality.name},
    )
    return _answer(
        request,
        form,
        lambda values: commands.digest_create(flow=flow, values=values),
        title=_("Begin a digest"),
        back=address(request, "digests"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    digest = digest_or_404(request, pk, edits=True)
    form = DigestForm(request.POST or None, instance=digest)
    return _answer(
        request,
        form,
        lambda values: commands.digest_update(digest=digest, values=values),
        title=_("Edit the digest"),
        back=address(request, "digest", pk),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    digest = digest_or_404(request, pk, edits=True)
    return do(
        request,
        lambda: commands.digest_remove(digest=digest),
        said=removed,
        to=address(request, "digests"),
        undo=address(request, "digest_restore", pk),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    digest = digest_or_404(request, pk, edits=True, is_removed=True)
    return do(
        request,
        lambda: commands.digest_restore(digest=digest),
        said=restored,
        to=address(request, "digest", pk),
    )


def _answer(
    request: MunicipalityRequest, form: DigestForm, save: Any, *, title: str, back: str
) -> HttpResponse:
    sent = request.method == "POST"
    row = saved(request, form, save, place=SAVED_AT) if sent else None
    if row:
        done(request, _("“%(name)s” is saved.") % {"name": row})
        return redirect(address(request, "digest", row.pk))
    context = {"form": form, "form_title": title, "back": back}
    return briefings_page(request, "form.html", context, tab=DIGESTS, status=422 if sent else 200)
