"""What the follow-up tells on the pages of plans."""

from typing import Any

from django import template

from samordna.followup.models import Responsibility
from samordna.plans.models import Activity

register = template.Library()


@register.inclusion_tag("followup/responsible/fact.html", takes_context=True)
def responsible_unit(context: template.Context, activity: Activity, *, may_choose: bool) -> dict[str, Any]:
    """Who answers for the activity: a row of its facts. One query."""
    row = Responsibility.objects.filter(activity=activity).select_related("unit").first()
    return {"request": context["request"], "activity": activity, "row": row, "may_choose": may_choose}
