"""What a reader saw and could not carry over, in both languages."""

from samordna.plandoc.reading.blocks import Flag, Place

_ANYWHERE = Place()


def misnamed(extension: str, kind: str) -> Flag:
    return _flag(
        f"Filens namn slutar på {extension} men innehållet är {kind}. Den lästes som {kind}.",
        f"The file's name ends in {extension} but its contents are {kind}. It was read as {kind}.",
    )


def macros() -> Flag:
    return _flag(
        "Filen innehåller makron. De kördes inte och lästes inte.",
        "The file holds macros. They were not run and not read.",
    )


def hidden_text() -> Flag:
    return _flag("Dold text i dokumentet lästes inte.", "Hidden text in the document was not read.")


def tracked_changes() -> Flag:
    return _flag(
        "Dokumentet har spårade ändringar. Infogad text lästes, borttagen text lästes inte.",
        "The document has tracked changes. Inserted text was read, deleted text was not.",
    )


def comments() -> Flag:
    return _flag("Kommentarer i marginalen lästes inte.", "Comments in the margin were not read.")


def pictures() -> Flag:
    return _flag("Bilder i dokumentet lästes inte.", "Pictures in the document were not read.")


def picture_page(page: int) -> Flag:
    return _flag(
        "Sidan är en bild utan text och lästes inte.",
        "The page is a picture without text and was not read.",
        Place(page=page),
    )


def hidden_sheet(sheet: str) -> Flag:
    return _flag(
        f"Bladet {sheet} är dolt och lästes inte.",
        f"The sheet {sheet} is hidden and was not read.",
        Place(sheet=sheet),
    )


def empty_stretch(sheet: str, row: int) -> Flag:
    return _flag(
        "Bladet lästes hit. Här börjar många tomma rader, och det som kan stå under dem lästes inte.",
        "The sheet was read to here. Many empty rows begin here; anything below them was not read.",
        Place(sheet=sheet, row=row),
    )


def formula_without_value(sheet: str, row: int, column: int) -> Flag:
    return _flag(
        "Cellen har en formel utan sparat värde. Öppna filen i Excel och spara den.",
        "The cell has a formula without a saved value. Open the file in Excel and save it.",
        Place(sheet=sheet, row=row, column=column),
    )


def _flag(sv: str, en: str, place: Place = _ANYWHERE) -> Flag:
    return Flag(sv, place, english=en)
