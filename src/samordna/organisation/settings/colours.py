"""The municipality's accent colour, made into all the shades that pages use, in light and dark, with contrasts computed.

Shades are made in OKLCH (Björn Ottosson, https://bottosson.github.io/posts/oklab/), where the same lightness looks the same in
every hue. Contrasts are those of WCAG 2.2. The steps are those of Samordna's own petrol (``core/static/core/css/tokens.css``).
"""

import math
from functools import lru_cache
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

PETROL = "#00515e"
TEXT_CONTRAST = 4.5
"""WCAG 2.2 AA for text (1.4.3)."""
EDGE_CONTRAST = 3.0
"""WCAG 2.2 AA for the borders of controls (1.4.11)."""

_STEP = 0.005


class Shade(NamedTuple):
    """How light a shade is and how much of the accent's chroma it has; ``against`` names the surface it must stand out from."""

    lightness: float
    chroma: float
    against: str = ""
    contrast: float = 0.0


LIGHT = {
    "background-default": Shade(1.0, 0.0),
    "background-tinted": Shade(0.971, 0.11),
    "surface-default": Shade(1.0, 0.0),
    "surface-tinted": Shade(0.945, 0.23),
    "surface-hover": Shade(0.915, 0.37),
    "surface-active": Shade(0.876, 0.5),
    "border-subtle": Shade(0.819, 0.63),
    "border-default": Shade(0.559, 1.2, "background-tinted", EDGE_CONTRAST),
    "border-strong": Shade(0.429, 1.07, "surface-active", TEXT_CONTRAST),
    "text-subtle": Shade(0.429, 1.07, "surface-active", TEXT_CONTRAST),
    "text-default": Shade(0.27, 0.64, "surface-active", TEXT_CONTRAST),
    "base-contrast-subtle": Shade(0.931, 0.28, "base-default", TEXT_CONTRAST),
    "base-contrast-default": Shade(1.0, 0.0),
}
DARK = {
    "background-default": Shade(0.17, 0.18),
    "background-tinted": Shade(0.199, 0.23),
    "surface-default": Shade(0.214, 0.2),
    "surface-tinted": Shade(0.264, 0.34),
    "surface-hover": Shade(0.309, 0.42),
    "surface-active": Shade(0.359, 0.5),
    "border-subtle": Shade(0.401, 0.57),
    "border-default": Shade(0.641, 1.0, "surface-tinted", EDGE_CONTRAST),
    "border-strong": Shade(0.759, 1.0, "surface-active", TEXT_CONTRAST),
    "text-subtle": Shade(0.8, 1.07, "surface-active", TEXT_CONTRAST),
    "text-default": Shade(0.931, 0.44, "surface-active", TEXT_CONTRAST),
    "base-default": Shade(0.739, 1.2, "background-default", TEXT_CONTRAST),
    "base-hover": Shade(0.8, 1.14, "background-default", TEXT_CONTRAST),
    "base-active": Shade(0.861, 1.0, "background-default", TEXT_CONTRAST),
    "base-contrast-subtle": Shade(0.201, 0.44, "base-default", TEXT_CONTRAST),
    "base-contrast-default": Shade(0.18, 0.27, "base-default", TEXT_CONTRAST),
}


class Lch(NamedTuple):
    """A colour in OKLCH: lightness 0 to 1, chroma from 0, hue in radians."""

    lightness: float
    chroma: float
    hue: float


