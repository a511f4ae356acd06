"""Activities told in running text, in the orders and forms that Swedish sentences have."""

import pytest

from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.sentences.listed_sentences import led_at_end, told_in
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured

_DOERS = {
    "Senast HT 2022 ska presidiet digitalisera anmälan om skadegörelse.": "presidiet",
    "Senast december 2021 ska chef för kontaktcenter översätta informationen.": "chef för kontaktcenter",
    "Senast augusti 2025 ska verksamhetsledare ungdomens hus ordna vandringar.": "verksamhetsledare ungdomens hus",
    "Under hösten 2024 tar socialförvaltningen fram en rutin.": "socialförvaltningen",
    "Under hösten 2024 ska den tekniska förvaltningen utreda belysningen.": "den tekniska förvaltningen",
    "I augusti 2026 håller valnämndens kansli utbildning i bemötande.": "valnämndens kansli",
    "Från och med januari 2025 erbjuder elevhälsan samtal till alla elever.": "elevhälsan",
    "Socialchefen ansvarar för att personalen utbildas under 2025.": "Socialchefen",
    "Presidiet får i uppdrag att genomlysa bidragen, med redovisning senast maj 2025.": "Presidiet",
    "Alla chefer ska gå kursen senast 2025.": "Alla chefer",
    "Utbildningen genomförs av socialförvaltningen under 2025.": "socialförvaltningen",
    "En kartläggning ska göras av säkerhetschefen senast 2025-06-30.": "säkerhetschefen",
    "Biblioteket ordnar två kvällar under våren 2025.": "Biblioteket",
    "Hemtjänstens enhetschefer ska löpande uppmärksamma ensamhet.": "Hemtjänstens enhetschefer",
    "Idrottskonsulenten bjuder in föreningarna i november 2025.": "Idrottskonsulenten",
    "Senast den 1 mars 2025 ska fastighetsavdelningen ha bytt lås i hallarna.": "fastighetsavdelningen",
}
_NOBODY = (
    "Skolan ska vara trygg.",
    "Under 2025 ska antalet brott minska.",
    "Skolfrånvaron minskar under 2025.",
    "Det ska vara klart senast maj 2025.",
    "Under våren hölls fyra rundabordssamtal.",
    "Frågan har tagits upp av ungdomsrådet.",
    "Underlaget kommer från skolornas enkäter under det gångna året.",
    "Lärdomarna delas på en öppen träff dit även föreningar bjuds in.",
)


@pytest.mark.parametrize(("sentence", "who"), _DOERS.items())
def test_who_acts(sentence: str, who: str) -> None:
    doer = doer_in(sentence)
    assert doer is not None
    assert doer.who == who


@pytest.mark.parametrize("sentence", _NOBODY)
def test_nobody_acts(sentence: str) -> None:
    assert doer_in(sentence) is None


def test_who_is_told_to_answer_for_it() -> None:
    told = told_in("En föreläsning ordnas under våren 2025. Ansvarig är kulturchefen.")
    assert (told.responsible, told.starts) == ("kulturchefen", "2025-21")


def test_sentences_of_a_chapter_about_what_is_to_be_done() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Vad vi ska göra"),
        paragraph(
            "Under hösten 2024 tar socialförvaltningen fram en rutin för hembesök. Frågan har tagits upp av ungdomsrådet."
        ),
        paragraph(
            "Kulturchefen ansvarar för att en studio öppnas på Österby. Det ska vara klart senast maj 2025."
        ),
        heading("Varför"),
        paragraph("Skolan ska arbeta för att alla blir sedda."),
    )
    activities = result.document.activities
    assert [(one.responsible, one.starts, one.ends) for one in activities] == [
        ("socialförvaltningen", "2024-23", "2024-23"),
        ("Kulturchefen", None, "2025-05"),
    ]
    assert all(one.flagged for one in activities)
    assert result.coverage == 1


def test_a_sentence_that_became_an_activity_leaves_its_paragraph() -> None:
    told = "Kulturskolan öppnar en studio på Österby under våren 2025."
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Barn och unga"),
        paragraph(f"Skolfrånvaron har ökat tre år i rad. {told} Avgiften är låg."),
        heading("Beredskap"),
        paragraph("Säkerhetsavdelningen ansvarar för att en övning hålls under 2025."),
        paragraph("Kommunstyrelsen reviderar planen under 2026."),
    )
    assert [one.action for one in result.document.activities] == [
        told.rstrip("."),
        "Säkerhetsavdelningen ansvarar för att en övning hålls under 2025",
    ]
    text = result.document.sections[0].text
    assert told not in text
    assert text.index("Skolfrånvaron") < text.index("{{activities}}") < text.index("Avgiften")
    assert result.coverage == 1


