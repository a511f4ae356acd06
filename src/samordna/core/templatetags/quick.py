"""Some of Django's tags and filters, quicker where pages are full of them. They answer the same."""

from functools import cache
from typing import Any

from django import template
from django.template.defaultfilters import linebreaks_filter, stringfilter, truncatechars
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as do_url
from django.template.loader_tags import ExtendsNode, do_extends
from django.urls import NoReverseMatch
from django.utils.html import escape
from django.utils.safestring import SafeData, SafeString

from samordna.core.addresses import address_of

register = template.Library()


class PageNode(ExtendsNode):
    """Which blocks the page below has is looked up once, and not at each page above it."""

    def get_parent(self, context: template.Context) -> template.Template:
        parent = super().get_parent(context)
        nodes: Any = parent.nodelist
        if "get_nodes_by_type" not in vars(nodes):
            nodes.get_nodes_by_type = cache(nodes.get_nodes_by_type)
        return parent


@register.tag
def extends(parser: Any, token: Any) -> ExtendsNode:
    node = do_extends(parser, token)
    return PageNode(node.nodelist, node.parent_name, node.template_dirs)


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


@register.filter("linebreaks", is_safe=True, needs_autoescape=True)
@stringfilter
def paragraphs(text: str, autoescape: bool = True) -> SafeString:
    """A single line, as most texts are, is one paragraph."""
    if "\n" in text or "\r" in text:
        return SafeString(linebreaks_filter(text, autoescape))
    return SafeString(f"<p>{escape(text) if autoescape and not isinstance(text, SafeData) else text}</p>")
