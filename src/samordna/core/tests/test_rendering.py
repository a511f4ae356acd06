"""Small pieces of HTML."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from samordna.core import rendering
from samordna.plandoc.vocabulary import Status

PACKAGE = Path(rendering.__file__).parent.parent
ICON_TAG = re.compile(r"{% icon ['\"](\w+)['\"]|icon_name=['\"](\w+)['\"]")


@pytest.mark.parametrize("status", Status)
def test_a_status_is_colour_icon_and_word(status: Status) -> None:
    with override("sv"):
        tag = rendering.status_tag(status.value)
    assert "data-color" in tag
    assert "<svg" in tag
    assert re.search(r">[A-ZÅÄÖ][a-zåäö ]+</span>$", tag)


def test_no_status_is_nothing() -> None:
    assert rendering.status_tag("") == ""


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
    html = rendering.markdown(text).lower()
    assert "<script" not in html
    assert not re.search(r"<[^>]*(javascript:|onerror|data:text)", html)


def test_markdown_has_structure() -> None:
    assert "<li>" in rendering.markdown("- en\n- två")


def test_dates_follow_the_language() -> None:
    with override("sv"):
        assert rendering.date_text("2025-08-18") == "18 augusti 2025"
    with override("en"):
        assert rendering.date_text("2025-08-18") == "18 August 2025"
    assert rendering.date_text("T1 2026") == "T1 2026"


def test_every_icon_that_pages_name_is_in_the_sprite() -> None:
    names = set((PACKAGE / "core" / "icons.txt").read_text(encoding="utf-8").split())
    used = {
        name
        for template in PACKAGE.rglob("templates/**/*.html")
        for pair in ICON_TAG.findall(template.read_text(encoding="utf-8"))
        for name in pair
        if name
    }
    used |= {icon for icon, _ in rendering.STATUS_ICONS.values()}
    assert used
    assert used <= names
