"""Small pieces of HTML that pages are full of, as functions, so that rows can be prepared before the template runs."""

import re
from functools import cache, lru_cache
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from samordna.core.prose import ProseWriter
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.statuses import WITHOUT_STATUS, look_of
from samordna.plandoc.vocabulary import Language, Status, Text, name_of
from samordna.plandoc.writing.markdown import parse

_LONGEST_EDTF = 32
WRITTEN_IN: Language = "sv"
"""The language that municipalities write their own texts and names in, whatever the pages are in (WCAG 3.1.2)."""


def language() -> Language:
    """The language of the page being made."""
    return "en" if get_language() == "en" else "sv"


def written_lang() -> str:
    """The language of what a municipality writes, where the page is in another; "" where it is in the same."""
    return "" if language() == WRITTEN_IN else WRITTEN_IN


def said(text: Text) -> str:
    """A text of plandoc in the reader's language."""
    return text.in_(language())


def quoted(words: str) -> str:
    """The words in the quotation marks of the page's language."""
    return f"“{words}”" if language() == "en" else f"”{words}”"


def field_name(field: str) -> str:
    """What a field of the plan is called."""
    return said(FIELDS[field])


@cache
def icon(name: str) -> SafeString:
    """An icon of the sprite; it stands beside words, so it is hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("vendor/icons.svg"),
        name,
    )


def look_tag(tone: str, icon_name: str, words: str | Promise) -> SafeString:
    """How something stands, as colour, icon and words."""
    tag = '<span class="ds-tag status" data-color="{}">{}{}</span>'
    return format_html(tag, tone, icon(icon_name) if icon_name else "", words)


def status_tag(value: str) -> SafeString:
    """The status as colour, icon and word; a word alone where there is none."""
    return _status_tag(value, language())


@cache
def _status_tag(value: str, speech: Language) -> SafeString:
    look = look_of(value)
    words = name_of(Status(value), speech) if value else WITHOUT_STATUS.in_(speech)
    return look_tag(look.tone, look.icon, words)


def date_text(edtf: Any) -> str:
    """An EDTF date as people write it; any other text as it stands."""
    text = str(edtf or "")
    return _date_text(text, language()) if 0 < len(text) <= _LONGEST_EDTF else text


@lru_cache(maxsize=4096)
def _date_text(edtf: str, speech: Language) -> str:
    return to_swedish(edtf, speech)


def size(count: int) -> str:
    """How large a file is: "50 MB", "1,2 MB"."""
    return re.sub(r"[.,]0(?=\s)", "", filesizeformat(count))


@lru_cache(maxsize=256)
def markdown(text: str) -> SafeString:
    """Markdown as HTML in which nothing can run and nothing is fetched: HTML in it is shown as text."""
    return ProseWriter().write(parse(text), lang=written_lang())
