"""What is said of what cannot be read in a roster."""

from samordna.plandoc.vocabulary import Text

NO_CALENDAR = Text(
    "Kalenderfilen går inte att läsa. Exportera den på nytt som .ics och försök igen.",
    "The calendar file cannot be read. Export it again as .ics and try once more.",
)
NO_NAME = Text(
    "Händelsen har inget namn. Den ska heta som den som har jouren.",
    "The event has no name. Call it after who has the duty.",
)
NO_TIMES = Text(
    "Händelsen saknar början eller slut, eller slutar innan den börjar.",
    "The event has no beginning or end, or ends before it begins.",
)
RULE = Text(
    "Upprepningen går inte att läsa. Skriv ut varje gång för sig.",
    "How it comes again cannot be read. Write each time by itself.",
)
NO_WHO = Text("Raden säger inte vem som har jouren.", "The row does not say who has the duty.")
ROW_TIMES = Text(
    "Tiderna går inte att läsa. Skriv dem som 2026-12-05 08:00.",
    "The times cannot be read. Write them as 2026-12-05 08:00.",
)
ORDER = Text("Passet slutar innan det börjar.", "The shift ends before it begins.")
TOO_LONG = Text(
    "Passet är längre än 31 dagar. Dela det i flera.", "The shift is longer than 31 days. Make several of it."
)
TOO_FAR = Text("Året ska vara mellan 2000 och 2099.", "The year must be between 2000 and 2099.")
NO_TABLE = Text(
    "Ingen jourlista hittas i filen. Den behöver en rubrikrad med Från, Till och Vem.",
    "No roster is found in the file. It needs a heading row with From, Until and Who.",
)
EMPTY = Text(
    "Filen är tom. Välj en kalender (.ics) eller en tabell (Excel, OpenDocument, CSV).",
    "The file is empty. Choose a calendar (.ics) or a table (Excel, OpenDocument, CSV).",
)
NO_ROSTER = Text(
    "Filen är varken en kalender (.ics) eller en tabell (Excel, OpenDocument, CSV). Välj en sådan.",
    "The file is neither a calendar (.ics) nor a table (Excel, OpenDocument, CSV). Choose one of those.",
)


def no_such_hour(clock: str) -> Text:
    return Text(
        f"Klockan {clock} finns inte den natten: klockorna ställs fram. Skriv en annan tid.",
        f"There is no {clock} that night: the clocks go forward. Write another time.",
    )


def event_of(number: int) -> str:
    return f"händelse {number}"
