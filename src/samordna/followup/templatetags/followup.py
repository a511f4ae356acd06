"""What the follow-up tells on the pages of plans."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.core.prepared import Prepared, given
from samordna.core.quick_html import filled
from samordna.followup.measuring import way_to_measure
from samordna.followup.models import Responsibility
from samordna.followup.occasions.mails import why_not_now
from samordna.plans.models import Activity

register = template.Library()


@register.simple_tag(takes_context=True)
def responsible_unit(context: template.Context, activity: Activity, *, may_choose: bool) -> SafeString:
    """Who answers for the activity: a row of its facts. One query."""
    row = next(iter(_RESPONSIBLE.rows(activity=activity.pk)), None)
    if not row and not may_choose:
        return SafeString("")
    slug = context["request"].municipality.slug
    address = address_of("followup:responsible", slug, activity.pk) if may_choose else ""
    way = filled(' <a href="{}">{}</a>', address, _("Choose unit")) if may_choose else ""
    who = _whose(*row) if row else _("The plan's own: the activity's text names no unit")
    return filled("<dt>{}</dt><dd>{}{}</dd>", _("Responsible unit"), who, way)


def _whose(unit: str | None, chosen_by: int | None, function: str) -> SafeString:
    how = _("chosen") if chosen_by else _("as the text says")
    words = ", ".join(filter(None, (unit or _("The municipality as a whole"), function)))
    return filled('{} <span class="muted small">{}</span>', words, how)


@register.inclusion_tag("followup/measuring.html", takes_context=True)
def where_measured(context: template.Context, activity: Activity) -> dict[str, Any]:
    """Where what the activity's indicator shows is written, and when it is asked for."""
    request, version = context["request"], context["version"]
    way = way_to_measure(request.municipality, request.access, version, activity, timezone.localdate())
    return {"way": way}


_RESPONSIBLE = Prepared(
    lambda: Responsibility.objects.filter(activity=given("activity")).values_list(
        "unit__name", "chosen_by", "function"
    )
)


@register.simple_tag
def why_no_reminder() -> str:
    """Why *Remind* does nothing now, at night and on holidays, and from when it does."""
    return why_not_now(timezone.now())
