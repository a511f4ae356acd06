"""Activities as lines below each other, with labels before the values."""

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.schema import Activity


def activities(*blocks: Block) -> list[Activity]:
    return structured(heading("Handlingsplan, åtgärder"), *blocks).document.activities


def test_all_in_one_line() -> None:
    first, second = activities(
        paragraph(
            "Åtgärd: Flytta hållplatsen. Ansvarig: Trafikchef. Tidplan: våren 2026. Uppföljning: Tertial 2."
        ),
        paragraph("Åtgärd: Byta armaturer. Ansvarig: Gatuchef. Tidplan: 2027."),
    )
    assert (first.action, first.responsible, first.starts) == ("Flytta hållplatsen", "Trafikchef", "2026-21")
    assert (first.follow_up, second.action, second.starts) == ("Tertial 2", "Byta armaturer", "2027")


def test_measures_counted_with_capital_letters() -> None:
    text = (
        "Åtgärdsplan mot ungdomsrån\nNyby kommun\n\nVad vi gör\n\n"
        "A. Fler vuxna på torget efter skolan\n   Vem: fältgruppen\n   När: senast 1 april 2026\n\n"
        "B. Undervisning om vittnesplikt i årskurs 7\n   Vem: rektorerna\n   När: senast 1 maj 2026\n"
    )
    result = flat(text)
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == [
        ("Fler vuxna på torget efter skolan", "fältgruppen", "2026-04-01"),
        ("Undervisning om vittnesplikt i årskurs 7", "rektorerna", "2026-05-01"),
    ]
    assert result.coverage == 1


def test_numbered_headings_with_labelled_bullets() -> None:
    result = structured(
        heading("Mål 1: Trygga gator"),
        heading("Åtgärd 1.1 Stänga kulverten", 2),
        bullet("Ansvarig: Driftchef"),
        bullet("Klart: 30 april 2026"),
        heading("Åtgärd 1.2 Skylta om parkeringen", 2),
        bullet("Ansvarig: Trafikingenjör"),
        bullet("Klart: oktober 2026"),
    )
    read = [(one.action, one.responsible, one.ends, one.goal) for one in result.document.activities]
    assert read == [
        ("Stänga kulverten", "Driftchef", "2026-04-30", "Trygga gator"),
        ("Skylta om parkeringen", "Trafikingenjör", "2026-10", "Trygga gator"),
    ]
    assert [section.heading for section in result.document.sections] == ["Mål 1: Trygga gator"]
    assert result.coverage == 1.0


def test_values_on_the_lines_below_their_labels() -> None:
    lines = ("Ansvarig", "Fritidschef", "Tidplan", "Hösten 2026")
    (first,) = activities(heading("Öppna en mötesplats", 2), *map(paragraph, lines))
    assert (first.action, first.responsible, first.starts) == (
        "Öppna en mötesplats",
        "Fritidschef",
        "2026-23",
    )


def test_labels_in_a_table_of_four_columns() -> None:
    (first,) = activities(
        table(["Åtgärd", "Rensa diket", "Ansvarig", "Parkchef"], ["Start", "2026-03", "Slut", "2026-05"])
    )
    assert (first.action, first.responsible, first.starts, first.ends) == (
        "Rensa diket",
        "Parkchef",
        "2026-03",
        "2026-05",
    )


def test_a_label_nobody_knows_goes_to_the_comment() -> None:
    (first,) = activities(
        paragraph("Åtgärd: Byta lås"), paragraph("Ansvarig: Vaktmästare"), paragraph("Nyckelbricka: röd")
    )
    assert first.comment == "Nyckelbricka: röd"


def test_the_chapter_after_the_groups_keeps_its_heading() -> None:
    result = structured(
        heading("Åtgärder"),
        paragraph("Åtgärd: Byta lås"),
        paragraph("Ansvarig: Vaktmästare"),
        heading("Uppföljning"),
        paragraph("Planen följs upp i mars."),
    )
    assert [section.heading for section in result.document.sections] == ["Åtgärder", "Uppföljning"]


def test_promises_under_a_line_that_makes_them() -> None:
    (first, second) = activities(
        heading("Våra löften"),
        paragraph("Kommunen lovar att:"),
        bullet("lysa upp parken vid sjön"),
        bullet("svara på felanmälan inom två dagar"),
    )
    assert (first.action, second.action) == ("lysa upp parken vid sjön", "svara på felanmälan inom två dagar")