def test_who_answers_for_it_goes_before_who_decided_it() -> None:
    result = structured(
        heading("Plan för äldres trygghet"),
        heading("Vad nämnden ska göra"),
        paragraph(
            "Nämnden ska under våren 2026 ordna bankstunder på biblioteket. Ansvarig är träffpunktschefen."
        ),
        paragraph(
            "Nämnden ska under 2026 erbjuda dörrkikare till alla. Ansvarig är larmenheten. Det är gratis."
        ),
    )
    first, second = result.document.activities
    assert (first.action, first.responsible) == (
        "Nämnden ska under våren 2026 ordna bankstunder på biblioteket",
        "träffpunktschefen",
    )
    assert second.responsible == "larmenheten"
    (section,) = result.document.sections
    assert "Det är gratis." in section.text
    assert "larmenheten" not in section.text
    assert result.coverage == 1


def test_who_answers_for_following_up_is_not_who_does_it() -> None:
    told = told_in("Nämnden ska under 2026 ordna kurser. Ansvarig för uppföljningen är kanslichefen.")
    assert told.responsible == "Nämnden"


def test_deeds_in_a_row_are_each_an_activity() -> None:
    result = structured(
        heading("Handlingsplan mot våld 2026"),
        heading("Åtgärder", 2),
        paragraph(
            "Under 2026 ska socialtjänsten utbilda all personal, ta fram en rutin och starta en samtalsgrupp."
        ),
        paragraph("Skolan ska under hösten 2026 utbilda unga och vuxna i bemötande."),
    )
    read = [(one.action, one.responsible, one.starts) for one in result.document.activities]
    assert read == [
        *(
            (deed, "socialtjänsten", "2026")
            for deed in ("Utbilda all personal", "Ta fram en rutin", "Starta en samtalsgrupp")
        ),
        ("Utbilda unga och vuxna i bemötande", "Skolan", "2026-23"),
    ]
    assert result.coverage == 1
    assert [one.id for one in result.document.activities] == [f"activities-{n}" for n in range(1, 5)]
    assert "{{activities" in result.document.sections[-1].text
    assert "samtalsgrupp" not in result.document.sections[-1].text


def test_who_acts_before_something_that_comes_again() -> None:
    told = told_in("Inför varje sommarlov ska skolsköterskorna informera eleverna, första gången i maj 2026")
    assert (told.responsible, told.starts) == ("skolsköterskorna", "2026-05")
    assert told_in("Införa larm som ska prövas av fritidschefen i maj 2026").responsible != "larm"


def test_who_acts_ends_where_what_is_acted_on_begins() -> None:
    doer = doer_in("Under våren utbildar socialförvaltningen all personal i att ställa frågor")
    assert doer is not None
    assert doer.who == "socialförvaltningen"


def test_begins_is_a_verb_right_behind_who_acts() -> None:
    doer = doer_in("Säkerhetschefen inför ett journummer för hotade medarbetare")
    assert doer is not None
    assert doer.who == "Säkerhetschefen"


def test_a_months_year_is_that_of_the_plans_title() -> None:
    result = structured(
        heading("Handlingsplan våld i nära relation 2026"),
        heading("Stöd", 2),
        paragraph("Under våren utbildar socialförvaltningen all personal i att ställa frågor om våld."),
        paragraph("I augusti startar kvinnojouren en stödgrupp för barn."),
    )
    assert [one.starts or one.ends for one in result.document.activities] == ["2026-21", "2026-08"]


def test_brackets_tell_who_and_when_wherever_they_stand() -> None:
    result = structured(
        heading("Trygghetsplan 2026"),
        heading("Ungas fritid", 2),
        paragraph("Många saknar en plats. Vi öppnar gården på lördagar (fritidschefen, hösten 2026)."),
        heading("Trygga vägar", 2),
        paragraph("Lampor sätts upp längs skolvägen (gatuchefen, oktober 2026)."),
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Vi öppnar gården på lördagar", "fritidschefen"),
        ("Lampor sätts upp längs skolvägen", "gatuchefen"),
    ]


def test_how_often_and_from_when_something_is_promised() -> None:
    (activity, *_) = structured(
        heading("Hjälp med det digitala"),
        paragraph("Biblioteket ska varje vecka hålla öppen it-hjälp, första gången i maj 2032."),
        paragraph("Kulturskolan ska under 2032 starta en kör."),
    ).document.activities
    assert (activity.action, activity.starts, activity.ends, activity.ongoing) == (
        "Hålla öppen it-hjälp",
        "2032-05",
        None,
        True,
    )


