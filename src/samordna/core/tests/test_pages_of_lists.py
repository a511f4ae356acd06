"""The way to the other pages of a list: what else the address asks for is kept."""

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory

PAGES, PREVIOUS_NEXT = "core/components/pages.html", "core/components/previous_next.html"
LIST = Paginator(range(60), 20)


def shown(template: str, address: str, page: int = 2) -> str:
    request = RequestFactory().get(address)
    return render_to_string(template, {"shown": LIST.get_page(page)}, request=request)


@pytest.mark.parametrize(
    ("template", "others"), [(PAGES, (1, 2, 3)), (PREVIOUS_NEXT, (1, 3))], ids=["numbers", "neighbours"]
)
def test_other_pages_ask_for_the_same(template: str, others: tuple[int, ...]) -> None:
    page = shown(template, "/lista/?q=%C3%A5r+%26+dag&sida=2&visa=alla")
    assert page.count("<a ") == len(others)
    for number in others:
        assert f'href="?q=%C3%A5r+%26+dag&amp;sida={number}&amp;visa=alla"' in page


def test_the_page_that_is_shown_is_marked() -> None:
    before, after = shown(PAGES, "/lista/?sida=2").split('aria-current="page"')
    assert 'sida=2"' in before.rsplit("<a ", 1)[1]
    assert after.startswith(">2<")


@pytest.mark.parametrize(("page", "way"), [(1, "sida=2"), (3, "sida=2")])
def test_there_is_no_way_beyond_the_ends(page: int, way: str) -> None:
    ends = shown(PREVIOUS_NEXT, "/lista/", page)
    assert ends.count("<a ") == 1
    assert way in ends


@pytest.mark.parametrize("template", [PAGES, PREVIOUS_NEXT])
def test_a_list_of_one_page_has_no_ways(template: str) -> None:
    one = Paginator(["a"], 20).get_page(1)
    assert "<nav" not in render_to_string(template, {"shown": one}, request=RequestFactory().get("/lista/"))
