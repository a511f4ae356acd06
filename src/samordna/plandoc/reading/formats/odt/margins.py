"""Headers and footers of the pages of a document or a workbook."""

from collections.abc import Iterable

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.margins import MarginTexts
from samordna.plandoc.reading.formats.odt.names import style
from samordna.plandoc.reading.formats.odt.styles import Styles
from samordna.plandoc.reading.formats.odt.walking import Walker
from samordna.plandoc.reading.formats.xml import Element

_MARGINS = tuple(
    style(f"{name}{pages}") for name in ("header", "footer") for pages in ("", "-left", "-first")
)


class Margins(Walker):
    """Those of the ``masters`` (kinds of page); of all where none are named."""

    def __init__(self, root: Element | None, styles: Styles, masters: Iterable[str] = ()) -> None:
        super().__init__(styles)
        self.texts = MarginTexts()
        used = set(masters)
        pages = [] if root is None else list(root.iter(style("master-page")))
        for page in pages:
            if not used or page.get(style("name")) in used:
                for margin in page.iterchildren(*_MARGINS):
                    with self._under(Why.HIDDEN if margin.get(style("display")) == "false" else None):
                        self.walk(margin)

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        self.texts.take(paragraph.pieces)
        self._belongings(paragraph)
