"""What ``samordna read`` shows fits the screen: no word is parted, whatever its width."""

from io import StringIO

import pytest
from rich.console import Console

from samordna.cli import reading_shown
from samordna.plandoc.reading import ReadResult, SourceFile
from samordna.plandoc.schema import Activity, Metadata, PlanDocument
from samordna.plandoc.vocabulary import Status

_PLAN = PlanDocument(
    activities=[
        Activity(
            id="activities-1",
            action="Informera vårdnadshavare om informationspåverkan och våldsbejakande miljöer på nätet",
            responsible="Verksamhetsutvecklaren",
            starts="2026-08-18",
            follow_up="Verksamhetsberättelsen",
            status=Status.NOT_STARTED,
        ),
        Activity(id="activities-2", action="Öva larmvägen", ongoing=True, starts="2026-03"),
    ]
)


def _shown(monkeypatch: pytest.MonkeyPatch, width: int, plan: PlanDocument = _PLAN) -> list[str]:
    screen = StringIO()
    monkeypatch.setattr(reading_shown, "console", Console(file=screen, width=width, highlight=False))
    reading_shown.show_reading(ReadResult(plan, SourceFile("plan.docx", "docx", [])))
    return [line.rstrip() for line in screen.getvalue().splitlines()]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 110, 140, 200])
def test_no_word_is_parted(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    lines = _shown(monkeypatch, width)
    words = {word for line in lines for word in line.split()}
    assert {"Verksamhetsutvecklaren", "informationspåverkan", "Verksamhetsberättelsen"} <= words
    assert max(map(len, lines)) <= width
    assert not any(line.lstrip().startswith("·") for line in lines)


def test_a_narrow_screen_has_each_activity_above_what_is_said_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [line.replace("\u00a0", " ") for line in _shown(monkeypatch, 80)]
    at = lines.index("• Öva larmvägen")
    below = "    Ansvarig: – · Start: mars 2026 · Slut: löpande · Uppföljning: – · Status: –"
    assert lines[at + 1] == below


def test_what_no_activity_says_has_no_column(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_PLAN.activities[0], "follow_up", None)
    for width in (80, 140):
        assert not any("Uppföljning" in line for line in _shown(monkeypatch, width))
    assert "0 avsnitt, 2 aktiviteter" in _shown(monkeypatch, 80)


def test_what_the_plan_says_of_itself_stands_under_its_title(monkeypatch: pytest.MonkeyPatch) -> None:
    about = Metadata(
        title="Handlingsplan",
        municipality="Ekdala kommun",
        board="Socialnämnden",
        version="2",
        period_start="2026",
        period_end="2027-06",
        next_revision="2027-02",
    )
    lines = _shown(monkeypatch, 200, PlanDocument(metadata=about))
    assert lines[0] == "Handlingsplan"
    assert lines[1] == (
        "Ekdala kommun · Socialnämnden · version 2 · gäller 2026–juni 2027 · nästa revidering februari 2027"
    )
    for known, told in (
        ({"period_start": "2026"}, "gäller från 2026"),
        ({"period_end": "2027"}, "gäller till 2027"),
    ):
        plan = PlanDocument(metadata=Metadata(title="Handlingsplan", **known))
        assert _shown(monkeypatch, 200, plan)[1] == told


def test_a_title_that_is_missing_is_told_and_not_made_of_the_files_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = _shown(monkeypatch, 80)
    assert lines[0] == "Fil: plan.docx"
    assert "Hittades inte i filen: titel" in lines
    titled = PlanDocument(metadata=Metadata(title="Handlingsplan"))
    assert not any("titel" in line for line in _shown(monkeypatch, 80, titled))


def test_the_mark_of_an_uncertain_activity_is_explained_where_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not any("⚑" in line for line in _shown(monkeypatch, 80))
    doubted = PlanDocument(activities=[Activity(id="a", action="Öva\nlarmvägen", flagged=True)])
    for width in (80, 140):
        lines = _shown(monkeypatch, width, doubted)
        assert "⚑ Osäkert läst: skälet står under ”Behöver en titt”." in lines
        assert any("⚑ Öva larmvägen" in line for line in lines), "a break in a cell breaks no line"
