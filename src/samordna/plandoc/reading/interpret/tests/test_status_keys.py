"""Statuses in the words plans use, and in signs that a plan explains itself."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.words.status_signs import key_in, status_begun, status_of
from samordna.plandoc.vocabulary import Status

_HEAD = ["Åtgärd", "Ansvarig", "Klart senast", "Läge"]
_WORDS = {
    Status.NOT_STARTED: "Ej igång|Ännu inte påbörjat|Inte startat|Kommande|Ikke startet|Ikkje starta|Ikke påbegyndt|Planlagt",
    Status.IN_PROGRESS: "50 %|Under arbete|På väg|Inlett|Igång|Arbetet pågår|Delvis genomfört|Planering pågår|"
    "I gang|Påbegynt|Igangsat|Under arbeid|Under arbejde|On track|On-going|On schedule",
    Status.DONE: "100 %|Helt klart|Utfört|Verkställd|Avklarat|Ferdig|Fullført|Gjennomført|Gennemført|Afsluttet|Finished|Closed",
    Status.DELAYED: "Skjuts upp|Framskjutet|Fördröjd|Forsinket|Forsinka|Late|Behind schedule|Behind",
    Status.PAUSED: "Vilande|Pausad|Vilar|Ligger på is|På vent|On hold|Suspended",
    Status.CANCELLED: "Nedlagd|Inställt|Genomförs inte|Avlyst|Aflyst|Discontinued",
}


@pytest.mark.parametrize(
    ("words", "status"), [(word, status) for status, words in _WORDS.items() for word in words.split("|")]
)
def test_words_for_a_status(words: str, status: Status) -> None:
    assert status_of(words) is status


UNTOLD = "Utan status|Ingen status|Status saknas|Ej rapporterad|Inte rapporterat|Ännu inte redovisad|Not reported|Uppgift saknas"


@pytest.mark.parametrize("words", UNTOLD.split("|"))
def test_words_for_no_status_are_no_comment_and_ask_nothing(words: str) -> None:
    rows = (["Utbilda personal", "Rektor", "2026", words], ["Öva larm", "Säkerhetschef", "2027", "Klar"])
    found = structured(heading("Aktiviteter"), table(_HEAD, *rows))
    told, other = found.document.activities
    assert (told.status, told.comment, other.status) == (None, None, Status.DONE)
    assert not [flag for flag in found.flags if words in flag.what]


@pytest.mark.parametrize(
    "words", ["Rapporterad", "Redovisas i nämnden", "Status quo", "Ej redovisade lokaler"]
)
def test_other_words_are_kept(words: str) -> None:
    rows = (["Utbilda personal", "Rektor", "2026", words], ["Öva larm", "Säkerhetschef", "2027", "Klar"])
    told = structured(heading("Aktiviteter"), table(_HEAD, *rows)).document.activities[0]
    assert told.comment == words


def test_a_status_that_says_more() -> None:
    assert status_begun("Inte påbörjat ännu") is Status.NOT_STARTED


def test_the_last_of_two_things_said_may_be_the_status() -> None:
    assert status_begun("Inköpt, pågår") is Status.IN_PROGRESS
    assert status_begun("Klart, protokoll finns") is Status.DONE
    assert status_begun("Rektor, skolvärd") is None


def test_a_line_of_signs_is_a_key_and_no_bullet() -> None:
    read = flat(
        "Trygghetsprogram 2026\n\n● klart   ◐ pågår   ○ inte påbörjat\n\n"
        "Åtgärd | Ansvarig | Klart senast | Läge\n"
        "Inventera lokaler | Lokalbokare | 2026-06-30 | ●\nSkriva rutin | Kommunjurist | 2026-12-31 | ○\n"
    )
    assert [one.status for one in read.document.activities] == [Status.DONE, Status.NOT_STARTED]


def test_letters_mean_what_the_key_below_the_table_says() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            _HEAD,
            ["Inventera lokaler", "Lokalbokare", "2023-06-30", "G"],
            ["Skriva rutin", "Kommunjurist", "2023-12-31", "Y"],
            ["Bygga webbsida", "Webbredaktör", "2024-03-31", "R"],
            ["", "Förklaring: G = genomförd, Y = pågår, R = ej påbörjad", "", ""],
        ),
    )
    assert [one.status for one in read.document.activities] == [
        Status.DONE,
        Status.IN_PROGRESS,
        Status.NOT_STARTED,
    ]


@pytest.mark.parametrize(
    "key",
    [
        "Teckenförklaring:  ● klar   ◐ på gång   ○ inte börjat   ✕ stryks",
        "● klar, ◐ på gång, ○ ej påbörjad, ✕ utgår",
        "● = klar; ◐ = pågår; ○ = inte påbörjad; ✕ = avbruten",
    ],
)
def test_any_signs_mean_what_stands_beside_them_in_a_key(key: str) -> None:
    rows = [[sign, f"Laga grind {sign}", "Parkchef"] for sign in "●◐○✕"]
    read = structured(heading("Åtgärder"), paragraph(key), table(["", "Åtgärd", "Ansvarig"], *rows))
    assert [one.status for one in read.document.activities] == [
        Status.DONE,
        Status.IN_PROGRESS,
        Status.NOT_STARTED,
        Status.CANCELLED,
    ]


def test_an_empty_cell_means_what_the_key_says_of_no_sign_and_is_asked_about() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            _HEAD,
            ["Inventera lokaler", "Lokalbokare", "2023-06-30", "🟢"],
            ["Bygga webbsida", "Webbredaktör", "2024-03-31", ""],
        ),
        paragraph("🟢 = genomfört, 🟡 = på väg, = ej påbörjat."),
    )
    assert [one.status for one in read.document.activities] == [Status.DONE, Status.NOT_STARTED]
    assert any("tom cell för status" in flag.what for flag in read.flags)


@pytest.mark.parametrize(
    "text",
    [
        *("1: Genomförda insatser, 2: Planerade insatser", "A. Pågår B. Klart", "Vi är klara, tror vi"),
        *("Planerad → pågår → klar", "■ Klar med rutinen\n▪ Pågår med nästa steg"),
    ],
)
def test_what_is_no_key(text: str) -> None:
    assert key_in([text]) == {}


def test_boxes_that_are_crossed_are_done_and_the_empty_ones_not_begun() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Genomförd", "Aktivitet", "Vem ansvarar", "Senast"],
            ["☒", "Begära utdrag ur registret", "Föreningsrådgivare", "2025-03-31"],
            ["☐", "Bjuda in ordförande till kväll", "Fritidschef", "2025-11-30"],
        ),
    )
    assert [one.status for one in read.document.activities] == [Status.DONE, Status.NOT_STARTED]


def test_a_share_of_what_is_to_be_done_is_a_status_only_where_the_heading_says_so() -> None:
    head = ["Åtgärd", "Ansvarig", "Klart"]
    rows = [
        ["Utbilda lärare", "Rektor", "2026-06", "50 %"],
        ["Anställa fältare", "Socialchef", "2026-12", "0 %"],
    ]
    done = structured(heading("Åtgärder"), table([*head, "% klart"], *rows)).document.activities
    money = structured(heading("Åtgärder"), table([*head, "Resurs"], *rows)).document.activities
    assert [one.status for one in done] == [Status.IN_PROGRESS, Status.NOT_STARTED]
    assert [(one.status, one.cost) for one in money] == [(None, "50 %"), (None, "0 %")]


def test_statuses_that_mean_nothing_to_us_are_asked_about_once() -> None:
    def _flags(*statuses: str) -> list[tuple[str, str | None]]:
        rows = [["Utbilda mentorer", "Rektor", status] for status in statuses]
        result = structured(heading("Åtgärder"), table(["Insats", "Ansvarig", "Status"], *rows))
        return [(one.what, one.item) for one in result.flags if "okän" in one.what]

    assert _flags("Blå fas", "Vitt läge", "Prövas") == [
        (
            "Statusarna ”Blå fas”, ”Vitt läge”, ”Prövas” är okända och står på 3 rader. Välj en status för var och en.",
            None,
        )
    ]
    assert [item for _, item in _flags("Blå fas", "Klar", "Klar")] == ["activities-1"]


def test_shares_done_are_a_status_under_a_heading_that_says_so_and_never_a_cost() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ägare", "Förfallodatum", "Färdiggrad"],
            ["Ta fram lathund till förskolor", "Förskolechef", "2026-10-01", "75 %"],
            ["Gå igenom lathunden på möten", "Förskolechef", "2027-01-31", "0 %"],
            ["Klargöra rutin för akut placering", "Enhetschef barn", "2026-06-15", "100 %"],
        ),
    )
    assert [one.status for one in read.document.activities] == [
        Status.IN_PROGRESS,
        Status.NOT_STARTED,
        Status.DONE,
    ]
    assert [one.cost for one in read.document.activities] == [None] * 3


def test_a_question_that_is_answered_with_no_is_not_done() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Aktivitet", "Ansvarig", "Tid", "Genomfört?"],
            ["Röja sikten i parken", "Parkförvaltare", "2026-05", "Ja"],
            ["Byta belysning i tunneln", "Projektledare", "2026-10", "Nej"],
        ),
    )
    assert [one.status for one in read.document.activities] == [Status.DONE, None]


def test_statuses_as_lists_of_tasks_export_them() -> None:
    plan = structured(
        heading("Åtgärder"),
        table(
            ["Rubrik", "Tilldelad", "Förfallodatum", "Tillstånd"],
            ["Kartlägg otrygga hållplatser", "Trafikplanerare", "2032-05-31", "Pågående"],
            ["Sätt upp nödtelefon vid badet", "Driftchef", "2032-06-15", "Ny"],
            ["Skriv rutin för hotfulla besök", "Säkerhetssamordnare", "2032-04-30", "Avslutad"],
        ),
    ).document
    wanted = [Status.IN_PROGRESS, Status.NOT_STARTED, Status.DONE]
    assert [one.status for one in plan.activities] == wanted


@pytest.mark.parametrize(
    "key",
    [
        ["Teckenförklaring", "A = avslutat", "P = pågår", "I = inte påbörjat", "S = struken"],
        ["A – avslutat.", "P – pågår.", "I – inte påbörjat.", "S – struken."],
        ["A: avslutat / P: pågår / I: inte påbörjat / S: struken"],
        ["A=Avslutat P=Pågår I=Inte påbörjat S=Struken"],
        ["Läge: A = avslutat · P = pågår · I = inte påbörjat · S = struken"],
    ],
)
def test_letters_mean_what_a_key_on_one_line_or_several_says(key: list[str]) -> None:
    rows = [[f"Laga grind {sign}", "Parkchef", "2031-05-01", sign] for sign in "APIS"]
    read = structured(heading("Åtgärder"), table(_HEAD, *rows), *map(paragraph, key))
    assert [one.status for one in read.document.activities] == [
        Status.DONE,
        Status.IN_PROGRESS,
        Status.NOT_STARTED,
        Status.CANCELLED,
    ]


def test_lines_that_each_explain_one_sign_stand_together_only_below_each_other() -> None:
    apart = [paragraph("A = avslutat"), paragraph("Skolan är med."), paragraph("P = pågår")]
    rows = [[f"Laga grind {sign}", "Parkchef", "2031-05-01", sign] for sign in "AP"]
    read = structured(heading("Åtgärder"), table(_HEAD, *rows), *apart)
    assert [one.status for one in read.document.activities] == [None, None]


@pytest.mark.parametrize(
    ("key", "statuses"),
    [
        ("G = går enligt plan, R = behöver hjälp", [Status.IN_PROGRESS, None]),
        ("Förklaring: G = genomförd, R = kräver beslut i nämnden", [Status.DONE, None]),
        ("G = genomförd", [Status.DONE, None]),
        ("G betyder genomförd.", [Status.DONE, None]),
        ("G = gatukontoret, R = räddningstjänsten", [None, None]),
    ],
)
def test_a_key_with_one_status_that_is_known_is_a_key(key: str, statuses: list[Status | None]) -> None:
    rows = [[f"Laga grind {sign}", "Parkchef", "2031-05-01", sign] for sign in "GR"]
    read = structured(heading("Åtgärder"), table(_HEAD, *rows), paragraph(key))
    assert [one.status for one in read.document.activities] == statuses
    assert any("”R”" in flag.what for flag in read.flags)
