"""The public page where somebody accepts an invitation.

The token stands in an address once only: the link's own, which shows nothing and leads on at once to an address without it. The
session holds it from there. Whatever reads mail and follows its links changes nothing by that; accepting takes a button.
"""

from contextlib import suppress
from http import HTTPStatus
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.commands import invitation_accept
from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.commands.roles import role_words
from samordna.accounts.models import Invitation, User
from samordna.accounts.people import queries
from samordna.accounts.people.forms.invitations import NewAccountForm
from samordna.accounts.people.views.shared import Asked
from samordna.core.repeated_sending import answered_once
from samordna.core.tenancy import acting_for
from samordna.core.toasts import done
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality

LONGEST_TOKEN = 100
_STATUS = {
    Invitation.State.USED: HTTPStatus.GONE,
    Invitation.State.REVOKED: HTTPStatus.GONE,
    Invitation.State.EXPIRED: HTTPStatus.GONE,
}


@csrf_exempt
def open_link(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """The address of the mail: takes the token out of the address and leads on at once.

    Whatever is wrong is said on the next page, so that no error page, log or referrer has a token.
    """
    request.session[_key(slug)] = token[:LONGEST_TOKEN]
    answer = redirect("invitations:answer", slug)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of an invitation, for whoever has opened its link in this browser."""
    municipality = municipality_at(slug)
    if municipality is None:
        raise Http404
    if municipality.slug != slug:
        request.session[_key(municipality.slug)] = request.session.pop(_key(slug), "")
        return redirect("invitations:answer", municipality.slug)
    user = request.user if request.user.is_authenticated else None
    with acting_for(municipality.pk, user_id=user.pk if user else None, request=request.id):  # type: ignore[attr-defined]
        return answered_once(request, lambda: _answered(request, municipality, user))


def _answered(request: HttpRequest, municipality: Municipality, user: User | None) -> HttpResponse:
    invitation = _opened(request, municipality)
    if invitation is None or invitation.state != Invitation.State.OPEN:
        return _gone(request, municipality, invitation)
    if user and user.email != invitation.email:
        return _page(request, invitation, "other_account")
    if user:
        return _accept_as(request, invitation, user)
    if User.objects.filter(email=invitation.email, is_active=True).exists():
        return _page(request, invitation, "sign_in")
    return _accept_anew(request, invitation)


@require_POST
def change_account(request: HttpRequest, slug: str) -> HttpResponse:
    """Sign out of another account without losing the invitation."""
    token = request.session.get(_key(slug), "")
    logout(request)
    request.session[_key(slug)] = token
    return redirect("invitations:answer", slug)


def _accept_as(request: HttpRequest, invitation: Invitation, user: User) -> HttpResponse:
    if request.method != "POST":
        return _page(request, invitation, "accept")
    try:
        _user, is_new = invitation_accept(invitation=invitation, user=user)
    except ValidationError:
        return _gone(request, invitation.municipality, _again(invitation))
    return _welcome(request, invitation, is_new=is_new)


def _accept_anew(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    sent = request.method == "POST"
    form = NewAccountForm(request.POST if sent else None, invitation=invitation)
    if not (sent and form.is_valid()):
        return _page(request, invitation, "new_account", form=form, status=422 if sent else 200)
    try:
        user, is_new = invitation_accept(
            invitation=invitation, name=form.cleaned_data["name"], password=form.cleaned_data["password"]
        )
    except ValidationError as error:
        if error.code in {"used", "revoked", "expired"}:
            return _gone(request, invitation.municipality, _again(invitation))
        form.add_error(None, error)
        return _page(request, invitation, "new_account", form=form, status=422)
    form.log_decisions(Asked(user, invitation.municipality), f"accounts.user/{user.pk}")
    welcome = _welcome(request, invitation, is_new=is_new)
    record_authentication(request, user, method="password")
    return perform_login(request, user, redirect_url=welcome.url)


def _welcome(request: HttpRequest, invitation: Invitation, *, is_new: bool) -> HttpResponseRedirect:
    """To the municipality, whose door asks for the second step when the role needs one."""
    with suppress(KeyError):
        del request.session[_key(invitation.municipality.slug)]
    words = {
        "role": role_words(invitation.role, invitation.unit),
        "municipality": invitation.municipality.name,
    }
    if is_new:
        done(request, _("Welcome to %(municipality)s. You are %(role)s.") % words)
    else:
        done(request, _("You already were %(role)s in %(municipality)s.") % words)
    return HttpResponseRedirect(reverse("home:municipality", args=[invitation.municipality.slug]))


def _opened(request: HttpRequest, municipality: Municipality) -> Invitation | None:
    token = request.session.get(_key(municipality.slug), "")
    if not token:
        return None
    return queries.invitations(municipality).filter(token_hash=token_hash(token)).first()


def _again(invitation: Invitation) -> Invitation:
    invitation.refresh_from_db()
    return invitation


def _page(
    request: HttpRequest, invitation: Invitation, part: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    context |= {
        "part": part,
        "invitation": invitation,
        "place": invitation.municipality,
        "role": role_words(invitation.role, invitation.unit),
        "here": reverse("invitations:answer", args=[invitation.municipality.slug]),
    }
    return render(request, "accounts/invitation.html", context, status=status)


def _gone(request: HttpRequest, municipality: Municipality, invitation: Invitation | None) -> HttpResponse:
    state = invitation.state if invitation else None
    status = _STATUS.get(state, HTTPStatus.NOT_FOUND) if state else HTTPStatus.NOT_FOUND
    context = {"place": municipality, "state": state.value if state else "", "invitation": invitation}
    return render(request, "accounts/invitation_gone.html", context, status=status)


def _key(slug: str) -> str:
    return f"invitation-{slug}"
