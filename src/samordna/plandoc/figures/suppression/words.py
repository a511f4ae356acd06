"""What is said of a table of counts. No number that may be small is told."""

from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.vocabulary import Text

READ_AS_WHOLE = Text(
    "Antalet är inte skrivet som ett vanligt heltal. Det lästes som ett.",
    "The count is not written as a plain whole number. It was read as one.",
)


def misfit(area: str, period: str, *, of_areas: bool) -> Text:
    """Without the numbers, which may be small."""
    sv, en = ("områdena", "the areas") if of_areas else ("de perioder som ingår", "the periods in it")
    return Text(
        f"{area}, {period} är inte summan av {sv}. Rätta det som är fel. Tal döljs som om skillnaden vore känd.",
        f"{area}, {period} is not the sum of {en}. Mend what is wrong. Numbers are hidden as if the difference were known.",
    )


def more_misfits(count: int) -> Text:
    return Text(f"{count} summor till stämmer inte.", f"{count} more sums do not add up.")


def not_told(text: str) -> Text:
    said = f"”{text}”" if text else "tomt"
    return Text(
        f"Antalet är {said} och tas som okänt. Skriv 0 om det inte var någon.",
        f"The count is {f'”{text}”' if text else 'empty'} and is taken as not known. Write 0 if there was nobody.",
    )


def and_more(text: Text, rows: int) -> Text:
    sv, en = ("rad", "row") if rows == 1 else ("rader", "rows")
    return Text(f"{text.sv} Detsamma gäller {rows} {sv} till.", f"{text.en} So it is with {rows} more {en}.")


def no_columns(name: str, lacking: str) -> ReadError:
    return _error(
        name,
        f"kolumnen {lacking} saknas. Tabellen ska ha rubrikerna area, period och n (eller område, period, antal).",
        f"the column {lacking} is lacking. The table must have the headings area, period and n.",
    )


def no_rows(name: str) -> ReadError:
    return _error(
        name, "tabellen har inga rader under rubrikerna.", "the table has no rows below its headings."
    )


def no_count(name: str, row: int, text: str) -> ReadError:
    return _error(
        name,
        f"rad {row}: ”{text}” är inget antal. Skriv ett helt tal, 0 eller mer.",
        f"row {row}: ”{text}” is no count. Write a whole number, 0 or more.",
    )


def no_label(name: str, row: int, lacking: str) -> ReadError:
    return _error(name, f"rad {row}: {lacking} saknas.", f"row {row}: {lacking} is lacking.")


def too_many_cells(name: str, row: int) -> ReadError:
    return _error(
        name,
        f"rad {row} har fler celler än rubrikraden. Skriv heltal, och semikolon mellan kolumner om talen har komman.",
        f"row {row} has more cells than the headings. Write whole numbers, and semicolons between columns.",
    )


def twice(name: str, row: int, first: int, area: str, period: str) -> ReadError:
    return _error(
        name,
        f"rad {first} och {row} har båda {area}, {period}. Behåll en av dem.",
        f"rows {first} and {row} both have {area}, {period}. Keep one of them.",
    )


def no_table(name: str) -> ReadError:
    return _error(
        name,
        "filen är ingen CSV-fil. Spara tabellen som CSV.",
        "the file is no CSV file. Save the table as CSV.",
    )


def _error(name: str, sv: str, en: str) -> ReadError:
    return ReadError(Text(f"{name}: {sv}", f"{name}: {en}"))