def test_what_goes_on_is_promised_where_others_promise_by_when() -> None:
    ongoing = "Hemtjänstens enhetschefer ska löpande uppmärksamma ensamhet vid varje genomförandeplan."
    among = structured(
        heading("Någon att ringa"),
        paragraph("Många saknar någon att prata med."),
        paragraph("Nämnden ska starta en telefonkedja före utgången av oktober 2032."),
        paragraph(ongoing),
    ).document.activities
    assert [(one.responsible, one.ongoing) for one in among] == [
        ("Nämnden", False),
        ("Hemtjänstens enhetschefer", True),
    ]
    apart = structured(
        heading("Någon att ringa"),
        paragraph("Nämnden ska starta en telefonkedja före utgången av oktober 2032."),
        paragraph("Nämnden ska starta en kör före utgången av oktober 2032."),
        heading("Vilka vi är"),
        paragraph(ongoing),
    ).document
    assert [one.ongoing for one in apart.activities] == [False, False]
    assert ongoing in apart.sections[-1].text


def test_the_sentence_behind_a_promise_may_say_how_it_is_followed_up() -> None:
    result = structured(
        heading("Någonstans att gå"),
        paragraph(
            "Nämnden ska senast den 30 juni 2032 öppna en träffpunkt i Västra Hyttan. "
            "Uppföljning sker genom besöksstatistik."
        ),
        paragraph(
            "Gymnasiet ska under 2032 pröva att låta elever hjälpa äldre. Försöket utvärderas i juni 2033. Alla är med."
        ),
        paragraph("Kulturskolan ska under 2032 starta en kör. Planen följs upp varje år."),
    )
    assert [(one.ends, one.follow_up) for one in result.document.activities] == [
        ("2032-06-30", "Uppföljning sker genom besöksstatistik"),
        ("2032", "Försöket utvärderas i juni 2033"),
        ("2032", None),
    ]
    (section,) = result.document.sections
    assert "utvärderas" not in section.text
    assert "Alla är med." in section.text
    assert "Planen följs upp" in section.text
    assert result.coverage == 1


def test_headings_over_promises_are_what_these_are_about() -> None:
    result = structured(
        heading("Överenskommelse om trygghet"),
        heading("Åtaganden"),
        paragraph("Parterna åtar sig följande under avtalets löptid."),
        heading("Tryggare torg", level=2),
        paragraph("Boende vid torget har beskrivit bråk under sommarkvällarna 2025."),
        paragraph("Parkenheten ska under 2026 byta ut lamporna på torget."),
        paragraph("Polisen ska synas till fots på torget två kvällar i veckan under maj–september 2026."),
        heading("Lugnare gator", level=2),
        paragraph("Föräldrar vid två skolor har framfört oro för höga hastigheter."),
        paragraph("Polisen ska genomföra minst tio kontroller vid kommunens skolor per termin."),
        paragraph("Gatuenheten ska under våren 2027 anlägga farthinder på Storgatan."),
        heading("Uppföljning"),
        paragraph("Överenskommelsen utvärderas i december 2027."),
    )
    told = [(one.goal, one.responsible) for one in result.document.activities]
    assert told == [
        ("Tryggare torg", "Parkenheten"),
        ("Tryggare torg", "Polisen"),
        ("Lugnare gator", "Polisen"),
        ("Lugnare gator", "Gatuenheten"),
    ]
    assert [goal.text for goal in result.document.goals] == ["Tryggare torg", "Lugnare gator"]


def test_a_passive_says_who_also_as_the_name_of_what_is_done() -> None:
    sentence = "Badplatsen vid sjön ska tillgänglighetsanpassas av tekniska förvaltningen till sommaren 2028"
    assert (told_in(sentence).responsible, told_in(sentence).ends) == ("tekniska förvaltningen", "2028-22")


def test_a_heading_over_sentences_that_say_who_is_what_they_are_about() -> None:
    found = structured(
        heading("Program 2026–2029"),
        heading("Socialtjänst"),
        paragraph("Kulturförvaltningen ska under våren 2027 starta en fritidsbank."),
        paragraph("HR-avdelningen ska under 2027 utbilda samtliga chefer."),
    ).document.activities
    assert [(one.responsible, one.starts) for one in found] == [
        ("Kulturförvaltningen", "2027-21"),
        ("HR-avdelningen", "2027"),
    ]


def test_a_chapter_with_a_goal_of_its_own_may_promise() -> None:
    found = structured(
        heading("Program 2026–2029"),
        heading("Riskbild"),
        paragraph("Mål: Fler ska våga anmäla."),
        paragraph(
            "Polisen ska under 2027 hålla öppet hus. Rektorerna ska senast i maj 2026 införa en rutin."
        ),
    ).document.activities
    assert [(one.responsible, one.goal) for one in found] == [
        ("Polisen", "Fler ska våga anmäla."),
        ("Rektorerna", "Fler ska våga anmäla."),
    ]


