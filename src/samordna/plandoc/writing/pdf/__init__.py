"""A plan as PDF/A-2a and PDF/UA-1, set by typst.

The page layout is in ``template/*.typ``. A plan reaches it as data, never as markup, so no text of a plan can be taken for code.
typst and lets-plot are imported here, which is why this package is imported only when a PDF is asked for.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of
from samordna.plandoc.writing.pdf.glyphs import refused, substitute
from samordna.plandoc.writing.pdf.page_data import page_data

_STANDARDS: Any = ["a-2a", "ua-1"]
_MAIN = Path(__file__).parent / "template" / "main.typ"


def write(document: PlanDocument, order: Order) -> bytes:
    """The PDF. Its bytes depend on the plan and the day only, as long as typst's own fonts can show every character.

    A character that they cannot show is taken from the machine's fonts, and if they cannot either, its name stands in its place.
    """
    data = json.dumps(page_data(content_of(document, order), order), ensure_ascii=False)
    try:
        return _typeset(data, machine_fonts=False)
    except typst.TypstError as error:
        if not refused(error.diagnostic):
            raise
    return _with_machine_fonts(data)


def _with_machine_fonts(data: str) -> bytes:
    while True:
        try:
            return _typeset(data, machine_fonts=True)
        except typst.TypstError as error:
            unknown = refused(error.diagnostic)
            if not unknown.intersection(data):
                raise
            data = substitute(data, unknown)


def _typeset(data: str, *, machine_fonts: bool) -> bytes:
    compiler = typst.Compiler(str(_MAIN), font_paths=_fonts(machine_fonts), root=str(_MAIN.parent))
    pdf: Any = compiler.compile(format="pdf", pdf_standards=_STANDARDS, sys_inputs={"plan": data})
    return bytes(pdf)


@cache
def _fonts(machine_fonts: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=machine_fonts)
