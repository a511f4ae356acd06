"""What the owner of the database cannot do unseen."""

import hashlib
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import override_settings
from django.utils import timezone

from samordna.core.guards.entry import entry_text
from samordna.core.models import Change, ChangeHead, HistorySeal
from samordna.core.tenancy import acting_for
from samordna.core.tests.tenants import act_for
from samordna.history.commands import history_seal
from samordna.history.findings import FOREIGN_SEAL, Verified
from samordna.history.tests.owner import as_owner, tamper, unguarded
from samordna.history.verification import verify
from samordna.organisation.models import Municipality, Partner
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
THIRD = "WHERE id = (SELECT change_id FROM core_changelink WHERE number = 3)"


@pytest.fixture
def municipality() -> Municipality:
    """Two seals: after entry 4 and after entry 8."""
    made = MunicipalityFactory()
    for names in (["Ett", "Två", "Tre"], ["Fyra", "Fem", "Sex", "Sju"]):
        for name in names:
            with acting_for(made.pk):
                Partner.objects.create(municipality=made, name=name)
        with acting_for(made.pk):
            history_seal(municipality_id=made.pk)
    act_for(made)
    assert checked(made).ok
    return made


def checked(municipality: Municipality, **options: Any) -> Verified:
    return verify(municipality.pk, municipality.slug, **options)


def codes(municipality: Municipality, **options: Any) -> set[tuple[str, int | None]]:
    return {(finding.code, finding.number) for finding in checked(municipality, **options).findings}


def recompute(owner: Any, chain: int) -> None:
    """What somebody who knows how the chain is made would do: number and hash everything anew."""
    entries = f"SELECT entry.id, {entry_text('entry')} FROM core_change AS entry"  # noqa: S608
    texts = owner.execute(f"{entries} WHERE municipality_id = %s ORDER BY id", [chain]).fetchall()
    owner.execute("DELETE FROM core_changelink WHERE chain = %s", [chain])
    previous, number = "", 0
    for number, (entry, text) in enumerate(texts, start=1):
        content = hashlib.sha256(text.encode()).hexdigest()
        previous = hashlib.sha256((previous + content).encode()).hexdigest()
        owner.execute(
            "INSERT INTO core_changelink VALUES (%s, %s, %s, %s, %s)",
            [entry, chain, number, content, previous],
        )
    owner.execute(
        "UPDATE core_changehead SET number = %s, hash = %s WHERE chain = %s", [number, previous, chain]
    )


def recomputed_after(municipality: Municipality, *statements: str) -> None:
    with unguarded() as owner:
        for statement in statements:
            owner.execute(statement)
        recompute(owner, municipality.pk)


def test_an_untouched_history_is_in_order(municipality: Municipality) -> None:
    result = checked(municipality)
    assert (result.number, result.seals, result.findings, result.warnings) == (8, 2, [], [])


@pytest.mark.parametrize(
    "change",
    [
        """after = jsonb_set(after, '{name}', '"Någon annan"')""",
        "user_id = 1",
        "at = at - interval '1 second'",
        "request = 'x'",
        "kind = 'update'",
        "model = 'plans.plan'",
        "row_id = row_id + 1",
        "parent_id = 1",
        "restricted = true",
        "transaction = transaction + 1",
    ],
)
def test_changed_content(municipality: Municipality, change: str) -> None:
    tamper(f"UPDATE core_change SET {change} {THIRD}")  # noqa: S608
    assert codes(municipality) == {("content", 3)}


def test_changed_with_triggers_off_for_the_session(municipality: Municipality) -> None:
    """As a superuser would, or whoever was given that right."""

    with as_owner("superuser") as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute("UPDATE core_change SET user_id = 99 WHERE model = 'organisation.partner'")
    assert {code for code, _number in codes(municipality)} == {"content"}


def test_an_entry_moved_to_another_municipality(municipality: Municipality) -> None:
    other = MunicipalityFactory()
    tamper(f"UPDATE core_change SET municipality_id = {other.pk} {THIRD}")  # noqa: S608
    act_for(municipality)
    assert codes(municipality) == {("missing", 3)}
    act_for(other)
    assert ("unchained", None) in codes(other)


def test_a_deleted_entry(municipality: Municipality) -> None:
    tamper("DELETE FROM core_change WHERE id = (SELECT change_id FROM core_changelink WHERE number = 3)")
    assert codes(municipality) == {("missing", 3)}


def test_a_deleted_entry_with_its_link(municipality: Municipality) -> None:
    tamper(
        "DELETE FROM core_change WHERE id = (SELECT change_id FROM core_changelink WHERE number = 3)",
        "DELETE FROM core_changelink WHERE number = 3",
    )
    assert codes(municipality) == {("number", 4)}


