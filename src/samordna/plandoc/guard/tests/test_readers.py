"""Who is reported for what they read, borrow or look for is asked about; who is told of a book is not."""

import pytest

from samordna.plandoc.guard import HitKind, scan


def _asks(text: str) -> bool:
    return HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "rapporterar låntagare som efterfrågar visst material",
        "Förskolechefen rapporterar låntagare som efterfrågar visst material",
        "Låntagare som frågar efter vissa titlar anmäls till chefen.",
        "Personalen ska anmäla användare som googlar på förbjudna organisationer.",
        "Anmäl elever som läser vissa böcker till rektor.",
        "Vakten rapporterar besökare som läser viss litteratur.",
        "Bibliotekaren indberetter lånere, der efterspørger bestemt materiale.",
        "Report borrowers who ask for certain books.",
    ],
)
def test_who_is_reported_for_what_they_read_is_asked_about(text: str) -> None:
    assert _asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rapportera låntagare som inte lämnat tillbaka lånade böcker.",
        "Rapportera inte låntagare som efterfrågar visst material.",
        "Bibliotekarien hjälper låntagare som efterfrågar visst material.",
        "Biblioteket rapporterar hur många låntagare som beställer böcker.",
        "Meddela låntagare som beställt böcker att de kan hämtas.",
        "Anmäl elever som läst böcker till läsutmaningen.",
        "Anmäl elever som köper böcker till bokrean.",
        "Biblioteket tipsar låntagare som söker material om demokrati.",
        "Rapportera trasiga böcker till låntagare som söker dem.",
    ],
)
def test_what_else_is_told_of_readers_passes(text: str) -> None:
    assert not _asks(text)
