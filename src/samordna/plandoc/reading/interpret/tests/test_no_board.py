"""What stands where a board does and is none, and versions with a word before them."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.schema import Metadata

_TITLE = heading("Handlingsplan mot våld 2031–2032")
_TEXT = (heading("Inledning", 2), paragraph("Planen gäller alla."))


def _read(text: str) -> Metadata:
    return structured(_TITLE, paragraph(text), *_TEXT).document.metadata


@pytest.mark.parametrize(
    "who", ["rektor", "Förvaltningschef", "Kommundirektören", "ej aktuellt", "vakant", "–"]
)
def test_a_role_and_nothing_are_no_boards(who: str) -> None:
    facts = table(["Nämnd", who], ["Diarienummer", "KS 2031/12"], ["Version", "2"])
    result = structured(_TITLE, facts, *_TEXT)
    assert (result.document.metadata.board, result.document.metadata.registry_number) == (None, "KS 2031/12")
    assert result.coverage == 1
    assert _read(f"Nämnd: {who} · Dnr: KS 2031/12").board is None


@pytest.mark.parametrize("who", ["Socialnämnden", "Trafikutskottet", "Styrgruppen Trygg"])
def test_whatever_decides_together_is_a_board(who: str) -> None:
    assert _read(f"Nämnd: {who} · Dnr: KS 2031/12").board == who


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Uppdaterad version 2",
            "Ny version: 2",
            "Senaste version: 2",
            "Gällande version: 2",
            "Dokumentversion 2",
        ),
        *("Ekby kommun · Uppdaterad version 2 · KS 2031/12", "Ekby kommun · Senaste version: 2 · KS 2031/12"),
    ],
)
def test_a_version_with_a_word_before_it(text: str) -> None:
    assert _read(text).version == "2"
