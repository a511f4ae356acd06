"""Who owns a plan: the cover of a workbook before its other sheets, and nobody who only does something in a sentence."""

from collections.abc import Sequence

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_ROWS = [
    ["Åtgärd", "Ansvarig", "När"],
    ["Utbilda personalen", "HR-chefen", "maj 2026"],
    ["Se över lokaler", "Chef", "juni 2026"],
]
_TITLE = "Handlingsplan mot våldsbejakande extremism 2026–2027"


def _workbook(*sheets: tuple[str, Sequence[str | list[list[str]]]]) -> ReadResult:
    blocks: list[Block] = []
    for name, cells in sheets:
        for row, one in enumerate(cells, start=1):
            place = FilePlace(sheet=name, row=row)
            if isinstance(one, str):
                blocks.append(Block(BlockKind.PARAGRAPH, one, place=place))
            else:
                places = [FilePlace(sheet=name, row=row + at) for at in range(len(one))]
                blocks.append(Block(BlockKind.TABLE, rows=one, row_places=places, place=place))
    return interpret(SourceFile("plan.xlsx", "xlsx", blocks))


@pytest.mark.parametrize(
    "cover",
    [
        "Nämnd: Kommunstyrelsen",
        "Norrby kommun, kommunstyrelsen",
        "Beslutad av kommunstyrelsen 2026-01-20 § 4",
    ],
)
def test_the_cover_goes_before_a_committee_on_another_sheet(cover: str) -> None:
    read = _workbook(
        ("Försättsblad", [_TITLE, cover]),
        ("Åtgärder", [_ROWS]),
        ("Beslut", ["Beslutad av socialnämnden 2026-02-10 § 14"]),
    )
    about = read.document.metadata
    assert (about.board or "").lower() == "kommunstyrelsen"
    assert about.adopted in (None, "2026-01-20")


def test_a_decision_on_another_sheet_counts_where_the_cover_names_nobody_else() -> None:
    decided = ("Beslut", ["Beslutad av socialnämnden 2026-02-10 § 14"])
    for front in ([_TITLE], [_TITLE, "Nämnd: Socialnämnden"]):
        about = _workbook(("Försättsblad", [*front]), ("Åtgärder", [_ROWS]), decided).document.metadata
        assert ((about.board or "").lower(), about.adopted) == ("socialnämnden", "2026-02-10")


def test_labels_beside_the_name_of_the_plan_are_no_activity() -> None:
    grid = [
        ["Titel", "Handlingsplan mot extremism"],
        ["Ansvarig nämnd", "Kommunstyrelsen"],
        ["Period", "2026–2027"],
    ]
    plan = _workbook(("Om planen", [grid]), ("Åtgärder", [_ROWS])).document
    assert (plan.metadata.title, plan.metadata.board) == ("Handlingsplan mot extremism", "Kommunstyrelsen")
    assert [one.action for one in plan.activities] == ["Utbilda personalen", "Se över lokaler"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Socialförvaltningen tar fram en rutin senast i maj 2026.",
        "Rutinen tas fram tillsammans med socialförvaltningen.",
        "Kultur- och fritidsförvaltningen ska ordna samtalskvällar i november 2026.",
    ],
)
def test_who_does_something_in_a_sentence_is_not_whose_plan_it_is(sentence: str) -> None:
    plan = structured(heading(_TITLE), heading("Så arbetar vi", 2), paragraph(sentence)).document
    assert (plan.metadata.administration, plan.metadata.board) == (None, None)


def test_an_administration_whose_plan_is_told_of_is_named() -> None:
    said = "Socialförvaltningens lokala plan beskriver arbetet mot våldsbejakande extremism."
    plan = structured(heading(_TITLE), heading("Inledning", 2), paragraph(said)).document
    assert plan.metadata.administration == "Socialförvaltningen"


@pytest.mark.parametrize(
    ("line", "municipality"),
    [
        ("Till Tallmo kommuns handlingsplan mot våldsbejakande extremism.", "Tallmo kommun"),
        ("Från Tallmo kommun", "Tallmo kommun"),
        ("FÖR TALLMO KOMMUN", "Tallmo kommun"),
        ("Bilaga Västra Tallmo kommun", "Västra Tallmo kommun"),
        ("Inom Tallmo kommun arbetar alla förvaltningar med frågan.", "Tallmo kommun"),
        ("Enligt Tallmo kommuns riktlinjer", "Tallmo kommun"),
        ("Förslövs kommun", "Förslövs kommun"),
        ("Tillinge kommun", "Tillinge kommun"),
    ],
)
def test_what_leads_up_to_the_name_of_a_municipality_is_no_part_of_it(line: str, municipality: str) -> None:
    about = structured(heading("Genomförandeplan"), paragraph(line)).document.metadata
    assert about.municipality == municipality


def _about(label: str, value: str, *, lines: bool = False) -> ReadResult:
    """What a cover says among other labels, in a table or in lines."""
    told = [["Beslutad av", "Socialnämnden"], ["Diarienummer", "SN 2026/118"], [label, value]]
    cover = [paragraph(f"{name}: {text}") for name, text in told] if lines else [table(*told)]
    return structured(heading(_TITLE), *cover, heading("Åtgärder", 2), table(*_ROWS))


@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize(
    "label", ["Gäller för", "Omfattar", "Avser", "Planen gäller för", "Gäller förvaltning"]
)
@pytest.mark.parametrize("office", ["Utbildningsförvaltningen", "Tekniska förvaltningen", "Socialkontoret"])
def test_the_office_that_a_plan_is_for_is_its_administration(label: str, office: str, lines: bool) -> None:
    result = _about(label, office, lines=lines)
    assert result.document.metadata.administration == office
    assert [one.heading for one in result.document.sections] == ["Åtgärder"]
    assert result.coverage == 1


@pytest.mark.parametrize(
    ("value", "administration", "municipality"),
    [
        ("Vård- och omsorgsförvaltningen", "Vård- och omsorgsförvaltningen", None),
        ("Kommunstyrelsens kontor", "Kommunstyrelsens kontor", None),
        ("Tallmo kommun", None, "Tallmo kommun"),
        ("Alla förvaltningar", None, None),
        ("Utbildningsförvaltningen och Socialförvaltningen", None, None),
        ("Samtlig personal på Socialkontoret, även vikarier", None, None),
    ],
)
def test_whom_a_plan_is_for_is_whose_it_is_where_it_is_one(
    value: str, administration: str | None, municipality: str | None
) -> None:
    about = _about("Gäller för", value).document.metadata
    assert (about.administration, about.municipality) == (administration, municipality)


def test_for_how_long_a_plan_is_may_have_the_same_labels() -> None:
    about = _about("Omfattar", "2026–2028").document.metadata
    assert (about.period_start, about.period_end) == ("2026", "2028")


@pytest.mark.parametrize(
    "lines",
    [
        ["Gäller för: Socialförvaltningen, Utbildningsförvaltningen och Kultur- och fritidsförvaltningen"],
        ["Omfattar: socialförvaltningen samt utbildningsförvaltningen"],
        ["Planen gäller för socialförvaltningen och tekniska förvaltningen."],
        ["Gäller för", "Socialförvaltningen", "Utbildningsförvaltningen", "Diarienummer: KS 2030/9"],
    ],
)
def test_a_plan_that_holds_for_several_offices_is_of_none_of_them(lines: list[str]) -> None:
    read = structured(heading("Handlingsplan mot våld 2031"), *map(paragraph, lines))
    assert read.document.metadata.administration is None
    assert read.coverage == 1
