"""The way from a section or an activity to what is said of it."""

from django import template
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.page_pieces import icon

register = template.Library()
_LINK = (
    '<a class="ds-button talk" data-variant="tertiary" href="{}kommentarer/?{}">{}{}'
    '<span class="ds-sr-only">{} {}</span></a>'
)


@register.simple_tag(takes_context=True)
def comments_link(context: template.Context, place: str, title: str) -> str | SafeString:
    """Nothing for those who do not comment. ``open_comments`` of the page are the numbers, by place."""
    counts = context.get("open_comments")
    if counts is None:
        return ""
    number = counts.get(place, 0)
    words = (
        ngettext("%(n)d open comment", "%(n)d open comments", number) % {"n": number}
        if number
        else _("Comment on this")
    )
    return format_html(
        _LINK,
        context["base"],
        urlencode({"var": place}),
        icon("Chat"),
        format_html('<span class="nowrap">{}</span>', number) if number else "",
        words,
        title,
    )
