"""``{% csrf_token %}`` with the mark by which a form that is sent twice is saved once: what no form can lack carries it."""

from secrets import token_urlsafe
from typing import Any

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samordna.core.repeated_sending import MARK

register = template.Library()


class MarkedTokenNode(CsrfTokenNode):
    def render(self, context: template.Context) -> SafeString:
        token = SafeString(super().render(context))
        if not token:
            return token
        return token + format_html('<input type="hidden" name="{}" value="{}">', MARK, token_urlsafe(9))


@register.tag
def csrf_token(_parser: Any, _token: Any) -> MarkedTokenNode:
    return MarkedTokenNode()
