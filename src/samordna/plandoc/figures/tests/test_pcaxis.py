"""PC-Axis, as PxWeb and statistical offices give it."""

import pytest

from samordna.plandoc.figures import FiguresRead, read_figures
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import ReadError

HEAD = 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nLANGUAGE="sv";\n'
PLAIN = (
    HEAD
    + 'TITLE="Anmälda brott efter region, brottstyp och år";\nCONTENTS="Anmälda brott";\nUNITS="antal";\n'
    'STUB="region","brottstyp";\nHEADING="år";\nVALUES("region")="Norr","Söder; mitt";\n'
    'VALUES("brottstyp")="Våld","Rån";\nVALUES[en]("crime")="Violence","Robbery";\nVALUES("år")="2022","2023";\n'
    'TIMEVAL("år")=TLIST(A1),"2022","2023";\nSOURCE="Brottsförebyggande "\n"rådet";\nDATA=\n1 2\n3 ".."\n5 6\n7 "-";\n'
)
MEASURES = (
    HEAD
    + 'TITLE="Trygghet";\nCONTVARIABLE="tabellinnehåll";\nSTUB="region";\nHEADING="tabellinnehåll","år";\n'
    'VALUES("region")="Norr";\nCODES("region")="0180";\nVALUES("tabellinnehåll")="Trygga","Svarande";\n'
    'VALUES("år")="2023";\nUNITS("Trygga")="procent";\nUNITS("Svarande")="antal";\nDATA=\n71.5 312;\n'
)


def read(text: str, encoding: str = "cp1252") -> FiguresRead:
    return read_figures(IncomingFile.of(text.encode(encoding), "tabell.px"))


def rows_of(text: str) -> list[tuple[object, ...]]:
    return [(one.name, one.unit, one.area, one.period, one.value) for one in read(text).series]


def test_the_last_of_the_heading_goes_first() -> None:
    read_at = read(PLAIN)
    assert rows_of(PLAIN) == [
        ("Anmälda brott, Våld", "antal", "Norr", "2022", 1),
        ("Anmälda brott, Våld", "antal", "Norr", "2023", 2),
        ("Anmälda brott, Rån", "antal", "Norr", "2022", 3),
        ("Anmälda brott, Rån", "antal", "Norr", "2023", None),
        ("Anmälda brott, Våld", "antal", "Söder; mitt", "2022", 5),
        ("Anmälda brott, Våld", "antal", "Söder; mitt", "2023", 6),
        ("Anmälda brott, Rån", "antal", "Söder; mitt", "2022", 7),
        ("Anmälda brott, Rån", "antal", "Söder; mitt", "2023", None),
    ]
    assert {one.source for one in read_at.series} == {"Brottsförebyggande rådet"}
    assert read(PLAIN, "utf-8").series == read_at.series


def test_several_measures_each_with_its_unit() -> None:
    assert rows_of(MEASURES) == [
        ("Trygga", "procent", "Norr", "2023", 71.5),
        ("Svarande", "antal", "Norr", "2023", 312),
    ]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("7 ", ""),
        PLAIN.replace('VALUES("region")', 'VALUES("annat")'),
        PLAIN[: PLAIN.index("DATA=")] + "DATA=",
        PLAIN.replace('"2022","2023";\nTIMEVAL', '"2022;\nTIMEVAL'),
    ],
)
def test_what_does_not_fit_together_is_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)
