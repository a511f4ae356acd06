"""Retention rules: seen, set, carried out, told."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from samordna.accounts.models import Invitation
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core import history
from samordna.core.models import Change
from samordna.core.tenancy import acting_for, acting_for_instance
from samordna.core.tests.tenants import act_for
from samordna.history import retention
from samordna.history.commands import history_seal, retention_carry_out, rule_set
from samordna.history.models import RetentionRule, RetentionRun
from samordna.history.tests.owner import unguarded
from samordna.history.tests.test_pages import text_of
from samordna.history.verification import verify
from samordna.organisation.models import Municipality, Partner
from samordna.organisation.tests.factories import MunicipalityFactory, PartnerFactory

pytestmark = pytest.mark.django_db(transaction=True)


def signed_in(client: Client, municipality: Municipality, role: Role = Role.ADMINISTRATOR) -> None:
    client.force_login(RoleAssignmentFactory(municipality=municipality, role=role).user)


def age(days: int) -> None:
    """Every entry there is as if it had been written so long ago."""
    with unguarded() as owner:
        owner.execute("UPDATE core_change SET at = at - make_interval(days => %s)", [days])


def invitation(municipality: Municipality, address: str, **values: Any) -> Invitation:
    act_for(municipality)
    return Invitation.objects.create(
        municipality=municipality,
        email=address,
        name="Funktion",
        role=Role.READER,
        token_hash=address,
        **{"expires_at": timezone.now()} | values,
    )


def test_every_kind_is_shown_with_why_and_how_long(client: Client) -> None:
    municipality = MunicipalityFactory()
    signed_in(client, municipality)
    page = text_of(client.get(f"/{municipality.slug}/gallring/").content.decode())
    for reason in ("arkivlagen 1990:782", "artikel 5.1 e", "14 dagar", "12 månader", "Inte utförd än"):
        assert reason in page, reason


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_those_who_set_rules(client: Client, role: Role) -> None:
    municipality = MunicipalityFactory()
    signed_in(client, municipality, role)
    assert client.get(f"/{municipality.slug}/gallring/").status_code == 403
    assert client.post(f"/{municipality.slug}/gallring/", {}).status_code == 403


def test_rules_are_set_and_are_themselves_history(client: Client) -> None:
    municipality = MunicipalityFactory()
    signed_in(client, municipality)
    answer = client.post(
        f"/{municipality.slug}/gallring/",
        {"changes": "48", "readings": "24", "invitations": "3", "digests": "12", "meetings": "12"},
    )
    assert answer.status_code == 302
    act_for(municipality)
    assert [(rule.kind, rule.months) for rule in RetentionRule.objects.all()] == [("changes", 48)]
    assert retention.months_by_kind() == {
        "changes": 48,
        "readings": 24,
        "invitations": 3,
        "digests": 12,
        "meetings": 12,
        "sign_ins": 12,
    }
    assert Change.objects.filter(model="history.retentionrule", kind="insert").count() == 1
    client.post(
        f"/{municipality.slug}/gallring/",
        {"changes": "60", "readings": "24", "invitations": "3", "digests": "12", "meetings": "12"},
    )
    act_for(municipality)
    assert not RetentionRule.objects.exists()


@pytest.mark.parametrize("months", ["0", "-1", "1201", "", "x", "9" * 30])
def test_months_that_cannot_be(client: Client, months: str) -> None:
    municipality = MunicipalityFactory()
    signed_in(client, municipality)
    answer = client.post(
        f"/{municipality.slug}/gallring/",
        {"changes": months, "readings": "24", "invitations": "3", "digests": "12", "meetings": "12"},
    )
    assert answer.status_code == 422
    act_for(municipality)
    assert not RetentionRule.objects.exists()


def test_the_database_refuses_less_than_a_month() -> None:
    municipality = MunicipalityFactory()
    with pytest.raises(IntegrityError), acting_for(municipality.pk):
        RetentionRule.objects.create(municipality=municipality, kind="changes", months=0)


@pytest.mark.parametrize(
    ("moment", "months", "expected"),
    [
        ((2026, 3, 31), 1, (2026, 2, 28)),
        ((2028, 3, 31), 1, (2028, 2, 29)),
        ((2026, 1, 15), 1, (2025, 12, 15)),
        ((2026, 12, 31), 12, (2025, 12, 31)),
        ((2026, 5, 31), 3, (2026, 2, 28)),
        ((2026, 11, 24), 60, (2021, 11, 24)),
    ],
)
def test_months_back(moment: tuple[int, int, int], months: int, expected: tuple[int, int, int]) -> None:
    now = timezone.make_aware(datetime(*moment))
    oldest = retention.oldest_kept(retention.KEPT["changes"], months, now=now)
    assert oldest.date() == min(datetime(*expected).date(), (now - timedelta(days=30)).date())


def test_old_contents_go_and_everything_is_told() -> None:
    municipality = MunicipalityFactory()
    PartnerFactory(municipality=municipality, name="Gammal")
    with acting_for(municipality.pk):
        history.note(Change.Kind.READ, model=Partner, about={"how": "page"})
    age(800)
    PartnerFactory(municipality=municipality, name="Ny")
    with acting_for(municipality.pk):
        assert retention_carry_out(municipality=municipality) == {
            "changes": 0,
            "readings": 1,
            "invitations": 0,
            "digests": 0,
            "news_entries": 0,
            "meetings": 0,
            "uploads": 0,
        }
        rule_set(municipality=municipality, kind="changes", months=6)
        assert retention_carry_out(municipality=municipality)["changes"] == 2
    act_for(municipality)
    [made] = Change.objects.filter(model="organisation.partner", kind="insert", after__isnull=True)
    assert made.pruned_at
    assert Change.objects.filter(model="organisation.partner", after__name="Ny").exists()
    told = Change.objects.filter(kind="retention").order_by("pk")
    assert list(told.values_list("after__removed", flat=True)) == [1, 2]
    assert RetentionRun.objects.filter(kind="changes").count() == 2
    assert [one.removed for one in RetentionRun.objects.filter(kind="readings").order_by("pk")] == [1, 0]


def test_a_dry_run_counts_the_same_and_removes_nothing() -> None:
    municipality = MunicipalityFactory()
    PartnerFactory(municipality=municipality)
    invitation(municipality, "a@kommun.example", expires_at=timezone.now() - timedelta(days=200))
    age(4000)
    with acting_for(municipality.pk):
        counted = retention_carry_out(municipality=municipality, dry_run=True)
        assert not RetentionRun.objects.exists()
        assert not Change.objects.exclude(pruned_at=None).exists()
        assert retention_carry_out(municipality=municipality) == counted
    assert counted["changes"] == 3
    assert counted["invitations"] == 1


def test_another_municipality_keeps_its_own() -> None:
    here, there = MunicipalityFactory(), MunicipalityFactory()
    age(4000)
    with acting_for(here.pk):
        retention_carry_out(municipality=here)
    act_for(there)
    assert not Change.objects.exclude(pruned_at=None).exists()


def test_the_installations_own_sign_ins() -> None:
    history.note_for_instance(Change.Kind.SIGN_IN, model=Partner, about={"how": "password"})
    age(400)
    history.note_for_instance(Change.Kind.SIGN_IN, model=Partner, about={"how": "password"})
    with acting_for_instance():
        assert retention_carry_out(municipality=None)["sign_ins"] == 1
        assert Change.objects.filter(kind="sign_in").exclude(after__isnull=True).count() == 1


def test_invitations_that_are_over_go_and_those_that_wait_stay() -> None:
    municipality = MunicipalityFactory()
    now = timezone.now()
    long_ago = now - timedelta(days=100)
    invitation(municipality, "svarade-aldrig@kommun.example", expires_at=long_ago)
    invitation(municipality, "aterkallad@kommun.example", expires_at=long_ago, revoked_at=long_ago)
    invitation(municipality, "vantar@kommun.example", expires_at=now + timedelta(days=1))
    invitation(municipality, "nyss@kommun.example", expires_at=now - timedelta(days=50))
    with acting_for(municipality.pk):
        assert retention_carry_out(municipality=municipality)["invitations"] == 2
    act_for(municipality)
    assert {one.email for one in Invitation.objects.all()} == {"vantar@kommun.example", "nyss@kommun.example"}


def test_the_page_tells_when_it_was_last_done(client: Client) -> None:
    municipality = MunicipalityFactory()
    age(4000)
    with acting_for(municipality.pk):
        retention_carry_out(municipality=municipality)
    signed_in(client, municipality)
    page = text_of(client.get(f"/{municipality.slug}/gallring/").content.decode())
    assert "Senast utförd" in page
    assert "en togs bort" in page


def test_the_chain_still_holds_after_retention() -> None:
    municipality = MunicipalityFactory()
    with acting_for(municipality.pk):
        Partner.objects.bulk_create(Partner(municipality=municipality, name=f"F {n}") for n in range(20))
    with unguarded() as owner:
        from samordna.history.tests.test_verifying import recompute

        owner.execute("UPDATE core_change SET at = at - interval '3000 days'")
        recompute(owner, municipality.pk)
    with acting_for(municipality.pk):
        history_seal(municipality_id=municipality.pk)
        retention_carry_out(municipality=municipality)
    result = verify(municipality.pk, "x")
    assert result.ok, result.findings
    assert result.pruned == 21
