"""Numbers that rows go on from, deeds below the name of who does them, forms with dots, and the head of a memo."""

from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured, table


def test_a_numbered_name_that_the_numbers_below_go_on_from_is_what_they_are_for() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Nr", "Åtgärd", "Ägare", "Start", "Slut"],
            ["1", "Tidig upptäckt", "", "", ""],
            ["1.1", "Införa frånvarolarm", "Skolchefen", "2031-01", "2031-03"],
            ["1.2", "Utbilda skolvärdar", "Rektorn", "2031-02", "2031-05"],
            ["2", "Stöd till utsatta", "", "", ""],
            ["2.1", "Starta stödgrupp", "Enhetschefen", "2031-03", "2031-06"],
        ),
    )
    told = [(one.action, one.goal) for one in result.document.activities]
    assert told == [
        ("Införa frånvarolarm", "Tidig upptäckt"),
        ("Utbilda skolvärdar", "Tidig upptäckt"),
        ("Starta stödgrupp", "Stöd till utsatta"),
    ]


def test_a_numbered_row_that_the_next_does_not_go_on_from_is_a_measure() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Nr", "Åtgärd", "Ägare", "Slut"],
            ["1", "Införa frånvarolarm", "", ""],
            ["2", "Utbilda skolvärdar", "Rektorn", "2031-05"],
            ["3", "Starta stödgrupp", "Enhetschefen", "2031-06"],
        ),
    )
    assert len(result.document.activities) == 3


def test_deeds_below_the_names_of_parties_are_theirs() -> None:
    result = structured(
        heading("Gemensam plan 2031"),
        table(
            ["Problem", "Skolan", "Socialtjänsten", "Polisen"],
            [
                "Nätmobbning",
                "Ha tema nätvett i alla femmor (maj)",
                "Erbjuda samtal till utsatta (löpande)",
                "Berätta om lagen i årskurs 7 (april)",
            ],
            [
                "Droger i parken",
                "Skicka hem råd till föräldrar (juni)",
                "Fältarbete fredagkvällar (hela året)",
                "Fotpatrull torsdag–lördag (juli)",
            ],
        ),
    )
    told = [(one.responsible, one.problem, one.ends) for one in result.document.activities]
    assert told == [
        ("Skolan", "Nätmobbning", "2031-05"),
        ("Socialtjänsten", "Nätmobbning", None),
        ("Polisen", "Nätmobbning", "2031-04"),
        ("Skolan", "Droger i parken", "2031-06"),
        ("Socialtjänsten", "Droger i parken", "2031"),
        ("Polisen", "Droger i parken", "2031-07"),
    ]


def test_dots_lead_to_values_on_a_form() -> None:
    result = flat(
        "Åtgärdsplan för trygga idrottshallar\n\n"
        "Beslutsinstans ....... Kultur- och fritidsnämnden\n"
        "Beslutsdatum ......... 2030-09-15\n"
        "Paragraf ............. 72\n"
        "Diarienummer ......... KFN 2030/33\n\n"
        "Lägesbild\n\n"
        "Det har varit stölder och bråk i omklädningsrummen under två säsonger.\n\n"
        "Åtgärd A\n"
        "Vad ............ Installera skåp med kodlås i alla hallar\n"
        "Vem ............ Anläggningschefen\n"
        "När ............ april 2031\n\n"
        "Åtgärd B\n"
        "Vad ............ Utbilda ledare i konflikthantering\n"
        "Vem ............ Föreningskonsulenten\n"
        "När ............ september 2031\n"
    )
    told = [(one.action, one.responsible, one.ends) for one in result.document.activities]
    assert told == [
        ("Installera skåp med kodlås i alla hallar", "Anläggningschefen", "2031-04"),
        ("Utbilda ledare i konflikthantering", "Föreningskonsulenten", "2031-09"),
    ]
    (decision,) = result.document.decisions
    assert (decision.date, decision.section) == ("2030-09-15", "72")


def test_dots_that_all_lead_to_pages_are_of_a_table_of_contents() -> None:
    result = flat(
        "Åtgärdsplan för trygga idrottshallar\n\n"
        "Bakgrund ............. 2\n"
        "Åtgärder ............. 3\n\n"
        "Bakgrund\n\nDet har varit stölder i omklädningsrummen.\n"
    )
    assert {one.text for one in result.left_out} >= {"Bakgrund ............. 2", "Åtgärder ............. 3"}


def test_whom_a_memo_is_to_and_from_is_no_time() -> None:
    result = flat(
        "PM 2030-10-02\n\nTill: Räddningsnämnden\nFrån: Förebyggandeenheten\n\n"
        "HANDLINGSPLAN MOT ANLAGDA BRÄNDER 2031\n\nVad vi ska göra\n\n"
        "Flytta containrar från skolornas fasader.\n   Vem: Fastighetsbolaget\n   Senast: 31 mars 2031\n\n"
        "Besöka alla klasser i årskurs 8.\n   Vem: Informatören\n   Senast: 30 november 2031\n"
    )
    told = [(one.action.rstrip("."), one.ends) for one in result.document.activities]
    assert told == [
        ("Flytta containrar från skolornas fasader", "2031-03-31"),
        ("Besöka alla klasser i årskurs 8", "2031-11-30"),
    ]


def test_the_day_of_the_meeting_is_that_of_the_decision() -> None:
    result = structured(
        heading("Handlingsplan för kvinnofrid 2031"),
        table(
            ["Beslutande", "Kommunfullmäktige"],
            ["Sammanträdesdatum", "2031-03-30"],
            ["Paragraf", "41"],
        ),
        heading("Inledning"),
        paragraph("Planen gäller alla nämnder."),
    )
    (decision,) = result.document.decisions
    assert (decision.date, decision.section) == ("2031-03-30", "41")
