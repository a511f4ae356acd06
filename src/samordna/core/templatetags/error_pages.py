"""What the pages that tell of a fault are made with: it must not be what is at fault."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def style(path: str) -> SafeString:
    """The link to a style sheet; nothing where the files were never collected, so that the page is plain but there."""
    try:
        return format_html('<link rel="stylesheet" href="{}">', static(path))
    except ValueError:
        return SafeString()
