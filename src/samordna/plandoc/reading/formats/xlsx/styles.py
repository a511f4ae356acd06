"""How cells look: their number formats, and whether they are struck through."""

from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.shapes import BUILT_IN, Shown, shape_of
from samordna.plandoc.reading.formats.xlsx.names import is_on, s
from samordna.plandoc.reading.formats.xml import parse_office


class Styles:
    """By a cell's ``s``: how its numbers show, and the styles whose words are struck."""

    def __init__(self, archive: Archive, part: str | None, from_1904: bool, exactly: bool = False) -> None:
        self.shapes: dict[str | None, Shown] = {None: shape_of("", exactly=exactly)}
        self.struck: set[str | None] = set()
        if part is None or part not in archive:
            return
        root = parse_office(archive.read(part))
        codes = {str(number): code for number, code in BUILT_IN.items()}
        codes |= {shape.get("numFmtId", ""): shape.get("formatCode", "") for shape in root.iter(s("numFmt"))}
        fonts = root.find(s("fonts"))
        struck = [is_on(font.find(s("strike")), default="1") for font in ([] if fonts is None else fonts)]
        formats = root.find(s("cellXfs"))
        for number, shape in enumerate([] if formats is None else formats):
            code = codes.get(shape.get("numFmtId", "0"), "")
            self.shapes[str(number)] = shape_of(code, from_1904, exactly)
            font = shape.get("fontId", "0")
            if font.isdigit() and int(font) < len(struck) and struck[int(font)]:
                self.struck.add(str(number))
        self.shapes[None] = self.shapes.get("0", self.shapes[None])
        if "0" in self.struck:
            self.struck.add(None)
