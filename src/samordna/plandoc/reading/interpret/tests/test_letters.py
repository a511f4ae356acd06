"""A plan in a mail: the mail's own lines are left out, what may be the plan's stays and is asked about."""

import pytest

from samordna.plandoc.reading.blocks import Block, Why
from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.reading.result import ReadResult

_HEAD = (
    "Från: Samordnaren\nSkickat: den 12 januari 2026 09:14\nTill: Gruppen; Kommunchefen;\n Rektorerna\n"
    "Ämne: VB: Trygga skolor 2026\nBilagor: karta.pdf\n\nHej alla,\n\n"
)
_PLAN = (
    "Handlingsplan för trygga skolor 2026–2028\nEkby kommun\n\nMål\n\nAlla skolor ska ha en rutin för oro.\n"
    "Personalen ska känna till vart den vänder sig.\n\nÅtgärder\n\n"
    "1. Utbilda rektorer i rutinen\nAnsvarig: Skolchefen\nKlart: maj 2026\n"
    "2. Ta fram en lägesbild\nAnsvarig: Samordnaren\nKlart: hösten 2026\n\nUppföljning\n\nPlanen följs upp i november varje år.\n"
)
_END = (
    "\nHör av er om något är oklart!\n\nMed vänliga hälsningar\n\nSamordnaren\nEkby kommun\nTelefon: 0123-45 67 00\n"
    "Storgatan 1, 123 45 Ekby\n"
)


def _of_letter(result: ReadResult) -> str:
    return "\n".join(one.text for one in result.left_out if one.why is Why.LETTER)


def test_the_head_the_greeting_and_the_signature_of_a_mail_are_no_plan() -> None:
    result = flat(_HEAD + "Här kommer planen i klartext, bilagan gick inte fram.\n\n" + _PLAN + _END)
    document = result.document
    assert [one.heading for one in document.sections] == ["Mål", "Åtgärder", "Uppföljning"]
    assert [one.text for one in document.goals] == [
        "Alla skolor ska ha en rutin för oro.",
        "Personalen ska känna till vart den vänder sig.",
    ]
    assert [one.action for one in document.activities] == [
        "Utbilda rektorer i rutinen",
        "Ta fram en lägesbild",
    ]
    assert (document.metadata.title, document.metadata.municipality) == (
        "Handlingsplan för trygga skolor 2026–2028",
        "Ekby kommun",
    )
    own = _of_letter(result)
    assert own.startswith("Från: Samordnaren")
    assert own.endswith("Storgatan 1, 123 45 Ekby")
    assert [
        words for words in ("Rektorerna", "bilagan gick inte fram", "Hör av er") if words not in own
    ] == []
    assert result.coverage == 1
    assert not any("mejl" in flag.what for flag in result.flags)


def test_what_a_mail_says_of_the_plan_stays_and_is_asked_about() -> None:
    said = "Här är planen som kommunstyrelsen antog den 8 januari (§ 4, dnr KS 2025/221)."
    result = flat(f"{_HEAD}{said}\n\n{_PLAN}{_END}")
    (decision,) = result.document.decisions
    assert (decision.date, decision.section) == ("2026-01-08", "4")
    assert result.document.metadata.registry_number == "KS 2025/221"
    assert result.document.sections[0].text == said
    assert any("mejl" in flag.what for flag in result.flags)


def test_a_plan_without_a_title_in_a_mail_is_called_by_what_that_is_about() -> None:
    result = flat(
        _HEAD
        + "Tack för i dag. Det här enades vi om:\n\n"
        + _PLAN.partition("Ekby kommun\n\n")[2]
        + "\n/Samordnaren"
    )
    assert result.document.metadata.title == "Trygga skolor 2026"
    assert [one.heading for one in result.document.sections][1:] == ["Mål", "Åtgärder", "Uppföljning"]
    assert len(result.document.activities) == 2
    assert _of_letter(result).endswith("/Samordnaren")


@pytest.mark.parametrize(
    "end", ["Mvh\n\nTa fram en lägesbild, klart maj 2026", "Hälsningar\n\n- Utbilda alla chefer"]
)
def test_what_is_to_be_done_below_a_greeting_is_no_signature(end: str) -> None:
    result = flat(f"Hej!\n\nHär är det vi kom överens om.\n\n{end}\n")
    assert end.rpartition("\n")[2].lstrip("- ") not in _of_letter(result)


def test_times_with_small_labels_are_no_head_of_a_mail() -> None:
    result = flat(
        "Till: januari 2026\nFrån: mars 2026\n\nBakgrund\n\nText om läget i byn och om vägen dit.\n"
    )
    assert result.document.metadata.title != "januari 2026"


def test_the_feet_of_pages_that_were_pasted_are_no_headings() -> None:
    foot = "Ekby kommun - Plan för trygghet                 Sida {} (2)"
    result = flat(
        f"PLAN FÖR TRYGGHET 2026\n\nBAKGRUND\n\nLäget är lugnt i hela kommunen.\n\n{foot.format(1)}\n\n"
        f"UPPFÖLJNING\n\nVi följer upp i maj.\n\n{foot.format(2)}\n"
    )
    assert [one.heading for one in result.document.sections] == ["BAKGRUND", "UPPFÖLJNING"]


@pytest.mark.parametrize(
    "head",
    [
        [
            paragraph("PM"),
            table(["Till", "Kommunledningsgruppen"], ["Från", "Samordnaren"], ["Datum", "2027-03-01"]),
        ],
        [
            paragraph("Promemoria"),
            paragraph("2027-02-10"),
            paragraph("Till: Tekniska nämnden"),
            paragraph("Från: Gatuchefen"),
        ],
        [
            paragraph("Tjänsteanteckning"),
            paragraph("Till Tekniska nämnden"),
            paragraph("Från gatuchefen"),
            paragraph("Datum 2027-02-10"),
        ],
    ],
)
def test_what_stands_below_whom_a_memo_is_to_and_from_is_its_title(head: list[Block]) -> None:
    name = "Trygghetsskapande åtgärder i parkerna 2027"
    rest = (
        heading("Bakgrund", 1),
        paragraph("Många känner sig otrygga i parkerna."),
        heading("Åtgärder", 1),
        bullet("Byt lampor (gatuchefen, maj 2027)"),
    )
    read = structured(*head, paragraph(name), *rest)
    assert read.document.metadata.title == name
    assert read.coverage == 1
