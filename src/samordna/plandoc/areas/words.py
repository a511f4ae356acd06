"""What is said of a file with areas: what was mended in it, and what cannot be read."""

from samordna.plandoc.vocabulary import Text

_SAVE = Text(
    "Spara filen i WGS 84 (EPSG:4326) eller SWEREF 99 TM (EPSG:3006) och läs in den igen.",
    "Save the file in WGS 84 (EPSG:4326) or SWEREF 99 TM (EPSG:3006), and read it in again.",
)
TAKEN_FOR_TM = Text(
    "Filen säger inte i vilket system koordinaterna är. De ser ut som SWEREF 99 TM och är omräknade därifrån till WGS 84. Se på "
    "kartan att områdena ligger rätt.",
    "The file does not say in which system its coordinates are. They look like SWEREF 99 TM, and are converted from that to WGS "
    "84. See on the map that the areas lie right.",
)
TURNED = Text(
    "Koordinaterna står i omvänd ordning i filen: nord–syd före öst–väst. Samordna har bytt plats på dem, så att områdena"
    " hamnar i Sverige. Se på kartan att de ligger rätt. Gör de inte det: exportera filen en gång till ur kartprogrammet, som"
    " GeoJSON i WGS 84.",
    "The coordinates stand in reverse order in the file: north–south before east–west. Samordna has changed their places, so"
    " that the areas come to lie in Sweden. See on the map that they lie right. If not, export the file once more from the map"
    " program, as GeoJSON in WGS 84.",
)
UNKNOWN_NUMBERS = Text(
    f"Koordinaterna i filen går inte att känna igen. {_SAVE.sv}",
    f"The coordinates of the file are of no system that is known. {_SAVE.en}",
)
NO_GEOJSON = Text(
    "Filen är JSON men inte GeoJSON med områden (en FeatureCollection). Spara den som GeoJSON ur kartprogrammet.",
    "The file is JSON, but no GeoJSON with areas (a FeatureCollection). Save it as GeoJSON from the map program.",
)
BROKEN_JSON = Text(
    "Filen är trasig: den går inte att läsa som JSON. Spara den en gång till ur kartprogrammet.",
    "The file is broken: it cannot be read as JSON. Save it once more from the map program.",
)
NO_TABLE = Text(
    "Ingen tabell med områden hittades. Den behöver en rubrikrad med ”Namn” och minst en till av rubrikerna som står här.",
    "No table of areas is found. It needs a heading row with “Name” and at least one more of the headings listed here.",
)
WRONG_FORMAT = Text(
    "Filen har ett format som områden inte läses ur. Spara dem som Excel (.xlsx), OpenDocument (.ods), CSV eller GeoJSON.",
    "The file has a format that areas are not read from. Save them as Excel (.xlsx), OpenDocument (.ods), CSV or GeoJSON.",
)
TOO_MUCH = Text(
    "Filen innehåller mer än som kan läsas på en gång. Läs in en del av områdena åt gången.",
    "The file holds more than can be read at once. Read in a part of the areas at a time.",
)
NO_NAME = Text("Raden har inget namn på området.", "The row has no name of the area.")
LONG_NAME = Text("Namnet är längre än 120 tecken.", "The name is longer than 120 characters.")
LONG_CODE = Text("Koden är längre än 40 tecken.", "The code is longer than 40 characters.")
CLOSED = Text(
    "Konturen var inte sluten. Den är sluten från sista punkten till den första.",
    "The outline was not closed. It is closed from its last point to the first.",
)
CROSSING = Text(
    "Konturen korsar sig själv. Den ritas som den står; se på kartan att den är rätt.",
    "The outline crosses itself. It is drawn as it stands; see on the map that it is right.",
)
BROKEN = Text(
    "Konturen är trasig: en del av den har färre än tre punkter eller något annat än tal, och är utelämnad.",
    "The outline is broken: a part of it has fewer than three points, or something else than numbers, and is left out.",
)
ABROAD = Text(
    "Konturen ligger utanför Sverige och är utelämnad; området läses in utan karta. Exportera filen en gång till ur"
    " kartprogrammet, som GeoJSON i WGS 84, och läs in den igen.",
    "The outline lies outside of Sweden and is left out; the area is read in without a map. Export the file once more from the"
    " map program, as GeoJSON in WGS 84, and read it in again.",
)
NO_SURFACE = Text(
    "Formen är ingen yta och är utelämnad. Ett område är en polygon.",
    "The shape is no surface and is left out. An area is a polygon.",
)
NO_OUTLINE = Text(
    "Området har ingen kontur i filen och ritas inte på kartan.",
    "The area has no outline in the file, and is not drawn on the map.",
)
FROM_HEADING = Text(
    "Året är taget ur rubriken för antalet invånare.",
    "The year is taken from the heading of the inhabitants.",
)


def converted(system: str) -> Text:
    return Text(
        f"Koordinaterna är i {system} och är omräknade till WGS 84.",
        f"The coordinates are in {system}, and are converted to WGS 84.",
    )


def unknown_system(name: str) -> Text:
    return Text(
        f"Koordinatsystemet {name} går inte att läsa. {_SAVE.sv}",
        f"The coordinate system {name} cannot be read. {_SAVE.en}",
    )


def no_number(text: str) -> Text:
    return Text(
        f"”{text}” är inget antal. Skriv ett helt tal, som 12 500.",
        f"“{text}” is no number. Write a whole one, such as 12 500.",
    )


def no_year(text: str) -> Text:
    return Text(f"”{text}” är inget år. Skriv det som 2025.", f"“{text}” is no year. Write it as 2025.")


def no_kind(text: str) -> Text:
    return Text(
        f"”{text}” är ingen sorts område. Skriv hela kommunen, stadsdel eller område.",
        f"“{text}” is no kind of area. Write whole municipality, district or area.",
    )


def no_such_parent(name: str) -> Text:
    return Text(
        f"”{name}” finns varken i filen eller bland områdena.",
        f"“{name}” is neither in the file nor among the areas.",
    )


def merged_away(name: str, successor: str) -> Text:
    return Text(
        f"”{name}” har gått upp i ”{successor}”. Skriv det i filen i stället.",
        f"“{name}” has become “{successor}”. Write that in the file instead.",
    )
