"""Templates as somebody has filled them in: prompts, instructions and examples left in, and options with boxes."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.blocks import WHY, Block, Why
from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.reading.report import report
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import Outcome, Status

_HEAD = ["Aktivitet", "Ansvarig", "Klart", "Status"]
_ROWS = (
    ["Ta fram en rutin", "Enhetschefen", "april 2031", "Pågår"],
    ["Utse kontaktpersoner", "Skolchefen", "maj 2031", "Ej påbörjad"],
    ["Öva larmvägen", "Säkerhetschefen", "juni 2031", "Ej påbörjad"],
)


def _plan(*blocks: Block) -> ReadResult:
    return structured(heading("Handlingsplan mot våld 2031"), heading("Aktiviteter", 2), *blocks)


def _left(result: ReadResult) -> list[str]:
    return [one.text for one in result.left_out if one.why is Why.TEMPLATE]


def _of(result: ReadResult) -> list[Activity]:
    return result.document.activities


@pytest.mark.parametrize(
    "row",
    [
        ["Klicka eller tryck här för att ange text.", "Ange ansvarig", "Välj datum", "Välj ett objekt."],
        ["[Beskriv aktiviteten]", "[Ansvarig]", "ÅÅÅÅ-MM-DD", "Välj…"],
        ["<Skriv aktivitet här>", "<Funktion>", "[månad år]", ""],
        ["Ny aktivitet", "Ansvarig", "åååå-mm-dd", "-- Välj --"],
        ["Text", "Text", "Text", "Text"],
        ["…", "…", "…", "…"],
    ],
)
def test_a_row_that_nobody_has_filled_in_is_no_activity(row: list[str]) -> None:
    result = _plan(table(_HEAD, *_ROWS, row))
    assert [one.action for one in _of(result)] == [row[0] for row in _ROWS]
    assert _left(result) == [" | ".join(filter(None, row))]
    assert result.coverage == 1


@pytest.mark.parametrize(
    "row",
    [
        ["Exempel: Utbilda all personal", "Fritidschefen", "mars 2030", "Klar"],
        ["Ex. Utbilda all personal", "Fritidschefen", "mars 2030", "Klar"],
        ["T.ex. utbildning för personal", "Fritidschefen", "mars 2030", "Klar"],
        ["Beskriv vad som ska göras", "Ange funktion, inte namn", "Månad och år", "Välj i listan"],
        ["Vad ska ni göra?", "Vem ansvarar?", "När ska det vara klart?", "Välj i listan"],
    ],
)
def test_examples_and_rows_that_say_what_to_write_are_none_either(row: list[str]) -> None:
    result = _plan(table(_HEAD, row, *_ROWS))
    assert [one.action for one in _of(result)] == [row[0] for row in _ROWS]
    assert _left(result) == [" | ".join(row)]


@pytest.mark.parametrize("prompt", ["Ange ansvarig", "[ange funktion]", "Välj ett objekt.", "____", "XX"])
def test_a_prompt_is_nobody_who_answers(prompt: str) -> None:
    result = _plan(table(_HEAD, *_ROWS, ["Bjuda in föreningar", prompt, "juni 2031", "Pågår"]))
    activity = _of(result)[-1]
    assert (activity.action, activity.responsible, activity.ends) == ("Bjuda in föreningar", None, "2031-06")
    assert any("saknar ansvarig" in flag.what for flag in result.flags)
    assert report(result)["left_out"][-1]["why"] == WHY[Why.TEMPLATE].sv


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ("☐ Ej påbörjad ☒ Pågår ☐ Klar", Status.IN_PROGRESS),
        ("☒ Ej påbörjad\n☐ Pågår\n☐ Klar", Status.NOT_STARTED),
        ("( ) pågår (x) klar", Status.DONE),
        ("[ ] Ej påbörjad [X] Pågår [ ] Klar", Status.IN_PROGRESS),
        ("○ Pågår ○ Klart ● Inte påbörjat", Status.NOT_STARTED),
        ("Pågår ☐ Klar ☑", Status.DONE),
    ],
)
def test_the_option_that_is_crossed_is_the_value(options: str, status: Status) -> None:
    rows = [[*row[:3], options] for row in _ROWS]
    result = _plan(table(_HEAD, *rows))
    assert [(one.status, one.comment) for one in _of(result)] == [(status, None)] * 3
    assert not result.flags
    assert result.coverage == 1


def test_where_no_option_is_crossed_there_is_none_and_it_is_asked_for() -> None:
    result = _plan(table(_HEAD, *_ROWS, ["Bjuda in", "Rektor", "juni 2031", "☐ Ej påbörjad ☐ Pågår ☐ Klar"]))
    assert _of(result)[-1].status is None
    assert [flag.what for flag in result.flags] == [
        "Inget av alternativen är valt: ”☐ Ej påbörjad ☐ Pågår ☐ Klar”. Ange vad som gäller."
    ]


def test_a_row_with_nothing_but_options_is_empty() -> None:
    result = _plan(table(_HEAD, *_ROWS, ["", "", "", "☐ Ej påbörjad ☐ Pågår ☐ Klar"]))
    assert (len(_of(result)), result.flags) == (3, [])


def _card(name: str, who: str, when: str, status: str) -> Block:
    return table(["Åtgärd", name], ["Ansvarig", who], ["Klart senast", when], ["Status", status])


def test_a_card_that_nobody_has_filled_in_is_none() -> None:
    prompt, open_options = "Klicka eller tryck här för att ange text.", "☐ Pågår ☐ Klar"
    result = _plan(
        _card("Sätta upp belysning", "Gatuchefen", "2031-05-31", "☒ Pågår ☐ Klar"),
        paragraph("Kort två"),
        _card("Starta nattvandring", "Fritidschefen", "2031-09-30", "☐ Pågår ☒ Klar"),
        paragraph("Kort tre"),
        _card("Samtal med unga", "Välj ansvarig", "Välj datum", open_options),
        paragraph("Kort fyra"),
        _card(prompt, prompt, "Klicka här för att ange datum.", open_options),
    )
    told = [(one.action, one.responsible, one.ends, one.status) for one in _of(result)]
    assert told == [
        ("Sätta upp belysning", "Gatuchefen", "2031-05-31", Status.IN_PROGRESS),
        ("Starta nattvandring", "Fritidschefen", "2031-09-30", Status.DONE),
        ("Samtal med unga", None, None, None),
    ]
    assert sum("Inget av alternativen" in flag.what for flag in result.flags) == 1
    assert result.coverage == 1


def test_labelled_lines_say_what_is_written_behind_them() -> None:
    result = flat("""
