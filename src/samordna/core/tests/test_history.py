"""The history cannot be written, changed or taken away by the application, and every table that should has its guards."""

from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from samordna.config.database import url
from samordna.core import history
from samordna.core.guards.entry import ENTRY_COLUMNS, entry_text
from samordna.core.guards.install import FUNCTIONS, HISTORY, TRIGGERED, _history, _standing, statements
from samordna.core.guards.models import heavy_columns, recorded_models, references, tenant_models
from samordna.core.models import Change, ChangeBatch, HistorySeal
from samordna.core.tenancy import acting_for, acting_for_instance
from samordna.core.tests.tenants import act_for, act_for_nobody
from samordna.organisation.models import Partner
from samordna.organisation.tests.factories import PartnerFactory

pytestmark = pytest.mark.django_db
TABLES = [*HISTORY, "core_historyseal"]


def refused(statement: str, *values: Any) -> str:
    with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
    return str(caught.value)


@pytest.mark.parametrize("table", TABLES)
def test_the_application_cannot_change_or_delete_history(table: str) -> None:
    act_for(PartnerFactory().municipality)
    column = "first_id" if table == "core_changebatch" else "number" if table != "core_change" else "user_id"
    assert "permission denied" in refused(f"UPDATE {table} SET {column} = 1")  # noqa: S608
    assert "permission denied" in refused(f"DELETE FROM {table}")  # noqa: S608


def test_the_application_cannot_write_history() -> None:
    act_for(PartnerFactory().municipality)
    insert = "INSERT INTO core_change (municipality_id, at, transaction, request, kind, model, restricted)"
    assert "permission denied" in refused(f"{insert} VALUES (1, now(), 1, '', 'update', 'plans.plan', false)")
    assert "permission denied" in refused("INSERT INTO core_changelink VALUES (1, 1, 1, '', '')")
    assert "permission denied" in refused("INSERT INTO core_changehead VALUES (1, 1, '', 1)")
    assert "permission denied" in refused("INSERT INTO core_changebatch VALUES (1, 1)")


@pytest.mark.parametrize("table", TABLES)
def test_the_application_may_not_truncate(table: str, settings: Any) -> None:
    """Tests may, to empty tables between them; the guards take that right away again from where it was given."""
    application = settings.APPLICATION_ROLE
    with _owner() as owner, owner.transaction(force_rollback=True):
        settings.APPLICATION_ROLE = "another"
        revokes = [line for line in statements() if line.startswith("REVOKE") and "TRUNCATE" in line]
        for line in revokes:
            owner.execute(line.replace('"another"', application))
        may = owner.execute("SELECT has_table_privilege(%s, %s, 'TRUNCATE')", [application, table]).fetchone()
    assert may == (False,)


def test_with_one_role_the_functions_see_no_more_than_their_transaction(settings: Any) -> None:
    """A server of one's own where the application owns the tables: nothing to grant, and still its own municipality only."""
    settings.APPLICATION_ROLE = connection.settings_dict["USER"]
    lines = statements()
    assert not any(line.startswith(("GRANT", "REVOKE")) for line in lines)
    [rule] = [line for line in lines if line.startswith("CREATE POLICY functions ON core_change ")]
    assert "USING (true)" not in rule
    assert " TO " not in rule
    assert "pg_current_xact_id_if_assigned" in rule


def test_with_two_roles_the_functions_run_as_the_owner(settings: Any) -> None:
    settings.APPLICATION_ROLE = "another"
    lines = statements()
    owner = connection.settings_dict["USER"]
    assert f'CREATE POLICY functions ON core_change TO "{owner}" USING (true) WITH CHECK (true)' in lines
    assert any(line.startswith("REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON core_change") for line in lines)


@pytest.mark.parametrize("kind", ["insert", "update", "delete"])
def test_a_change_that_never_was_cannot_be_noted(kind: str) -> None:
    act_for(PartnerFactory().municipality)
    assert "sees" in refused("SELECT samordna_record_event(%s, 'plans.plan', 1, NULL, NULL, NULL)", kind)
    assert "sees" in refused("SELECT samordna_record_event('retention', 'core.change', 1, NULL, NULL, NULL)")


def test_nothing_is_noted_for_nobody() -> None:
    act_for_nobody()
    assert "whose history" in refused(
        "SELECT samordna_record_event('read', 'plans.plan', 1, NULL, NULL, NULL)"
    )
    assert "whose history" in refused("SELECT samordna_prune_changes('{read}', now())")


def test_the_functions_behind_are_of_no_use_to_the_application() -> None:
    act_for(PartnerFactory().municipality)
    assert "permission denied" in refused(
        "SELECT samordna_write_entry(1, 1, 'update', 'plans.plan', 1, NULL, false, NULL, NULL)"
    )
    assert "permission denied" in refused("SELECT samordna_record_change()")