def test_a_summary_does_not_tell_the_activities_twice() -> None:
    read = structured(
        heading("Sammanfattning"),
        paragraph("Under perioden ska vi:"),
        bullet("bygga bron"),
        bullet("laga räcket"),
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klart"],
            ["Bygga bron", "Gatuchef", "2026"],
            ["Laga räcket", "Gatuchef", "2027"],
        ),
    ).document.activities
    assert [one.action for one in read] == ["Bygga bron", "Laga räcket"]


def test_labelled_lines_in_flat_text() -> None:
    (first, second) = flat(
        "Åtgärder\n\nÅtgärd: Laga taket\nAnsvarig: Fastighetschef\nTid: 2027\n\n"
        "Åtgärd: Byta fönster\nAnsvarig: Fastighetschef\nTid: 2028\n"
    ).document.activities
    assert (first.action, first.responsible, first.starts) == ("Laga taket", "Fastighetschef", "2027")
    assert second.action == "Byta fönster"


def test_lettered_lines_with_who_and_when_below() -> None:
    first, second = activities(
        paragraph("a) Utse ett skyddsombud"),
        paragraph("Ansvarig: Socialchef, Tidplan: hösten 2026"),
        paragraph("b) Ordna en temavecka"),
        paragraph("Ansvarig: Bibliotekschef, Tidplan: 2027"),
    )
    assert (first.action, first.responsible, first.starts) == (
        "Utse ett skyddsombud",
        "Socialchef",
        "2026-23",
    )
    assert (second.action, second.starts) == ("Ordna en temavecka", "2027")


def test_a_label_of_doing_before_a_time_is_a_time_and_a_description_a_comment() -> None:
    first, second = activities(
        paragraph("5.1 Bättre belysning i gångtunnlar"),
        paragraph("Beskrivning: Alla tunnlar gås igenom."),
        paragraph("Ansvarig nämnd: Tekniska nämnden"),
        paragraph("Genomförande: 2026–2027"),
        paragraph("5.2 Trygghetsronder"),
        paragraph("Ansvarig nämnd: Kommunstyrelsen"),
        paragraph("Genomförande: varje höst"),
    )
    assert (first.action, first.starts, first.ends) == ("Bättre belysning i gångtunnlar", "2026", "2027")
    assert first.comment == "Beskrivning: Alla tunnlar gås igenom"
    assert (second.action, second.ongoing, second.comment) == ("Trygghetsronder", True, "varje höst")


def test_what_is_told_of_the_situation_is_no_activity() -> None:
    read = structured(
        heading("Lägesbild"),
        bullet("Klotter har ökat (källa: polisen, 2025)"),
        bullet("Färre inbrott (källa: Brå, 2025)"),
    ).document.activities
    assert read == []


def test_text_between_an_activity_and_its_labels_is_its_comment() -> None:
    (first,) = activities(
        heading("Insats: Föräldragrupper", 2),
        paragraph("Genomförs tillsammans med bibliotekets familjedagar."),
        paragraph("Ansvarig: Enhetschef familjecentral"),
        paragraph("Tidplan: hösten 2026"),
    )
    assert (first.action, first.responsible) == ("Föräldragrupper", "Enhetschef familjecentral")
    assert first.comment == "Genomförs tillsammans med bibliotekets familjedagar."


def test_what_the_plan_itself_is_for_is_no_activity() -> None:
    read = structured(
        heading("Syfte"), paragraph("Planen ska:"), bullet("ge stöd till chefer"), bullet("klargöra ansvar")
    ).document.activities
    assert read == []


def test_labels_without_colons_and_after_numbers() -> None:
    (first,) = activities(bullet("Sänk farten vid skolan. Ansvarig trafikchef. Klart 2026."))
    assert (first.action, first.responsible, first.ends) == ("Sänk farten vid skolan", "trafikchef", "2026")
    second, third = activities(
        paragraph("1. Cykelöverfart vid torget. Ansvarig: Gatukontoret. Klart: 2028"),
        paragraph("2. Refug vid skolan. Ansvarig: Gatukontoret. Klart: 2029"),
    )
    assert (second.responsible, second.ends, third.ends) == ("Gatukontoret", "2028", "2029")
    assert (second.action, third.action) == ("Cykelöverfart vid torget.", "Refug vid skolan.")


def test_headings_with_a_text_and_one_label_each_are_activities_where_activities_are_told() -> None:
    told = (
        ("Uppsökande arbete i parken", "Under hösten 2025 finns gruppen på plats.", "Fältgruppen"),
        ("Föräldrastöd på fler språk", "Tolkar bekostas av bidrag.", "Familjecentralen"),
        ("Placeringar närmare hemorten", "Enheten söker fler hem.", "Myndighetsenheten"),
    )
    lines = [
        block
        for name, text, who in told
        for block in (heading(name, 0), paragraph(text), paragraph(f"Ansvar: {who}"))
    ]
    read = structured(heading("Aktiviteter under året", 2), *lines)
    found = read.document.activities
    assert [(one.action, one.responsible, one.comment) for one in found] == [(a, c, b) for a, b, c in told]
    assert (found[0].starts, found[0].ends, found[0].flagged) == ("2025-23", "2025-23", True)
    assert structured(heading("Organisation", 2), *lines).document.activities == []