Lokal handlingsplan 2031
Diarienummer: [ange diarienummer]
Nästa revidering: XX

ÅTGÄRD 1
Vad: Öppna gården på söndagar
Vem: Enhetschef ungdom
När: januari 2031 – juni 2031
Läge (kryssa): [ ] Ej påbörjad  [x] Pågår  [ ] Klar

ÅTGÄRD 2
Vad: Utbilda ledare
Vem: Föreningskonsulenten
När: maj 2031
Läge (kryssa): [x] Ej påbörjad  [ ] Pågår  [ ] Klar

ÅTGÄRD 3
Vad: Se över bidragsreglerna
Vem: (fyll i funktion)
När: (fyll i)
Läge (kryssa): [ ] Ej påbörjad  [ ] Pågår  [ ] Klar

ÅTGÄRD 4
Vad: ...
Vem: ...
När: ...
Läge (kryssa): [ ] Ej påbörjad  [ ] Pågår  [ ] Klar
""")
    told = [(one.action, one.responsible, one.status) for one in _of(result)]
    assert told == [
        ("Öppna gården på söndagar", "Enhetschef ungdom", Status.IN_PROGRESS),
        ("Utbilda ledare", "Föreningskonsulenten", Status.NOT_STARTED),
        ("Se över bidragsreglerna", None, None),
    ]
    metadata = result.document.metadata
    assert (metadata.registry_number, metadata.next_revision) == (None, None)
    unchosen = "Läge: [ ] Ej påbörjad [ ] Pågår [ ] Klar"
    assert [flag.what for flag in result.flags if "Inget av alternativen" in flag.what] == [
        f"Inget av alternativen är valt: ”{unchosen}”. Ange vad som gäller."
    ]
    assert result.coverage == 1


@pytest.mark.parametrize(
    "instruction",
    [
        "[Beskriv här kort varför planen tas fram.]",
        "Fyll i en rad för varje aktivitet. Lägg till rader vid behov.",
        "Här beskriver ni hur arbetet är organiserat.",
        "Instruktion: En punkt för varje aktivitet.",
        "Beskriv hur och när planen följs upp.",
        "Skriv in era åtgärder i tabellen nedan. Ta bort exemplet innan planen beslutas.",
        "(Radera hjälptexten när du är klar.)",
        "<Beskriv bakgrunden i högst tio rader>",
        "Den här mallen fylls i av förvaltningen. Kursiv text tas bort innan planen skickas till nämnden i rad med bilagan.",
        "Gula fält fylls i. Rad 6 är ett exempel.",
    ],
)
def test_a_paragraph_that_tells_what_to_write_is_no_text_of_the_plan(instruction: str) -> None:
    result = _plan(paragraph(instruction), table(_HEAD, *_ROWS))
    assert _left(result) == [instruction]
    assert all("rad" not in section.text for section in result.document.sections)


@pytest.mark.parametrize(
    "text",
    [
        "Beskrivningen av läget bygger på polisens statistik.",
        "Här beskriver vi hur arbetet är organiserat.",
        "Välj ut tre skolor och erbjud dem utbildning.",
        "Redovisa resultatet för nämnden högst en månad efter årets slut.",
        "Utbildningen [länk] är öppen för alla.",
        "Teckenförklaring: ● klar ○ ej påbörjad",
    ],
)
def test_the_plans_own_text_stays(text: str) -> None:
    result = _plan(paragraph(text), table(_HEAD, *_ROWS))
    assert _left(result) == []


def test_an_instruction_before_what_somebody_has_written_goes_alone() -> None:
    result = _plan(paragraph("[Beskriv målet] Färre unga ska känna oro."), table(_HEAD, *_ROWS))
    assert "Färre unga ska känna oro" in result.document.sections[-1].text
    assert _left(result) == ["[Beskriv målet]"]


def test_a_bullet_that_is_an_example_is_no_activity_and_a_prompt_is_left_out() -> None:
    result = _plan(
        bullet("Exempel: Informera på föräldramöten (rektor, mars 2030)"),
        bullet("Utbilda handläggare (socialchef, maj 2031)"),
        bullet("Ta fram en folder (kommunikatör, augusti 2031)"),
        bullet("… (ansvarig, tid)"),
    )
    assert [one.action for one in _of(result)] == ["Utbilda handläggare", "Ta fram en folder"]
    assert _left(result) == ["… (ansvarig, tid)"]


def test_deeds_to_tick_off_are_no_options() -> None:
    ticked = "☒ Utbilda personalen\n☐ Ta fram en rutin"
    result = _plan(table(_HEAD, *_ROWS, [ticked, "Rektor", "juni 2031", "Pågår"]))
    assert _left(result) == []


@pytest.mark.parametrize(
    "line",
    [
        "[Insats]. Ansvar: [funktion]. Med: [samarbetspart]. Tid: [datum]. Mäts genom: [mått].",
        "11) [Ange åtgärd]. Ansvarig: [vem]. Tid: [när]. Uppföljning: [ange hur åtgärden följs upp].",
        "Exempel på insats: Föreläsning om radikalisering. Ansvar: XX. Med: XX. Tid: XX.",
        "Exempel: Utbilda personal. Ansvarig: [funktion]. Tid: ÅÅÅÅ-MM-DD.",
    ],
)
@pytest.mark.parametrize("make", [paragraph, bullet])
def test_a_line_of_labels_that_nobody_has_filled_in_is_no_activity(
    line: str, make: Callable[[str], Block]
) -> None:
    told = "Ta fram en rutin. Ansvarig: Enhetschefen. Tid: april 2031."
    result = _plan(make(told), make("Öva larmvägen. Ansvarig: Rektor. Tid: maj 2031."), make(line))
    assert [one.action.strip(".") for one in _of(result)] == ["Ta fram en rutin", "Öva larmvägen"]
    assert _left(result) == [line]
    assert result.coverage == 1


def test_one_label_that_is_filled_in_makes_a_line_somebodys() -> None:
    result = _plan(
        bullet("[Insats]. Ansvar: Skolchefen. Tid: [datum]."), bullet(f"{_ROWS[0][0]}. Ansvar: Rektor.")
    )
    assert "Skolchefen" in [one.responsible for one in _of(result)]


def test_an_instruction_that_says_what_signs_mean_is_how_the_table_is_read() -> None:
    told = "Fyll i en rad per åtgärd. Status anges vid uppföljning: 0 = ej påbörjad, 1 = påbörjad, 2 = genomförd."
    rows = [[*row[:3], sign] for row, sign in zip(_ROWS, "120", strict=True)]
    result = _plan(paragraph(told), table(_HEAD, *rows))
    assert [one.status for one in _of(result)] == [Status.IN_PROGRESS, Status.DONE, Status.NOT_STARTED]
    assert _left(result) == []


def test_measures_for_those_in_a_milieu_are_measures() -> None:
    result = structured(
        heading("Insatser per målgrupp"),
        heading("Målgrupp: Individer på väg ut ur extrema miljöer", 2),
        bullet("Individuell plan inom 14 dagar. Ansvar: Socialtjänsten. Tid: löpande."),
        bullet("Gemensamt avhopparteam. Ansvar: Säkerhetschefen. Tid: mars 2027."),
    )
    assert [one.responsible for one in _of(result)] == ["Socialtjänsten", "Säkerhetschefen"]


def test_a_row_of_questions_further_down_is_kept() -> None:
    row = ["Hur ofta ska gruppen träffas?", "Vem leder gruppen?", "juni 2031", "Pågår"]
    result = _plan(table(_HEAD, *_ROWS, row))
    assert [(one.action, one.responsible) for one in _of(result)][3:] == [(row[0], row[1])]


def test_boxes_that_are_all_crossed_are_no_choice() -> None:
    result = _plan(
        table(["Aktivitet", "Ansvarig", "Klart", "Kommentar"], [*_ROWS[0][:3], "☒ Skola ☒ Polis"], *_ROWS[1:])
    )
    assert _of(result)[0].comment == "☒ Skola ☒ Polis"


def _lines(name: str, who: str, when: str) -> list[Block]:
    return [paragraph(f"Åtgärd: {name}"), paragraph(f"Ansvarig: {who}"), paragraph(f"Tid: {when}")]


def test_what_has_the_label_of_others_is_an_activity_that_nobody_has_taken_on_yet() -> None:
    first, second = (
        _lines("Trygg väg", "Rektor", "maj 2031"),
        _lines("Ny belysning", "Gatuchefen", "juni 2031"),
    )
    left_open = _lines("Natten", "–", "–")
    about = heading("Om arbetet")
    several = structured(about, *first, *second, *left_open)
    assert [one.action for one in _of(several)] == ["Trygg väg", "Ny belysning", "Natten"]
    assert [one.action for one in _of(structured(about, *first, *left_open))] == ["Trygg väg"]


@pytest.mark.parametrize(
    "action",
    [
        "Webbkurs för alla (exempel)",
        "EXEMPEL Webbkurs för alla",
        "Webbkurs för alla, exempelrad",
        "Webbkurs – exempel",
    ],
)
def test_a_row_that_is_called_an_example_anywhere_is_one(action: str) -> None:
    result = _plan(table(_HEAD, *_ROWS, [action, "Enhetschef", "2030-12-31", "Pågår"]))
    assert len(_of(result)) == len(_ROWS)
    assert len(_left(result)) == 1


def test_exemplary_deeds_are_deeds() -> None:
    row = ["Samla goda exempel på samverkan", "Enhetschef", "2030-12-31", "Pågår"]
    assert _of(_plan(table(_HEAD, *_ROWS, row)))[-1].action == row[0]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("☒ Antagen ☐ Återremitterad", [("2026-05-20", "61", Outcome.APPROVED)]),
        ("☐ Antagen ☒ Återremitterad", [("2026-05-20", "61", Outcome.RETURNED)]),
    ],
)
def test_options_with_other_labels_behind_them_take_nothing_of_these(
    options: str, told: list[tuple[str, str, Outcome]]
) -> None:
    line = paragraph(f"Beslut: {options}   Datum: 2026-05-20   Paragraf: § 61")
    result = structured(
        heading("Kulturplan 2026"), paragraph("Nämnd: Kulturnämnden"), line, table(_HEAD, *_ROWS)
    )
    document = result.document
    assert [(one.date, one.section, one.outcome) for one in document.decisions] == told
    assert {one.body for one in document.decisions} == {"Kulturnämnden"}
    assert result.coverage == 1


@pytest.mark.parametrize(
    "prompt",
    [
        "[fylls i av registrator när nämnden har beslutat]",
        "[anges av registrator]",
        "[Nämndens beslut, datum och §]",
    ],
)
def test_a_prompt_for_the_decision_is_none(prompt: str) -> None:
    result = structured(
        heading("Kulturplan 2026"), paragraph(f"Beslutsdatum: {prompt}"), table(_HEAD, *_ROWS)
    )
    assert (result.document.decisions, result.document.metadata.approved_by) == ([], None)
    assert _left(result) == [f"Beslutsdatum: {prompt}"]


_ASKED = "Vad visar att det gett effekt?"


def _effect_card(*values: str) -> Block:
    labels = ("Åtgärd", "Ansvarig", "Samverkan", "Klart", "Indikator")
    return table(*([label, value] for label, value in zip(labels, values, strict=True)))


def test_what_a_card_that_nobody_has_filled_in_asks_is_asked_in_every_effect_card() -> None:
    waits = _effect_card("Ange åtgärd", "Ange ansvarig", "Polisen", "ÅÅÅÅ-MM", _ASKED)
    result = _plan(
        _effect_card("Öppna en jour", "Socialchefen", "Polisen", "2031-04", _ASKED),
        _effect_card("Ordna en kurs", "Skolchefen", "Regionen", "2031-05", "Antal elever"),
        waits,
        waits,
    )
    assert [(one.action, one.others, one.indicator) for one in _of(result)] == [
        ("Öppna en jour", "Polisen", None),
        ("Ordna en kurs", "Regionen", "Antal elever"),
    ]
    assert result.coverage == 1


def test_a_question_that_no_card_leaves_unfilled_is_somebodys_own() -> None:
    result = _plan(
        _effect_card("Öppna en jour", "Socialchefen", "Polisen", "2031-04", _ASKED),
        _effect_card("Ordna en kurs", "Skolchefen", "Regionen", "2031-05", "Antal elever"),
    )
    assert [one.indicator for one in _of(result)] == [_ASKED, "Antal elever"]


def test_what_labelled_lines_that_nobody_has_filled_in_ask() -> None:
    result = flat(
        "Handlingsplan mot rån 2031\n\nInsats: Vuxna på bussen\nAnsvarig: Trafikchefen\nTid: mars 2031\n"
        f"Indikator: {_ASKED}\n\nInsats: <skriv insats>\nAnsvarig: <skriv funktion>\nTid: XX\nIndikator: {_ASKED}\n"
    )
    assert [(one.action, one.indicator) for one in _of(result)] == [("Vuxna på bussen", None)]


def test_what_a_row_that_nobody_has_filled_in_asks_is_asked_in_the_column() -> None:
    waits = ["Skriv aktivitet här", "Roll", "ÅÅÅÅ-MM", "Välj ett objekt."]
    result = _plan(table(_HEAD, *_ROWS, ["Öva igen", "Roll", "juli 2031", "Pågår"], waits))
    assert [(one.action, one.responsible) for one in _of(result)][-1] == ("Öva igen", None)
    assert _of(result)[0].responsible == "Enhetschefen"


@pytest.mark.parametrize(
    "help_",
    [
        ["Vad ska ni göra?", "En funktion, inte en person", "Månad räcker", "Frivilligt"],
        ["Börja med ett verb", "Funktion, ej namn", "Månad räcker", "Så långt ni har kommit"],
        ["(vad ni ska göra)", "(roll, ej personnamn)", "(senast när)", "(frivilligt)"],
        ["Kort och konkret, gärna med verb", "Befattning, inte namn", "Datum eller termin", "Valfritt"],
    ],
)
def test_a_row_below_the_head_that_tells_how_to_fill_in_is_no_activity(help_: list[str]) -> None:
    result = _plan(table(_HEAD, help_, *_ROWS))
    assert [one.action for one in _of(result)] == [row[0] for row in _ROWS]
    assert _left(result) == [" | ".join(help_)]


def test_a_row_below_the_head_that_begins_with_a_question_may_be_an_activity() -> None:
    row = ["Hur mår du? Enkät till alla", "Elevhälsan", "mars 2031", "Pågår"]
    assert _of(_plan(table(_HEAD, row, *_ROWS)))[0].action == row[0]
