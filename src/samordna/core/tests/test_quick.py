"""Addresses that are looked up once, words that are short enough, single lines: the same answers as Django's own."""

from typing import Any

import pytest
from django.template import Context, Template
from django.template.defaultfilters import linebreaks_filter
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString


def rendered(source: str, **given: object) -> str:
    return Template(source).render(Context(given))


def test_an_address_is_what_reverse_says_each_time() -> None:
    template = Template("{% url 'plans:document' slug pk %}")
    for slug, pk in (("ekdala", 1), ("ekdala", 2), ("hemby", 1), ("ekdala", 1)):
        assert template.render(Context({"slug": slug, "pk": pk})) == reverse(
            "plans:document", args=[slug, pk]
        )


def test_an_address_that_is_not_there_is_told_or_with_as_left_out() -> None:
    with pytest.raises(NoReverseMatch):
        rendered("{% url 'plans:document' slug %}", slug="ekdala")
    assert rendered("{% url 'plans:document' slug as way %}[{{ way }}]", slug="ekdala") == "[]"
    assert rendered("{% url 'home:start' as way %}[{{ way }}]") == f"[{reverse('home:start')}]"


@pytest.mark.parametrize(("text", "told"), [("åtta", "åtta"), ("femte", "fem…"), ("<b>", "&lt;b&gt;")])
def test_words_are_cut_where_they_are_too_long(text: str, told: str) -> None:
    assert rendered("{{ words|truncatechars:4 }}", words=text) == told


@pytest.mark.parametrize("text", ["", "<b>", "one\ntwo", "one\r\n\r\ntwo", "one\rtwo", SafeString("<b>"), 7])
def test_lines_become_paragraphs_as_django_makes_them(text: Any) -> None:
    assert rendered("{{ words|linebreaks }}", words=text) == linebreaks_filter(text)
    plain = "{% autoescape off %}{{ words|linebreaks }}{% endautoescape %}"
    assert rendered(plain, words=text) == linebreaks_filter(text, autoescape=False)
