"""What a plan ought to say: found, chosen among several, filled in, or known not to be there."""

import re

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.intake.models import Upload
from samordna.intake.tests.factories import IDENTITY_NUMBER, part, read_result, ready_upload
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import FilePlace, Flag, ReadResult
from samordna.plandoc.reading.result import Candidate, Expected, State
from samordna.plandoc.schema import Activity

HTMX = {"HX-Request": "true"}


def expecting(result: ReadResult) -> None:
    result.flags.clear()
    result.document.activities[0].flagged = False
    result.document.metadata.board = None
    result.expected = [
        Expected(
            "committee",
            State.SEVERAL,
            [
                Candidate("Socialnämnden", "Beslutad av socialnämnden", FilePlace(page=1)),
                Candidate("Kulturnämnden", "I samråd med kulturnämnden", FilePlace(page=2)),
            ],
        ),
        Expected("period", State.SEVERAL, [Candidate("2025/2027"), Candidate("2026")]),
        Expected("registry_number", State.NOT_FOUND),
        Expected("mapping", State.NOT_FOUND),
        Expected(
            "decision", State.FOUND, [Candidate("Socialnämnden, 2026-10-14, § 14", "Nämnden beslutade § 14")]
        ),
    ]


@pytest.fixture
def upload(home: Municipality, coordinator: User) -> Upload:
    return ready_upload(home, coordinator, read_result(1, expecting))


def url(upload: Upload, path: str = "granska/") -> str:
    return f"/ekdala/importera/{upload.pk}/{path}"


def send(web: Client, upload: Upload, what: str, path: str, **sent: str) -> str:
    row = part(upload, f"expected-{what}")
    answer = web.post(
        url(upload, f"del/{row.key}/{path}/"), {"changes": str(row.changes), **sent}, headers=HTMX
    )
    return str(answer.content.decode())


def metadata(upload: Upload) -> dict[str, object]:
    return dict(part(upload, "metadata").data)


def test_what_is_missed_needs_a_look_and_what_is_found_does_not(web: Client, upload: Upload) -> None:
    page = web.get(url(upload)).content.decode()
    assert "4 delar behöver en titt." in page
    assert "Beslutad av socialnämnden" in page
    assert "Lägesbild: Kartläggning" in page
    assert "§ 14" not in page
    found = web.get(url(upload) + "?del=expected").content.decode()
    assert "Socialnämnden, 14 oktober 2026, § 14" in found


def test_what_is_left_is_a_short_list_of_ways_there_until_it_is_answered(web: Client, upload: Upload) -> None:
    page = web.get(url(upload)).content.decode()
    ways = re.findall(r'<li><a href="[^"]*\?del=titt#(del-[^"]+)">', page)
    assert len(ways) == 4
    assert all(f'id="{way}"' in page for way in ways)
    committee = "del-expected-committee"
    answer = send(web, upload, "committee", "fyll", kandidat="1")
    left = answer.partition('<div id="waiting" hx-swap-oob="true">')[2]
    assert re.findall(r"\?del=titt#(del-[^\"]+)", left) == [way for way in ways if way != committee]


