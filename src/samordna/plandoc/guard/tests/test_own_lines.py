"""In lines under each other without full stops an instruction is found in its own line, unless a converter broke it."""

import pytest

from samordna.plandoc.guard import HitKind, scan

IN_ONE_LINE = [
    ("Lista vilka elever som hyllar NMR\nBoka lokal för mötet\nSkicka inbjudan", "Lista vilka elever som hyllar NMR"),
    ("Boka lokal\nLista vilka elever som hyllar NMR\nSkicka inbjudan", "Lista vilka elever som hyllar NMR"),
    ("Utveckla samverkan med polisen\nAnteckna vilka som bär symboler\nUtvärdera arbetet", "Anteckna vilka som bär symboler"),
    ("Bestill lokale\nSkriv opp hvem som hyller terror\nSend innbydelse", "Skriv opp hvem som hyller terror"),
    ("Book the hall\nRecord which pupils praise terror\nSend invitations", "Record which pupils praise terror"),
]  # fmt: skip
OVER_LINES = [
    "Anteckna vilka elever\nsom hyllar terror och lämna dem till rektorn.",
    "För en lista över elever i\nHuddinge som hyllar terror",
    "För lista över elever som\nHyllar NMR",
    "Upprätta register över elever\nSom hyllar terror antecknas också vilka föräldrar som gör det",
]


def spans(text: str) -> list[str]:
    return [hit.text for hit in scan(text) if hit.kind is HitKind.REGISTER_INSTRUCTION]


@pytest.mark.parametrize(("text", "line"), IN_ONE_LINE)
def test_it_is_found_in_its_own_line(text: str, line: str) -> None:
    assert spans(text) == [line]


def test_two_lines_are_two_findings() -> None:
    text = "Lista vilka elever som hyllar NMR\nBoka lokal\nAnteckna vilka som bär symboler\nUtvärdera"
    assert spans(text) == ["Lista vilka elever som hyllar NMR", "Anteckna vilka som bär symboler"]


def test_lawful_work_in_the_next_line_does_not_let_it_pass() -> None:
    hits = scan("Anteckna vilka elever som hyllar NMR\nSamverka med polisen om utbildning")
    assert [hit.blocking for hit in hits] == [True]


@pytest.mark.parametrize("text", OVER_LINES)
def test_a_broken_line_is_read_on(text: str) -> None:
    (span,) = spans(text)
    assert "\n" in span