def test_lines_about_the_plan_are_no_activity_and_part_what_stands_around_them() -> None:
    result = structured(
        heading("Åtgärdsplan för Ekeby"),
        heading("Ordna trygga torg", 2),
        paragraph("Diarienummer: 2024-00921"),
        paragraph("Giltighetstid: 2024–2026"),
        paragraph("Beslut: Kommunstyrelsen 2024-06-04 § 87"),
        paragraph("Ansvarig: Trygghetssamordnaren"),
        heading("Inledning"),
        paragraph("Arbetet behövs."),
    )
    assert not result.document.activities
    assert result.document.metadata.registry_number == "2024-00921"


def test_labels_in_one_bracket_parted_by_a_full_stop() -> None:
    first, second = activities(
        bullet("Larmknappar sätts upp i salen. (Ansvarig: Fastighetsenheten. Klart: november 2025.)"),
        bullet("Rutinen skickas till alla partier. (Ansvarig: Kanslichefen. Klart: september 2025.)"),
    )
    assert (first.responsible, first.ends) == ("Fastighetsenheten", "2025-11")
    assert (second.responsible, second.ends) == ("Kanslichefen", "2025-09")


CARDS = (
    ("1. Tända tunneln", "Tekniska förvaltningen", "Mars 2025"),
    ("2. Öppna lovskolan", "Utbildningsförvaltningen", "Juni 2025"),
    ("3. Märka utrustningen", "Säkerhetsenheten", "2026"),
)


def test_questions_asked_again_and_again_are_labels() -> None:
    cards = [
        block
        for deed, who, when in CARDS
        for block in (heading(deed, 2), paragraph(f"Vem gör det? {who}"), paragraph(f"När? {when}"))
    ]
    read = activities(*cards)
    assert [(one.action, one.responsible, one.ends) for one in read] == [
        ("Tända tunneln", "Tekniska förvaltningen", "2025-03"),
        ("Öppna lovskolan", "Utbildningsförvaltningen", "2025-06"),
        ("Märka utrustningen", "Säkerhetsenheten", "2026"),
    ]


def test_a_question_asked_once_is_text() -> None:
    blocks = (heading("Tända tunneln", 2), paragraph("När? Det vet ingen ännu."))
    assert not activities(*blocks)


def test_a_question_alone_on_its_line_asks_for_the_next() -> None:
    lines = ("Vem gör det?", "Gatuchefen", "När?", "Maj 2025")
    (first,) = activities(heading("Tända tunneln", 2), *map(paragraph, lines))
    assert (first.action, first.responsible, first.ends) == ("Tända tunneln", "Gatuchefen", "2025-05")


def test_labels_in_two_brackets() -> None:
    first, second = activities(
        bullet("Tända tunneln. (Ansvarig: Gatuchefen) (Klart: maj 2025)"),
        bullet("Öppna lovskolan. (i Väst) (Ansvarig: Rektor)"),
    )
    assert (first.action, first.responsible, first.ends) == ("Tända tunneln.", "Gatuchefen", "2025-05")
    assert (second.action, second.responsible) == ("Öppna lovskolan. (i Väst)", "Rektor")


def test_headings_that_ask_again_and_again_are_labels_of_what_stands_below_them() -> None:
    def _card(number: int, *values: str) -> list[Block]:
        asked = ("Vad ska göras?", "Vem gör det?", "När ska det vara klart?", "Hur följs det upp?")
        pairs = ((heading(label, 0), paragraph(value)) for label, value in zip(asked, values, strict=True))
        return [heading(f"Åtgärd {number}", 2), *(block for pair in pairs for block in pair)]

    result = structured(
        heading("Plan för beredskap"),
        *_card(1, "Ta fram ett schema", "Samordnaren", "Senast 1 oktober 2025", "Schemat används"),
        *_card(2, "Skaffa larm", "Fastighetschef", "Januari 2026", "Provlarm varje kvartal"),
    )
    read = [(one.action, one.responsible, one.ends, one.follow_up) for one in result.document.activities]
    assert read == [
        ("Ta fram ett schema", "Samordnaren", "2025-10-01", "Schemat används"),
        ("Skaffa larm", "Fastighetschef", "2026-01", "Provlarm varje kvartal"),
    ]
    assert result.coverage == 1


