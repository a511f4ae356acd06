"""Every form of the organisation against texts that break things: kept as they are or refused in words, never run."""

import html

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.organisation.models import Coordinator, Municipality, Partner
from samordna.organisation.tests.factories import MunicipalityFactory, PartnerFactory, UnitFactory

pytestmark = pytest.mark.django_db
FORMS = {
    "enheter/ny/": {"name": "*", "kind": "unit", "code": "*"},
    "namnder/ny/": {"name": "*", "kind": "committee"},
    "partner/ny/": {"name": "*", "kind": "other", "about": "*"},
    "riktlinjer/ny/": {"title": "*", "kind": "goal", "registry_number": "*", "text": "*"},
    "kontakter/ny/": {"function": "*", "note": "*", "hours": "none"},
    "samordnare/ny/": {"scope": "central", "function": "*", "deputy_function": "*", "registry_number": "*"},
    "uppdrag/ny/": {"scope": "local", "text": "*"},
}
KEPT = [
    "Åäö ÅÄÖ é ü",
    "🌊👩‍👩‍👧",
    "<script>alert(1)</script>",
    "'; DROP TABLE core_change; --",
    "{{ 7*7 }} %s",
    "א b",
    "a\tb",
]
UNSEEN = ["\0", "\x1f", "\x9f", "\u200b\u2060", "\u0308", "\u202e"]
"""A control sign alone, or marks that show nothing by themselves, name nothing: neither here nor in a file."""
REFUSED = ["", "   ", *UNSEEN, "x" * 5001, "Ring 19750318-9800", "https://www.facebook.com/nagon.person"]


@pytest.fixture
def here(client: Client) -> Municipality:
    municipality = MunicipalityFactory()
    client.force_login(RoleAssignmentFactory(municipality=municipality).user)
    return municipality


def send(client: Client, here: Municipality, path: str, text: str) -> tuple[int, str]:
    values = {name: text if value == "*" else value for name, value in FORMS[path].items()}
    if "code" in values:
        values["code"] = text[:40]
    answer = client.post(f"/{here.slug}/organisation/{path}", values, follow=True)
    return (302 if answer.redirect_chain else answer.status_code), answer.content.decode()


@pytest.mark.parametrize("path", FORMS)
def test_odd_texts_are_kept_and_shown_as_they_are(client: Client, here: Municipality, path: str) -> None:
    for text in KEPT:
        if path.startswith("samordnare"):
            Coordinator.objects.all().delete()
        status, page = send(client, here, path, text)
        assert status == 302, text
        assert "<script>alert" not in page
        assert html.escape(text) in page
    assert client.get(f"/{here.slug}/organisation/").status_code == 200


@pytest.mark.parametrize("path", FORMS)
def test_what_cannot_be_kept_is_refused_in_words(client: Client, here: Municipality, path: str) -> None:
    for text in REFUSED:
        if path == "uppdrag/ny/" and text.startswith("x"):
            continue  # a task may be long
        status, page = send(client, here, path, text)
        assert status == 422, text
        assert "Inget är sparat än" in page


@pytest.mark.slow
def test_any_words_can_be_searched_for(client: Client, here: Municipality) -> None:
    for path in ("", "namnder/", "partner/", "riktlinjer/", "kontakter/"):
        for words in (*KEPT, "\0", "%", "\\", "x" * 3000):
            answer = client.get(
                f"/{here.slug}/organisation/{path}", dict.fromkeys(("q", "slag", "visa", "dag"), words)
            )
            assert answer.status_code == 200, (path, words)
            assert "<script>alert" not in answer.content.decode()


@pytest.mark.slow
def test_any_number_in_an_address_is_harmless(client: Client, here: Municipality) -> None:
    for number in ("", "x", "-1", "9" * 40, "1; --", "١"):
        for path in (
            "enheter/ny/?under=",
            "enheter/ny/?namnd=",
            "kontakter/ny/?enhet=",
            "samordnare/ny/?enhet=",
        ):
            assert client.get(f"/{here.slug}/organisation/{path}{number}").status_code == 200


@pytest.mark.parametrize(
    ("path", "values", "words", "field"),
    [
        (
            "samordnare/ny/",
            {"scope": "central", "function": "A", "valid_from": "2026-02-01", "valid_to": "2026-01-01"},
            "Den sista dagen kommer före den första.",
            "valid_to",
        ),
        ("samordnare/ny/", {"scope": "local", "function": "A", "unit": ""}, "förvaltning", "unit"),
        (
            "namnder/ny/",
            {"kind": "committee", "name": "A", "valid_from": "2026-02-01", "valid_to": "2026-01-01"},
            "Den sista dagen kommer före den första.",
            "valid_to",
        ),
        (
            "kontakter/ny/",
            {"function": "A", "hours": "none", "unit": "own", "partner": "own"},
            "inte till båda.",
            "",
        ),
    ],
)
def test_what_the_database_refuses_is_told_in_words_at_the_field(
    client: Client, here: Municipality, path: str, values: dict[str, str], words: str, field: str
) -> None:
    own = {"unit": UnitFactory(municipality=here).pk, "partner": PartnerFactory(municipality=here).pk}
    sent = {name: own[name] if value == "own" else value for name, value in values.items()}
    answer = client.post(f"/{here.slug}/organisation/{path}", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in html.unescape(page)
    assert "Begränsningen" not in page
    assert not field or answer.context["form"].errors[field]


@pytest.mark.parametrize("path", ["riktlinjer/ny/", "kontakter/ny/", "enheter/ny/"])
def test_nothing_chosen_is_no_row_of_signs(client: Client, path: str) -> None:
    member = RoleAssignmentFactory(role=Role.ADMINISTRATOR)
    client.force_login(member.user)
    answer = client.get(f"/{member.municipality.slug}/organisation/{path}")
    assert answer.status_code == 200
    assert '<option value=""' in answer.content.decode()
    assert "----" not in answer.content.decode()


def test_an_address_may_be_written_as_people_say_it() -> None:
    field = Partner._meta.get_field("website").formfield()
    assert field.clean("www.kyrkan.se") == "https://www.kyrkan.se"
    assert field.widget.input_type == "text", "a browser would refuse it in a field for addresses"
