"""Tables without a head, or with goals in rows of their own between the others."""

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_HEAD = ["Åtgärd", "Ansvarig", "Klart"]


def _told(read: ReadResult) -> list[tuple[str | None, str, str | None, str | None]]:
    return [(one.goal, one.action, one.responsible, one.ends) for one in read.document.activities]


def test_columns_of_who_and_when_tell_what_the_others_are() -> None:
    read = structured(
        heading("Handlingsplan mot våld"),
        table(
            ["Förebygga", "Utbilda lärare om barnäktenskap", "Skolchef", "Juni 2026"],
            ["", "Föräldragrupper på fyra språk", "Familjecentralen", "December 2026"],
            ["", "Filmkväll för unga", "Fritidsgården", "Mars 2027"],
            ["Skydda", "Rutin för orosanmälan", "Socialchef", "Maj 2026"],
            ["", "Avtal om boende", "Socialchef", "Oktober 2026"],
        ),
    )
    assert _told(read) == [
        ("Förebygga", "Utbilda lärare om barnäktenskap", "Skolchef", "2026-06"),
        ("Förebygga", "Föräldragrupper på fyra språk", "Familjecentralen", "2026-12"),
        ("Förebygga", "Filmkväll för unga", "Fritidsgården", "2027-03"),
        ("Skydda", "Rutin för orosanmälan", "Socialchef", "2026-05"),
        ("Skydda", "Avtal om boende", "Socialchef", "2026-10"),
    ]


def test_a_table_of_people_without_a_head_lists_nothing_to_be_done() -> None:
    read = structured(
        heading("Arbetsgruppen"),
        table(["Per Ek", "Skolchef", "Juni 2026"], ["Bo Al", "Rektor", "Mars 2027"]),
    )
    assert read.document.activities == []


def test_a_goal_beside_its_label_holds_for_the_rows_below_it() -> None:
    read = structured(
        heading("Plan mot stölder"),
        table(
            ["Mål", "Antalet stölder ska halveras", ""],
            _HEAD,
            ["Inhägna förrådet", "Förrådschef", "2026-09-30"],
            ["Mål", "Allt stöldgods ska kunna spåras", ""],
            _HEAD,
            ["Märka maskiner", "Driftchef", "2027-03-31"],
        ),
    )
    assert _told(read) == [
        ("Antalet stölder ska halveras", "Inhägna förrådet", "Förrådschef", "2026-09-30"),
        ("Allt stöldgods ska kunna spåras", "Märka maskiner", "Driftchef", "2027-03-31"),
    ]


def test_the_description_beside_a_title_is_part_of_the_activity_and_no_comment() -> None:
    """Comments are for those who work with the plan; what an activity is stands in what everybody may read."""
    read = structured(
        table(
            ["Titel", "Beskrivning", "Tilldelad till", "Förfallodatum", "Status"],
            ["Byta lås", "Byt till cylindrar av högre klass", "Fastighet", "2026-05-01", "NOT_STARTED"],
            ["Nattvandra", "Fredagar klockan 20", "Fritid", "2026-12-31", "IN_PROGRESS"],
        )
    )
    assert [(one.action, one.comment, one.status) for one in read.document.activities] == [
        ("Byta lås. Byt till cylindrar av högre klass", None, "not_started"),
        ("Nattvandra. Fredagar klockan 20", None, "in_progress"),
    ]


def test_a_bare_amount_has_the_unit_of_its_heading() -> None:
    read = structured(
        table(
            ["Åtgärd", "Ansvarig", "Klart", "Budget (tkr)"],
            ["Byta lås i källaren", "Fastighetschef", "2026-05", "1 420"],
            ["Nattvandra på fredagar", "Fritidschef", "2026-12", "inom ram"],
            ["Lysa upp gångvägen", "Gatuchef", "2026-11", "2,5 mnkr"],
        )
    )
    assert [one.cost for one in read.document.activities] == ["1 420 tkr", "inom ram", "2,5 mnkr"]


def test_a_goal_told_with_and_without_its_full_stop_is_one() -> None:
    read = structured(
        heading("Mål"),
        bullet("Stölderna ska halveras."),
        bullet("Alla ska kunna gå hem tryggt."),
        heading("Åtgärder"),
        table(
            ["Mål", "Åtgärd", "Ansvarig", "Klart"],
            ["Stölderna ska halveras", "Byta lås", "Fastighetschef", "2026-05"],
            ["Alla ska kunna gå hem tryggt", "Nattvandra", "Fritidschef", "2026-12"],
        ),
    )
    told = ["Stölderna ska halveras.", "Alla ska kunna gå hem tryggt."]
    assert [goal.text for goal in read.document.goals] == told
    assert [one.goal for one in read.document.activities] == told


def test_rows_of_labels_above_the_head_of_a_table_tell_of_the_plan() -> None:
    read = structured(
        heading("Trygghet på en sida"),
        table(
            ["Kommun: Havsby kommun", "", "Dnr: SN 2026/9", ""],
            ["Beslut: Socialnämnden 2026-02-04 § 3", "", "Gäller: 2026–2028", ""],
            ["Mål", "Vad gör vi?", "Vem?", "När?"],
            ["Fler vågar berätta", "Utbilda skolsköterskor", "Elevhälsochef", "2026-06"],
            ["Ingen förs utomlands", "Samtala före sommarlovet", "Rektor", "2026-05"],
        ),
    )
    assert [action for _, action, _, _ in _told(read)] == [
        "Utbilda skolsköterskor",
        "Samtala före sommarlovet",
    ]
    about = read.document.metadata
    assert (about.registry_number, about.period_end) == ("SN 2026/9", "2028")
    assert read.coverage == 1
