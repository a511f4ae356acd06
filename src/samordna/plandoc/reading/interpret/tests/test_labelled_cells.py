"""What stands as labelled lines below the name of a row is as good as a column of its own."""

import io
import zipfile

import pytest

from samordna.plandoc.carrying.tests.editing import read_bytes
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.samples import sample

TOLD = (
    "action",
    "goal",
    "problem",
    "responsible",
    "others",
    "starts",
    "ends",
    "follow_up",
    "indicator",
    "cost",
    "status",
)


def without_carrier(file: bytes, form: Format) -> bytes:
    """As a program saves it that keeps nothing but what is seen."""
    if form is Format.PDF:
        return file.replace(b"plan.samordna.json", b"plan.something.txt")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            if not info.filename.startswith("customXml/item"):
                target.writestr(info, source.read(info))
    return out.getvalue()


@pytest.mark.parametrize("form", [Format.DOCX, Format.PDF])
def test_our_own_table_is_read_with_the_lines_below_each_action(form: Format) -> None:
    plan = PlanDocument(
        sections=sample().sections[:2], activities=sample().activities[:5], services=sample().services
    )
    result = read_bytes(without_carrier(write(plan, form), form), form)
    assert result.base is None
    for read, written in zip(result.document.activities[:4], plan.activities, strict=False):
        assert [getattr(read, name) for name in TOLD] == [getattr(written, name) for name in TOLD]
    assert [one.name for one in result.document.services] == [one.name for one in plan.services]
    assert result.coverage == 1.0


def test_labels_in_a_cell_fill_the_cells_that_its_row_leaves_empty() -> None:
    first, second = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Uppföljning"],
            ["Byta staket\nAnsvarig: Fastighetschef\nKlart: 2027", "", ""],
            ["Måla porten", "Vaktmästare", "Rond"],
        ),
    ).document.activities
    assert (first.action, first.responsible, first.ends) == ("Byta staket", "Fastighetschef", "2027")
    assert second.responsible == "Vaktmästare"


RUN_ON = {
    "who first": "Rektor Med: elevhälsan Tid: maj 2027",
    "labels alone": "Vem: Rektor Tid: maj 2027 Medverkar: elevhälsan",
    "signs between": "Rektor; Samverkan: elevhälsan; Klart: maj 2027",
}


@pytest.mark.parametrize("cell", RUN_ON.values(), ids=RUN_ON)
def test_labels_that_have_run_together_on_the_line_of_a_cell(cell: str) -> None:
    found = structured(
        heading("Åtgärder"),
        table(
            ["Insats", "Ansvar", "Mått"],
            ["Utbilda personal", cell, "Antal"],
            ["Ordna vandringar", cell, "Antal"],
        ),
    ).document.activities
    assert {(one.responsible, one.others, one.ends) for one in found} == {("Rektor", "elevhälsan", "2027-05")}


def test_a_single_label_among_other_words_stays_in_its_cell() -> None:
    found = structured(
        heading("Åtgärder"),
        table(
            ["Insats", "Ansvar"],
            ["Visa filmen Tid: en film om heder", "Rektor"],
            ["Ordna vandringar", "Kurator"],
        ),
    ).document.activities
    assert [one.action for one in found] == ["Visa filmen Tid: en film om heder", "Ordna vandringar"]


def test_a_cell_that_is_nothing_but_labelled_lines() -> None:
    found = structured(
        heading("Åtgärder"),
        table(
            ["Insats", "Genomförande"],
            ["Utbilda personal", "Ansvarig: Rektor\nTid: hösten 2026\nUppföljning: Enkät"],
            ["Ordna vandringar", "Ansvarig: Kurator\nTid: maj 2026\nUppföljning: Rapport"],
        ),
    ).document.activities
    assert [(one.responsible, one.follow_up) for one in found] == [
        ("Rektor", "Enkät"),
        ("Kurator", "Rapport"),
    ]


def test_a_row_that_labels_more_of_the_activity_above() -> None:
    found = structured(
        heading("Åtgärder"),
        table(
            ["Insats", "Ansvarig", "Tid"],
            ["Utbilda personal", "Rektor", "hösten 2026"],
            ["Uppföljning: Enkät i maj", "", ""],
            ["Ordna vandringar", "Kurator", "maj 2026"],
            ["Uppföljning: Rapport till nämnden", "", ""],
        ),
    ).document.activities
    assert [(one.action, one.follow_up) for one in found] == [
        ("Utbilda personal", "Enkät i maj"),
        ("Ordna vandringar", "Rapport till nämnden"),
    ]


def test_a_card_with_its_labels_in_the_cells() -> None:
    cards = [
        table([name, ""], [f"Ansvarig: {who}", "Tid: 2026"], ["Uppföljning: Enkät", ""])
        for name, who in (("Vandringar varje vecka", "Rektor"), ("Rastvärdar med västar", "Kurator"))
    ]
    found = structured(heading("Åtgärder"), *cards).document.activities
    assert [(one.action, one.responsible, one.follow_up) for one in found] == [
        ("Vandringar varje vecka", "Rektor", "Enkät"),
        ("Rastvärdar med västar", "Kurator", "Enkät"),
    ]


