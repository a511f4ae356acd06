"""First pages as municipalities write them: every fact right, and none that the page does not say.

``rules.txt`` is what the rules were written from; ``measured.txt`` and ``later.txt`` were written to measure them and not looked
at before.
"""

import pytest

from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.first_page_cases import Page, pages
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import State

ALL = [
    page
    for name in ("rules", "measured", "later", "titles", "bodies", "told", "further", "letterheads")
    for page in pages(name)
]


@pytest.mark.parametrize("page", ALL, ids=[page.name for page in ALL])
def test_what_a_first_page_says(page: Page) -> None:
    assert not list(page.faults())


@pytest.mark.parametrize("page", ALL, ids=[page.name for page in ALL])
def test_no_word_of_a_first_page_is_lost(page: Page) -> None:
    assert page.read().coverage == 1


def test_a_day_alone_is_a_decision_that_was_found() -> None:
    page = Page(
        "a day", ["# Internkontrollplan 2026", "| Nämnd | Tekniska nämnden", "| Beslutsdatum | 2025-11-27"]
    )
    (decision,) = [one for one in page.read().expected if one.what == "decision"]
    assert (decision.state, [one.value for one in decision.candidates]) == (State.FOUND, ["2025-11-27"])


def test_a_decision_whose_year_is_told_elsewhere_is_asked_about() -> None:
    (page,) = [one for one in ALL if one.name == "A plan in a letter, decided on a day without its year"]
    assert [flag.item for flag in page.read().flags if "utan år" in flag.what] == ["decisions-1"]


@pytest.mark.parametrize(
    "sender",
    [
        "Region Norrmark",
        "Länsstyrelsen i Norrmarks län",
        "Kommunalförbundet Västra Skogen",
        "Norrmarks kommunalförbund",
        "Lokalpolisområde Vikhamra",
        "Räddningstjänsten Mittnorr",
    ],
)
@pytest.mark.parametrize("title", ["Handlingsplan mot våld 2031–2033", "Medborgarlöfte 2031"])
def test_who_sends_a_plan_is_not_what_it_is_called_although_each_page_repeats_it(
    sender: str, title: str
) -> None:
    blocks = [
        heading(sender, 0),
        heading(title, 0),
        table(["Fastställd av", "Nämnden 2030-10-15 § 88"], ["Version", "1.1"]),
        heading("Bakgrund"),
        paragraph("Planen gäller vården. Den har tagits fram under året av en grupp."),
    ]
    source = SourceFile("plan.pdf", "pdf", blocks, title="Handlingsplan", margins=[paragraph(sender)])
    assert interpret(source).document.metadata.title == title


@pytest.mark.parametrize(
    "title",
    [
        "Svar på revisionsrapport om kommunens brottsförebyggande arbete",
        "Yttrande över remiss om brottsförebyggande arbete",
        "Uppföljning av trygghetsarbetet i Norra hamnen",
    ],
)
def test_the_one_highest_heading_is_the_title_whatever_chapter_it_may_name(title: str) -> None:
    result = structured(
        paragraph("Ekby kommun\nKommunstyrelsen"),
        paragraph("Yttrande\nBeslutat 2031-12-16 § 230\nDnr KS 2031/511"),
        heading(title, 1),
        paragraph("Revisorerna har granskat kommunstyrelsens arbete."),
        heading("Svar", 2),
        paragraph("Kommunstyrelsen delar revisorernas bild."),
    )
    assert result.document.metadata.title == title
