"""What a person is told of a file of figures."""

from collections.abc import Iterable

from samordna.plandoc.reading.blocks import Flag
from samordna.plandoc.reading.formats.remarks import letters_of
from samordna.plandoc.vocabulary import Text

_LONGEST = 40
_MOST = 5

NO_PERIOD = Text(
    "Perioden går inte att säga, så siffran togs inte med. Skriv till exempel 2023, 2023-05 eller kvartal 2 2023.",
    "The period cannot be told, so the figure was left out. Write for example 2023, 2023-05 or quarter 2 2023.",
)
NO_HEADINGS = Text(
    "Tabellen har ingen rubrikrad, så dess siffror togs inte med.",
    "The table has no row of headings, so its figures were left out.",
)
NO_AREA = Text(
    "Tabellen säger inte vilket område den gäller. Se efter att namnet och området blir rätt.",
    "The table does not say which area it is about. See that its name and its area come out right.",
)
NO_SHARE = Text(
    "Titeln säger procent, men kolumnen har tal över 100. Enheten lämnades tom.",
    "The title says per cent, but the column has numbers above 100. The unit was left empty.",
)
MAP = Text(
    "Filen är en karta (GeoJSON) och innehåller inga siffror att läsa. Läs in den under områden i stället.",
    "The file is a map (GeoJSON) and holds no figures to read. Import it under areas instead.",
)
OTHER_JSON = Text(
    "Filen är JSON men varken JSON-stat, PxWeb eller Kolada. Hämta siffrorna som JSON-stat2, Excel eller CSV.",
    "The file is JSON but neither JSON-stat, PxWeb nor Kolada. Download the figures as JSON-stat2, Excel or CSV.",
)
NO_FIGURES = Text(
    "Inga siffror hittades. En tabell behöver en rubrikrad, och en period i rubrikerna, i en kolumn eller i titeln.",
    "No figures were found. A table needs a row of headings, and a period in its headings, in a column or in its title.",
)
MISSING_PARTS = Text(
    "En del av filen hänger inte ihop och togs inte med.",
    "A part of the file does not fit together and was left out.",
)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _more(count: int) -> tuple[str, str]:
    return (
        (f" Och {count} till i samma kolumn.", f" And {count} more in the same column.")
        if count
        else ("", "")
    )


def as_well(what: Text, more: int) -> Text:
    return Text(f"{what.sv} Det gäller {more} ställen till.", f"{what.en} It goes for {more} more places.")


def no_number(text: str, more: int = 0) -> Text:
    sv, en = _more(more)
    return Text(
        f"”{_short(text)}” är inget tal, så värdet lämnades tomt.{sv}",
        f"”{_short(text)}” is no number, so the value was left empty.{en}",
    )


def empty(more: int = 0) -> Text:
    sv, en = _more(more)
    return Text(
        f"Cellen är tom, så värdet är okänt.{sv}", f"The cell is empty, so the value is not known.{en}"
    )


def doubted(text: str, more: int = 0) -> Text:
    sv, en = _more(more)
    return Text(
        f"Bara talet lästes av ”{_short(text)}”.{sv}", f"Only the number was read of ”{_short(text)}”.{en}"
    )


def two_units(cell: str, column: str | None, more: int = 0) -> Text:
    sv, en = _more(more)
    if column is None:
        return Text(
            f"Cellen säger {cell}, men andra celler i kolumnen säger ingen enhet.{sv}",
            f"The cell says {cell}, but other cells of the column say no unit.{en}",
        )
    return Text(
        f"Två enheter i samma kolumn: {cell} här, {column} i övrigt.{sv}",
        f"Two units in the same column: {cell} here, {column} elsewhere.{en}",
    )


def mixed_decimals(text: str) -> Text:
    return Text(
        f"Kolumnen blandar decimalkomma och decimalpunkt, som här i ”{_short(text)}”. Båda lästes som decimaler.",
        f"The column mixes decimal commas and decimal points, as here in ”{_short(text)}”. Both were read as decimals.",
    )


def several_units(name: str, units: Iterable[str]) -> Text:
    listed = list(units)
    return Text(
        f"{name} har olika enhet för olika områden: {', '.join(listed)}.",
        f"{name} has different units for different areas: {', '.join(listed)}.",
    )


def twice(name: str, area: str | None, period: str, values: tuple[float, float]) -> Text:
    first, second = (f"{value:g}" for value in values)
    what = ", ".join(filter(None, [name, area, period]))
    return Text(
        f"Samma siffra står två gånger med olika värde: {what}, {first} och {second}.",
        f"The same figure stands twice with different values: {what}, {first} and {second}.",
    )


def gap(name: str, periods: Iterable[str], areas: Iterable[str]) -> Text:
    missing, where = _some(periods), _some(areas)
    sv, en = (f" ({where})", f" ({where})") if where else ("", "")
    return Text(f"Serien {name} har en lucka: {missing}{sv}.", f"The series {name} has a gap: {missing}{en}.")


def hidden(rows: list[int], columns: list[int]) -> Text:
    shown = [("rad", "row", _some(map(str, rows)))] * bool(rows)
    shown += [("kolumn", "column", _some(map(letters_of, columns)))] * bool(columns)
    sv = ", ".join(f"{word} {which}" for word, _, which in shown)
    en = ", ".join(f"{word} {which}" for _, word, which in shown)
    return Text(
        f"Det här är dolt i filen men lästes: {sv}. Se efter att det ska vara med.",
        f"This is hidden in the file but was read: {en}. Make sure that it belongs.",
    )


def _some(names: Iterable[str]) -> str:
    known = list(names)
    return ", ".join(known[:_MOST]) + (f" och {len(known) - _MOST} till" if len(known) > _MOST else "")


def said_by_reader(note: Flag) -> Text:
    """What the reader of the format told of a sheet."""
    return Text(note.what, note.english or note.what)
