"""The card as PDF/A-2a and PDF/UA-1. typst and the QR library are imported here, so only when a card is asked for."""

import json
from pathlib import Path
from typing import Any

import typst

from samordna.plandoc.codes import qr_code
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.pocket.labels import WORDS
from samordna.plandoc.pocket.model import PocketCard
from samordna.plandoc.writing.pdf.page_data import FONT
from samordna.plandoc.writing.pdf.shown import all_shown, fonts

_STANDARDS: Any = ["a-2a", "ua-1"]
_TEMPLATE = Path(__file__).parent / "card.typ"


def write(card: PocketCard) -> bytes:
    """Its bytes depend on the card only, as long as typst's own fonts can show every character."""
    words = {name: text.in_(card.language) for name, text in WORDS.items()}
    day = to_swedish(card.printed.isoformat()) if card.language == "sv" else card.printed.isoformat()
    told = {
        **card.model_dump(mode="json"),
        "words": words
        | {
            "code": words["code"].format(address=card.address),
            "printed": words["printed"].format(day=day),
        },
        "day": [card.printed.year, card.printed.month, card.printed.day],
        "font": FONT,
    }
    code = qr_code(card.address)
    pdf, _data, _machine_fonts = all_shown(
        json.dumps(told, ensure_ascii=False),
        card.language,
        lambda data, machine_fonts: _typeset(data, code, machine_fonts=machine_fonts),
    )
    return pdf


def _typeset(data: str, code: bytes, *, machine_fonts: bool) -> bytes:
    files: Any = {
        "main": _TEMPLATE.read_bytes(),
        "card.json": data.encode("utf-8", "surrogatepass"),
        "code.svg": code,
    }
    pdf: Any = typst.compile(
        files, format="pdf", pdf_standards=_STANDARDS, font_paths=fonts(machine_fonts=machine_fonts)
    )
    return bytes(pdf)
