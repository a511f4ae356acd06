"""Guides and alarm routes: what labels, sentences, bullets and tables say of them."""

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table

TITLE = heading("Handlingsplan mot våldsbejakande extremism")


def test_a_guide_in_running_text() -> None:
    (guide,) = structured(
        TITLE,
        heading("Hur gör jag när jag blir orolig?"),
        paragraph(
            "Prata med din chef. Kontakta socialjouren på kvällar och helger. Vid akut fara ringer du 112."
        ),
        paragraph("Gör en orosanmälan om ett barn far illa. Sidan granskades i mars 2025."),
    ).document.guides
    assert guide.contact == "socialjouren"
    assert guide.urgent == "Vid akut fara ringer du 112."
    assert guide.report == "Gör en orosanmälan om ett barn far illa."
    assert guide.reviewed == "2025-03"


def test_a_guide_with_labels_and_with_small_headings() -> None:
    first, second = structured(
        TITLE,
        heading("Hur gör jag?"),
        heading("Om du är orolig för en elev", 2),
        paragraph("Kontakt: trygghetssamordnaren"),
        paragraph("Vid akut fara: ring 112"),
        heading("Om du är orolig för en kollega", 2),
        paragraph("Tala med din chef först."),
        heading("Kontakt", 0),
        paragraph("HR-avdelningen"),
        heading("Granskad", 0),
        paragraph("10 januari 2025"),
    ).document.guides
    assert (first.contact, first.urgent, first.text) == ("trygghetssamordnaren", "ring 112", "")
    assert (second.contact, second.reviewed) == ("HR-avdelningen", "2025-01-10")
    assert second.text == "Tala med din chef först."


def test_no_contact_is_made_up() -> None:
    (guide,) = structured(
        TITLE,
        heading("Om du är orolig"),
        paragraph(
            "Många är osäkra på vad de ska göra. Den som ringer möts av en växel. Ring inte från jobbet."
        ),
    ).document.guides
    assert (guide.contact, guide.urgent, guide.report, guide.reviewed) == (None, None, None, None)


def test_an_alarm_route_with_named_roles_and_lines_below_the_steps() -> None:
    plan = structured(
        TITLE,
        heading("Akuta lägen"),
        heading("Larmväg via skolan", 2),
        heading("Utlöses av", 0),
        paragraph("Ett hot mot skolan"),
        bullet("Rektorn ringer beredskapschefen"),
        bullet("Beredskapschefen: bedömer läget"),
        paragraph("Beslut av beredskapschefen: krisledningen kallas in"),
        paragraph("Ersättare: tjänsteman i beredskap"),
        bullet("Kommunikatören: informerar föräldrar"),
        paragraph("Endast vid extraordinär händelse"),
        paragraph("Övad: oktober 2024"),
    ).document
    (route,) = plan.alarm_routes
    assert (route.name, route.trigger, route.tested) == ("via skolan", "Ett hot mot skolan", "2024-10")
    assert [step.role for step in route.steps] == ["Rektorn", "Beredskapschefen", "Kommunikatören"]
    second, third = route.steps[1:]
    assert (second.decision, second.decided_by) == ("krisledningen kallas in", "beredskapschefen")
    assert second.successor == "tjänsteman i beredskap"
    assert third.only_when_extraordinary
    assert [section.text for section in plan.sections] == ["{{alarm_routes}}"]


def test_an_alarm_route_in_a_table_is_no_list_of_activities() -> None:
    plan = structured(
        TITLE,
        heading("Larmkedja vid allvarlig händelse"),
        table(
            ["Steg", "Vem", "Gör", "Ersättare"],
            ["1", "Rektor", "Ringer beredskapschefen", "Biträdande rektor"],
            ["2", "Beredskapschef", "Kallar krisledningen vid en extraordinär händelse", "TiB"],
        ),
    ).document
    (route,) = plan.alarm_routes
    assert [(step.role, step.successor) for step in route.steps] == [
        ("Rektor", "Biträdande rektor"),
        ("Beredskapschef", "TiB"),
    ]
    assert [step.only_when_extraordinary for step in route.steps] == [False, True]
    assert not plan.activities


def test_steps_of_an_alarm_that_name_nobody_are_no_list_of_activities() -> None:
    rows = [["Steg", "Vad du gör"], ["1", "Prata med din chef"], ["2", "Chefen ringer säkerhetsenheten"]]
    alarm = structured(TITLE, heading("Larmkedja"), table(*rows)).document
    assert not alarm.activities
    assert "Chefen ringer säkerhetsenheten" in alarm.sections[0].text
    assert not structured(TITLE, heading("Om något händer"), table(*rows)).document.activities
    planned = [["Åtgärd", "Klart"], ["Öva larmkedjan", "maj 2026"], ["Skriva larmlista", "juni 2026"]]
    assert len(structured(TITLE, heading("Larmkedja"), table(*planned)).document.activities) == 2


def test_measures_about_crises_stay_activities() -> None:
    plan = structured(
        TITLE,
        heading("Krisberedskap"),
        table(["Åtgärd", "Ansvarig", "Klart"], ["Öva larmkedjan", "Säkerhetschef", "2025-10"]),
    ).document
    assert [one.action for one in plan.activities] == ["Öva larmkedjan"]
    assert not plan.alarm_routes


def test_a_paragraph_under_a_small_heading_is_text_not_a_value() -> None:
    (guide,) = structured(
        TITLE,
        heading("Vid oro"),
        heading("Vem ringer jag?", 2),
        paragraph("Ring säkerhetsavdelningen när du ser klotter med hatbudskap. Vid fara för liv, ring 112."),
    ).document.guides
    assert (guide.contact, guide.urgent) == ("säkerhetsavdelningen", "Vid fara för liv, ring 112.")
    assert guide.text.startswith("Ring säkerhetsavdelningen")
