"""Sending invitations, one or a list of them, and taking them back.

Administrators see all that wait. Whoever else may invite gives less than they may themselves, where they may, and sees their own.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page, refusal, why_not
from samordna.accounts.commands import (
    invitation_create,
    invitation_renew,
    invitation_revoke,
    invitations_create,
)
from samordna.accounts.commands.invitations import Link
from samordna.accounts.models import Invitation
from samordna.accounts.people import pasted_invitations, queries
from samordna.accounts.people.forms.people import InvitationForm, InvitationsForm
from samordna.accounts.roles import Action, Role
from samordna.core.toasts import done
from samordna.organisation.models import Municipality


def link_of(request: HttpRequest, municipality: Municipality) -> Link:
    """Makes addresses of invitations to the municipality."""
    return lambda token: request.build_absolute_uri(
        reverse("invitations:open", args=[municipality.slug, token])
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.INVITE)
def invite(request: MunicipalityRequest) -> HttpResponse:
    sent = request.method == "POST"
    form = InvitationForm(
        request.POST if sent else None, municipality=request.municipality, access=request.access
    )
    if sent and form.is_valid():
        role, unit = form.chosen
        try:
            invitation, replaced = invitation_create(
                municipality=request.municipality,
                email=form.cleaned_data["email"],
                name=form.cleaned_data["name"],
                role=role,
                unit=unit,
                invited_by=request.user,
                link=link_of(request, request.municipality),
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            form.log_decisions(request, f"accounts.invitation/{invitation.pk}")
            done(request, sent_words(invitation, replaced=replaced))
            return _back(request)
    context = {"form": form, "invitations": _waiting(request), "departures": []}
    return render(request, "accounts/people/invite.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.INVITE)
def invite_many(request: MunicipalityRequest) -> HttpResponse:
    """Shows how the list is understood; sends it when the list that was shown comes back without faults."""
    sent = request.method == "POST"
    form = InvitationsForm(
        request.POST if sent else None, municipality=request.municipality, access=request.access
    )
    is_sound = sent and form.is_valid()
    pasted_invitations.look_up(request.municipality, form.rows)
    faulty = sum(bool(row.faults) for row in form.rows)
    is_sound = is_sound and bool(form.rows) and not faulty
    if is_sound and request.POST.get("seen") == form.seen and _send(request, form):
        number = len(form.rows)
        words = ngettext("%(n)s invitation is on its way.", "%(n)s invitations are on their way.", number)
        done(request, words % {"n": number})
        return _back(request)
    context = {
        "form": form,
        "faulty": faulty,
        "seen": form.seen if is_sound and form.is_valid() else "",
    }
    status = 422 if sent and not context["seen"] else 200
    return render(request, "accounts/people/invite_many.html", context, status=status)


def _send(request: MunicipalityRequest, form: InvitationsForm) -> bool:
    """Whether all were sent; otherwise none was, and the form says why."""
    try:
        made = invitations_create(
            municipality=request.municipality,
            rows=form.rows,
            invited_by=request.user,
            link=link_of(request, request.municipality),
        )
    except ValidationError as error:
        form.add_error("lines", error)
        return False
    form.log_decisions(request, f"accounts.invitation/{made[0].pk}")
    return True


@require_POST
@page(Action.INVITE)
def renew(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _invitation_or_404(request, pk)
    if not request.access.may_give(Role(row.role), row.unit.path if row.unit else None):
        raise refusal(request, Action.INVITE, why_not(request, Action.INVITE, elsewhere=True))
    try:
        renewed = invitation_renew(
            invitation=row, invited_by=request.user, link=link_of(request, request.municipality)
        )
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        done(request, sent_words(renewed, replaced=True))
    return _back(request)


@require_POST
@page(Action.INVITE)
def revoke(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _invitation_or_404(request, pk)
    try:
        invitation_revoke(invitation=row)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        done(
            request,
            _("The invitation of %(address)s is taken back. Its link no longer works.")
            % {"address": row.email},
        )
    return _back(request)


def sent_words(invitation: Invitation, *, replaced: bool) -> str:
    words = {"address": invitation.email}
    if replaced:
        return (
            _("A new invitation is on its way to %(address)s. The link sent before no longer works.") % words
        )
    return _("An invitation is on its way to %(address)s. The link works for three days.") % words


def _waiting(request: MunicipalityRequest) -> Any:
    """One's own invitations that wait, for those who have no list of everybody's."""
    if request.may(Action.MANAGE_PEOPLE):
        return []
    return queries.waiting_invitations(request.municipality).filter(invited_by=request.user)


def _invitation_or_404(request: MunicipalityRequest, pk: int) -> Invitation:
    rows = queries.invitations(request.municipality)
    if not request.may(Action.MANAGE_PEOPLE):
        rows = rows.filter(invited_by=request.user)
    return get_object_or_404(rows, pk=pk)


def _back(request: MunicipalityRequest) -> HttpResponse:
    page_name = "people:list" if request.may(Action.MANAGE_PEOPLE) else "people:invite"
    return redirect(page_name, request.municipality.slug)
