"""Who owns and adopted a plan: bodies before a colon, parts of bodies, councils, and facts told as bullets."""

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.metadata.bodies import same_body
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _read(*front: Block) -> ReadResult:
    return structured(
        heading("Trygghetsplan för Åby kommun"),
        *front,
        heading("Bakgrund"),
        paragraph("Texten säger något om bygden."),
    )


@pytest.mark.parametrize(
    ("line", "board", "date"),
    [
        ("Antagen av kommunstyrelsen: 2025-01-28", "kommunstyrelsen", "2025-01-28"),
        (
            "Beslutad av stadsområdesnämnd Norr den 28 januari 2025, § 97",
            "stadsområdesnämnd Norr",
            "2025-01-28",
        ),
        ("Antagen av Serviceområdesnämnd Syd 2025-01-28", "Serviceområdesnämnd Syd", "2025-01-28"),
        ("Antagen av skoldistriktsnämnden Ådalen 2025-01-28", "skoldistriktsnämnden Ådalen", "2025-01-28"),
        ("Fastställd i socialnämnden: 2025-01-28", "socialnämnden", "2025-01-28"),
        (
            "Beslutad av kommunfullmäktiges presidium 2025-08-27.",
            "kommunfullmäktiges presidium",
            "2025-08-27",
        ),
        ("Beslutad av brottsförebyggande rådet 2025-01-28", "brottsförebyggande rådet", "2025-01-28"),
        (
            "Antagen av rådet för trygghet och hälsa 2024-12-03",
            "rådet för trygghet och hälsa",
            "2024-12-03",
        ),
        ("Antagen av kommunens ledningsgrupp 2025-01-28", None, "2025-01-28"),
        ("Beslutad av styrgruppen för SSPF 2025-01-28", "styrgruppen för SSPF", "2025-01-28"),
        ("Antagen av lokala styrgruppen den 28 januari 2025", "lokala styrgruppen", "2025-01-28"),
        ("Godkänd i styrgrupp trygghet 2025-01-28", "styrgrupp trygghet", "2025-01-28"),
        (
            "Styrgruppen för Trygg i Åby beslutade om planen den 28 januari 2025.",
            "Styrgruppen för Trygg i Åby",
            "2025-01-28",
        ),
        (
            "Beredd av styrgruppen för SSPF. Antagen av socialnämnden 2025-01-28.",
            "socialnämnden",
            "2025-01-28",
        ),
        ("Antagen av styrelsen för AB Åbyhem den 2 maj 2031, § 9.", "styrelsen för AB Åbyhem", "2031-05-02"),
        ("Antagen av styrelsen för Åbyhem AB 2031-05-02, § 9", "styrelsen för Åbyhem AB", "2031-05-02"),
        (
            "Antagen av direktionen för Norra skolförbundet 2031-05-02, § 9",
            "direktionen för Norra skolförbundet",
            "2031-05-02",
        ),
    ],
)
def test_who_decided_owns_the_plan(line: str, board: str | None, date: str) -> None:
    document = _read(paragraph(line)).document
    assert (document.metadata.board, document.metadata.adopted) == (board, date)
    assert [one.date for one in document.decisions] == [date]


def test_a_council_that_decided_before_the_board_does_not_own_the_plan() -> None:
    document = _read(
        paragraph("Antagen av brottsförebyggande rådet 2024-12-03"),
        paragraph("Fastställd av kommunstyrelsen 2025-01-28"),
    ).document
    assert document.metadata.board == "kommunstyrelsen"


def test_the_one_who_made_the_plan_and_is_called_by_its_kind_as_it_adopts_it() -> None:
    both = "Framtagen av Trygghetsrådet i Åby kommun och antagen av rådet. Planen avser år 2025."
    assert _read(paragraph(both)).document.metadata.board == "trygghetsrådet"
    another = "Framtagen av Trygghetsrådet i Åby kommun och antagen av kommunstyrelsen. Planen avser år 2025."
    assert _read(paragraph(another)).document.metadata.board is None


def test_facts_below_the_title_may_be_bullets() -> None:
    read = _read(
        bullet("Diarienummer: KS-2025/210"),
        bullet("Beslutad av: Kommunfullmäktige"),
        bullet("Beslutsdatum: 2025-09-29"),
    )
    assert read.document.metadata.board == "Kommunfullmäktige"
    assert [(one.body, one.date) for one in read.document.decisions] == [("Kommunfullmäktige", "2025-09-29")]
    assert read.coverage == 1


