"""What ``samordna read`` shows fits the screen: no word is parted, whatever its width."""

from io import StringIO

import pytest
from rich.console import Console

from samordna.cli import reading_shown
from samordna.plandoc.reading import ReadResult, SourceFile
from samordna.plandoc.schema import Activity, PlanDocument
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


def _shown(monkeypatch: pytest.MonkeyPatch, width: int) -> list[str]:
    screen = StringIO()
    monkeypatch.setattr(reading_shown, "console", Console(file=screen, width=width, highlight=False))
    reading_shown.show_reading(ReadResult(_PLAN, SourceFile("plan.docx", "docx", [])))
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
