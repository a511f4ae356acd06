"""Put the guards up: only what differs from the last time, told by a mark in the database."""

import hashlib
from collections.abc import Collection
from importlib.resources import files
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction

from samordna.core.guards.entry import entry_text
from samordna.core.guards.models import (
    Freezing,
    Reference,
    append_only_models,
    freezings,
    heavy_columns,
    municipality_column,
    parent_column,
    recorded_models,
    references,
    tenant_models,
    unrecorded_columns,
)

FUNCTIONS = (
    files("samordna.core.guards")
    .joinpath("functions.sql")
    .read_text(encoding="utf-8")
    .replace("{entry_text}", entry_text("entry"))
)
HISTORY = ("core_change", "core_changelink", "core_changehead", "core_changebatch")
"""Tables that only the database's own functions write."""
TRIGGERED = (
    *("samordna_record_change", "samordna_ask_for_chain", "samordna_chain_changes"),
    *("samordna_keep_change", "samordna_keep"),
)
"""Functions that run by triggers alone."""


def install(**_kwargs: Any) -> None:
    """Put up every guard that is missing or has changed. Runs as the owner of the tables, after each migration."""
    with transaction.atomic(), connection.cursor() as cursor:
        last_mark = _last_mark(cursor)
        if last_mark is None:
            return  # not the owner, as when a test empties the tables
        standing = _standing(cursor)
        tables = {table for table, *_ in standing}
        if not {*HISTORY, "core_historyseal"} <= tables:
            return  # an older state of the tables, as when migrating backwards
        script = ";\n".join(
            [FUNCTIONS, *statements({(table, column) for table, _oid, column, _n in standing})]
        )
        mark = hashlib.sha256(f"{script}{standing}".encode()).hexdigest()
        if last_mark != mark:
            cursor.execute(script)
            cursor.execute(f"COMMENT ON TABLE core_change IS '{mark}'")


def _last_mark(cursor: Any) -> str | None:
    """What was put up last, empty when nothing was; None for who does not own the tables."""
    cursor.execute(
        "SELECT COALESCE(obj_description(oid, 'pg_class'), '') FROM pg_class"
        " WHERE oid = to_regclass('core_change') AND pg_get_userbyid(relowner) = current_user"
    )
    row = cursor.fetchone()
    return row[0] if row else None


def _standing(cursor: Any) -> list[tuple[str, int, str, int]]:
    """The tables and their columns as they stand, with their numbers in the database.

    A table or column that was dropped and made anew has lost its guards and privileges, and has another number.
    """
    cursor.execute(
        "SELECT c.relname, c.oid::bigint, a.attname, a.attnum FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped"
        " ORDER BY c.relname, a.attnum"
    )
    return [(table, oid, column, number) for table, oid, column, number in cursor.fetchall()]


def statements(there: Collection[tuple[str, str]] | None = None) -> list[str]:
    """Everything but the functions, in order. ``there`` is the tables and columns that stand; None for all."""
    tables = None if there is None else {table for table, _column in there}

    def stands(table: str, column: str | None = None) -> bool:
        return there is None or (table in (tables or ()) if column is None else (table, column) in there)

    return [
        *(line for model in tenant_models() if stands(model._meta.db_table) for line in _tenancy(model)),
        *_municipality(),
        *_own_roles(),
        *(
            line
            for reference in references()
            if stands(reference.table, reference.column) and stands(reference.to_table)
            for line in _reference(reference)
        ),
        *(line for model in recorded_models() if stands(model._meta.db_table) for line in _history(model)),
        *(
            line
            for model in append_only_models()
            if stands(model._meta.db_table)
            for line in _kept(model._meta.db_table, "samordna_keep_added()")
        ),
        *(
            line
            for freezing in freezings()
            if stands(freezing.table, freezing.column) and stands(freezing.frozen_table)
            for line in _frozen(freezing)
        ),
        *_chain(),
        *_privileges(),
    ]


def _tenancy(model: type[models.Model]) -> list[str]:
    """A row is seen, changed and made only by its own municipality, by the owner of the tables too."""
    table = model._meta.db_table
    return [
        *_forced(table),
        *_policy(
            table,
            "own_municipality",
            "USING (municipality_id = samordna_municipality()) WITH CHECK (municipality_id = samordna_municipality())",
        ),
    ]


def _municipality() -> list[str]:
    """Names and addresses of municipalities are public. Only the installation makes one, only itself changes it."""
    table = "organisation_municipality"
    return [
        *_forced(table),
        *_policy(table, "known_to_all", "FOR SELECT USING (true)"),
        *_policy(table, "made_by_installation", "FOR INSERT WITH CHECK (samordna_is_instance())"),
        *_policy(table, "changed_by_itself", "FOR UPDATE USING (id = samordna_municipality())"),
        *_policy(table, "removed_by_itself", "FOR DELETE USING (id = samordna_municipality())"),
    ]


def _own_roles() -> list[str]:
    """Somebody sees their own roles in every municipality, to be able to choose one."""
    return _policy("accounts_roleassignment", "own_roles", "FOR SELECT USING (user_id = samordna_user())")


def _reference(reference: Reference) -> list[str]:
    """Foreign keys are checked outside row-level security, so the municipality is part of the key."""
    unique = f"{reference.to_table}_of_municipality"[:63]
    return [
        f"CREATE UNIQUE INDEX IF NOT EXISTS {unique} ON {reference.to_table} (municipality_id, {reference.to_column})",
        f"ALTER TABLE {reference.table} DROP CONSTRAINT IF EXISTS {reference.name}",
        (
            f"ALTER TABLE {reference.table} ADD CONSTRAINT {reference.name}"
            f" FOREIGN KEY (municipality_id, {reference.column})"
            f" REFERENCES {reference.to_table} (municipality_id, {reference.to_column})"
            " DEFERRABLE INITIALLY DEFERRED"
        ),
    ]


