"""Flat text in shapes of our own: headings, footnotes, stamps, hyphens, services, routes."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat
from samordna.plandoc.vocabulary import Function, Level, SectionKind

NUMBERED = """\
Handlingsplan mot våldsbejakande extremism 2024–2026

Innehåll
1 Bakgrund ........ 2
2 Lägesbild ........ 3

1 Bakgrund
Kommunen har i flera år arbetat för att fler ska känna sig trygga i centrum och i de mindre
tätorterna. Den här planen samlar det som nämnderna har kommit överens om.
1
Arbetet leds av en säkerhets-
strateg på kommunledningskontoret.

1
Beslut i kommunfullmäktige, dnr KS 2023/44

Sida 2 av 9
2 Lägesbild
2.1 Skolan
Elever berättar om klistermärken med hatbudskap vid hållplatsen och på väg hem från träningen.
2.2 Torget
Butiker runt torget har fått rutor krossade under våren och flera har satt in larm och galler.
3 Uppföljning
Planen följs upp i samband med årsredovisningen och redovisas för nämnden innan sommaren.
"""


def test_numbered_headings_contents_stamps_and_footnotes() -> None:
    plan = flat(NUMBERED).document
    assert [(section.heading, section.level) for section in plan.sections] == [
        ("Bakgrund", 1),
        ("Lägesbild", 1),
        ("Skolan", 2),
        ("Torget", 2),
        ("Uppföljning", 1),
    ]
    assert plan.metadata.title == "Handlingsplan mot våldsbejakande extremism 2024–2026"
    assert (plan.metadata.period_start, plan.metadata.period_end) == ("2024", "2026")
    text = plan.sections[0].text
    assert "kommit överens om.\n\nArbetet leds av en säkerhetsstrateg på kommunledningskontoret." in text
    assert "Sida 2" not in text
    assert [reference.number for reference in plan.references] == ["KS 2023/44"]
    assert plan.sections[2].kind is SectionKind.SITUATION


HYPHENS = """\
Samverkan

Samarbetet med polisen och social-
tjänsten sker i ungdoms- och
familjefrågor. Kommunens e-
tjänst används, och e-tjänst är ordet. Också social-tjänst och gränslands-\u00adfrågor förekommer ibland.
Se även socialtjänst i bilagan.
"""


def test_hyphens_of_line_breaks_go_and_real_ones_stay() -> None:
    text = flat(HYPHENS).document.sections[0].text
    assert "socialtjänsten sker i ungdoms- och familjefrågor" in text
    assert "e-tjänst används" in text
    assert "Också socialtjänst och" in text


SERVICES = """\
Förebyggande arbete

Fältgruppen
Funktion: förebyggande, upptäckande
Gruppen möter unga 13–19 år på kvällar och helger och samverkar med fritidsgårdarna.

Öppna mottagningen
Upptäckande funktion
Mottagningen tar emot den som fyllt 16 år och som vill tala med någon utanför familjen.

Förhindrande arbete

Vägen vidare
Åtgärdande funktion
Stöd till vuxna som vill lämna en våldsam miljö. Medlar även i konflikter med personer under 18 år.
"""


def test_services_under_their_level_with_functions_and_ages() -> None:
    services = flat(SERVICES).document.services
    assert [(one.name, one.level, one.functions, one.age) for one in services] == [
        ("Fältgruppen", Level.PREVENTION, [Function.PREVENTIVE, Function.DETECTING], (13, 19)),
        ("Öppna mottagningen", Level.PREVENTION, [Function.DETECTING], (16, None)),
        ("Vägen vidare", Level.INTERVENTION, [Function.REMEDIAL], None),
    ]
    assert services[0].partners == ["fritidsgårdarna"]


ROUTE = """\
Akuta lägen
När något har hänt följer kommunen sin vanliga krisorganisation och den här ordningen gäller.

Om larm inkommer från skolan
• Rektorn ringer beredskapschefen (BC)
• BC avgör om krisledningen ska kallas in
• Vid en extraordinär händelse informerar beredskapschefen kommundirektören
• Kommundirektören håller kontinuerligt kommunstyrelsens ordförande underrättad
Om en händelse bedöms som extraordinär kan kommundirektören låta krisledningsnämnden träda in.
"""


def test_alarm_routes() -> None:
    (route,) = flat(ROUTE).document.alarm_routes
    assert route.name == "från skolan"
    assert [step.role for step in route.steps] == [
        "Rektorn",
        "Beredskapschefen",
        "Beredskapschefen",
        "Kommundirektören",
    ]
    assert route.steps[1].decision == "krisledningen ska kallas in"
    assert [step.only_when_extraordinary for step in route.steps] == [False, False, True, True]
    assert route.steps[3].continuous
    assert route.rule is not None
    assert route.rule.startswith("Om en händelse bedöms")


LISTED = """\
Definitioner
Radikalism – viljan att ändra samhället i grunden, med eller utan lagliga medel.
Hatbrott – brott där motivet är att kränka en grupp människor för vad de är eller tror.

Organisation
Nämnden är indelad i tre enheter: ungdomsenheten, enheten för vuxna och stöd-enheten.
Samordnaren ansvarar för att hålla lägesbilden aktuell.

