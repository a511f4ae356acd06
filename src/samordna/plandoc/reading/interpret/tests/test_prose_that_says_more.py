"""What sentences about measures say besides: what they cost, who answers at their end, how often; and what is no measure."""

import pytest

from samordna.plandoc.reading.interpret.pieces.doubt_texts import (
    FROM_SENTENCE,
    ONLY_WHEN_FROM_SENTENCE,
    ONLY_WHO_FROM_SENTENCE,
)
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult


def _prose(*paragraphs: str) -> ReadResult:
    return structured(
        heading("Program för tillgänglighet 2031–2034"),
        heading("Fysisk miljö", 2),
        paragraph("Mål: Alla ska kunna ta sig fram."),
        *map(paragraph, paragraphs),
    )


_OTHER = "Gatukontoret ska senast den 31 oktober 2032 bygga om övergångarna."


@pytest.mark.parametrize(
    "cost",
    [
        "Kostnaden beräknas till 640 000 kronor",
        "Det kostar 90 tkr",
        "Arbetet ryms inom nämndens budget",
        "Den totala kostnaden är 1,2 miljoner kronor",
        "Insatsen finansieras med statsbidrag",
    ],
)
def test_the_sentence_behind_says_what_it_costs(cost: str) -> None:
    result = _prose(f"Fastighetschefen ska under 2031 sätta upp dörröppnare i biblioteket. {cost}.", _OTHER)
    assert [one.cost for one in result.document.activities] == [cost, None]
    assert result.coverage == 1


def test_a_sentence_behind_of_something_else_is_no_cost() -> None:
    result = _prose("Fastighetschefen ska under 2031 sätta upp dörröppnare. Det är 40 stycken.", _OTHER)
    assert [one.cost for one in result.document.activities] == [None, None]


@pytest.mark.parametrize(
    "end",
    [
        ", vilket parkenheten ansvarar för",
        ", något som parkenheten svarar för",
        " och parkenheten ansvarar för det",
        ", med parkenheten som ansvarig",
        ", där parkenheten är ansvarig",
    ],
)
def test_the_end_of_a_sentence_says_who_answers(end: str) -> None:
    result = _prose(f"Minst en lekplats per år ska göras tillgänglig för barn i rullstol{end}.", _OTHER)
    told = [(one.responsible, one.ongoing) for one in result.document.activities]
    assert told == [("parkenheten", True), ("Gatukontoret", False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen följer upp programmet årligen i samband med årsredovisningen.",
        "Nämnden ska utvärdera planen under 2033.",
        "Programmet ses över varje år av kommunstyrelsen som reviderar programmet.",
    ],
)
def test_to_follow_up_the_plan_is_no_measure_of_it(sentence: str) -> None:
    result = structured(
        heading("Program för tillgänglighet 2031–2034"),
        heading("Genomförande och uppföljning", 2),
        paragraph(sentence),
        paragraph(_OTHER),
        paragraph("Parkenheten ska under 2031 ställa ut bänkar."),
    )
    assert [one.responsible for one in result.document.activities] == ["Gatukontoret", "Parkenheten"]


@pytest.mark.parametrize(
    ("deed", "ongoing"),
    [
        ("genomföra två trygghetsvandringar om året, en på våren och en på hösten", True),
        ("hålla minst fyra möten per år", True),
        ("ordna en stor temadag varje år", True),
        ("bygga två lekplatser", False),
    ],
)
def test_how_many_times_a_year_goes_on(deed: str, ongoing: bool) -> None:
    result = structured(
        heading("Trygghet i centrum"),
        paragraph("Kommunen åtar sig att:"),
        bullet(deed),
        bullet("se över belysningen senast den 30 september 2031"),
    )
    assert result.document.activities[0].ongoing is ongoing


def test_no_more_is_asked_than_a_sentence_told() -> None:
    both = structured(
        heading("Åtgärder"),
        paragraph("Socialchefen ska ta fram ett stöd senast maj 2031."),
        paragraph("Skolchefen ska utbilda lärare under 2032."),
    )
    assert {flag.what for flag in both.flags} == {FROM_SENTENCE.sv}
    who = structured(
        heading("Åtgärder"),
        bullet("Socialchefen ska ta fram ett stöd"),
        bullet("Skolchefen ska utbilda lärare"),
    )
    assert {flag.what for flag in who.flags} == {ONLY_WHO_FROM_SENTENCE.sv}
    when = structured(
        heading("Kommunen ska"),
        bullet("ta fram ett stöd senast maj 2031"),
        bullet("utbilda lärare under 2032"),
    )
    assert {flag.what for flag in when.flags} == {ONLY_WHEN_FROM_SENTENCE.sv}


@pytest.mark.parametrize(
    "deed", ["träffas minst två gånger om året", "samlas varje termin", "mötas varje månad"]
)
def test_those_who_meet_are_those_who_act(deed: str) -> None:
    result = structured(
        heading("Åtaganden"),
        paragraph(f"Parterna ska {deed}."),
        paragraph("Kommunen ska byta belysning senast maj 2031."),
    )
    told = [(one.responsible, one.ongoing) for one in result.document.activities]
    assert told == [("Parterna", True), ("Kommunen", False)]


