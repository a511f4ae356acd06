"""The mark of a text that is still another municipality's."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.page_pieces import icon
from samordna.plans.patterns.left import Left

register = template.Library()
_MARK = '<a class="ds-tag" data-color="info" href="{}monster/">{}{}</a>'


@register.simple_tag(takes_context=True)
def taken_mark(context: template.Context, place: str) -> str | SafeString:
    """Nothing where the text at the place is one's own, and for those who are not shown what is ``left``."""
    left: Left | None = context.get("left")
    one = left.texts.get(place) if left else None
    if one is None:
        return ""
    taken_from = one.mark.taken_from
    words = (
        _("From %(name)s, write it anew") % {"name": taken_from}
        if taken_from
        else _("From another municipality, write it anew")
    )
    return format_html(_MARK, context["base"], icon("Files"), words)
