"""Rows of many pages are escaped as Django does it."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from samordna.core.quick_html import filled, filled_each

PARTS = ("<b>&\"'{0}%s", SafeString("<i>{}</i>"), gettext_lazy("Yes"), 7, None, "")
FORM = "<p>{}</p>" * len(PARTS)


def test_the_same_as_django_makes() -> None:
    assert filled(FORM, *PARTS) == format_html(FORM, *PARTS)
    assert filled_each(FORM, [PARTS, PARTS]) == format_html_join("", FORM, [PARTS, PARTS])
    assert isinstance(filled(FORM, *PARTS), SafeString)
    assert isinstance(filled_each(FORM, [PARTS]), SafeString)