@pytest.mark.parametrize("function", TRIGGERED)
def test_the_application_cannot_hang_the_historys_triggers_on_a_table_of_its_own(
    function: str, settings: Any
) -> None:
    with _owner() as owner:
        may = owner.execute(
            "SELECT has_function_privilege(%s, %s, 'EXECUTE')",
            [settings.APPLICATION_ROLE, f"{function}()"],
        ).fetchone()
    assert may == (False,)


def test_the_application_has_no_tables_of_its_own() -> None:
    act_for(PartnerFactory().municipality)
    assert "permission denied" in refused("CREATE TEMPORARY TABLE partner (id bigint)")
    assert "permission denied" in refused("CREATE TABLE partner (id bigint)")


def test_no_history_is_written_of_a_table_elsewhere() -> None:
    """The owner may make temporary tables; a trigger there writes nothing all the same."""
    with _owner() as owner, owner.transaction(force_rollback=True):
        owner.execute("CREATE TEMPORARY TABLE partner (id bigint, municipality_id bigint)")
        owner.execute(
            "CREATE TRIGGER written AFTER INSERT ON partner FOR EACH ROW"
            " EXECUTE FUNCTION samordna_record_change('organisation.partner', 'municipality_id', '', '{}')"
        )
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="tables of Samordna"):
            owner.execute("INSERT INTO partner VALUES (1, 1)")


def test_a_seal_cannot_be_put_under_another_municipalitys_chain() -> None:
    other, own = PartnerFactory().municipality, PartnerFactory().municipality
    act_for(own)
    insert = "INSERT INTO core_historyseal (municipality_id, ordinal, number, hash, sealed_at, signature)"
    assert "row-level security" in refused(f"{insert} VALUES (%s, 1, 1, '', now(), '')", other.pk)
    assert "row-level security" in refused(f"{insert} VALUES (NULL, 1, 1, '', now(), '')")


def test_an_event_is_written_for_the_municipality_of_the_transaction() -> None:
    partner = PartnerFactory()
    with acting_for(partner.municipality_id, user_id=5, request="r1"):
        history.note(Change.Kind.READ, model=Partner, row_id=partner.pk, about={"how": "page"})
    change = Change.objects.get(kind="read")
    assert (change.municipality_id, change.user_id, change.request, change.after) == (
        partner.municipality_id,
        5,
        "r1",
        {"how": "page"},
    )


def test_a_sign_in_belongs_to_the_installation() -> None:
    history.note_for_instance(Change.Kind.SIGN_IN, model=Partner, user_id=5)
    assert not Change.objects.filter(kind="sign_in").exists()
    with acting_for_instance():
        assert Change.objects.get(kind="sign_in").user_id == 5


def test_every_model_of_ours_with_a_history_has_its_trigger_and_every_tenant_its_policy() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'zz_history' AND tgenabled = 'O'"
        )
        recorded = {table for (table,) in cursor.fetchall()}
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        forced = {table for (table,) in cursor.fetchall()}
    assert recorded == {model._meta.db_table for model in recorded_models()}
    assert {model._meta.db_table for model in tenant_models()} | set(TABLES) <= forced


def test_the_installed_guards_are_known_again() -> None:
    """Otherwise every start would put them up anew, and check every foreign key of a large database."""
    names = [reference.name for reference in references()]
    assert names == [reference.name for reference in references()]
    assert statements() == statements()
    assert len(set(names)) == len(names)


def test_a_table_made_anew_is_another_one_to_the_guards() -> None:
    with _owner() as owner, owner.transaction(force_rollback=True), owner.cursor() as cursor:
        before = _standing(_Named(cursor))
        assert before == _standing(_Named(cursor))
        owner.execute("ALTER TABLE organisation_partner RENAME TO partner_before")
        owner.execute("CREATE TABLE organisation_partner (LIKE partner_before)")
        assert before != _standing(_Named(cursor))


def test_a_table_that_is_not_there_does_not_stop_the_others() -> None:
    there = {("core_change", "id")}
    lines = statements(there)
    assert not any("organisation_partner" in line for line in lines)
    assert any("POLICY functions ON core_change " in line for line in lines)


def test_files_are_left_out_before_they_are_read() -> None:
    for model in recorded_models():
        light = any("'light'" in line for line in _history(model))
        assert light == bool(heavy_columns(model)), model


def test_everything_an_entry_says_is_hashed() -> None:
    assert {field.column for field in Change._meta.local_fields} - {"pruned_at"} == set(ENTRY_COLUMNS)
    assert entry_text("entry") in FUNCTIONS
    assert "{" not in FUNCTIONS.replace("'{", "").replace("::text[]", "")


def test_the_histories_own_tables_have_no_history() -> None:
    for model in (Change, ChangeBatch, HistorySeal):
        assert model not in recorded_models()
    assert apps.get_model("core.changelink") not in recorded_models()


def _owner() -> Any:
    return psycopg.connect(url("owner"), dbname=connection.settings_dict["NAME"])


class _Named:
    """A cursor of psycopg's, as Django's are called."""

    def __init__(self, cursor: Any) -> None:
        self.execute, self.fetchall = cursor.execute, cursor.fetchall
