"""An alarm route as PDF/A-2a and PDF/UA-1. typst is imported here, so only when a page is asked for."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from samordna.plandoc.alarm.drawing import pages
from samordna.plandoc.alarm.model import Route
from samordna.plandoc.alarm.people import People
from samordna.plandoc.alarm.writing.sheet import sheet_of
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.pdf.page_data import FONT
from samordna.plandoc.writing.pdf.shown import all_shown, fonts

_STANDARDS: Any = ["a-2a", "ua-1"]
_TEMPLATE = Path(__file__).parent / "route.typ"
_HIGHEST = 780
"""Of a piece of the picture, so that it stands on one page."""


def write(
    route: Route,
    people: People,
    at: datetime,
    municipality: str,
    language: Language = "sv",
    *,
    is_draft: bool = False,
) -> bytes:
    """The route as a list with the numbers at ``at`` and as a picture. ``people`` tells only what the reader may see."""
    told = {
        **sheet_of(route, people, at, municipality, language, is_draft=is_draft),
        "font": FONT,
        "pictures": pages(route, language, _HIGHEST, FONT) if route.steps else [],
    }
    pdf, _data, _machine_fonts = all_shown(
        json.dumps(told, ensure_ascii=False),
        language,
        lambda data, machine_fonts: _typeset(data, machine_fonts=machine_fonts),
    )
    return pdf


def _typeset(data: str, *, machine_fonts: bool) -> bytes:
    files: Any = {"main": _TEMPLATE.read_bytes(), "route.json": data.encode("utf-8", "surrogatepass")}
    pdf: Any = typst.compile(
        files, format="pdf", pdf_standards=_STANDARDS, font_paths=fonts(machine_fonts=machine_fonts)
    )
    return bytes(pdf)