def test_a_long_list_of_what_is_left_begins_with_what_stops_the_saving_and_leads_on(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def doubted(result: ReadResult) -> None:
        result.flags += [
            Flag(f"Raden om {one.action} är osäker.", FilePlace(row=1), one.id)
            for one in result.document.activities
        ]
        result.document.activities[8].comment = f"Ring {IDENTITY_NUMBER} först."

    upload = ready_upload(home, coordinator, read_result(9, doubted))
    page = web.get(url(upload)).content.decode()
    left = page.partition('<div id="waiting">')[2].partition("</nav>")[0]
    assert left.count("<li>") == 6
    assert '#del-activities-9">' in left.partition("</li>")[0]
    assert "måste ordnas" in left.partition("</li>")[0]
    assert '?del=titt">och 3 till</a>' in left


def test_one_thing_alone_that_is_left_needs_no_list(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def doubted(result: ReadResult) -> None:
        result.expected = []
        result.flags = [Flag("Raden är osäker.", FilePlace(row=1), result.document.activities[0].id)]

    page = web.get(url(ready_upload(home, coordinator, read_result(2, doubted)))).content.decode()
    assert "1 del behöver en titt" in page
    assert "<li>" not in page.partition('<div id="waiting">')[2].partition("</div>")[0]


def test_a_candidate_is_chosen(web: Client, upload: Upload) -> None:
    answer = send(web, upload, "committee", "fyll", kandidat="1")
    assert "3 delar behöver en titt." in answer
    assert metadata(upload)["board"] == "Kulturnämnden"


def test_an_answered_card_says_what_was_answered(web: Client, upload: Upload) -> None:
    filled = send(web, upload, "registry_number", "fyll", registry_number="SN 2025/12")
    assert "Nu är det ifyllt." in filled
    assert "SN 2025/12" in filled.split("</article>")[0]
    chosen = send(web, upload, "committee", "fyll", kandidat="1").split("</article>")[0]
    assert "Det rätta är valt." in chosen
    assert chosen.count("Kulturnämnden") == 2, "among what was found, and as the plan says it"
    none = send(web, upload, "period", "stammer", punkt=part(upload, "expected-period").points[0]["key"])
    assert "Svaret: inget av dem." in none
    unsaid = send(web, upload, "mapping", "stammer", punkt=part(upload, "expected-mapping").points[0]["key"])
    assert "Svaret: planen säger det inte." in unsaid
    assert "hittade inte det här" not in unsaid.split("</article>")[0]


def test_a_decision_that_is_written_is_shown_where_it_was_missed(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def undecided(result: ReadResult) -> None:
        expecting(result)
        result.document.decisions = []
        result.expected = [Expected("decision", State.NOT_FOUND)]

    upload = ready_upload(home, coordinator, read_result(1, undecided))
    card = send(web, upload, "decision", "fyll", body="Socialnämnden", date="2026-10-14", section="14")
    assert "Nu är det ifyllt." in card
    assert "14 oktober 2026" in card.split("</article>")[0]


def test_the_details_above_are_fetched_anew_when_a_card_has_filled_them(web: Client, upload: Upload) -> None:
    shown = web.get(url(upload) + "?del=metadata").content.decode()
    assert 'hx-trigger="filled-metadata from:body"' in shown
    row = part(upload, "expected-registry_number")
    sent = {"changes": str(row.changes), "registry_number": "SN 1"}
    answer = web.post(url(upload, f"del/{row.key}/fyll/"), sent, headers=HTMX)
    assert "filled-metadata" in answer.headers["HX-Trigger-After-Settle"]
    again = web.get(url(upload, "del/metadata/"), headers=HTMX).content.decode()
    assert "SN 1" in again.split("</article>")[0]


def test_a_period_fills_both_ends(web: Client, upload: Upload) -> None:
    send(web, upload, "period", "fyll", kandidat="0")
    assert (metadata(upload)["period_start"], metadata(upload)["period_end"]) == ("2025", "2027")


def test_a_year_is_a_period(web: Client, upload: Upload) -> None:
    send(web, upload, "period", "fyll", kandidat="1")
    assert (metadata(upload)["period_start"], metadata(upload)["period_end"]) == ("2026", "2026")


def test_what_is_missed_is_filled_where_it_is_missed(web: Client, upload: Upload) -> None:
    send(web, upload, "registry_number", "fyll", registry_number="SN 2025/12")
    assert metadata(upload)["registry_number"] == "SN 2025/12"
    assert part(upload, "expected-registry_number").open_points == 0
    assert metadata(upload)["title"] == "Handlingsplan", "the rest stays"


def test_what_cannot_be_filled_in_is_said_at_the_field(web: Client, upload: Upload) -> None:
    answer = send(web, upload, "registry_number", "fyll", registry_number=IDENTITY_NUMBER)
    assert "personnummer" in answer
    assert f'value="{IDENTITY_NUMBER}"' in answer
    assert not metadata(upload)["registry_number"]


@pytest.mark.parametrize("number", ["9", "x", "", "-1", "²"])
def test_a_candidate_that_is_not_there_changes_nothing(web: Client, upload: Upload, number: str) -> None:
    send(web, upload, "committee", "fyll", kandidat=number)
    assert not metadata(upload)["board"]
    assert part(upload, "expected-committee").open_points == 1


def test_the_plan_does_not_say(web: Client, upload: Upload) -> None:
    for what in ("committee", "period", "registry_number", "mapping"):
        key = part(upload, f"expected-{what}").points[0]["key"]
        send(web, upload, what, "stammer", punkt=key)
    assert "Inget mer behöver en titt." in web.get(url(upload)).content.decode()


def test_what_plans_seldom_say_is_told_and_not_asked(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def seldom(result: ReadResult) -> None:
        expecting(result)
        result.expected = [
            Expected("version", State.NOT_FOUND),
            Expected("committee", State.FOUND, [Candidate("Nämnden")]),
        ]

    upload = ready_upload(home, coordinator, read_result(1, seldom))
    assert "Inget mer behöver en titt." in web.get(url(upload)).content.decode()
    told = web.get(url(upload) + "?del=expected").content.decode()
    assert "Version" in told
    assert "Samordna hittade inte det här i filen." in told


def test_parts_of_the_picture_that_are_not_there_are_asked_about_in_one_card(
    web: Client, home: Municipality, coordinator: User
) -> None:
    def without_picture(result: ReadResult) -> None:
        expecting(result)
        parts = ("mapping", "consequences", "other_information", "analysis")
        result.expected = [Expected(part, State.NOT_FOUND) for part in parts]

    upload = ready_upload(home, coordinator, read_result(1, without_picture))
    page = web.get(url(upload)).content.decode()
    assert "1 del behöver en titt." in page
    assert page.count("Planen säger det inte") == 4
    assert all(name in page for name in ("Kartläggning", "Konsekvenser", "Annan information", "Analys"))
    for point in part(upload, "expected-situation").points[:3]:
        send(web, upload, "situation", "stammer", punkt=point["key"])
    row = part(upload, "expected-situation")
    assert (row.open_points, row.data["fields"][3]) == (1, "analysis")
    sent = {"analysis": "Läget är lugnt i alla skolor.", "changes": "0"}
    web.post(url(upload, "del/situation/andra/"), sent)
    assert part(upload, "expected-situation").open_points == 0


def test_filling_the_details_settles_what_they_tell(web: Client, upload: Upload) -> None:
    sent = {"title": "Handlingsplan", "board": "Socialnämnden", "changes": "0"}
    web.post(url(upload, "del/metadata/andra/"), sent)
    assert part(upload, "expected-committee").open_points == 0
    assert part(upload, "expected-registry_number").open_points == 1


def doubting(result: ReadResult) -> None:
    result.document.activities = [
        Activity(
            id=f"activities-{n}", action=f"Åtgärd {n}", responsible="Staben" if n > 1 else None, flagged=True
        )
        for n in range(1, 5)
    ]
    unclear = [
        Flag("En cell står i en kolumn utan rubrik.", FilePlace(page=2, row=n), f"activities-{n}")
        for n in range(1, 5)
    ]
    result.flags = [*unclear, Flag("Raden saknar ansvarig.", FilePlace(page=2, row=1), "activities-1")]


def test_a_doubt_that_many_share_is_asked_once(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator, read_result(1, doubting))
    page = web.get(url(upload)).content.decode()
    assert page.count("En cell står i en kolumn utan rubrik.") == 1
    assert "Det gäller 4 rader." in page
    shared = part(upload, "file-1")
    sent = {"changes": str(shared.changes), "punkt": shared.points[0]["key"]}
    web.post(url(upload, "del/file-1/stammer/"), sent)
    flagged = {row.key for row in upload.parts.filter(area="activities") if row.data["flagged"]}
    assert flagged == {"activities-1"}, "one has a doubt of its own"


def test_a_missing_value_is_filled_in_the_card(web: Client, home: Municipality, coordinator: User) -> None:
    upload = ready_upload(home, coordinator, read_result(1, doubting))
    row = part(upload, "activities-1")
    page = web.get(url(upload)).content.decode()
    assert 'name="responsible"' in page
    sent = {"changes": str(row.changes), "responsible": "Rektorn"}
    web.post(url(upload, "del/activities-1/fyll/"), sent, headers=HTMX)
    row = part(upload, "activities-1")
    assert (row.data["responsible"], row.data["action"], row.open_points) == ("Rektorn", "Åtgärd 1", 0)


def test_what_no_row_has_is_asked_once(web: Client, home: Municipality, coordinator: User) -> None:
    def nobody(result: ReadResult) -> None:
        doubting(result)
        for one in result.document.activities:
            one.responsible = None
        result.flags = [
            Flag("Raden saknar ansvarig.", FilePlace(page=2, row=n), f"activities-{n}") for n in range(1, 5)
        ]

    upload = ready_upload(home, coordinator, read_result(1, nobody))
    page = web.get(url(upload)).content.decode()
    assert page.count("Raden saknar ansvarig.") == 1
    assert "1 del behöver en titt." in page


@pytest.mark.parametrize(
    "text",
    [
        "åäö ÅÄÖ",
        "🦉👨‍👩‍👧",
        "خطة العمل",
        "<script>alert(1)</script>",
        "'; DROP TABLE x; --",
        "{{ 1 }}",
    ],
)
def test_any_text_is_filled_in_and_shown_as_text(web: Client, upload: Upload, text: str) -> None:
    answer = send(web, upload, "registry_number", "fyll", registry_number=text)
    assert "<script>alert" not in answer
    assert metadata(upload)["registry_number"] == text
    assert "<script>alert" not in web.get(url(upload) + "?del=metadata").content.decode()


def test_what_has_no_room_is_refused_where_it_is_filled_in(web: Client, upload: Upload) -> None:
    send(web, upload, "registry_number", "fyll", registry_number="x" * 5000)
    assert not metadata(upload)["registry_number"]


def test_filling_what_somebody_else_has_filled_changes_nothing(web: Client, upload: Upload) -> None:
    sent = {"changes": "0", "registry_number": "SN 1"}
    web.post(url(upload, "del/expected-registry_number/fyll/"), sent)
    late = web.post(url(upload, "del/expected-registry_number/fyll/"), sent | {"registry_number": "SN 2"})
    assert late.status_code == 409
    assert metadata(upload)["registry_number"] == "SN 1"
