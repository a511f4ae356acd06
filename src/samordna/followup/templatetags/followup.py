"""What the follow-up tells on the pages of plans."""

from typing import Any

from django import template
from django.utils import timezone

from samordna.core.prepared import Prepared, given
from samordna.followup.measuring import way_to_measure
from samordna.followup.models import Responsibility
from samordna.followup.occasions.mails import why_not_now
from samordna.plans.models import Activity

register = template.Library()


@register.inclusion_tag("followup/responsible/fact.html", takes_context=True)
def responsible_unit(context: template.Context, activity: Activity, *, may_choose: bool) -> dict[str, Any]:
    """Who answers for the activity: a row of its facts. One query."""
    row = next(iter(_RESPONSIBLE.objects(activity=activity.pk)), None)
    return {"request": context["request"], "activity": activity, "row": row, "may_choose": may_choose}


@register.inclusion_tag("followup/measuring.html", takes_context=True)
def where_measured(context: template.Context, activity: Activity) -> dict[str, Any]:
    """Where what the activity's indicator shows is written, and when it is asked for."""
    request, version = context["request"], context["version"]
    way = way_to_measure(request.municipality, request.access, version, activity, timezone.localdate())
    return {"way": way}


_RESPONSIBLE = Prepared(
    lambda: Responsibility.objects.filter(activity=given("activity")).select_related("unit")
)


@register.simple_tag
def why_no_reminder() -> str:
    """Why *Remind* does nothing now, at night and on holidays, and from when it does."""
    return why_not_now(timezone.now())
