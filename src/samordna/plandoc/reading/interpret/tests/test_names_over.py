"""Who by the headings beside each other, causes as problems, times with a comma, deadlines of sentences, a title by its place."""

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_HEAD = ["Åtgärd", "Tid"]


def _read(*blocks: Block) -> ReadResult:
    return structured(heading("Handlingsplan för trygghet"), heading("Det ska vi göra"), *blocks)


def test_headings_beside_each_other_each_name_who() -> None:
    result = _read(
        heading("Nämndsekreterare (vård och omsorg)", 2),
        table(_HEAD, ["Klottret saneras inom två dygn", "maj 2027"], ["Larmvägarna ritas om", "juni 2027"]),
        heading("Vaktmästeriet, barn och utbildning", 2),
        table(_HEAD, ["Öppettiderna utökas på helger", "2027-05-02"], ["Hallen målas", "2027"]),
    )
    assert [one.responsible for one in result.document.activities] == [
        *["Nämndsekreterare (vård och omsorg)"] * 2,
        *["Vaktmästeriet, barn och utbildning"] * 2,
    ]


def test_headings_of_what_it_is_about_name_nobody() -> None:
    result = _read(
        heading("Skolan som mötesplats", 2),
        table(_HEAD, ["Klottret saneras inom två dygn", "maj 2027"], ["Larmvägarna ritas om", "juni 2027"]),
        heading("Trygga vägar", 2),
        table(_HEAD, ["Öppettiderna utökas på helger", "2027-05-02"], ["Hallen målas", "2027"]),
        heading("Minska klottret", 2),
        table(_HEAD, ["Väggar målas om", "2027-06"], ["Färgen köps in", "2027"]),
    )
    assert {one.responsible for one in result.document.activities} == {None}


def test_the_cause_beside_what_is_done_is_its_problem() -> None:
    result = _read(
        table(
            ["Orsak", "Konkreta steg", "Utförs av"],
            ["Narkotika säljs öppet", "Starta en tjejjour", "Fritidschefen"],
            ["Få anmälningar", "Skriva avtal med taxi", "Socialchefen"],
        )
    )
    assert [one.problem for one in result.document.activities] == ["Narkotika säljs öppet", "Få anmälningar"]


def test_a_comma_inside_a_time_parts_nothing() -> None:
    result = _read(
        bullet("Utbilda värdar, rektorn, tertial 3, 2024"),
        bullet("Öppna hallen, fritidschefen, tertial 1, 2025"),
    )
    assert [one.starts or one.ends for one in result.document.activities] == ["2024-09", "2025-01"]


def test_by_when_at_the_end_of_a_sentence_is_no_part_of_what_is_done() -> None:
    result = _read(
        paragraph("Socialchefen kommer att starta en tjejjour till 2027-05-15."),
        paragraph("Fritidschefen får i uppdrag att öppna hallen, senast den 1 juni 2027."),
    )
    assert [(one.action, one.ends) for one in result.document.activities] == [
        ("Starta en tjejjour", "2027-05-15"),
        ("Öppna hallen", "2027-06-01"),
    ]


def test_the_first_line_of_a_sheet_is_the_title_where_nothing_else_is() -> None:
    place = FilePlace(sheet="Åtgärdskort")
    lines = (
        "Åtgärdskort – förebygga stenkastning",
        "Förbundsdirektionen 28 november 2028, § 44",
        "Kort 1",
        "Kort 2",
    )
    source = SourceFile(
        "plan.xlsx",
        "xlsx",
        [
            Block(BlockKind.HEADING, "Åtgärdskort", level=1, place=place),
            *(Block(BlockKind.PARAGRAPH, line, place=place) for line in lines),
        ],
    )
    result = interpret(source)
    assert result.document.metadata.title == "Åtgärdskort – förebygga stenkastning"
    assert any("sin plats" in flag.what for flag in result.flags)


def test_a_heading_that_speaks_of_the_plan_is_no_title() -> None:
    result = structured(
        heading("Seniorsäkert i Norrahult", 0), paragraph("Dnr KS 2027/77"), heading("Därför behövs planen")
    )
    assert result.document.metadata.title == "Seniorsäkert i Norrahult"


def test_only_of_a_title_that_was_made_up_it_is_said_that_it_was() -> None:
    told = {}
    for text in ("arbetet mot extremism pågår varje dag.", "vi möts varje vecka."):
        result = interpret(SourceFile("brev.txt", "txt", [Block(BlockKind.PARAGRAPH, text)]))
        said = any("satt efter vad texten handlar om" in flag.what for flag in result.flags)
        told[result.document.metadata.title] = said
    assert told == {"Plan mot extremism": True, "": False}
