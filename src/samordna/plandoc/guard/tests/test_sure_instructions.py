"""Who holds which view, written down and kept or passed on by name, stops; beside lawful work it asks, and never more."""

import pytest

from samordna.plandoc.guard import is_blocking, scan

SURE = [
    "Kartlägg vilka familjer i området som sympatiserar med NMR och håll registret uppdaterat.",
    "Kartlägg vilka elever i stadsdelen som är muslimer och skicka listan till rektorn.",
    "Fältarna antecknar vilka ungdomar som delar högerextrema klistermärken och lämnar namnen till trygghetssamordnaren.",
    "Fritidsledarna antecknar vilka ungdomar som delar högerextrema klistermärken och lämnar namnen till samordnaren.",
    "Trygghetssamordnaren antecknar vilka ungdomar som delar högerextrema klistermärken och lämnar namnen vidare.",
    "Alla oroanmälda individer läggs in i ett gemensamt Excelark med namn, skola och ideologi.",
    "Lägg in alla oroanmälda individer i ett gemensamt Excelark med namn, skola och ideologi.",
]
NOT_SURE = [
    "Personalen antecknar vilka som hotar med rasistiskt våld och lämnar namnen till polisen.",
    "Anteckna vilka ungdomar som sprejat hakkors och lämna namnen till polisen.",
    "Kartlägg vilka grupper i området som sympatiserar med NMR.",
    "Kartlägg vilka skolor i området som möter högerextremism.",
    "Trygghetssamordnaren kartlägger vilka elever i området som har blivit utsatta för hot från högerextrema.",
    "Trygghetssamordnaren dokumenterar vilka som har gått utbildningen om våldsbejakande extremism.",
    "Fritidsledarna antecknar hur många ungdomar som delar högerextrema klistermärken.",
    "Extremistiska organisationer läggs in i en tabell med namn, symboler och ideologi.",
    "Kända terrorister presenteras i en tabell med namn, land och ideologi.",
    "Alla verksamheter läggs in i ett gemensamt Excelark med namn, adress och målgrupp.",
    "Alla kontaktpersoner läggs in i ett Excelark med namn, skola och telefon.",
    "Elevernas texter läggs in i en fil med namn och åsikter om skolan.",
    "Om en elev läggs in i ett Excelark med namn och ideologi är det ett brott mot dataskyddsförordningen.",
]
DENIED = [
    "Individer läggs inte in i något Excelark med namn, skola och ideologi.",
    "Vi ska aldrig lägga in individer i ett Excelark med namn, skola och ideologi.",
]


@pytest.mark.parametrize("text", SURE)
def test_the_sure_stop(text: str) -> None:
    assert is_blocking(scan(text))


@pytest.mark.parametrize("text", NOT_SURE)
def test_others_ask_at_most(text: str) -> None:
    assert not is_blocking(scan(text))


@pytest.mark.parametrize("text", DENIED)
def test_what_is_not_to_be_done_passes(text: str) -> None:
    assert not scan(text)
