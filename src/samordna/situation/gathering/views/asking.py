"""Contributions are asked for, and the first mail goes."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import do, saved
from samordna.plandoc.following_up.working_hours import waits_until
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.words import Contributor
from samordna.situation.commands.contribution_links import requests_mail
from samordna.situation.commands.requests import requests_carry, requests_create
from samordna.situation.enums import CONTRIBUTORS
from samordna.situation.gathering.asking import questions_for
from samordna.situation.gathering.forms import AskForm
from samordna.situation.gathering.linking import link_of
from samordna.situation.gathering.pages import gathering_page
from samordna.situation.gathering.standing import day_off
from samordna.situation.models import ContributionRequest, Picture
from samordna.situation.pages import address, closed_page, own_picture_or_404

SAVED_AT = "requests"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def ask(request: MunicipalityRequest, picture: int) -> HttpResponse:
    """The kind of contributor is chosen first, since it decides which questions the form begins with."""
    row = own_picture_or_404(request, picture)
    if closed := closed_page(request, row):
        return closed
    chosen = request.GET.get("typ", "")
    if chosen not in list(Contributor):
        return gathering_page(request, row, "kinds.html", {"kinds": CONTRIBUTORS})
    kind = Contributor(chosen)
    form = AskForm(
        request.POST or None,
        instance=ContributionRequest(municipality=request.municipality, picture=row, kind=kind),
        initial={"due_on": row.gather_until, "questions": questions_for(request.municipality, kind)},
        access=request.access,
    )
    if request.method == "POST" and saved(
        request, form, lambda values: _asked(row, form, values), place=SAVED_AT
    ):
        told = _sent(request, row, len(form.to())), day_off(form.cleaned_data["due_on"])
        done(request, " ".join(filter(None, told)))
        return redirect(address(request, "requests", row.pk))
    context = {"form": form, "kind": kind, "instance": form.instance}
    return gathering_page(request, row, "ask.html", context, status=422 if request.method == "POST" else 200)


@require_POST
@page(Action.EDIT_SITUATION)
def carry(request: MunicipalityRequest, picture: int) -> HttpResponse:
    """Ask those who were asked for the picture before."""
    row = own_picture_or_404(request, picture)
    return do(
        request,
        lambda: requests_carry(picture=row, due_on=row.gather_until or localdate()),
        said=lambda count: _sent(request, row, count),
        to=address(request, "requests", row.pk),
    )


def _asked(picture: Picture, form: AskForm, values: dict[str, Any]) -> ContributionRequest:
    told = {**values, "kind": form.instance.kind}
    return requests_create(picture=picture, values=told, to=form.to())[0]


def _sent(request: MunicipalityRequest, picture: Picture, count: int) -> str:
    """How many are asked, and when they are told."""
    told = ngettext("%(n)d is asked.", "%(n)d are asked.", count) % {"n": count}
    if picture.state != PictureState.GATHERING:
        return f"{told} {_('The mail goes when gathering begins.')}"
    mailed = requests_mail(picture=picture, at=timezone.now(), link=link_of(request))
    if mailed < count and waits_until(timezone.now()):
        return f"{told} {_('The mail goes on the next working day at 7.')}"
    return told