def test_a_card_of_nothing_but_labels_below_its_name() -> None:
    found = structured(
        heading("Åtgärder"),
        heading("A1 Utbildning i bemötande", level=0),
        table(["Ansvarig: Rektor", "Medverkar: Polisen"], ["Tid: maj 2027", "Prioritet: hög"]),
        heading("A2 Vandringar varje vecka", level=0),
        table(["Ansvarig: Kurator\nTid: löpande", "Kostnad: 20 tkr"]),
    ).document.activities
    assert [(one.responsible, one.others, one.ends, one.ongoing, one.cost) for one in found] == [
        ("Rektor", "Polisen", "2027-05", False, None),
        ("Kurator", None, None, True, "20 tkr"),
    ]
    assert found[0].comment == "Prioritet: hög"


def test_a_card_with_its_name_behind_a_label() -> None:
    cards = [
        table(["Åtgärd: " + name, ""], [f"Ansvarig: {who}", "Tid: 2026"])
        for name, who in (("Vandringar varje vecka", "Rektor"), ("Rastvärdar med västar", "Kurator"))
    ]
    found = structured(heading("Åtgärder"), *cards).document.activities
    assert [(one.action, one.responsible, one.ends) for one in found] == [
        ("Vandringar varje vecka", "Rektor", "2026"),
        ("Rastvärdar med västar", "Kurator", "2026"),
    ]


def test_labels_that_end_with_a_full_stop() -> None:
    result = structured(
        heading("Åtgärder"),
        heading("Trygga raster", level=2),
        paragraph(
            "Införa värdar på alla skolor. Ansvarig. Rektor. Tid. Hösten 2031. Uppföljning. Enkät i maj."
        ),
        heading("Trygg hållplats", level=2),
        paragraph("Byta belysning vid hållplatsen. Ansvarig. Gatuchefen. Tid. Maj 2031."),
    )
    assert [(one.responsible, one.ends, one.follow_up) for one in result.document.activities] == [
        ("Rektor", "2031-23", "Enkät i maj"),
        ("Gatuchefen", "2031-05", None),
    ]


def test_labels_with_letters_before_them() -> None:
    result = structured(
        heading("Åtgärder"),
        paragraph("1. Införa rastvärdar på alla skolor"),
        paragraph("a) Ansvarig: Rektor"),
        paragraph("b) Tid: Hösten 2031"),
        paragraph("2. Byta belysning vid hållplatsen"),
        paragraph("a) Ansvarig: Gatuchefen"),
        paragraph("b) Tid: Maj 2031"),
    )
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == [
        ("Införa rastvärdar på alla skolor", "Rektor", "2031-23"),
        ("Byta belysning vid hållplatsen", "Gatuchefen", "2031-05"),
    ]
    assert result.coverage == 1


@pytest.mark.parametrize(
    ("label", "who"), [("Medv.", "Polisen"), ("Samv.", "Skola, RTJ"), ("Delt.", "Hamnen")]
)
def test_a_beginning_with_a_full_stop_is_a_label_behind_nothing_but_a_space(label: str, who: str) -> None:
    told = labelled(f"Ansv.: Tekniska kontoret {label}: {who} Tid: maj 2027")
    assert [(one.column, one.value) for one in told.fields] == [
        (Column.RESPONSIBLE, "Tekniska kontoret"),
        (Column.OTHERS, who),
        (Column.TIME, "maj 2027"),
    ]


@pytest.mark.parametrize("short", ["Ev.", "Kl.", "Avd.", "Norr."])
def test_a_beginning_of_other_words_is_no_label(short: str) -> None:
    assert [one.value for one in labelled(f"Ansv.: Tekniska kontoret {short}: ja").fields] == [
        f"Tekniska kontoret {short}: ja"
    ]


@pytest.mark.parametrize(
    ("remark", "kept"),
    [("Löpande", None), ("Tills vidare", None), ("varje termin", "varje termin"), ("2 ggr/år", "2 ggr/år")],
)
def test_a_remark_that_only_says_that_something_goes_on_is_its_time(remark: str, kept: str | None) -> None:
    first, second, third = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klart", "Anteckning"],
            ["Skyddsrond med eleverna", "Rektor", "", remark],
            ["Byta lås", "Vaktmästare", "maj 2027", remark],
            ["Måla porten", "Vaktmästare", "", "Pågår löpande i fyra hus"],
        ),
    ).document.activities
    assert (first.ongoing, first.comment) == (True, kept)
    assert (second.ends, second.ongoing, second.comment) == ("2027-05", False, remark)
    assert (third.ongoing, third.comment) == (False, "Pågår löpande i fyra hus")
