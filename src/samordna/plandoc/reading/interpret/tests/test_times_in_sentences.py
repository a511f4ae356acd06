"""When a sentence says that something is done: with a year of its own, or with the year of its plan."""

import pytest

from samordna.plandoc.reading.interpret.pieces.doubt_texts import FROM_SENTENCE, WHO_FROM_SENTENCE
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.sentences.told_deeds import deed_in
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_OWN_YEAR = {
    "Från april till och med september 2026 finns fältgruppen på plats": ("2026-04", "2026-09"),
    "Sätta upp farthinder under våren 2026": ("2026-21", "2026-21"),
    "Ordna kurser under kvartal 2 2026": ("2026-04", "2026-06"),
    "Starta kurser i september 2026": ("2026-09", None),
    "Göra kontroller i butikerna, första insatsen mars 2026": ("2026-03", None),
    "Ordna föräldramöten, det första mötet hålls i april 2026": ("2026-04", None),
    "Skicka ut brev till alla, med första utskicket den 12 maj 2026": ("2026-05-12", None),
    "Hålla den första kursen i maj 2026": (None, "2026-05"),
    "Rutinen ska vara på plats i september 2026": (None, "2026-09"),
    "Fritidschefen inventerar lokalerna före sommaren 2026": (None, "2026-22"),
    "Rektor utbildar alla lärare innan vecka 30 2026": (None, "2026-07-26"),
    "Kuratorn ringer runt inför hösten 2026": (None, "2026-23"),
    "Samla alla i september 2026": (None, "2026-09"),
}
_PLANS_YEAR = {
    "Ha fältare vid badet torsdag till lördag under juni–augusti": ("2027-06", "2027-08"),
    "Sätta upp displayer före skolstarten i augusti": (None, "2027-08"),
    "Informera vårdnadshavare vid höstens föräldramöten": ("2027-23", None),
    "Utbilda all personal senast i maj": (None, "2027-05"),
    "Patrullera från maj till september": ("2027-05", "2027-09"),
    "Samla alla i september 2026": (None, "2026-09"),
    "Visa en utställning under vecka 40": ("2027-10-04", "2027-10-10"),
    "Hålla tre träffar, klart i mars": (None, "2027-03"),
    "Redovisa senast den 15 maj": (None, "2027-05-15"),
    "Starta en grupp från höstterminen": ("2027-08", None),
    "Öva varje år i maj": (None, None),
    "Anställa värdar för sommarens festival": (None, None),
    "Ta emot alla i vår kommun": (None, None),
    "Ringa polisen i fall av hot": (None, None),
}


@pytest.mark.parametrize(("text", "when"), _OWN_YEAR.items())
def test_the_sentence_names_the_year(text: str, when: tuple[str | None, str | None]) -> None:
    assert told_in(text)[1:3] == when


@pytest.mark.parametrize(("text", "when"), _PLANS_YEAR.items())
def test_a_month_or_a_season_is_of_the_plans_year(text: str, when: tuple[str | None, str | None]) -> None:
    assert told_in(text, 2027)[1:3] == when


def test_a_month_is_of_no_year_where_the_plan_is_for_several() -> None:
    assert told_in("Utbilda all personal senast i maj")[1:3] == (None, None)


def test_a_promise_tells_when_in_its_sentence_and_is_asked_about() -> None:
    read = structured(
        heading("Medborgarlöfte 2027"),
        paragraph("Löftet gäller 2027."),
        heading("Kommunen lovar att"),
        bullet("röja sly kring torget,"),
        bullet("sätta upp farthinder under våren 2027."),
    )
    first, second = read.document.activities
    assert (first.action, first.responsible, first.starts) == ("röja sly kring torget", "Kommunen", None)
    assert (second.responsible, second.starts, second.flagged) == ("Kommunen", "2027-21", True)
    assert not first.flagged


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Genomgång av riskerna görs av säkerhetschefen varje vår", "säkerhetschefen"),
        ("Övning av utrymning leds av räddningstjänsten varje år i maj", "räddningstjänsten"),
        ("Utbildning av värdar hålls av det lokala rådet två gånger per år", "det lokala rådet"),
        ("Översyn av stängsel görs av tekniska kontoret senast 1 juni 2032", "tekniska kontoret"),
        ("Säkerställa att larmet används av personalen", None),
        ("Utbildning i att samtal förs av personalen", None),
    ],
)
def test_a_deed_by_its_name_says_behind_it_who_does_it(text: str, who: str | None) -> None:
    assert told_in(text).responsible == who


def test_what_is_done_stands_behind_times_that_commas_part() -> None:
    sentence = (
        "Nämndens sekreterare ska två gånger om året, i april och oktober 2027, rapportera till styrelsen"
    )
    assert deed_in(sentence, "Nämndens sekreterare") == "Rapportera till styrelsen"
    assert deed_in("Nämndens sekreterare ska, om det går, rapportera", "Nämndens sekreterare") is None


def _led(lead: str, *bullets: str) -> ReadResult:
    return structured(heading("Handlingsplan för trygghet"), paragraph(lead), *map(bullet, bullets))


def _when(result: ReadResult) -> list[tuple[str | None, str | None]]:
    return [(one.starts, one.ends) for one in result.document.activities]


@pytest.mark.parametrize("lead", ["Det här ska vi göra under 2027:", "Åtgärder under 2027:"])
def test_what_bullets_say_of_when_goes_before_the_line_above_which_gives_the_year(lead: str) -> None:
    result = _led(
        lead,
        "Socialchefen tar fram ett metodstöd senast 30 april 2027.",
        "Kommunpolisen håller tre träffar för ledare, klart i mars.",
        "Skolchefen ser till att alla rektorer har gått utbildningen före sommaren.",
        "Biblioteket visar en utställning under vecka 40.",
        "Fritidschefen rapporterar till rådet senast den 15 maj.",
    )
    assert _when(result) == [
        (None, "2027-04-30"),
        (None, "2027-03"),
        (None, "2027-22"),
        ("2027-10-04", "2027-10-10"),
        (None, "2027-05-15"),
    ]
    assert {flag.what for flag in result.flags} == {FROM_SENTENCE.sv}


def test_who_says_nothing_of_when_has_the_time_of_the_line_above() -> None:
    result = _led(
        "Det här ska vi göra under 2027:",
        "Socialchefen tar fram ett metodstöd senast 30 april 2027.",
        "Biblioteket ordnar en kväll för äldre.",
        "Fritidschefen följer upp enligt 2024 års kartläggning.",
    )
    assert _when(result) == [(None, "2027-04-30"), ("2027", "2027"), ("2027", "2027")]
    assert [flag.what for flag in result.flags] == [FROM_SENTENCE.sv, *[WHO_FROM_SENTENCE.sv] * 2]


def test_a_line_of_several_years_gives_none() -> None:
    result = _led("Åtgärder under 2027–2029:", "Biblioteket visar en utställning under vecka 40.")
    assert _when(result) == [(None, None)]
