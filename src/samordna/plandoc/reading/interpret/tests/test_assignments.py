"""What a decision gives somebody to do, and what the minutes that tell of it are about."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured

_HEAD = (
    paragraph("KOMMUNSTYRELSEN"),
    paragraph("Sammanträdesdatum 2026-03-10"),
    paragraph("§ 41 Dnr KS 2026/114"),
    heading("Åtgärder mot nyrekrytering till gäng", 0),
)
_GIVEN = (
    bullet("att ge socialnämnden i uppdrag att inrätta en mottagning senast den 1 september 2026,"),
    bullet("att uppdra åt säkerhetschefen att ta fram en lägesbild, med start i april 2026, samt"),
    bullet("att uppdraget ska återrapporteras i december 2026."),
)


def test_what_is_given_somebody_in_minutes_is_to_be_done() -> None:
    read = structured(*_HEAD, heading("Beslut", 0), paragraph("Kommunstyrelsen beslutar"), *_GIVEN)
    told = [(one.action, one.responsible, one.starts, one.ends) for one in read.document.activities]
    assert told == [
        ("Inrätta en mottagning", "socialnämnden", None, "2026-09-01"),
        ("Ta fram en lägesbild", "säkerhetschefen", "2026-04", None),
    ]
    (decision,) = read.document.decisions
    assert (decision.body, decision.date, decision.section) == ("Kommunstyrelsen", "2026-03-10", "41")
    assert read.document.metadata.title == "Åtgärder mot nyrekrytering till gäng"
    assert read.coverage == 1


@pytest.mark.parametrize("above", ["Förslag till beslut", "Förvaltningen föreslår att nämnden beslutar:"])
def test_what_is_only_proposed_is_not(above: str) -> None:
    assert structured(*_HEAD, heading(above, 0), *_GIVEN).document.activities == []


def test_what_is_done_with_the_plan_itself_is_not() -> None:
    read = structured(
        *_HEAD,
        heading("Beslut", 0),
        bullet("att ge kommundirektören i uppdrag att följa upp planen varje år"),
        bullet("att ge kommundirektören i uppdrag att redovisa kostnaderna"),
    )
    assert read.document.activities == []


def test_what_a_paragraph_of_minutes_is_about_may_stand_behind_its_number() -> None:
    read = structured(
        paragraph("Protokollsutdrag"),
        paragraph("Socialnämnden 2026-02-18"),
        paragraph("§ 22 Handlingsplan mot våld 2026–2028"),
        paragraph("Socialnämnden antar handlingsplanen."),
    )
    assert read.document.metadata.title == "Handlingsplan mot våld 2026–2028"
    assert [one.section for one in read.document.decisions] == ["22"]


def test_what_is_given_in_a_list_beside_the_decision_on_the_plan() -> None:
    read = structured(
        paragraph("Protokoll"),
        paragraph("Kommunstyrelsen"),
        paragraph("2026-04-14"),
        paragraph("§ 77"),
        heading("Handlingsplan för ett tryggt centrum (KS 2026/200)", 0),
        heading("Kommunstyrelsens beslut", 0),
        bullet("Handlingsplanen för 2026–2027 antas."),
        bullet("Gatuchefen får i uppdrag att byta belysningen på torget senast 30 november 2026."),
        bullet("Fritidschefen får i uppdrag att öppna en mötesplats från 1 juni 2026."),
    )
    assert [(one.action, one.responsible) for one in read.document.activities] == [
        ("Byta belysningen på torget", "Gatuchefen"),
        ("Öppna en mötesplats", "Fritidschefen"),
    ]
    about = read.document.metadata
    assert (about.title, about.registry_number) == ("Handlingsplan för ett tryggt centrum", "KS 2026/200")
    assert [(one.body, one.date, one.section) for one in read.document.decisions] == [
        ("Kommunstyrelsen", "2026-04-14", "77")
    ]


def test_what_is_given_tells_around_the_deed_when_with_whom_and_for_how_much() -> None:
    read = structured(
        paragraph("Protokollsutdrag"),
        paragraph("Kommunstyrelsen 2027-02-09"),
        heading("§ 12 Lugnare lov 2027", 0),
        heading("Kommunstyrelsens beslut", 0),
        paragraph("Kommunstyrelsen beslutar"),
        bullet(
            "att ge kulturchefen i uppdrag att ordna musik tillsammans med studieförbunden från mars till och med oktober "
            "2027, till en kostnad av högst 180 tkr,"
        ),
        bullet(
            "att uppdra åt skolchefen att i samråd med regionen bilda ett närvaroteam för 1,2 mkr per år,"
        ),
        bullet("att uppdra åt kommunikatören att löpande berätta om arbetet, samt"),
        bullet("att uppdra åt samordnaren att lämna en slutrapport till kommunstyrelsen i december 2027."),
    )
    told = [
        (one.action, one.responsible, one.others, one.starts, one.ends, one.ongoing, one.cost)
        for one in read.document.activities
    ]
    assert told == [
        (
            "Ordna musik",
            "kulturchefen",
            "studieförbunden",
            "2027-03",
            "2027-10",
            False,
            "högst 180 tkr",
        ),
        ("Bilda ett närvaroteam", "skolchefen", "regionen", None, None, False, "1,2 mkr per år"),
        ("Berätta om arbetet", "kommunikatören", None, None, None, True, None),
        ("Lämna en slutrapport till kommunstyrelsen", "samordnaren", None, None, "2027-12", False, None),
    ]
    about = read.document.metadata
    assert (about.title, about.period_start, about.period_end) == ("Lugnare lov 2027", "2027", "2027")
    assert read.coverage == 1


@pytest.mark.parametrize(
    ("deed", "is_given"),
    [
        ("redovisa en slutrapport i december 2027", True),
        ("redovisa en slutrapport", False),
        ("återkomma med en rapport i december 2027", False),
        ("redovisa kostnaderna i december 2027", False),
    ],
)
def test_what_is_only_told_back_is_not_done_unless_it_is_written_by_a_day(deed: str, is_given: bool) -> None:
    given = (bullet(f"att ge kommundirektören i uppdrag att {deed},"), *_GIVEN)
    read = structured(*_HEAD, heading("Beslut", 0), paragraph("Kommunstyrelsen beslutar"), *given)
    assert (len(read.document.activities) == 3) is is_given


def test_what_the_sentence_behind_says_of_the_cost() -> None:
    read = flat(
        "Kommunfullmäktige\n2026-12-14\n\n§ 140 Satsning mot brott 2027\n\nKommunfullmäktiges beslut\n"
        "- Tekniska nämnden får i uppdrag att byta lampor i Parkgatan senast 2027-05-31. Kostnad: högst 400 tkr.\n"
        "- Socialnämnden får i uppdrag att inrätta en fältgrupp från och med april till och med december 2027.\n"
    )
    told = [(one.action, one.starts, one.ends, one.cost) for one in read.document.activities]
    assert told == [
        ("Byta lampor i Parkgatan", None, "2027-05-31", "högst 400 tkr"),
        ("Inrätta en fältgrupp", "2027-04", "2027-12", None),
    ]
    assert read.document.metadata.title == "Satsning mot brott 2027"


@pytest.mark.parametrize("done", ["klart senast i", "klar i", "färdigt", "ska vara klart senast"])
@pytest.mark.parametrize("cost", ["", " (kostnad 40 tkr)", ", kostnaden får uppgå till 40 tkr"])
def test_when_a_given_deed_is_finished_and_what_it_may_cost(done: str, cost: str) -> None:
    result = structured(
        heading("Beslut", 2),
        paragraph("Kommunstyrelsen beslutar"),
        bullet(f"att ge tekniska nämnden i uppdrag att byta lamporna vid ån, {done} maj 2031{cost},"),
        bullet("att ge socialnämnden i uppdrag att öppna en jour, klar den 1 juni 2031,"),
    )
    assert [(one.action, one.ends, one.cost) for one in result.document.activities] == [
        ("Byta lamporna vid ån", "2031-05", "40 tkr" if cost else None),
        ("Öppna en jour", "2031-06-01", None),
    ]


def test_with_whom_one_deed_is_done_is_not_cut_out_before_the_next() -> None:
    read = structured(
        *_HEAD,
        heading("Beslut", 0),
        paragraph("Kommunstyrelsen beslutar"),
        bullet("att uppdra åt skolchefen att ordna möten i samverkan med polisen och starta läxhjälp"),
        bullet("att uppdra åt fritidschefen att öppna gården i samverkan med polisen"),
    )
    assert [(one.action, one.others) for one in read.document.activities] == [
        ("Ordna möten i samverkan med polisen och starta läxhjälp", None),
        ("Öppna gården", "polisen"),
    ]
