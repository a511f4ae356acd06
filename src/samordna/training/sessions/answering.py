"""Signing up a unit, or a partner, by its link, without an account."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.core.toasts import done
from samordna.organisation.answering.asking import ask_fact
from samordna.training.sessions.door import DOOR
from samordna.training.sessions.partner_form import is_partner_signed_up, partner_form_of
from samordna.training.sessions.room import seats_left
from samordna.training.sessions.signing_up import NOBODY, form_of, is_signed_up


@require_http_methods(["GET", "HEAD", "POST"])
@DOOR.page
def answer(request: Any) -> HttpResponse:
    invitation = request.asked
    session, unit = invitation.session, invitation.unit
    sent = request.method == "POST"
    if unit:
        form: Any = form_of(request, session, unit)
        is_saved = sent and is_signed_up(form, session, unit)
    else:
        form = partner_form_of(request, invitation)
        is_saved = sent and is_partner_signed_up(form, invitation)
    if is_saved:
        done(request, _("The sign-up is saved."))
        return redirect(request.address)
    own, left = sum(one or 0 for one in form.there.values()), seats_left(session, invitation.whose)
    context = {
        "form": form,
        "session": session,
        "unit": unit,
        "whose": invitation.whose,
        "place": invitation.municipality,
        "left": None if left is None else max(0, left - own),
        "own": own,
        "nobody_comes": bool(invitation.answered_at) and not any(form.there.values()),
        "nobody": NOBODY,
        **ask_fact(invitation.municipality, session.unit),
    }
    return render(request, "training/sessions/by_link.html", context, status=422 if sent else 200)
