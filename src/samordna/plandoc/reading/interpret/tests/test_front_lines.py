"""Lines below the title that only say who has made the plan, and when."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured

_TITLES = ("Åtgärdsplan för trygghet", "Stadens handlingsplan för insatser mot våld", "Aktivitetsplan 2031")


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(
    "line",
    [
        "Stadsdelsförvaltningen, 2031",
        "Framtagen av socialförvaltningen, mars 2031",
        "Version 1, januari 2031",
        "Enheten för trygghet · maj 2031",
        "Östra hamnens stadsdelsförvaltning, 2031",
        "Norra Ängby stadsdelsförvaltning – mars 2031",
        "Södra Lundavallas kommun | 2031-03-14",
        "En plan för trygghet i stadsdelen",
    ],
)
def test_they_are_no_measures(title: str, line: str) -> None:
    result = structured(
        heading(title),
        bullet("Socialförvaltningen, 2031"),
        bullet(line),
        heading("Åtgärder", 2),
        bullet("Utbilda personal, rektorn, maj 2031"),
        bullet("Öppna gården, fritidschefen, juni 2031"),
    )
    assert [one.action for one in result.document.activities] == ["Utbilda personal", "Öppna gården"]


def test_a_paragraph_with_a_label_below_it_is_none_either() -> None:
    result = structured(
        heading("Lokal handlingsplan"),
        paragraph("Socialnämnden, februari 2031"),
        paragraph("Ansvarig: socialchefen"),
        heading("Inledning", 2),
        paragraph("Planen är framtagen i samverkan."),
    )
    assert not result.document.activities


def test_measures_right_below_the_title_are_measures() -> None:
    result = structured(
        heading("Åtgärdslista 2031"),
        bullet("Trygghetsvandring i centrum, fritidschefen, mars 2031"),
        bullet("Belysning i parken, gatuchefen, maj 2031"),
    )
    assert len(result.document.activities) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Godkänd av kommunstyrelsen 2030-12-03, § 187",
        "Godkänd i kommunstyrelsen den 3 december 2030, § 187",
        "Fastställd av kommunstyrelsen 2030-12-03 § 187",
        "Undertecknad av kommunstyrelsen 2030-12-03",
    ],
)
@pytest.mark.parametrize("title", ["Samverkansöverenskommelse med medborgarlöfte 2031", _TITLES[0]])
def test_the_line_of_the_decision_makes_the_title_no_measure(title: str, line: str) -> None:
    document = structured(
        heading(title),
        paragraph(line),
        heading("Parter"),
        paragraph("Överenskommelsen gäller mellan kommunen och Polisen."),
    ).document
    assert not document.activities
    assert (document.metadata.adopted, document.metadata.board) == ("2030-12-03", "kommunstyrelsen")


@pytest.mark.parametrize(
    "to", ["Till: kommunstyrelsen", "Till kommunstyrelsen", "Mottagare: kommunstyrelsen", "Datum: 2026-02-01"]
)
@pytest.mark.parametrize(
    "title",
    ["Trygghetsarbetet i Björkdal", "Handlingsplan mot våld 2026", "Arbetet mot våld i nära relationer"],
)
def test_a_memos_title_stands_below_whom_it_is_to(to: str, title: str) -> None:
    result = structured(
        paragraph(to),
        paragraph(title),
        heading("Bakgrund"),
        paragraph("Kommunen arbetar förebyggande tillsammans med polisen."),
    )
    assert result.document.metadata.title == title
    assert title not in [one.heading for one in result.document.sections]


def test_a_section_right_below_whom_a_memo_is_to_is_no_title() -> None:
    result = structured(
        paragraph("Till: kommunstyrelsen"), heading("Bakgrund"), paragraph("Kommunen arbetar förebyggande.")
    )
    assert result.document.metadata.title != "Bakgrund"