def _cards(*, first: bool) -> list[Activity]:
    cards = (("Öppna studion", "Klar"), ("Erbjuda mentorer", "Pågår"), ("Rusta planen", "Ej startad"))
    blocks: list[Block] = []
    for action, status in cards:
        named, line = heading(action, 3), paragraph(status)
        blocks += [line, named] if first else [named, line]
        blocks += [paragraph("Vem: Fritidschef"), paragraph("När: maj 2026")]
    result = structured(heading("Ungdomslyftet"), heading("Aktiviteter", 2), *blocks)
    assert result.coverage == 1
    return result.document.activities


def test_a_status_over_each_card_is_that_of_the_card_below_it() -> None:
    assert [one.status for one in _cards(first=True)] == ["done", "in_progress", "not_started"]


def test_a_status_below_the_name_of_each_card_is_its_own() -> None:
    assert [one.status for one in _cards(first=False)][1:] == ["in_progress", "not_started"]


def test_a_heading_of_a_chapter_is_no_label_of_the_measure_above_it() -> None:
    result = structured(
        heading("Plan mot nedskräpning"),
        heading("Det ska vi göra", 2),
        *(
            block
            for deed in ("Sätt upp bommar vid grustäkten", "Lys upp tippvägen med armaturer")
            for block in (heading(deed, 1), paragraph("Ansvar: Gatuchefen | Klart: 2027"))
        ),
        heading("Uppföljning", 2),
        paragraph("Nämnden går igenom listan i november."),
    )
    assert [one.follow_up for one in result.document.activities] == [None, None]
    assert result.document.sections[-1].heading == "Uppföljning"


def test_a_problem_with_how_things_are_and_a_goal_is_no_measure() -> None:
    result = structured(
        heading("Åtgärder"),
        heading("1. Narkotika i Centrumparken", 2),
        paragraph("Lägesbild: Försäljning sker öppet."),
        paragraph("Mål: Färre öppna affärer i parken."),
        table(["Insats", "Ansvarig", "När"], ["Röja sikt och byta belysning", "Parkenheten", "april 2026"]),
    )
    (activity,) = result.document.activities
    assert (activity.action, activity.goal) == (
        "Röja sikt och byta belysning",
        "Färre öppna affärer i parken.",
    )


def test_numbered_sentences_over_labels_are_measures() -> None:
    result = flat(
        "Medborgarlöften 2026\n\nVi lovar:\n\n"
        "1. Synlig polis i centrum fredag och lördag kväll.\n   Ansvarig: Polischef\n   Tid: hela 2026\n\n"
        "2. Bilar som kör för fort ska mötas av fler fartkontroller.\n   Ansvarig: Trafikpolisgruppen\n   Tid: maj 2026\n\n"
        "3. Belysning som är trasig lagas inom fem dagar.\n   Ansvarig: Gatuenheten\n   Tid: hela 2026\n"
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Synlig polis i centrum fredag och lördag kväll.", "Polischef"),
        ("Bilar som kör för fort ska mötas av fler fartkontroller.", "Trafikpolisgruppen"),
        ("Belysning som är trasig lagas inom fem dagar.", "Gatuenheten"),
    ]
    assert result.coverage == 1


def test_a_counted_line_that_names_who_acts_begins_a_measure_of_its_own() -> None:
    result = flat(
        "Åtgärdsplan mot skadegörelse\n\nInsatser\n\n"
        "1) Låsa containrar nattetid\n   Ansvarig: Driftchef   Tid: maj 2026   Status: pågår\n"
        "2) Kameror vid tre skolor\n   Ansvarig: Säkerhetschef   Tid: augusti 2026   Status: ej påbörjad\n"
        "3) Vaktmästarna åtgärdar skador inom två dygn så att\n   platsen inte lockar till mer\n"
        "   Ansvarig: Fastighetschef   Tid: löpande   Status: pågår\n"
    )
    assert [(one.action, one.responsible, one.ongoing) for one in result.document.activities] == [
        ("Låsa containrar nattetid", "Driftchef", False),
        ("Kameror vid tre skolor", "Säkerhetschef", False),
        (
            "Vaktmästarna åtgärdar skador inom två dygn så att platsen inte lockar till mer",
            "Fastighetschef",
            True,
        ),
    ]
    assert result.coverage == 1


