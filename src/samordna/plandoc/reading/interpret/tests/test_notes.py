"""Lines that point elsewhere or remind somebody, beside activities: they stay text."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table

_DEEDS = ("Utbilda personalen i förskolan", "Se över rutinen för oro")
_NOTES = (
    "Se även Polisens rapport om unga (2023)",
    "Läs mer i rådets rapport (2023)",
    "Jfr vägledningen (2024)",
    "Se bilaga 2 för hela listan",
    "Mer information finns i rutinen (2025)",
    "OBS! Kolla med ekonomi innan vi skickar (maj)",
    "Kom ihåg att stämma av med ekonomi",
    "Se nämndens protokoll 2031-01-12",
)


def _read(*blocks: Block) -> list[str]:
    result = structured(heading("Handlingsplan mot våld 2031"), heading("Aktiviteter", 2), *blocks)
    assert result.coverage == 1
    return [one.action.rstrip(".") for one in result.document.activities]


@pytest.mark.parametrize("note", _NOTES)
def test_a_note_among_activities_is_none(note: str) -> None:
    told = [f"{deed} (rektor, 2031)" for deed in _DEEDS]
    assert _read(*map(bullet, told), bullet(note)) == [*_DEEDS]
    assert _read(bullet(told[0]), paragraph(note), bullet(told[1])) == [*_DEEDS]
    rows = [[_DEEDS[0], "Rektor", "2031"], [note, "", ""], [_DEEDS[1], "Kurator", "2031"]]
    assert _read(table(["Aktivitet", "Ansvarig", "När"], *rows)) == [*_DEEDS]


def test_a_source_below_activities_is_none() -> None:
    told = [f"{deed} (rektor, 2031)" for deed in _DEEDS]
    assert _read(*map(bullet, told), bullet("Källa: Folkhälsomyndigheten (2023)")) == [*_DEEDS]


@pytest.mark.parametrize(
    "deed",
    [
        "Se över rutinen för hot",
        "Se även till att alla får stöd",
        "Se igenom skolans checklista",
        "Fråga elever om trygghet på skolvägen",
        "Mer information till föräldrar om droger",
        "Påminnelse till föreningar om registerutdrag",
        "Läsa mer högt för barnen",
        "Jämföra rutiner med grannkommunen",
    ],
)
def test_a_deed_that_begins_like_a_note_is_done(deed: str) -> None:
    assert _read(*(bullet(f"{one} (rektor, 2031)") for one in (_DEEDS[0], deed))) == [_DEEDS[0], deed]