Förslag på aktiviteter
• Säkerhetsstrategen bjuder in föreningarna till ett möte senast den 1 mars 2026.
• Fler ljuspunkter i tunneln (Ansvarig: tekniska nämnden, Klart: hösten 2026)
"""


def test_definitions_departments_tasks_and_bullet_activities() -> None:
    plan = flat(LISTED).document
    assert [one.term for one in plan.definitions] == ["Radikalism", "Hatbrott"]
    assert [one.name for one in plan.departments] == ["Ungdomsenheten", "Enheten för vuxna", "Stöd-enheten"]
    assert [one.text for one in plan.coordinator_tasks] == [
        "Samordnaren ansvarar för att hålla lägesbilden aktuell."
    ]
    first, second = plan.activities
    assert (first.responsible, first.ends, first.flagged) == ("Säkerhetsstrategen", "2026-03-01", True)
    assert (second.action, second.responsible) == ("Fler ljuspunkter i tunneln", "tekniska nämnden")
    assert second.ends == "2026-23"


def test_nothing_is_inferred_from_a_text_that_says_nothing() -> None:
    result = flat(
        "Protokoll\n\nMötet öppnades klockan nio och alla hälsades välkomna till årets första träff.\n"
    )
    plan = result.document
    assert not any(
        (plan.activities, plan.services, plan.definitions, plan.goals, plan.alarm_routes, plan.decisions)
    )
    assert plan.metadata.board is None
    assert plan.metadata.period_start is None
    assert result.flags


TABBED = """\
Åtgärder

Åtgärd\tAnsvarig\tBudget\tNär
Laga taket\tFastighetschef\t1,2 mnkr\thösten 2027
Byta fönster på skolan\tRektor\tInom ram

Uppföljning
Planen följs upp i mars.
"""


def test_cells_parted_by_tabs() -> None:
    plan = flat(TABBED).document
    read = [(one.action, one.responsible, one.cost, one.starts) for one in plan.activities]
    assert read == [
        ("Laga taket", "Fastighetschef", "1,2 mnkr", "2027-23"),
        ("Byta fönster på skolan", "Rektor", "Inom ram", None),
    ]
    assert [section.heading for section in plan.sections] == ["Åtgärder", "Uppföljning"]


ALIGNED = """\
Åtgärder

Åtgärd                          Vem               När             Uppföljning
Mål 1: Torget upplevs som tryggt av alla som bor där
Flytta belysningen närmare      Gatuchef          våren 2027      Årsredovisning
hållplatsen
Mål 2: Alla kan cykla
Måla om övergångsställena       Trafikingenjör    2028            Delårsrapport
vid skolan
"""


def test_goals_between_the_rows_of_aligned_columns() -> None:
    plan = flat(ALIGNED).document
    assert [(one.goal, one.action) for one in plan.activities] == [
        ("Torget upplevs som tryggt av alla som bor där", "Flytta belysningen närmare hållplatsen"),
        ("Alla kan cykla", "Måla om övergångsställena vid skolan"),
    ]


def test_lettered_lines_are_paragraphs_of_their_own() -> None:
    text = (
        "Åtgärder\n\na) Laga taket på biblioteket och förskolan\nAnsvarig: Fastighetschef\n\n"
        "b) Byta fönster\nAnsvarig: Rektor\n"
    )
    assert [(one.action, one.responsible) for one in flat(text).document.activities] == [
        ("Laga taket på biblioteket och förskolan", "Fastighetschef"),
        ("Byta fönster", "Rektor"),
    ]


@pytest.mark.parametrize("stop", [".", ""])
def test_points_that_are_counted_below_each_other_are_each_their_own(stop: str) -> None:
    lines = [
        f"1. Utbilda personal. Ansvarig: Rektor. Klart: maj 2027{stop}",
        f"2. Öppna en stödtelefon för anhöriga. Ansvarig: Socialjouren. Klart: våren 2027{stop}",
        "3. Informera föreningar om vem som får hyra lokaler. Ansvarig:",
        f"Kulturchefen. Klart: december 2026{stop}",
    ]
    plan = flat("\n".join(["Åtgärder", "", *lines])).document
    told = [(one.action, one.responsible, one.ends) for one in plan.activities]
    assert told == [
        ("Utbilda personal.", "Rektor", "2027-05"),
        ("Öppna en stödtelefon för anhöriga.", "Socialjouren", "2027-21"),
        ("Informera föreningar om vem som får hyra lokaler.", "Kulturchefen", "2026-12"),
    ]


def test_labels_with_small_letters_begin_lines_of_their_own() -> None:
    first = "1) Värdar på bussen\n   vem: Trafikchefen\n   när: maj 2027\n   med: Skolan"
    text = f"Åtgärder\n\n{first}\n\n2) Kamera i bussen\n   vem: Rektor\n   när: juni 2027\n"
    told = [(one.responsible, one.ends, one.others) for one in flat(text).document.activities]
    assert told == [("Trafikchefen", "2027-05", "Skolan"), ("Rektor", "2027-06", None)]


def test_numbered_measures_with_labels_are_no_headings() -> None:
    read = flat(
        "Handlingsplan för trygghet 2031\n\n"
        "1 Kunskap\n"
        "1.1 Alla chefer går en kurs. Ansvar: HR-chef. Klart: 30 april 2031\n"
        "1.2 Elevhälsan får handledning. Ansvar: skolchef. Klart: maj 2031\n\n"
        "2 Stöd\n"
        "2.1 Anhöriga erbjuds samtal. Ansvar: socialchef. Klart: juni 2031\n"
        "2.2 Lokalerna ses över. Ansvar: fastighetschef. Klart: december 2031\n"
    )
    assert [(one.action, one.responsible, one.ends) for one in read.document.activities] == [
        ("Alla chefer går en kurs.", "HR-chef", "2031-04-30"),
        ("Elevhälsan får handledning.", "skolchef", "2031-05"),
        ("Anhöriga erbjuds samtal.", "socialchef", "2031-06"),
        ("Lokalerna ses över.", "fastighetschef", "2031-12"),
    ]
    assert read.coverage == 1
