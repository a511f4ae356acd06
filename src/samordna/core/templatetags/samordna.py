"""What every template may use: icons, statuses, dates, Markdown, and what the user may do."""

from typing import Any

from django import template
from django.utils.html import json_script
from django.utils.safestring import SafeString

from samordna.core import days, guide_address, page_pieces
from samordna.core.cards import cards as cards_of
from samordna.core.tabs import in_row
from samordna.core.unsaved import page_of, unsaved_on
from samordna.plandoc.vocabulary import Text

register = template.Library()

register.simple_tag(page_pieces.icon, name="icon")
register.simple_tag(page_pieces.status_tag, name="status_tag")
register.filter("edtf", page_pieces.date_text)
register.filter("markdown", page_pieces.markdown)
register.filter("day", days.day, expects_localtime=True)
register.filter("moment", days.moment, expects_localtime=True)
register.filter("span", days.span, expects_localtime=True)
register.filter("size", page_pieces.size)
register.filter("field_name", page_pieces.field_name)
register.filter("page", page_of)
register.filter("in_row", in_row)


@register.simple_block_tag
def cards(content: str, label: str) -> SafeString:
    """The table between the tags, as cards where it has no room (:mod:`samordna.core.cards`)."""
    return cards_of(content, label)


@register.simple_tag(name="written_lang")
def written_lang_of_element() -> SafeString:
    """Within the tag of an element that holds a municipality's own words: their language, where the page is in another."""
    lang = page_pieces.written_lang()
    return SafeString(f' lang="{lang}"') if lang else SafeString("")


@register.filter
def said(text: Text) -> str:
    """A text of plandoc in the reader's language."""
    return page_pieces.said(text)


@register.filter
def stops(errors: Any) -> bool:
    """Whether something has to be mended, and not only answered."""
    return any(not getattr(error, "asks", False) for error in getattr(errors, "data", ()))


@register.simple_tag(takes_context=True)
def may(context: template.Context, action: str) -> bool:
    """Whether the user may do ``action`` in the municipality of the page; False outside a municipality."""
    allowed = getattr(context.get("request"), "may", None)
    return bool(allowed and allowed(action))


@register.simple_tag(takes_context=True)
def unsaved(context: template.Context) -> SafeString:
    """What its reader typed on this page and never saved, for ``drafts.js`` to offer."""
    request: Any = context.get("request")
    if not getattr(request, "has_unsaved", False):
        return SafeString("")
    forms = unsaved_on(user_id=request.user.pk, page=page_of(request))
    return json_script(forms, "unsaved") if forms else SafeString("")


@register.simple_tag(takes_context=True)
def here(context: template.Context, *views: str) -> str:
    """``aria-current`` when the page is one of ``views``, or of those whose names begin with one (``plans:``)."""
    match: Any = getattr(context.get("request"), "resolver_match", None)
    if match and any(
        match.view_name == view or (view.endswith(":") and match.view_name.startswith(view)) for view in views
    ):
        return SafeString(' aria-current="page"')
    return ""


@register.simple_tag(takes_context=True, name="guide_address")
def guide_address_of(context: template.Context) -> str:
    """Where "Hur gör jag?" is for whoever reads the page."""
    return guide_address.of(context.get("request"))
