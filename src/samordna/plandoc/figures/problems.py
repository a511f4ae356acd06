"""What a person is told when a file of figures cannot be read. One line each."""

from samordna.plandoc.figures.limits import MOST_FIGURES
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.vocabulary import Text


def too_many(name: str) -> ReadError:
    most = f"{MOST_FIGURES:,}".replace(",", " ")
    return _error(
        name,
        f"filen innehåller fler än {most} siffror. Hämta färre år eller områden åt gången.",
        f"the file holds more than {most} figures. Download fewer years or areas at a time.",
    )


def too_much(name: str) -> ReadError:
    return _error(
        name,
        "filen innehåller mer än som kan läsas på en gång. Hämta färre år eller områden åt gången.",
        "the file holds more than can be read at once. Download fewer years or areas at a time.",
    )


def unknown_format(name: str) -> ReadError:
    return _error(
        name,
        "siffror läses ur Excel (.xlsx), OpenDocument (.ods), CSV, PC-Axis (.px), Word (.docx) och JSON från SCB och"
        " Kolada. Spara filen som något av dem.",
        "figures are read from Excel (.xlsx), OpenDocument (.ods), CSV, PC-Axis (.px), Word (.docx) and JSON of Statistics"
        " Sweden and Kolada. Save the file as one of them.",
    )


def _error(name: str, sv: str, en: str) -> ReadError:
    return ReadError(Text(f"{name}: {sv}", f"{name}: {en}"))