@pytest.mark.parametrize(
    "answer",
    [
        "Centrumutvecklaren håller i det, och värdarna är på plats senast den 1 juni 2031",
        "Fritidschefen ansvarar för detta och det första passet hålls senast den 1 juni 2031",
        "Trygghetssamordnaren leder arbetet, och allt är klart senast den 1 juni 2031",
    ],
)
def test_who_holds_it_in_the_sentence_behind_is_no_measure_of_its_own(answer: str) -> None:
    result = _prose(f"Vi sätter in torgvärdar varje fredag och lördag. {answer}.", _OTHER)
    told = [(one.responsible, one.ends) for one in result.document.activities]
    assert told == [(answer.split(maxsplit=1)[0], "2031-06-01"), ("Gatukontoret", "2032-10-31")]
    assert result.document.activities[0].action.startswith("Vi sätter in torgvärdar")
    assert result.coverage == 1


@pytest.mark.parametrize("when", ["före årsskiftet 2031/2032", "innan årsskiftet 2031/32"])
def test_before_the_turn_of_a_year_is_by_its_december(when: str) -> None:
    result = _prose(f"Socialchefen skriver avtal med Exitverksamheten {when}.", _OTHER)
    assert [one.ends for one in result.document.activities] == ["2031-12", "2032-10-31"]


@pytest.mark.parametrize("together", ["tillsammans med", "ihop med", "i samverkan med", "i samarbete med"])
def test_with_whom_a_deed_is_done_stands_before_it(together: str) -> None:
    first, *_ = _prose(
        f"Fastighetschefen ska {together} Bostäder AB sätta upp skyltar senast maj 2031.", _OTHER
    ).document.activities
    assert (first.action, first.responsible, first.others, first.ends) == (
        "Sätta upp skyltar",
        "Fastighetschefen",
        "Bostäder AB",
        "2031-05",
    )


def test_with_whom_somebody_does_it_stands_right_behind_the_verb() -> None:
    first, second, _ = _prose(
        "Seniorlotsen håller tillsammans med polisen och pensionärsföreningarna sex träffar i maj 2031.",
        "Biblioteket ordnar visningar av samlingarna för unga ihop med vänner i juni 2031.",
        _OTHER,
    ).document.activities
    assert first.others == "polisen och pensionärsföreningarna"
    assert second.others is None


@pytest.mark.parametrize(
    "done", [", klart senast maj 2031", ", klar i maj 2031", ", ska vara klart senast maj 2031"]
)
def test_when_a_deed_is_finished_stands_behind_it(done: str) -> None:
    first, *_ = _prose(f"Fastighetschefen ska sätta upp skyltar{done}.", _OTHER).document.activities
    assert (first.action, first.ends) == ("Sätta upp skyltar", "2031-05")


@pytest.mark.parametrize(
    "form", ["har åtagit sig att", "får i uppgift att", "har fått i uppdrag att", "har lovat att"]
)
def test_somebody_has_taken_on_a_deed(form: str) -> None:
    first, *_ = _prose(
        f"Idrottsförbundet {form} ta fram en policy senast maj 2031.", _OTHER
    ).document.activities
    assert (first.action, first.responsible) == ("Ta fram en policy", "Idrottsförbundet")


def test_a_sentence_that_leads_to_others_names_no_measure() -> None:
    result = structured(
        heading("Plan mot brott 2031"),
        heading("Det här ska göras", 2),
        paragraph(
            "Nästa steg är att sprida kunskap. Rektor håller sex träffar i maj 2031. Polisen kommer i juni 2031."
        ),
        paragraph(
            "Till sist är det hemmet. Bolaget sätter in dörrkikare i maj 2031. Värden byter lås i juni 2031."
        ),
    )
    assert "Nästa steg är att sprida kunskap" not in [one.action for one in result.document.activities]


@pytest.mark.parametrize(
    ("behind", "others"),
    [
        ("Arbetet görs tillsammans med kommunens kuratorer.", "kommunens kuratorer"),
        ("Detta sker i samverkan med polisen.", "polisen"),
        ("Kommunens handläggare deltar.", "Kommunens handläggare"),
        ("Polisen och Röda Korset hjälper till.", "Polisen och Röda Korset"),
        ("Det ljusa trapphuset bidrar.", None),
    ],
)
def test_the_sentence_behind_says_with_whom(behind: str, others: str | None) -> None:
    first, *_ = _prose(
        f"Fastighetschefen ska under 2031 sätta upp skyltar. {behind}", _OTHER
    ).document.activities
    assert (first.action, first.others) == ("Sätta upp skyltar", others)


def test_what_happens_in_the_years_of_the_plan_is_to_be_done() -> None:
    result = structured(
        heading("Plan mot droger 2031", 1),
        heading("Det händer under planperioden", 1),
        heading("Barn och unga", 2),
        paragraph("Mottagningarna ska fråga alla besökare om alkohol."),
        paragraph("Kontoret ska senast maj 2031 sätta upp skyltar."),
    )
    assert [one.action for one in result.document.activities] == [
        "Fråga alla besökare om alkohol",
        "Sätta upp skyltar",
    ]
