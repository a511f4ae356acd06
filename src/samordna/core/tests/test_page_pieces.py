"""Small pieces of HTML."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.utils.translation import override

from samordna.core import page_pieces
from samordna.core.page_pieces import size
from samordna.plandoc.statuses import LOOKS
from samordna.plandoc.vocabulary import Status

PACKAGE = Path(page_pieces.__file__).parent.parent
ICON_TAG = re.compile(r"{% icon ['\"](\w+)['\"]|icon_name=['\"](\w+)['\"]")


@pytest.mark.parametrize("status", Status)
def test_a_status_is_colour_icon_and_word(status: Status) -> None:
    with override("sv"):
        tag = page_pieces.status_tag(status.value)
    assert "data-color" in tag
    assert "<svg" in tag
    assert re.search(r">[A-ZÅÄÖ][a-zåäö ]+</span>$", tag)


def test_no_status_is_said_in_words_alone() -> None:
    assert page_pieces.status_tag("") == '<span class="ds-tag status" data-color="neutral">Utan status</span>'


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "![x](data:text/html,x)",
    ],
)
def test_nothing_in_markdown_can_run(text: str) -> None:
    html = page_pieces.markdown(text).lower()
    assert "<script" not in html
    assert not re.search(r"<[^>]*(javascript:|onerror|data:text)", html)


FETCHED = re.compile(
    r"""<(img|svg|video|audio|iframe|object|embed|link|style)\b|\b(src|srcset|style|background)=|url\("""
)


@pytest.mark.parametrize(
    "text",
    [
        "![kartan](https://ond.example/1.png)",
        "![](http://ond.example/1.png)",
        '![karta][1]\n\n[1]: https://ond.example/1.png "titel"',
        "[![kartan](https://ond.example/1.png)](https://kommun.example/)",
        '<img src="https://ond.example/1.png">',
        '<p style="background:url(https://ond.example/1.png)">hej</p>',
        "| a |\n|---|\n| ![x](//ond.example/1.png) |",
    ],
)
def test_nothing_in_markdown_is_fetched_from_elsewhere(text: str) -> None:
    """A reader's browser must not tell anybody that she reads, whatever the page's policy says."""
    html = unescape(re.sub(r"&lt;.*?&gt;", "", page_pieces.markdown(text)))
    assert not FETCHED.search(html)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[polisen](https://ond.example/a)", 'polisen</a> <span class="leads muted">(ond.example)</span>'),
        ("[https://polisen.se](https://ond.example)", "(ond.example)"),
        ("[skriv](mailto:funktion@kommun.example)", "(funktion@kommun.example)"),
        ("<https://kommun.example/plan>", ">https://kommun.example/plan</a></p>"),
        ("[kommun.example/plan](https://kommun.example/plan/)", ">kommun.example/plan</a></p>"),
    ],
)
def test_a_link_says_where_it_leads(text: str, shown: str) -> None:
    html = page_pieces.markdown(text)
    assert shown in html
    assert 'rel="noopener noreferrer"' in html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "//ond.example", "/hemby/"]
)
def test_an_address_that_is_none_of_the_web_is_no_link(address: str) -> None:
    assert "<a" not in page_pieces.markdown(f"[x]({address})")


def test_markdown_has_structure() -> None:
    assert "<li>" in page_pieces.markdown("- en\n- två")


def test_the_first_row_of_a_table_names_its_columns() -> None:
    html = page_pieces.markdown("| Ord | Betyder |\n| --- | --- |\n| a | b |")
    assert '<thead><tr><th scope="col">Ord</th><th scope="col">Betyder</th></tr></thead>' in html
    assert "<tbody><tr><td>a</td><td>b</td></tr></tbody>" in html


def test_dates_follow_the_language() -> None:
    with override("sv"):
        assert page_pieces.date_text("2025-08-18") == "18 augusti 2025"
    with override("en"):
        assert page_pieces.date_text("2025-08-18") == "18 August 2025"
    assert page_pieces.date_text("T1 2026") == "T1 2026"


def test_the_size_of_a_file_says_no_nought() -> None:
    with override("sv"):
        sizes = [filled_in(size(count)) for count in (50 * 2**20, 1_300_000, 200, 2**30)]
    assert sizes == ["50 MB", "1,2 MB", "200 byte", "1 GB"]
    with override("en"):
        assert filled_in(size(50 * 2**20)) == "50 MB"


def filled_in(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_no_page_writes_a_size_in_another_way() -> None:
    assert not [
        page for page in PACKAGE.rglob("*.html") if "filesizeformat" in page.read_text(encoding="utf-8")
    ]


def test_every_icon_that_pages_name_is_in_the_sprite() -> None:
    names = set((PACKAGE / "core" / "icons.txt").read_text(encoding="utf-8").split())
    used = {
        name
        for template in PACKAGE.rglob("templates/**/*.html")
        for pair in ICON_TAG.findall(template.read_text(encoding="utf-8"))
        for name in pair
        if name
    }
    used |= {look.icon for look in LOOKS.values()}
    assert used
    assert used <= names
