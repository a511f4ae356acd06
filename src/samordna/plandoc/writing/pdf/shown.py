"""Text set so that every character is seen: by typst's own fonts, by the machine's, or by its name."""

from collections.abc import Callable
from functools import cache

import typst

from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.pdf.glyphs import refused, substitute


def all_shown(
    data: str, language: Language, typeset: Callable[[str, bool], bytes]
) -> tuple[bytes, str, bool]:
    """The PDF, with the data that could be shown and whether the machine's fonts were needed for it."""
    machine_fonts = False
    while True:
        try:
            return typeset(data, machine_fonts), data, machine_fonts
        except typst.TypstError as error:
            shown = substitute(data, refused(error.diagnostic), language) if machine_fonts else data
            if machine_fonts and shown == data:
                raise
            data, machine_fonts = shown, True


@cache
def fonts(*, machine_fonts: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=machine_fonts)
