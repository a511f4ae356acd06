"""The link to the history of a thing, for the pages of every slice."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.accounts.telling import BY_LABEL, THINGS
from samordna.core.addresses import address_of
from samordna.core.page_pieces import icon

register = template.Library()


_LINK = '<a class="ds-button" data-variant="tertiary" href="{}">{}{}</a>'


@register.simple_tag(takes_context=True)
def history_link(context: template.Context, kind: str, pk: int) -> SafeString:
    """``{% history_link "aktivitet" activity.pk %}``: nothing for who may not see it. ``kind`` as in ``accounts.telling``."""
    request = context["request"]
    access = getattr(request, "access", None)
    action = THINGS[kind].see
    if access is None or not access.may(action) or access.only_invited:
        return SafeString("")
    address = address_of("history:thing", request.municipality.slug, kind, pk)
    return format_html(_LINK, address, icon("Clock"), _("History"))


@register.simple_tag(takes_context=True)
def history_link_of(context: template.Context, row: Any) -> SafeString:
    """``{% history_link_of row %}``: the same, for a row of any kind that has a history."""
    return history_link(context, BY_LABEL[row._meta.label_lower].slug, row.pk)
