"""Where what an activity's indicator shows is written: at the occasion that asks about the activity."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core import days
from samordna.followup.answering.asked import closed_on, latest_report
from samordna.followup.calendar import Calendar
from samordna.followup.models import FollowUpOccasion
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import FollowedUp
from samordna.plandoc.life_cycle import State
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.rules import path_of
from samordna.plans.todays_versions import is_in_force


@dataclass(frozen=True, slots=True)
class Way:
    """When the value is asked for, and where this reader writes it."""

    words: str = ""
    url: str = ""
    step: str = ""


def way_to_measure(
    municipality: Municipality, access: Access, version: PlanVersion, activity: Activity, today: date
) -> Way:
    """Two queries of a plan in force; one where it is superseded, and then two more if it is in force until the next begins."""
    if not is_in_force(version, today):
        is_old = version.state == State.SUPERSEDED
        return Way() if is_old else Way(_("The value is asked for once the plan is in force."))
    calendar, row = Calendar.of(municipality), _with_reports(activity)
    told = FollowedUp(row.follow_up, row.starts, row.status, closed_on(row))
    asking = [one for one in calendar.occasions if one.due_on >= today and calendar.asks_about(one, told)]
    is_open = next((one for one in calendar.open_on(today) if one in asking), None)
    if is_open:
        words = _("%(name)s asks for the value until %(day)s.")
        way = Way(words % _named(is_open, is_open.due_on))
        return _answered(way, municipality, is_open, activity) if _may_answer(access, version, row) else way
    if asking:
        words = _("%(name)s asks for the value from %(day)s.")
        return Way(words % _named(asking[0], asking[0].opens_on))
    url = reverse("followup:occasions", args=[municipality.slug])
    return Way(_("No occasion ahead asks about the activity."), url, _("The year's occasions"))


def _answered(way: Way, municipality: Municipality, occasion: FollowUpOccasion, activity: Activity) -> Way:
    page = reverse("followup:answer", args=[municipality.slug, occasion.pk])
    return Way(way.words, f"{page}?alla=1#svar-{activity.pk}", _("Write the value"))


def _with_reports(activity: Activity) -> Activity:
    rows = Activity.objects.filter(pk=activity.pk).select_related("responsibility__unit")
    rows = rows.annotate(last_report=latest_report("reported_at"), last_occasion=latest_report("occasion"))
    return rows.defer("search").get()


def _may_answer(access: Access, version: PlanVersion, activity: Activity) -> bool:
    """Whoever reports in the plan, and where the activity is somebody's, they too."""
    bound = getattr(activity, "responsibility", None)
    path = path_of(version.plan)
    own = bound.unit.path if bound and bound.unit else path
    return access.may_for(Action.REPORT, own) or access.may_for(Action.REPORT, path)


def _named(occasion: FollowUpOccasion, day: date) -> dict[str, str]:
    return {"name": occasion.name, "day": days.day(day)}