@pytest.mark.parametrize("label", ["Datum, §", "Datum & §", "Datum och §", "Beslutsdatum, paragraf"])
def test_day_and_paragraph_stand_under_one_label(label: str) -> None:
    read = _read(table(["Beslutad av:", "Socialnämnden"], [f"{label}:", "2031-12-15 § 188"]))
    decided = [(one.body, str(one.date), one.section) for one in read.document.decisions]
    assert decided == [("Socialnämnden", "2031-12-15", "188")]


def test_a_date_told_before_the_body_is_its_decision() -> None:
    document = _read(
        paragraph("Beslutsdatum: 2025-09-29"), paragraph("Beslutad av: Kommunfullmäktige")
    ).document
    assert [(one.body, one.date) for one in document.decisions] == [("Kommunfullmäktige", "2025-09-29")]


def test_promises_are_decided_by_being_signed() -> None:
    signed = "Löftena undertecknades den 1 december 2025 av kommunstyrelsens ordförande."
    assert _read(paragraph(signed)).document.metadata.adopted == "2025-12-01"
    other = "Hyresavtalet undertecknades den 1 december 2025 av fastighetschefen."
    assert _read(paragraph(other)).document.decisions == []


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Aktualiseras: juni 2027", "2027-06"),
        ("Nästa genomgång: april 2026", "2026-04"),
        ("Planen aktualiseras senast juni 2027.", "2027-06"),
    ],
)
def test_a_plan_that_is_brought_up_to_date_is_revised(line: str, when: str) -> None:
    assert _read(paragraph(line)).document.metadata.next_revision == when


def test_the_next_review_may_stand_in_a_table_of_the_head() -> None:
    head = table(
        ["Kommun", "Åby kommun", "Förvaltning", "Vård och omsorg"],
        ["Arbetsplats", "Gläntan", "Datum", "2025-10-06"],
        ["Deltagare", "Enhetschef, skyddsombud", "Nästa genomgång", "april 2026"],
    )
    assert _read(head).document.metadata.next_revision == "2026-04"


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("Åby kommun · 2026 · Dnr KS 26/7", "2026"),
        ("Åby kommun · 2026 · 2027 · Dnr KS 26/7", None),
        ("Polisen · 2026 · Dnr KS 26/7", None),
    ],
)
def test_a_year_alone_beside_the_sender_is_the_plans(line: str, begins: str | None) -> None:
    assert _read(paragraph(line)).document.metadata.period_start == begins


def test_a_board_by_its_letters_is_asked_about_where_nothing_names_it() -> None:
    read = _read(paragraph("SN § 9 2027-01-25"))
    assert read.document.metadata.board == "Socialnämnden"
    assert any("SN" in flag.what and "Socialnämnden" in flag.what for flag in read.flags)
    named = _read(paragraph("SN § 9 2027-01-25"), paragraph("Planen följs upp av socialnämnden."))
    assert named.document.metadata.board == "socialnämnden"
    assert not any("SN" in flag.what for flag in named.flags)


@pytest.mark.parametrize(
    ("front", "board"),
    [
        ("Ekby kommunstyrelse, Ekby kommun. Beslutad 2033-06-07, § 99.", None),
        ("Kommunstyrelsen, Ekby kommun. Beslutad 2033-06-07, § 99.", "Kommunstyrelsen"),
        (
            "Tekniska nämndens arbetsutskott godkände planen 2033-06-07, § 99.",
            "Tekniska nämndens arbetsutskott",
        ),
        ("Beslutande: Norra stadsdelsnämnden · Sammanträde 2033-06-07 · § 99", "Norra stadsdelsnämnden"),
    ],
)
def test_who_decided_around_the_day(front: str, board: str | None) -> None:
    plan = _read(paragraph(front)).document
    assert board in (None, plan.metadata.board)
    assert [(one.date, one.section) for one in plan.decisions] == [("2033-06-07", "99")]


