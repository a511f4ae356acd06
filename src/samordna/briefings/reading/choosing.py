"""What a reader chooses: how often, about what, or none at all."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands import subscriptions as commands
from samordna.briefings.models import NewsAddress, Subscription
from samordna.briefings.pages import address, briefings_page
from samordna.briefings.queries import flows_of
from samordna.briefings.tabs import SUBSCRIPTION
from samordna.core.toasts import done
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.pages import saved


class SubscriptionForm(RowForm):
    class Meta:
        model = Subscription
        fields = ("rhythm", "subjects")
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["rhythm"].choices = [
            ("", pgettext_lazy("rhythm", "As often as it is sent")),
            *list(fields["rhythm"].choices)[1:],
        ]
        fields["rhythm"].help_text = _(
            "What goes a few days early counts as that time. What you miss comes along the next time."
        )
        fields["subjects"].help_text = _(
            "None chosen: all of them. News that name neither environment nor phenomenon always come."
        )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SEE_ORGANISATION)
def choose(request: MunicipalityRequest) -> HttpResponse:
    sent = request.method == "POST"
    rows = Subscription.objects.filter(municipality=request.municipality, user=request.user)
    row = rows.first() or Subscription(municipality=request.municipality, user=request.user)
    form = SubscriptionForm(request.POST or None, instance=row)
    if sent and saved(request, form, _choosing(request), place="nyheter/mejl"):
        done(request, _("Your choice is saved."))
        return redirect(address(request, "subscription"))
    own = NewsAddress.objects.filter(municipality=request.municipality, user=request.user, ended_at=None)
    made = {one.flow_id: one for one in own}
    context = {
        "form": form,
        "has_left": row.off_at is not None,
        "flows": [(one, made.get(one.pk)) for one in flows_of(request.municipality)],
    }
    return briefings_page(
        request, "reading/subscription.html", context, tab=SUBSCRIPTION, status=422 if sent else 200
    )


@require_POST
@page(Action.SEE_ORGANISATION)
def end(request: MunicipalityRequest) -> HttpResponse:
    commands.subscription_end(municipality=request.municipality, reader=("user", request.user.pk))
    done(request, _("You get no more mails with news."), undo=address(request, "subscription_resume"))
    return redirect(address(request, "subscription"))


@require_POST
@page(Action.SEE_ORGANISATION)
def resume(request: MunicipalityRequest) -> HttpResponse:
    commands.subscription_resume(municipality=request.municipality, reader=("user", request.user.pk))
    done(request, _("You get mails with news again."))
    return redirect(address(request, "subscription"))


def _choosing(request: MunicipalityRequest) -> Any:
    return lambda values: commands.subscription_choose(
        municipality=request.municipality, user=request.user, values=values
    )
