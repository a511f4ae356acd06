"""Django's own ``{% url %}`` and ``truncatechars``, quicker where pages are full of them. What they answer is the same."""

from typing import Any

from django import template
from django.template.defaultfilters import stringfilter, truncatechars
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as do_url
from django.urls import NoReverseMatch
from django.utils.html import escape

from samordna.core.addresses import address_of

register = template.Library()


class AddressNode(URLNode):
    def render(self, context: template.Context) -> str:
        """Where there is no such page Django says so, or with ``as`` leaves it out."""
        values = [one.resolve(context) for one in self.args]
        try:
            address = address_of(self.view_name.resolve(context), *values)
        except NoReverseMatch:
            return str(super().render(context))
        if self.asvar:
            context[self.asvar] = address
            return ""
        return escape(address) if context.autoescape else address


@register.tag
def url(parser: Any, token: Any) -> URLNode:
    node: URLNode = do_url(parser, token)
    return node if node.kwargs else AddressNode(node.view_name, node.args, node.kwargs, node.asvar)


@register.filter("truncatechars", is_safe=True)
@stringfilter
def shortened(text: str, most: int | str) -> str:
    """What is short enough is not looked through sign by sign."""
    return text if len(text) <= int(most) else str(truncatechars(text, int(most)))