def test_the_first_entry_deleted(municipality: Municipality) -> None:
    tamper(
        "DELETE FROM core_change WHERE id = (SELECT change_id FROM core_changelink WHERE number = 1)",
        "DELETE FROM core_changelink WHERE number = 1",
    )
    assert codes(municipality) == {("number", 2)}


def test_a_deleted_tail(municipality: Municipality) -> None:
    """Cut off together with its links, and the head set back: the seal knows of it."""
    tamper(
        "DELETE FROM core_change WHERE id IN (SELECT change_id FROM core_changelink WHERE number > 6)",
        "DELETE FROM core_changelink WHERE number > 6",
        "UPDATE core_changehead SET (number, hash) = (SELECT number, hash FROM core_changelink WHERE number = 6)",
    )
    assert codes(municipality) == {("seal", 8)}


def test_a_deleted_tail_whose_head_was_forgotten(municipality: Municipality) -> None:
    tamper("DELETE FROM core_changelink WHERE number > 6")
    found = {code for code, _number in codes(municipality)}
    assert found == {"head", "seal", "unchained"}


def test_an_inserted_entry(municipality: Municipality) -> None:
    tamper(
        "INSERT INTO core_change (municipality_id, at, transaction, request, kind, model, restricted)"  # noqa: S608
        f" VALUES ({municipality.pk}, now(), 1, '', 'update', 'plans.plan', false)"
    )
    assert codes(municipality) == {("unchained", None)}


def test_an_entry_inserted_into_the_chain(municipality: Municipality) -> None:
    recomputed_after(
        municipality,
        "INSERT INTO core_change (id, municipality_id, at, transaction, request, kind, model, restricted)"  # noqa: S608
        f" VALUES (0, {municipality.pk}, now(), 1, '', 'update', 'plans.plan', false)",
    )
    assert ("seal", 4) in codes(municipality)


def test_renumbered(municipality: Municipality) -> None:
    tamper(
        "UPDATE core_changelink SET number = -1 WHERE number = 3",
        "UPDATE core_changelink SET number = 3 WHERE number = 4",
        "UPDATE core_changelink SET number = 4 WHERE number = -1",
    )
    assert {("link", 3), ("link", 4)} <= codes(municipality)


def test_the_whole_chain_computed_anew(municipality: Municipality) -> None:
    recomputed_after(
        municipality,
        """UPDATE core_change SET after = jsonb_set(after, '{name}', '"Aldrig"') WHERE after ->> 'name' = 'Två'""",
    )
    assert codes(municipality) == {("seal", 4), ("seal", 8)}


def test_only_what_came_after_the_last_seal_computed_anew(municipality: Municipality) -> None:
    """What the seals leave open: ten minutes, and a warning when it grows."""
    with acting_for(municipality.pk):
        Partner.objects.create(municipality=municipality, name="Åtta")
    recomputed_after(
        municipality,
        """UPDATE core_change SET after = jsonb_set(after, '{name}', '"Nio"') WHERE after ->> 'name' = 'Åtta'""",
    )
    assert checked(municipality).ok


def test_a_changed_head(municipality: Municipality) -> None:
    tamper("UPDATE core_changehead SET hash = repeat('0', 64)")
    assert codes(municipality) == {("head", None)}


def test_a_head_that_is_gone(municipality: Municipality) -> None:
    tamper("DELETE FROM core_changehead")
    assert codes(municipality) == {("head", None)}


def test_a_seal_taken_away_between_others(municipality: Municipality) -> None:
    """Seals are numbered: one that is missing before another is missed."""
    tamper("DELETE FROM core_historyseal WHERE ordinal = 1")
    assert {code for code, _number in codes(municipality)} == {"seal"}


def test_a_seal_taken_away_and_the_others_renumbered(municipality: Municipality) -> None:
    tamper(
        "DELETE FROM core_historyseal WHERE ordinal = 1",
        "UPDATE core_historyseal SET ordinal = 1 WHERE ordinal = 2",
    )
    assert codes(municipality) == {(FOREIGN_SEAL, 8)}


def test_the_last_seal_taken_away_is_known_from_an_earlier_check(municipality: Municipality) -> None:
    """The database alone cannot tell; a kept report of an earlier check (or the log of the job) can."""
    before = checked(municipality)
    tamper(
        "DELETE FROM core_historyseal WHERE ordinal = 2",
        "DELETE FROM core_change WHERE id IN (SELECT change_id FROM core_changelink WHERE number > 6)",
        "DELETE FROM core_changelink WHERE number > 6",
        "UPDATE core_changehead SET (number, hash) = (SELECT number, hash FROM core_changelink WHERE number = 6)",
    )
    assert codes(municipality) == set()
    assert codes(municipality, earlier={"number": before.number, "hash": before.hash}) == {("seal", 8)}


def test_a_forged_seal(municipality: Municipality) -> None:
    tamper("UPDATE core_historyseal SET hash = repeat('0', 64) WHERE ordinal = 2")
    assert codes(municipality) == {(FOREIGN_SEAL, 8), ("seal", 8)}