def test_lines_that_begin_with_the_names_of_columns_without_a_colon() -> None:
    found = activities(
        heading("Åtgärd 1 – Lås", 2),
        paragraph("Ansvarig Förrådschef\nKlart 2026-09-30\nKostnad 40 000 kr"),
        heading("Åtgärd 2 – Märkning", 2),
        paragraph("Ansvarig Driftchef\nKlart 2027-03-31\nKostnad Inom ram"),
    )
    assert [(one.action, one.responsible, one.ends, one.cost) for one in found] == [
        ("Lås", "Förrådschef", "2026-09-30", "40 000 kr"),
        ("Märkning", "Driftchef", "2027-03-31", "Inom ram"),
    ]


def test_labels_alone_on_their_lines_may_be_turns_of_phrase() -> None:
    lines = [
        line
        for deed, who in (("Märk verktygen", "Driftchefen"), ("Lås förråden", "Förrådschefen"))
        for line in ("Åtgärd", deed, "Ansvarig", who, "Klart", "Maj 2026", "Så mäter vi", "Antal")
    ]
    assert [(one.action, one.indicator) for one in activities(*map(paragraph, lines))] == [
        ("Märk verktygen", "Antal"),
        ("Lås förråden", "Antal"),
    ]


def test_a_sentence_of_what_we_shall_do_right_above_who_and_when_is_the_activity() -> None:
    told = activities(
        heading("1 När kommunen köper", 2),
        paragraph("Två av tre städavtal har haft underleverantörer i fyra led."),
        paragraph("Vi ska begränsa antalet led till två i alla nya avtal."),
        paragraph("Ansvarig: inköpschefen"),
        paragraph("Tid: senast den 1 juli 2028"),
        heading("2 När kommunen anställer", 2),
        paragraph("Falska betyg har förekommit bland sökande."),
        paragraph("Kommunen ska kontrollera referenser före varje anställning."),
        paragraph("Ansvarig: bemanningschefen"),
        paragraph("Tid: oktober 2028"),
    )
    assert [(one.action.rstrip("."), one.responsible) for one in told] == [
        ("Vi ska begränsa antalet led till två i alla nya avtal", "inköpschefen"),
        ("Kommunen ska kontrollera referenser före varje anställning", "bemanningschefen"),
    ]


def test_signs_that_a_key_explains_behind_a_word() -> None:
    told = activities(
        *(
            paragraph_
            for name, who in (("Affischer i korridoren", "Kuratorn"), ("Vuxna i omklädningsrummet", "Rektor"))
            for paragraph_ in (
                heading(f"▶ {name}", 0),
                paragraph(f"☺ {who}"),
                paragraph("⏰ 15 oktober 2026"),
            )
        ),
        paragraph("Teckenförklaring: ☺ ansvarig, ⏰ klart senast"),
    )
    assert [(one.action, one.responsible, one.ends) for one in told] == [
        ("Affischer i korridoren", "Kuratorn", "2026-10-15"),
        ("Vuxna i omklädningsrummet", "Rektor", "2026-10-15"),
    ]


def test_a_name_above_who_and_when_needs_no_word_for_a_deed() -> None:
    told = activities(
        paragraph("Öppet på fredagar\nAnsvarig: Fritidschefen\nTid: 2027"),
        paragraph("Vandringar\nAnsvarig: Skolchefen\nTid: våren 2028"),
    )
    assert [(one.action, one.responsible, one.starts) for one in told] == [
        ("Öppet på fredagar", "Fritidschefen", "2027"),
        ("Vandringar", "Skolchefen", "2028-21"),
    ]


def test_a_name_before_labels_on_the_same_line() -> None:
    told = activities(
        paragraph("Trygghetsvandringar varje vecka. Ansvarig: Rektor; tid: hösten 2026; uppföljning: Enkät."),
        paragraph("Rastvärdar med västar. Ansvarig: Mentorerna; tid: maj 2027; uppföljning: Rapporter."),
    )
    assert [(one.action, one.responsible, one.follow_up) for one in told] == [
        ("Trygghetsvandringar varje vecka.", "Rektor", "Enkät"),
        ("Rastvärdar med västar.", "Mentorerna", "Rapporter"),
    ]


def test_labels_above_their_values_in_one_paragraph() -> None:
    (told,) = activities(
        heading("Utbilda all personal", 2),
        paragraph("Ansvarig\nRektor"),
        paragraph("Tid\nhösten 2026"),
    )
    assert (told.action, told.responsible, told.ends) == ("Utbilda all personal", "Rektor", "2026-23")


def test_a_name_that_says_how_often_is_no_time() -> None:
    (told,) = activities(
        paragraph("Insats: Trygghetsvandringar varje vecka"),
        paragraph("Ansvarig: Rektor. Tid: maj 2026."),
    )
    assert (told.action, told.responsible) == ("Trygghetsvandringar varje vecka", "Rektor")