def test_a_deadline_beside_when_something_begins_is_no_end() -> None:
    told = told_in("Rastvärdar med västar på skolgården. Klart från augusti 2026.")
    assert (told.starts, told.ends) == ("2026-08", None)


def test_numbered_promises_below_what_they_are_about() -> None:
    result = structured(
        heading("Överenskommelse"),
        heading("1. Parter"),
        paragraph("Denna överenskommelse har träffats mellan Ekeby kommun och Polisen (nedan polisen)."),
        heading("4. Åtaganden"),
        heading("4.1 Trygg miljö", 2),
        paragraph("4.1.1 Parkenheten genomför tillsammans med polisen vandringar varje år."),
        paragraph("4.1.2 Polisen ska ha synlig närvaro i centrum under perioden maj–september 2031."),
        heading("4.2 Unga", 2),
        paragraph("4.2.1 Socialförvaltningen ska under 2031 öppna en fältverksamhet."),
        paragraph("4.2.2 Polisen ska inom 24 timmar skicka en anmälan när en ung person misstänks."),
    )
    told = [
        (one.responsible, one.starts, one.ends, one.ongoing, one.goal) for one in result.document.activities
    ]
    assert told == [
        ("Parkenheten", None, None, True, "Trygg miljö"),
        ("Polisen", "2031-05", "2031-09", False, "Trygg miljö"),
        ("Socialförvaltningen", "2031", "2031", False, "Unga"),
        ("Polisen", None, None, False, "Unga"),
    ]
    assert result.coverage == 1


def test_names_over_promises_are_no_measures() -> None:
    result = structured(
        heading("Plan för 2031–2033"),
        heading("Nämndernas åtaganden"),
        heading("Tekniska nämnden", 2),
        paragraph("Tekniska nämnden ska under våren 2032 anlägga en brygga vid badet."),
        paragraph("Tekniska nämnden ska under 2033 åtgärda hinder vid trettio hållplatser."),
        heading("Barn- och utbildningsnämnden", 2),
        paragraph("Barn- och utbildningsnämnden ska kontinuerligt inventera lokalerna vid ombyggnader."),
        heading("Kulturnämnden", 2),
        paragraph("Kulturnämnden ska under 2032 erbjuda sagostunder på teckenspråk."),
    )
    assert [(one.responsible, one.ends, one.ongoing) for one in result.document.activities] == [
        ("Tekniska nämnden", "2032-21", False),
        ("Tekniska nämnden", "2033", False),
        ("Barn- och utbildningsnämnden", None, True),
        ("Kulturnämnden", "2032", False),
    ]


def test_a_heading_that_asks_why_and_a_line_to_sign_on_list_no_promises() -> None:
    result = structured(
        heading("Löften 2031"),
        heading("Varför medborgarlöften?", 2),
        paragraph("Kommunen har en överenskommelse. De bygger på vad invånarna har berättat i enkäter."),
        paragraph("Löftena gäller från den 1 januari till den 31 december 2031. De godkändes av styrelsen."),
        heading("Polisen lovar att", 2),
        bullet("kontrollera farten på Storgatan (april 2031)"),
        bullet("patrullera vid torget (hela 2031)"),
        heading("Så följer vi upp löftena", 2),
        paragraph("Kommunpolisen och samordnaren stämmer av läget varje månad och redovisar i januari 2032."),
        paragraph("Ekeby den ……/…… 2031 ____________ Ordförande"),
        paragraph("Beslut: Socialnämnden 2030-11-26 § 118"),
    )
    assert [one.action for one in result.document.activities] == [
        "kontrollera farten på Storgatan",
        "patrullera vid torget",
    ]
    assert result.document.metadata.adopted == "2030-11-26"


_ENDS = {
    "Bygger tre hinder på Hamnvägen före midsommar.": (None, "2031-06"),
    "Låter vakter arbeta vid stationen helgkvällar hela året.": ("2031", "2031"),
    "Gör insatser mot två platser, minst åtta tillfällen under året.": ("2031", "2031"),
    "Håller möten om narkotika i årskurs 7, vecka 40–43.": ("2031-09-29", "2031-10-26"),
}


@pytest.mark.parametrize(("sentence", "when"), _ENDS.items())
def test_a_time_at_the_end_is_of_the_plans_year(sentence: str, when: tuple[str | None, str | None]) -> None:
    assert led_at_end(sentence, 2031) == when
