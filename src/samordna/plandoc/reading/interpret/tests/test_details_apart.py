"""Paragraphs that name a measure, tell of it and end with a row of labels."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_TOLD = "Ljusare gångväg vid simhallen. Kommunen sätter upp stolpar\nlängs hela vägen."
_ROW = "Ansvar: Gatuenheten | Med: Ekby Energi | När:\nklart 31 oktober 2029 | Mäts: andel lampor"
_OTHERS = (
    "Fältare i centrum. Två fältare går ut varje fredag. Ansvar: Fritidsenheten | När: ht 2029 | Mäts: antal kvällar",
    "Polis i skolan. Varje skola får sin egen polis.\nAnsvar: Polisen · När: löpande · Mäts: antal besök",
)


def _read(*texts: str) -> ReadResult:
    result = structured(
        heading("Löften till invånarna 2029–2030"),
        heading("Löfte 1: Tryggare centrum", 2),
        *map(paragraph, texts),
    )
    assert result.coverage == 1
    return result


@pytest.mark.parametrize("between", [" ", "\n"])
def test_the_row_of_labels_says_who_when_and_how_it_is_measured(between: str) -> None:
    first, second, third = _read(f"{_TOLD}{between}{_ROW}", *_OTHERS).document.activities
    assert (first.action, first.responsible, first.others, first.ends, first.indicator) == (
        "Ljusare gångväg vid simhallen",
        "Gatuenheten",
        "Ekby Energi",
        "2029-10-31",
        "andel lampor",
    )
    assert first.comment == "Kommunen sätter upp stolpar längs hela vägen."
    assert (second.action, second.responsible, second.indicator) == (
        "Fältare i centrum",
        "Fritidsenheten",
        "antal kvällar",
    )
    assert (third.action, third.responsible, third.ongoing) == ("Polis i skolan", "Polisen", True)


def test_labels_in_the_middle_of_a_text_stay_there() -> None:
    texts = (
        "Tala med oss. Det går bra per brev. Adress: Storgatan | Öppet: vardagar",
        "Läs mer. Allt finns på webben. Språk: svenska | Format: lättläst",
    )
    result = _read(*texts)
    assert not result.document.activities
    assert all(one in result.document.sections[-1].text for one in texts)