def _history(model: type[models.Model]) -> list[str]:
    table = model._meta.db_table
    left_out = "{" + ",".join(unrecorded_columns(model)) + "}"
    arguments = [model._meta.label_lower, municipality_column(model), parent_column(model), left_out]
    if heavy_columns(model):
        arguments.append("light")
    quoted = ", ".join(f"'{argument}'" for argument in arguments)
    return [
        (
            f"CREATE OR REPLACE TRIGGER zz_history AFTER INSERT OR UPDATE OR DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION samordna_record_change({quoted})"
        )
    ]


MINE = "municipality_id = samordna_municipality() OR (municipality_id IS NULL AND samordna_is_instance())"
MY_CHAIN = "chain = COALESCE(samordna_municipality(), CASE WHEN samordna_is_instance() THEN 0 END)"


def _chain() -> list[str]:
    readable = {"core_change": MINE, "core_changehead": MINE, "core_changelink": MY_CHAIN}
    return [
        *(line for table in HISTORY for line in _forced(table)),
        *(
            line
            for table, rule in readable.items()
            for line in _policy(table, "own_municipality", f"FOR SELECT USING ({rule})")
        ),
        *(line for table in HISTORY for line in _policy(table, "functions", _of_functions(table))),
        *_policy("core_historyseal", "own_municipality", f"USING ({MINE}) WITH CHECK ({MINE})"),
        "DROP TRIGGER IF EXISTS ask ON core_changebatch",
        (
            "CREATE CONSTRAINT TRIGGER ask AFTER INSERT ON core_changebatch DEFERRABLE INITIALLY DEFERRED"
            " FOR EACH ROW EXECUTE FUNCTION samordna_ask_for_chain()"
        ),
        "DROP TRIGGER IF EXISTS chain ON core_changebatch",
        (
            "CREATE CONSTRAINT TRIGGER chain AFTER DELETE ON core_changebatch DEFERRABLE INITIALLY DEFERRED"
            " FOR EACH ROW EXECUTE FUNCTION samordna_chain_changes()"
        ),
        (
            "CREATE OR REPLACE TRIGGER keep BEFORE UPDATE OR DELETE ON core_change"
            " FOR EACH ROW EXECUTE FUNCTION samordna_keep_change()"
        ),
        *(
            line
            for table in ("core_changelink", "core_historyseal")
            for line in _kept(table, "samordna_keep()")
        ),
    ]


def _kept(table: str, by: str) -> list[str]:
    """Rows are added, and never changed or taken away."""
    return [
        f"CREATE OR REPLACE TRIGGER keep BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {by}"
    ]


def _frozen(freezing: Freezing) -> list[str]:
    """Once the thing is frozen its rows stay, but for the columns that live on."""
    living = "{" + ",".join(freezing.lives_on) + "}"
    arguments = ", ".join(
        f"'{one}'" for one in (freezing.frozen_table, freezing.frozen_column, freezing.column, living)
    )
    return [
        (
            f"CREATE OR REPLACE TRIGGER aa_frozen BEFORE INSERT OR UPDATE OR DELETE ON {freezing.table}"
            f" FOR EACH ROW EXECUTE FUNCTION samordna_keep_frozen({arguments})"
        )
    ]


def _of_functions(table: str) -> str:
    """What the functions that write the history may do in its tables. They run as the owner.

    Where the application is the owner too, it may not see more of the history for that: functions write what they are told, and
    read what their own transaction wrote. Numbers and hashes tell nothing.
    """
    if _one_role():
        written_now = "transaction = pg_current_xact_id_if_assigned()::text::bigint"
        seen = f"{MINE} OR {written_now}" if table == "core_change" else "true"
        return f"USING ({seen}) WITH CHECK (true)"
    owner = connection.ops.quote_name(connection.settings_dict["USER"])
    return f"TO {owner} USING (true) WITH CHECK (true)"


def _privileges() -> list[str]:
    """The application reads the history and adds seals; it uses everything else."""
    if _one_role():
        return []  # the triggers still keep the history from being changed, `samordna doctor` warns
    app = connection.ops.quote_name(str(settings.APPLICATION_ROLE))
    return [
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {app}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {app}",
        f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {', '.join(HISTORY)} FROM {app}",
        f"REVOKE UPDATE, DELETE, TRUNCATE ON core_historyseal FROM {app}",
        "REVOKE ALL ON FUNCTION samordna_record_event, samordna_prune_changes FROM PUBLIC",
        f"GRANT EXECUTE ON FUNCTION samordna_record_event, samordna_prune_changes TO {app}",
        # A table of one's own with such a trigger would write history of things that never were.
        f"REVOKE ALL ON FUNCTION {', '.join(TRIGGERED)} FROM PUBLIC, {app}",
        f"REVOKE TEMPORARY ON DATABASE {_database()} FROM PUBLIC, {app}",
    ]


def _database() -> str:
    return str(connection.ops.quote_name(connection.settings_dict["NAME"]))


def _one_role() -> bool:
    """Whether the application connects as the owner of the tables."""
    return connection.settings_dict["USER"] == settings.APPLICATION_ROLE


def _forced(table: str) -> list[str]:
    return [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"]


def _policy(table: str, name: str, rule: str) -> list[str]:
    return [f"DROP POLICY IF EXISTS {name} ON {table}", f"CREATE POLICY {name} ON {table} {rule}"]