def test_a_seal_with_another_installations_key(municipality: Municipality) -> None:
    with acting_for(municipality.pk):
        Partner.objects.create(municipality=municipality, name="Åtta")
    with override_settings(SECRET_KEY="en-helt-annan-nyckel"), acting_for(municipality.pk):
        history_seal(municipality_id=municipality.pk)
    act_for(municipality)
    assert codes(municipality) == {(FOREIGN_SEAL, 9)}


def test_a_new_key_with_the_old_one_kept(municipality: Municipality) -> None:
    old = django_settings.SECRET_KEY
    with override_settings(SECRET_KEY="en-ny-nyckel", SECRET_KEY_FALLBACKS=[old]):
        assert checked(municipality).ok


def test_the_same_end_is_sealed_once(municipality: Municipality) -> None:
    with acting_for(municipality.pk):
        assert history_seal(municipality_id=municipality.pk) is None
    assert HistorySeal.objects.count() == 2


def test_contents_taken_away_without_a_rule(municipality: Municipality) -> None:
    tamper(
        "UPDATE core_change SET before = NULL, after = NULL, pruned_at = now() + interval '60 days'"
        " WHERE id = (SELECT change_id FROM core_changelink WHERE number = 3)"
    )
    assert codes(municipality) == {("pruned", 3)}


def old_entries(days: int) -> None:
    """The entries as if they had been written so long ago; the chain is computed anew and the seals go with the old one."""
    with unguarded() as owner:
        owner.execute("UPDATE core_change SET at = at - make_interval(days => %s)", [days])
        owner.execute("DELETE FROM core_historyseal")
        for (chain,) in owner.execute("SELECT chain FROM core_changehead WHERE chain > 0").fetchall():
            recompute(owner, chain)


def prune(municipality: Municipality, older_than: timedelta, *kinds: str) -> int:
    with acting_for(municipality.pk), connection.cursor() as cursor:
        cursor.execute("SELECT samordna_prune_changes(%s, %s)", [list(kinds), timezone.now() - older_than])
        removed: int = cursor.fetchone()[0]
        return removed


def test_contents_taken_away_by_a_rule(municipality: Municipality) -> None:
    old_entries(100)
    assert prune(municipality, timedelta(days=90), "insert") == 8
    act_for(municipality)
    result = checked(municipality)
    assert result.ok
    assert result.pruned == 8
    assert Change.objects.filter(kind="retention", after__removed=8).count() == 1
    assert not Change.objects.filter(kind="insert").exclude(after__isnull=True).exists()


def test_at_least_thirty_days_are_kept_whatever_is_asked(municipality: Municipality) -> None:
    old_entries(29)
    assert prune(municipality, timedelta(0), "insert") == 0
    assert prune(municipality, timedelta(days=-100), "insert") == 0


def test_more_taken_away_under_the_name_of_a_rule(municipality: Municipality) -> None:
    old_entries(100)
    with acting_for(municipality.pk):
        Partner.objects.create(municipality=municipality, name="Ung")
    assert prune(municipality, timedelta(days=90), "insert") == 8
    tamper(
        "UPDATE core_change SET before = NULL, after = NULL,"
        " pruned_at = (SELECT max(pruned_at) FROM core_change) WHERE after ->> 'name' = 'Ung'"
    )
    act_for(municipality)
    assert {code for code, _number in codes(municipality)} == {"pruned"}


def test_what_is_not_sealed_for_long_is_warned_of(municipality: Municipality) -> None:
    old_entries(1)
    act_for(municipality)
    result = checked(municipality)
    assert result.ok
    assert [warning.code for warning in result.warnings] == ["unsealed"]


def test_the_check_does_not_ask_the_database_for_its_functions(municipality: Municipality) -> None:
    """The owner can replace any function; what is hashed is said by the check itself."""
    with as_owner() as owner:
        functions = owner.execute(
            "SELECT proname FROM pg_proc WHERE proname LIKE 'samordna%' AND proname ~ 'text|verify|check'"
        ).fetchall()
    assert functions == []


def test_findings_do_not_flood(municipality: Municipality) -> None:
    with acting_for(municipality.pk):
        Partner.objects.bulk_create([Partner(municipality=municipality, name=f"F {n}") for n in range(200)])
    tamper("UPDATE core_change SET user_id = 1 WHERE model = 'organisation.partner'")
    act_for(municipality)
    result = checked(municipality)
    assert len(result.findings) == 50
    assert result.more == 157


def test_an_empty_chain_is_in_order() -> None:
    municipality = MunicipalityFactory()
    tamper("DELETE FROM core_change", "DELETE FROM core_changelink", "DELETE FROM core_changehead")
    assert verify(municipality.pk, "tom").ok
    assert not ChangeHead.objects.exists()
