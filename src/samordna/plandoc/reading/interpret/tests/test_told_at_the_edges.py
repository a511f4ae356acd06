"""What stands before, behind or around an activity's own words: when, with whom, a box."""

from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult


def _rows(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_a_time_may_stand_before_what_is_done() -> None:
    result = structured(
        heading("Trygghetsplan 2031"),
        heading("Kommunen åtar sig att"),
        bullet("senast i maj 2031 bygga en lekplats vid dammen (ansvarig: parkchefen)"),
        bullet("under 2032 ha kvällsöppet i simhallen (ansvarig: badchefen)"),
    )
    assert [row[1:] for row in _rows(result)] == [
        ("parkchefen", None, "2031-05"),
        ("badchefen", "2032", "2032"),
    ]


def test_a_sentence_may_end_with_whom_and_from_when() -> None:
    result = structured(
        heading("Trygghetsplan 2031"),
        heading("Åtgärder"),
        paragraph(
            "Bibliotekschefen ska under hösten 2031 hålla tre sagostunder, tillsammans med studieförbunden."
        ),
        paragraph("Badchefen ska förlänga öppettiderna från och med den 1 mars 2032."),
    )
    first, second = result.document.activities
    assert (first.action, first.others) == ("Hålla tre sagostunder", "studieförbunden")
    assert (second.action, second.starts) == ("Förlänga öppettiderna", "2032-03-01")


def test_a_label_with_its_time_in_brackets_is_one_line() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Åtgärder"),
        heading("Bygga en gångbro", 2),
        bullet("Ansvarig: gatuchefen"),
        bullet("Tid: klart (maj 2031)"),
        heading("Rusta parken", 2),
        bullet("Ansvarig: parkchefen"),
        bullet("Tid: hösten 2032"),
    )
    assert [(row[0], row[3]) for row in _rows(result)] == [
        ("Bygga en gångbro", "2031-05"),
        ("Rusta parken", "2032-23"),
    ]


def test_a_crossed_box_is_accounted_for() -> None:
    boxes = "- [x] Rusta parken – Parkchef – 2031-05-01\n- [ ] Måla bron – Brochef – 2031-06-01\n"
    result = flat(f"Trygghetsplan\n\nAtt göra\n\n{boxes}")
    assert len(result.document.activities) == 2
    assert "parken" not in "".join(section.text for section in result.document.sections)


def test_measures_of_flat_headings_stand_under_the_one_that_says_so() -> None:
    result = structured(
        heading("Vårt program", 0),
        heading("Det här gör vi", 0),
        heading("Värdar på torget", 0),
        paragraph("Kulturenheten ansvarar. Värdarna börjar i september 2032."),
        heading("Öppet hus på gården", 0),
        paragraph("Fritidschefen ansvarar. Det hålls i mars 2033."),
        heading("Så ser vi om det fungerar", 0),
        paragraph("Frågan ställs igen 2034."),
    )
    assert [row[:2] for row in _rows(result)] == [
        ("Värdar på torget", "Kulturenheten"),
        ("Öppet hus på gården", "Fritidschefen"),
    ]


def test_a_measure_may_be_called_an_agreement_where_measures_have_begun() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Insatser"),
        heading("Gemensam rutin för utsatta", 2),
        paragraph("Ansvar: socialchef · Tid: 2031"),
        heading("Regional överenskommelse om boende", 2),
        paragraph("Ansvar: enhetschef · Tid: 2032"),
    )
    assert [row[1] for row in _rows(result)] == ["socialchef", "enhetschef"]


def test_one_dated_task_of_two_makes_them_activities() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Uppdrag till nämnderna"),
        heading("Kulturnämnden ska", 2),
        bullet("erbjuda en kurs varje lov"),
        bullet("bygga ett galleri senast 2032-12-31"),
    )
    assert [row[1] for row in _rows(result)] == ["Kulturnämnden", "Kulturnämnden"]


def test_the_one_sentence_of_a_chapter_called_goal_is_the_goal() -> None:
    result = structured(heading("Trygghetsplan"), heading("Mål"), paragraph("Alla ska trivas på torget."))
    assert [goal.text for goal in result.document.goals] == ["Alla ska trivas på torget."]


def test_the_title_is_no_block_beside_those_of_who_and_when() -> None:
    result = structured(
        heading("Plan för trygga äldre", 1),
        paragraph("Åby kommun, äldrenämnden."),
        heading("Åtgärder", 2),
        heading("Telefonkort med råd till alla", 0),
        paragraph("Biblioteket · mars 2032"),
        heading("Cirkel om säker e-legitimation", 0),
        paragraph("Pensionärsföreningarna · maj 2032"),
        heading("Nyckelskåp hos alla med larm", 0),
        paragraph("Hemtjänstchefen · juni 2033"),
    )
    assert [row[1] for row in _rows(result)] == ["Biblioteket", "Pensionärsföreningarna", "Hemtjänstchefen"]


def test_where_a_committee_is_to_have_something_from_a_day_it_is_done() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Åtgärder"),
        paragraph("Socialkontoret ska från och med januari 2034 ha fältarbetare på torget varje fredag."),
        paragraph("Gatukontoret ska senast i maj 2034 byta lampor vid bron."),
    )
    assert [row[1] for row in _rows(result)] == ["Socialkontoret", "Gatukontoret"]
