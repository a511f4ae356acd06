"""Chapters whose names are but the first words of their paragraphs."""

from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.reading.result import ReadResult

_HEAD = ["Aktivitet", "Ansvarig", "När"]


def _titles(result: ReadResult) -> list[str]:
    return [section.heading for section in result.document.sections]


def test_names_of_chapters_before_their_text_are_headings() -> None:
    result = structured(
        heading("Drogpolitiskt program 2031"),
        paragraph("Bakgrund. Kommunen har haft ett program sedan 2019. Det fungerade bra."),
        paragraph("Det nya programmet gäller alla nämnder."),
        paragraph("Styrning. Folkhälsorådet leder arbetet och träffas fyra gånger om året."),
        paragraph("Tidplan och ansvar. Tabellen visar vad som görs och när det ska vara klart."),
        table(_HEAD, ["Köpa in mätare", "Miljöchef", "2031-05"]),
        paragraph("Uppföljning och revidering. Rådet redovisar läget för nämnden varje höst."),
    )
    assert _titles(result)[-4:] == [
        "Bakgrund",
        "Styrning",
        "Tidplan och ansvar",
        "Uppföljning och revidering",
    ]
    assert [one.action for one in result.document.activities] == ["Köpa in mätare"]
    texts = {section.heading: section.text for section in result.document.sections}
    assert texts["Bakgrund"].startswith("Kommunen har haft")
    assert "alla nämnder" in texts["Bakgrund"]
    assert result.coverage == 1


def test_flat_text_names_its_chapters_so_too() -> None:
    result = flat(
        "Drogpolitiskt program 2031\n\nSyfte. Programmet ska minska skadorna av alkohol i kommunen.\n\n"
        "Nuläge. Allt fler unga uppger att de inte dricker alls.\n"
    )
    assert _titles(result)[-2:] == ["Syfte", "Nuläge"]


def test_one_such_name_alone_or_a_short_text_after_it_is_text() -> None:
    alone = structured(
        heading("Drogpolitiskt program 2031"),
        paragraph("Bakgrund. Kommunen har haft ett program sedan 2019."),
        paragraph("Läsåret är långt. Kommunen har haft ett program sedan 2019."),
    )
    short = structured(
        heading("Drogpolitiskt program 2031"),
        paragraph("Uppföljning. Se ovan."),
        paragraph("Ansvar. Rektor."),
        paragraph("Samverkan sker. Polisen och skolan träffas en gång i månaden."),
    )
    for result in (alone, short):
        assert not {"Bakgrund", "Uppföljning", "Ansvar", "Samverkan sker"} & set(_titles(result))


def test_names_in_a_list_stay_where_they_are() -> None:
    result = structured(
        heading("Så är planen upplagd"),
        bullet("Nuläge. Här står hur det ser ut i kommunen."),
        bullet("Uppföljning. Här står hur vi ser att det blir bättre."),
    )
    assert not {"Nuläge", "Uppföljning"} & set(_titles(result))