def contrast(one: str, other: str) -> float:
    """WCAG's contrast between two colours written as #rrggbb: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def refuse_faint(colour: str) -> None:
    """Raise ValidationError unless white text on ``colour`` can be read; it says which colour near it would do."""
    if not colour or contrast(colour, "#ffffff") >= TEXT_CONTRAST:
        return
    words = _(
        "White text on %(colour)s cannot be read: the contrast is %(contrast)s to 1 and must be at least 4.5 to 1."
        " %(suggestion)s is the nearest that can."
    )
    ratio = number_format(contrast(colour, "#ffffff"), decimal_pos=1)
    values = {"colour": colour, "contrast": ratio, "suggestion": suggestion(colour)}
    raise ValidationError({"colour": ValidationError(words % values, code="contrast")})


def suggestion(colour: str) -> str:
    """The nearest darker colour of the same hue on which white text can be read."""
    lch = _to_lch(colour)
    lightness = lch.lightness
    while lightness > 0:
        colour = _to_hex(lch._replace(lightness=lightness))
        if contrast(colour, "#ffffff") >= TEXT_CONTRAST:
            return colour
        lightness -= _STEP
    return "#000000"


@lru_cache(maxsize=256)
def stylesheet(colour: str) -> str:
    """CSS that gives every page the colour, in light and dark."""
    light, dark = _properties(light_shades(colour)), _properties(dark_shades(colour))
    return "\n".join(
        [
            f':root, [data-color-scheme="light"] {{{light}}}',
            f'[data-color-scheme="dark"] {{{dark}}}',
            f'@media (prefers-color-scheme: light) {{ [data-color-scheme="auto"] {{{light}}} }}',
            f'@media (prefers-color-scheme: dark) {{ [data-color-scheme="auto"] {{{dark}}} }}',
            "",
        ]
    )


def light_shades(colour: str) -> dict[str, str]:
    """Every shade on white. The colour itself is that of buttons and of the line above the page."""
    lch = _to_lch(colour)
    base = {
        "base-default": colour,
        "base-hover": _to_hex(lch._replace(lightness=max(lch.lightness - 0.06, 0))),
        "base-active": _to_hex(lch._replace(lightness=max(lch.lightness - 0.12, 0))),
    }
    return base | _shades(LIGHT, lch, base, darker=True)


def dark_shades(colour: str) -> dict[str, str]:
    """Every shade on near-black; the hue is kept and the colour is made light enough to be seen."""
    return _shades(DARK, _to_lch(colour), {}, darker=False)


def _shades(steps: dict[str, Shade], lch: Lch, known: dict[str, str], *, darker: bool) -> dict[str, str]:
    shades = dict(known)
    chroma = min(lch.chroma, 0.13)  # a glaring accent shall not make glaring surfaces
    for name, shade in steps.items():
        wanted = Lch(shade.lightness, chroma * shade.chroma, lch.hue)
        background = shades.get(shade.against, "")
        if name.startswith("base-contrast") and background:
            shades[name] = _standing_out(wanted, background, shade.contrast, darker=not darker)
        else:
            shades[name] = _standing_out(wanted, background, shade.contrast, darker=darker)
    return shades


def _standing_out(wanted: Lch, background: str, ratio: float, *, darker: bool) -> str:
    """The wanted colour, moved away from the background until it has the contrast."""
    made = _to_hex(wanted)
    while background and contrast(made, background) < ratio and 0 < wanted.lightness < 1:
        lightness = wanted.lightness + (-_STEP if darker else _STEP)
        wanted = wanted._replace(lightness=min(max(lightness, 0.0), 1.0))
        made = _to_hex(wanted)
    return made


def _properties(shades: dict[str, str]) -> str:
    return " ".join(f"--ds-color-accent-{name}: {value};" for name, value in shades.items())


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> tuple[float, float, float]:
    values = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in values)
    return red, green, blue


def _to_lch(colour: str) -> Lch:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Lch(lightness, math.hypot(green_red, blue_yellow), math.atan2(blue_yellow, green_red))


def _to_hex(lch: Lch) -> str:
    """The colour as #rrggbb, with as much of its chroma as a screen can show."""
    chroma = lch.chroma
    while chroma > 0.001:
        values = _to_linear(lch._replace(chroma=chroma))
        if all(-0.0005 <= one <= 1.0005 for one in values):
            break
        chroma -= 0.002
    else:
        values = _to_linear(lch._replace(chroma=0.0))
    return "#" + "".join(f"{round(_encoded(one) * 255):02x}" for one in values)


def _to_linear(lch: Lch) -> tuple[float, float, float]:
    green_red, blue_yellow = lch.chroma * math.cos(lch.hue), lch.chroma * math.sin(lch.hue)
    long = (lch.lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (lch.lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lch.lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _encoded(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
