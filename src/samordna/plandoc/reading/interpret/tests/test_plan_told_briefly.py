"""What lines, letters and minutes say of the plan in few words."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _rows(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_a_number_of_five_figures_needs_no_label() -> None:
    result = structured(
        paragraph("Åsby kommun 2031-00417-3"), heading("Trygghetsplan"), paragraph("Text om läget i byn.")
    )
    assert result.document.metadata.registry_number == "2031-00417-3"


def test_a_letter_is_about_its_subject() -> None:
    result = flat(
        "Till: trygghetsgruppen\nÄmne: Åtgärder efter mötet\n\nHej!\n\nHär är listan över det vi sa.\n"
    )
    assert result.document.metadata.title == "Åtgärder efter mötet"


def test_a_heading_that_a_line_above_says_more_of_is_no_title() -> None:
    result = structured(
        heading("Tryggt i byn", 0),
        paragraph("Handlingsplan 2033"),
        heading("Nuläge"),
        paragraph("Allt är lugnt i byn nu."),
        heading("Handlingsplan"),
        paragraph("Vi gör mer."),
    )
    assert result.document.metadata.title == "Handlingsplan 2033"


def test_minutes_may_call_their_body_the_committee() -> None:
    (decision,) = structured(
        paragraph("Sammanträdesprotokoll Sammanträdesdatum 2031-03-11"),
        paragraph("Nämnden för kultur och fritid"),
        heading("§ 31 Handlingsplan för trygga mötesplatser"),
        heading("Beslut"),
        paragraph("Nämnden beslutar att anta handlingsplanen och att ge förvaltningen följande uppdrag:"),
    ).document.decisions
    assert (decision.date, decision.section) == ("2031-03-11", "31")


def test_months_in_small_letters_head_a_table_of_what_is_planned() -> None:
    months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    result = structured(
        heading("Aktivitetsplan 2033"),
        table(
            ["Vem", "Vad", *months],
            ["Polisen", "Kontroll vid skolor", *[""] * 7, "P", *[""] * 4],
            ["Socialtjänsten", "Kväll för föräldrar", "", "", "P", *[""] * 9],
            ["Kulturskolan", "Scen i parken", *[""] * 5, "P", "P", *[""] * 5],
        ),
    )
    assert [row[1:] for row in _rows(result)] == [
        ("Polisen", None, "2033-08"),
        ("Socialtjänsten", None, "2033-03"),
        ("Kulturskolan", "2033-06", "2033-07"),
    ]


@pytest.mark.parametrize("sign", [" – ", " · "])
def test_a_line_of_who_and_when_is_a_decision(sign: str) -> None:
    line = sign.join(("Åsby kommun", "socialutskottet", "4 maj 2032", "Dnr SU 2032/77"))
    (decision,) = structured(heading("Handlingsplan mot stöld"), paragraph(line)).document.decisions
    assert decision.date == "2032-05-04"


def test_a_letter_that_greets_has_the_plan_below_its_end() -> None:
    result = flat(
        "Hej!\n\nHär kommer planen som vi pratade om i går, filen gick inte att bifoga.\n\nVänliga hälsningar\nSekreteraren\n\n"
        "-----\n\nPLAN FÖR TRYGGA SKOLVÄGAR 2026-2027\nEkby kommun\n\n"
        "Beslutad av barn- och utbildningsnämnden 2026-01-22 § 5. Dnr BUN\n2025-640.\n\n"
        "Bakgrund\n\nFrånvaron är störst på de skolor som ligger längst från centrum."
    )
    metadata = result.document.metadata
    assert (metadata.title, metadata.registry_number, metadata.adopted) == (
        "PLAN FÖR TRYGGA SKOLVÄGAR 2026-2027",
        "BUN 2025-640",
        "2026-01-22",
    )
    assert [one.section for one in result.document.decisions] == ["5"]


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Planen gäller läsåret 2026/27", ("2026", "2027")),
        ("Avtalsperiod: 2027-01-01 – 2028-12-31", ("2027-01-01", "2028-12-31")),
    ],
)
def test_a_period_that_is_told_outright_goes_before_the_year_of_the_title(
    line: str, period: tuple[str, str]
) -> None:
    metadata = structured(
        heading("Handlingsplan 2027"), paragraph(line), heading("Bakgrund")
    ).document.metadata
    assert (metadata.period_start, metadata.period_end) == period


def test_the_board_of_a_company_decides() -> None:
    line = "Antagen av styrelsen för Granbostäder AB 2026-12-03 § 61"
    (decision,) = structured(heading("Trygghetsplan 2027"), paragraph(line)).document.decisions
    assert (decision.body, decision.date, decision.section) == (
        "styrelsen för Granbostäder AB",
        "2026-12-03",
        "61",
    )


def test_headings_that_say_that_the_plan_is_decided_and_holds_are_labels() -> None:
    result = structured(
        heading("Plan mot otrygghet", 0),
        paragraph("Läsåret 2031/2032"),
        heading("Uppgifter"),
        heading("Vår tanke", 2),
        paragraph("Alla som går här ska ha det bra, och vi vuxna ser till att det blir så."),
        heading("Planen är antagen av", 2),
        paragraph("Direktionen för Norrbygdens skolförbund 2031-06-02, § 12"),
        heading("Planen gäller från", 2),
        paragraph("2031-08-16"),
        heading("Planen gäller till", 2),
        paragraph("2032-06-14"),
    )
    told = result.document.metadata
    assert (told.period_start, told.period_end) == ("2031-08-16", "2032-06-14")
    assert (told.board, told.adopted) == ("Direktionen för Norrbygdens skolförbund", "2031-06-02")


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("En ny plan tas fram under våren 2033.", "2033-21"),
        ("Svaren visar vad som tas med i nästa plan, som nämnden behandlar i mars 2033.", "2033-03"),
        ("Ett nytt program ska antas senast 2034-01-31.", "2034-01-31"),
        ("En ny plats byggs under våren 2033.", None),
        ("Programmet gäller till och med 2033 och omprövas senast i november 2033.", "2033-11"),
        ("Handlingsplanen ska prövas på nytt under 2032.", "2032"),
        ("Nästa omprövning görs i mars 2032.", "2032-03"),
        ("Beslut om skyddat boende omprövas senast i november 2033.", None),
    ],
)
def test_that_there_is_another_plan_or_this_is_tried_anew_is_its_revision(
    sentence: str, when: str | None
) -> None:
    blocks = heading("Trygghetsplan"), heading("Uppföljning"), paragraph(sentence)
    assert structured(*blocks).document.metadata.next_revision == when
