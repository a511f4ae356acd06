"""The municipality's colour: what can be read, and every shade that follows from it."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from samordna.organisation.settings.colours import (
    EDGE_CONTRAST,
    PETROL,
    TEXT_CONTRAST,
    contrast,
    dark_shades,
    light_shades,
    refuse_faint,
    stylesheet,
    suggestion,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("faint", ["#ffcc00", "#777777", "#ffffff", "#00ff00", "#fefefe"])
def test_a_faint_colour_is_refused_with_one_that_would_do(faint: str) -> None:
    with pytest.raises(ValidationError) as caught:
        refuse_faint(faint)
    assert suggestion(faint) in caught.value.messages[0]
    refuse_faint(suggestion(faint))
    refuse_faint("")


@given(colours)
def test_the_nearest_colour_can_be_read_and_is_near(colour: str) -> None:
    found = suggestion(colour)
    assert contrast(found, "#ffffff") >= TEXT_CONTRAST
    assert contrast(found, "#ffffff") <= max(4.75, contrast(colour, "#ffffff") + 0.01)


@given(colours)
def test_every_text_and_edge_can_be_seen_in_light_and_dark(colour: str) -> None:
    accent = suggestion(colour)
    light, dark = light_shades(accent), dark_shades(accent)
    for shades in (light, dark):
        for surface in ("background-default", "surface-tinted", "surface-active"):
            assert contrast(shades["text-subtle"], shades[surface]) >= TEXT_CONTRAST
            assert contrast(shades["text-default"], shades[surface]) >= TEXT_CONTRAST
        assert contrast(shades["border-default"], shades["background-default"]) >= EDGE_CONTRAST
        for base in ("base-default", "base-hover", "base-active"):
            assert contrast(shades["base-contrast-default"], shades[base]) >= TEXT_CONTRAST
    assert contrast(light["base-default"], "#ffffff") >= TEXT_CONTRAST
    assert contrast(dark["base-default"], dark["background-default"]) >= TEXT_CONTRAST


def test_the_houses_own_colour_gives_the_houses_own_shades() -> None:
    """Told apart by at most 2 of 255: the steps are those of tokens.css."""
    css = Path(str(finders.find("core/css/tokens.css"))).read_text(encoding="utf-8")
    light, dark = css.split('[data-color-scheme="dark"]')[:2]
    for text, shades in ((light, light_shades(PETROL)), (dark, dark_shades(PETROL))):
        own = dict(re.findall(r"--ds-color-accent-([\w-]+): (#\w{6})", text.split("@media")[0]))
        assert own.keys() == shades.keys()
        for name, value in own.items():
            pairs = zip(_rgb(value), _rgb(shades[name]), strict=True)
            assert max(abs(a - b) for a, b in pairs) <= 3, (name, value, shades[name])


def _rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def test_the_stylesheet_holds_both_and_follows_the_readers_choice() -> None:
    css = stylesheet("#c40064")
    assert css.count("--ds-color-accent-base-default: #c40064;") == 2
    assert "prefers-color-scheme: dark" in css
    assert css.count("{") == css.count("}")