def test_a_year_of_school_is_no_registry_number() -> None:
    assert _read(paragraph("Almåsskolan · Läsåret 2026/27")).document.metadata.registry_number is None
    assert _read(paragraph("Diarienummer BUN 2026/27")).document.metadata.registry_number == "BUN 2026/27"
    assert _read(paragraph("Ks 27/0881")).document.metadata.registry_number == "Ks 27/0881"


def test_a_council_in_the_foot_does_not_own_what_a_board_above_it_has_adopted() -> None:
    blocks = [
        heading("Åtgärdsplan för trygghet"),
        paragraph("Beslutad av kommunstyrelsen 2031-01-14 § 9."),
        heading("Bakgrund"),
        paragraph("Texten säger något om bygden."),
    ]
    foot = Block(BlockKind.PARAGRAPH, "Åby kommun · Brottsförebyggande rådet")
    result = interpret(SourceFile("plan.docx", "docx", blocks, margins=[foot]))
    assert result.document.metadata.board == "kommunstyrelsen"
    alone = interpret(SourceFile("plan.docx", "docx", [blocks[0], *blocks[2:]], margins=[foot]))
    assert alone.document.metadata.board == "Brottsförebyggande rådet"


def test_a_steering_group_under_a_label_owns_the_plan_where_no_body_does() -> None:
    group = table(["Beslutad av", "Styrgruppen för Trygg i Åby"], ["Datum", "2031-03-04"])
    assert _read(group).document.metadata.board == "Styrgruppen för Trygg i Åby"
    both = _read(group, paragraph("Planen antogs av socialnämnden 2031-04-01, § 12."))
    assert both.document.metadata.board == "socialnämnden"


def test_a_council_that_has_made_the_plan_does_not_own_what_a_board_above_it_has_adopted() -> None:
    made = paragraph("Kommunens folkhälsoråd har tagit fram planen tillsammans med polisen.")
    decided = paragraph("Antagen av kommunfullmäktige 2031-01-14 § 9.")
    assert _read(decided, made).document.metadata.board == "kommunfullmäktige"
    assert _read(made).document.metadata.board == "folkhälsoråd"
    owns = paragraph("Kommunens folkhälsoråd ansvarar för planen.")
    assert _read(decided, owns).document.metadata.board == "folkhälsoråd"
    committee = paragraph("Socialnämnden har tagit fram planen.")
    assert _read(decided, committee).document.metadata.board == "socialnämnden"


@pytest.mark.parametrize(
    ("sentence", "board"),
    [
        (
            "Stadsdelsnämnden i Björkdal beslutade den 12 mars 2026, § 14, att anta planen.",
            "Stadsdelsnämnden i Björkdal",
        ),
        (
            "Planen antogs av stadsdelsnämnden i Östra Björkdal 2026-03-12 § 14.",
            "stadsdelsnämnden i Östra Björkdal",
        ),
        ("Kommundelsnämnden för Åsby antog planen 2026-03-12, § 14.", "Kommundelsnämnden för Åsby"),
        (
            "Nämnden för individ och familj i Åby beslutade om planen den 12 mars 2026 (§ 14).",
            "Nämnden för individ och familj",
        ),
        ("Kommunfullmäktige i Åby antog planen den 12 mars 2026, § 14.", "Kommunfullmäktige"),
    ],
)
@pytest.mark.parametrize("below_heading", [True, False])
def test_a_sentence_says_which_body_of_which_place_decided(
    sentence: str, board: str, below_heading: bool
) -> None:
    told = [heading("Beslut"), paragraph(sentence)] if below_heading else [paragraph(sentence)]
    plan = _read(*told).document
    assert plan.metadata.board == board
    assert [(one.body, one.date, one.section) for one in plan.decisions] == [(board, "2026-03-12", "14")]


def test_a_part_of_a_town_is_no_municipality() -> None:
    plan = _read(paragraph("Stadsdelsnämnden i Åbys kommun antog planen 2026-03-12, § 14.")).document
    assert plan.metadata.board is None
    assert [one.body for one in plan.decisions] == ["Stadsdelsnämnden"]


def test_a_body_with_and_without_a_word_before_its_place_is_one() -> None:
    assert same_body("Stadsdelsnämnden i Björkdal", "stadsdelsnämnden Björkdal")
    assert not same_body("Stadsdelsnämnden i Björkdal", "Stadsdelsnämnden i Granvik")
