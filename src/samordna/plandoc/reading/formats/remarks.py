"""What a reader saw and could not carry over, in both languages."""

from collections.abc import Callable, Iterable

from samordna.plandoc.reading.blocks import FilePlace, Flag, LeftOut, Why

_ANYWHERE = FilePlace()
_MOST_PLACES = 5


def of(left_out: Iterable[LeftOut]) -> list[Flag]:
    """One remark for each reason that a person should know of, however many places it stands at."""
    by_reason: dict[Why, list[LeftOut]] = {}
    for words in left_out:
        by_reason.setdefault(words.why, []).append(words)
    return [remark(by_reason[why]) for why, remark in _OF_REASON.items() if why in by_reason]


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


def nested_deep(lines: int) -> Flag:
    return _flag(
        f"Listor i listor är djupare än vad som läses: {lines} {'rad' if lines == 1 else 'rader'} står högre upp än i filen.",
        f"Lists in lists are deeper than is read: {lines} {'line stands' if lines == 1 else 'lines stand'} "
        "higher than in the file.",
    )


def foreign_part() -> Flag:
    return _flag(
        "En del av dokumentet är en infogad fil av annat slag och lästes inte. Öppna dokumentet i Word och spara det.",
        "A part of the document is an embedded file of another kind and was not read. Open it in Word and save it.",
    )


def _hidden_text(_words: list[LeftOut]) -> Flag:
    return _flag("Dold text i dokumentet lästes inte.", "Hidden text in the document was not read.")


def _struck_text(found: list[LeftOut]) -> Flag:
    words = sum(len(struck.text.split()) for struck in found)
    sv, en = _places(found)
    return Flag(
        f"Överstruken text lästes inte: {words} ord{sv}.",
        found[0].place,
        english=f"Struck text was not read: {words} {'word' if words == 1 else 'words'}{en}.",
    )


def _tracked_changes(_words: list[LeftOut]) -> Flag:
    return _flag(
        "Dokumentet har spårade ändringar. Infogad text lästes, borttagen text lästes inte.",
        "The document has tracked changes. Inserted text was read, deleted text was not.",
    )


def _comments(_words: list[LeftOut]) -> Flag:
    return _flag("Kommentarer i marginalen lästes inte.", "Comments in the margin were not read.")


def pictures() -> Flag:
    return _flag("Bilder i dokumentet lästes inte.", "Pictures in the document were not read.")


def picture_page(page: int) -> Flag:
    return _flag(
        "Sidan är en bild utan text och lästes inte.",
        "The page is a picture without text and was not read.",
        FilePlace(page=page),
    )


def unreadable_fonts(page: int) -> Flag:
    return _flag(
        "Sidan har tecken som inte går att läsa, för typsnittet säger inte vilka bokstäver de är. Jämför med filen.",
        "The page has characters that cannot be read, because the font does not say which letters they are. "
        "Compare with the file.",
        FilePlace(page=page),
    )


def maybe_broken_row(page: int, row: int) -> Flag:
    return _flag(
        "Raden står först på sidan och kan vara slutet på raden före den. Jämför med filen.",
        "The row stands first on its page and may be the end of the row before it. Compare with the file.",
        FilePlace(page=page, row=row),
    )


def unsure_columns(page: int | None) -> Flag:
    return _flag(
        "Filen säger inte säkert i vilka kolumner orden i tabellen står. Jämför tabellens rader med filen.",
        "The file does not surely say in which columns the words of the table stand. Compare the table's rows with the file.",
        FilePlace(page=page),
    )


def hidden_sheet(sheet: str) -> Flag:
    return _flag(
        f"Bladet {sheet} är dolt och lästes inte.",
        f"The sheet {sheet} is hidden and was not read.",
        FilePlace(sheet=sheet),
    )


def hidden_cells(sheet: str, rows: list[int], columns: list[int]) -> Flag:
    shown_rows, shown_columns = _some(map(str, rows)), _some(map(letters_of, columns))
    parts = [("rad", "row", shown_rows)] * bool(rows) + [("kolumn", "column", shown_columns)] * bool(columns)
    sv = ", ".join(f"{word} {shown}" for word, _, shown in parts)
    en = ", ".join(f"{word} {shown}" for _, word, shown in parts)
    return _flag(
        f"Det som är dolt eller bortfiltrerat på bladet {sheet} lästes inte: {sv}.",
        f"What is hidden or filtered away on the sheet {sheet} was not read: {en}.",
        FilePlace(sheet=sheet, row=rows[0] if rows else None, column=columns[0] if columns else None),
    )


def too_wide(sheet: str | None, columns: int) -> Flag:
    return _flag(
        f"Bara de första {columns} kolumnerna lästes.",
        f"Only the first {columns} columns were read.",
        FilePlace(sheet=sheet),
    )


def formula_without_value(sheet: str, row: int, column: int) -> Flag:
    return _flag(
        "Cellen har en formel utan sparat värde. Öppna filen i Excel och spara den.",
        "The cell has a formula without a saved value. Open the file in Excel and save it.",
        FilePlace(sheet=sheet, row=row, column=column),
    )


def letters_of(column: int) -> str:
    """A column as spreadsheets name it: 1 is A and 28 is AB."""
    name = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _some(names: Iterable[str]) -> str:
    """The first of many, with a sign that there are more."""
    known = list(names)
    return ", ".join(known[:_MOST_PLACES]) + (" …" if len(known) > _MOST_PLACES else "")


_OF_REASON: dict[Why, Callable[[list[LeftOut]], Flag]] = {
    Why.HIDDEN: _hidden_text,
    Why.DELETED: _tracked_changes,
    Why.STRUCK: _struck_text,
    Why.COMMENT: _comments,
}


def _places(found: list[LeftOut]) -> tuple[str, str]:
    """Where words stand, as in ``(sidan 2, sidan 5 …)``, the first places only; nothing where no place is known."""
    places = list(dict.fromkeys(filter(None, (_place(words.place) for words in found))))
    if not places:
        return "", ""
    sv, en = (_some(names) for names in zip(*places, strict=True))
    return f" ({sv})", f" ({en})"


def _place(place: FilePlace) -> tuple[str, str] | None:
    steps = [
        ("sidan", "page", place.page),
        ("bladet", "sheet", place.sheet),
        ("raden", "line", place.line),
        ("tabellraden" if place.sheet is None else "rad", "row", place.row),
    ]
    known = [(sv, en, value) for sv, en, value in steps if value is not None]
    if not known:
        return None
    return " ".join(f"{sv} {value}" for sv, _, value in known), " ".join(
        f"{en} {value}" for _, en, value in known
    )


def _flag(sv: str, en: str, place: FilePlace = _ANYWHERE) -> Flag:
    return Flag(sv, place, english=en)
