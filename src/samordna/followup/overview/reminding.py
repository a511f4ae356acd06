"""Reminding those who have not answered about the activities that somebody has chosen."""

from collections.abc import Collection

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.followup.calendar import Calendar, as_planned
from samordna.followup.commands.reminders import occasion_remind
from samordna.followup.models import FollowUpOccasion
from samordna.followup.numbers import whole_number
from samordna.followup.occasions import queries
from samordna.followup.occasions.progress import left_by_user
from samordna.followup.occasions.queries import Question
from samordna.plans.queries import decided_versions


@require_POST
@page(Action.FOLLOW_UP)
def remind(request: MunicipalityRequest) -> HttpResponse:
    """At every occasion that is open and asks about them: who answers gets a mail, at most one a day."""
    chosen = {whole_number(number) for number in request.POST.getlist("aktivitet")} - {None}
    back = redirect("followup:activities", request.municipality.slug)
    if not chosen:
        messages.error(request, _("Choose the activities to remind of first."))
        return back
    calendar = Calendar.of(request.municipality)
    try:
        reminded = {
            user.pk
            for occasion in calendar.open_on(localdate())
            for user in _remind(request, calendar, occasion, chosen)
        }
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return back
    if not reminded:
        messages.info(
            request,
            _(
                "Nobody is reminded: no open occasion asks about these, or whoever answers has done so or was reminded today."
            ),
        )
        return back
    count = len(reminded)
    done(request, ngettext("%(n)d person is reminded.", "%(n)d people are reminded.", count) % {"n": count})
    return back


def _remind(
    request: MunicipalityRequest,
    calendar: Calendar,
    occasion: FollowUpOccasion,
    chosen: Collection[int | None],
) -> list[User]:
    return occasion_remind(
        occasion=occasion,
        asked=left_by_user(
            _asked(request, calendar, occasion, chosen), queries.people_of(request.municipality)
        ),
        planned=as_planned(occasion),
        words="",
        by=request.user,
        at=timezone.now(),
    )


def _asked(
    request: MunicipalityRequest,
    calendar: Calendar,
    occasion: FollowUpOccasion,
    chosen: Collection[int | None],
) -> list[Question]:
    decided = decided_versions(request.municipality, request.access)
    everything = [as_planned(one) for one in calendar.occasions]
    asked = queries.questions(decided, [as_planned(occasion)], everything)
    return [one for one in asked if one.activity.pk in chosen and one.may_be_read_by(request.access)]
