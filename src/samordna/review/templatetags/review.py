"""How a reviewer's answer is drawn."""

from django import template
from django.utils.safestring import SafeString

from samordna.core.page_pieces import look_tag, said
from samordna.plandoc.memorandum import ANSWERS, Answer

register = template.Library()


@register.simple_tag
def answer_tag(value: str) -> SafeString:
    """As colour, icon and word; empty when nothing is answered."""
    if not value:
        return SafeString("")
    look = ANSWERS[Answer(value)]
    return look_tag(look.tone, look.icon, said(look.name))
