"""``{% translate %}`` of a text that the template says outright: looked up once for each language; pages are full of them."""

from typing import Any

from django import template
from django.template.base import Variable
from django.templatetags.i18n import TranslateNode, do_translate
from django.utils.translation import get_language

register = template.Library()


class WordsNode(TranslateNode):
    def __init__(self, node: TranslateNode) -> None:
        super().__init__(node.filter_expression, node.noop, node.asvar, node.message_context)
        self._said: dict[str | None, str] = {}

    def render(self, context: template.Context) -> str:
        language = get_language()
        words = self._said.get(language)
        if words is None:
            rendered = super().render(context)
            words = self._said[language] = context[self.asvar] if self.asvar else rendered
        if self.asvar:
            context[self.asvar] = words
            return ""
        return words


@register.tag
def translate(parser: Any, token: Any) -> TranslateNode:
    node: TranslateNode = do_translate(parser, token)
    return WordsNode(node) if _is_outright(node) else node


def _is_outright(node: TranslateNode) -> bool:
    said = node.filter_expression
    is_literal = isinstance(said.var, Variable) and said.var.literal is not None and not said.filters
    return is_literal and not (node.message_context and node.message_context.is_var)
