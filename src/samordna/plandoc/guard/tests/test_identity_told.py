"""Identity numbers that are told in parts, grouped or read wrongly by a scanner, and what only looks like them."""

import pytest

from samordna.plandoc.guard import Hit, HitKind, scan


def _found(text: str) -> list[Hit]:
    return [hit for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]


@pytest.mark.parametrize(
    "text",
    [
        "9465 är sista fyra för pojken, som föddes den 15 augusti 2012.",
        "Han fyller år den 7 augusti (född 2010) och har 9103 på slutet.",
        "Flicka född 2007, 28 juli, sista fyra 6639",
        "född 2010 den 26/12, fyra sista 6720",
        "May 13, 2009 – 9499 last four",
        "syntynyt 13.1.2005, loppuosa 3243",
        "Pnr 196 904 196 257",
        "Personnummer 1205071 598",
        "Pnr (101209|4312)",
        "050404 dash 3043",
        "061202 (streck) 7771",
        "811218%2D9876",
        "⁸¹¹²¹⁸⁻⁹⁸⁷⁶",
        "Personnummer 7Z0406 Z918",
        "8II2I8-98T6",
        "811218-9876_2.docx",
        "Norskt personnummer: 10.08.65 39557",
        "HETU 051182 - 632M",
        "Pnr 090324-t123",
        "Konto 3300 811218-9876",
    ],
)
def test_a_number_stops_or_asks_however_its_parts_lie(text: str) -> None:
    assert _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "ÅR 2012 MÅN 11 DAG 11 KONTROLLNR 5611",
        "Dag 1 månad 11 år 2010 nr 1275",
        "811218-9876/2",
        "16102006-7249",
        "Eleven (9876-811218)",
        "Klienten, 196 904 196 257, har flyttat",
        "Eleven 0812042243 är frånvarande",
        "Personnummer 850203-2347",
        "Personnummer: 050412-xxxx",
        "050412-****",
        "110415-4187 deltar i gruppen",
        "080715-8306, åk 8",
        "Kalle 8112189875",
        "| 20120405-9854 | pågår |",
        "Brottsoffer 101021-3882",
        "Lettiskt personnummer 150385-12345",
    ],
)
def test_what_may_be_one_asks(text: str) -> None:
    assert [hit.blocking for hit in _found(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Kontonummer 8327-9, 8112189876",
        "196 904 196 257 kr",
        "Klienten fick 196 904 196 257 kr",
        "Anslag: 196 904 196 257",
        "9876 811218",
        "År 2024, månad 03, dag 14, 2380 besök",
        "Sista siffrorna i budgeten är 9465 tkr, beslutad den 14 augusti 2012",
        "Eleverna 12, 14 och 16 slutar 1530 den 14 mars 2007",
        "Lokalen gäller 990915-2471",
        "Larmet avser 0109213349.",
        "081204 224 3",
        "050412-2025",
        "Mall: ÅÅMMDD-XXXX",
        "Artikel 3B0912-4417",
    ],
)
def test_what_only_looks_like_one_does_not(text: str) -> None:
    assert not _found(text)
