"""The link to the history of a thing, for the pages of every slice."""

from typing import Any

from django import template
from django.urls import reverse

from samordna.history.things import BY_LABEL, THINGS

register = template.Library()


@register.inclusion_tag("history/link.html", takes_context=True)
def history_link(context: template.Context, kind: str, pk: int) -> dict[str, Any]:
    """``{% history_link "aktivitet" activity.pk %}``: nothing for those who may not see it. ``kind`` as in ``history.things``."""
    request = context["request"]
    access = getattr(request, "access", None)
    action = THINGS[kind].see
    if access is None or not access.may(action) or access.only_invited:
        return {}
    return {"url": reverse("history:thing", args=[request.municipality.slug, kind, pk])}


@register.inclusion_tag("history/link.html", takes_context=True)
def history_link_of(context: template.Context, row: Any) -> dict[str, Any]:
    """``{% history_link_of row %}``: the same, for a row of any kind that has a history."""
    return history_link(context, BY_LABEL[row._meta.label_lower].slug, row.pk)
