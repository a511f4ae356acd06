"""``{% kept request.municipality.slug … %}``: what is the same on many pages is made once, in each process.

It is kept by the values named and by the language: they must be all that it is made from. So it never grows old, and nothing with
a form in it can be kept (its marks are one's own).
"""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
MOST = 1000
"""Makings of one place in a template; when there are more, all are made anew."""


class KeptNode(template.Node):
    def __init__(self, nodelist: NodeList, by: list[FilterExpression]) -> None:
        self.nodelist, self.by = nodelist, by
        self._made: dict[tuple[str | None, ...], SafeString] = {}

    def render(self, context: template.Context) -> SafeString:
        key = (get_language(), *[str(one.resolve(context)) for one in self.by])
        html = self._made.get(key)
        if html is None:
            if len(self._made) >= MOST:
                self._made.clear()
            html = self._made[key] = self.nodelist.render(context)
        return html


@register.tag
def kept(parser: Any, token: Any) -> KeptNode:
    _name, *by = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, [parser.compile_filter(one) for one in by])
