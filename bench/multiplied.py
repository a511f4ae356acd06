"""A municipality's rows, of every kind that there is, made into so many municipalities, by the database itself.

The catalogue says which columns name rows that are copied too; what must be unique in the whole installation is made anew. No
trigger looks on, since the database lets nobody write history by hand, so the chains of the copies are joined here as it would.
"""

import os
from typing import Any

import django
import psycopg

APART = 1_000_000
"""Between the numbers of a row and of its next copy."""
HISTORY = ("core_changelink", "core_changehead", "core_changeseal", "core_changebatch")
COLUMNS = """
    SELECT a.attname, format_type(a.atttypid, NULL), a.atttypmod - 4,
        EXISTS (SELECT FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid WHERE f.contype = 'f' AND f.conrelid = c.oid
            AND f.conkey = ARRAY[a.attnum] AND r.relname = ANY (%(copied)s)),
        EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey)
            AND NOT EXISTS (SELECT FROM pg_attribute m WHERE m.attrelid = c.oid AND m.attnum = ANY (i.indkey)
                AND m.attname = 'municipality_id'))
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.oid = %(table)s::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
"""
TABLES = """
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1
"""
CHAINS = """
    INSERT INTO core_changelink (change_id, chain, number, content_hash, hash)
    SELECT id, municipality_id, row_number() OVER ends, content_hash, samordna_chained('', content_hash) OVER ends
    FROM (SELECT entry.id, entry.municipality_id, encode(sha256(convert_to({text}, 'UTF8')), 'hex') AS content_hash
        FROM core_change AS entry WHERE entry.municipality_id > {apart}) AS made
    WINDOW ends AS (PARTITION BY municipality_id ORDER BY id ROWS UNBOUNDED PRECEDING)
"""
HEADS = """
    INSERT INTO core_changehead (chain, municipality_id, number, hash)
    SELECT DISTINCT ON (chain) chain, chain, number, hash FROM core_changelink WHERE chain > {apart} ORDER BY chain, number DESC
"""


def multiply(superuser: str, municipalities: int) -> int:
    """Copy the municipality with most history until there are so many. How many rows there are afterwards."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
    django.setup()
    from samordna.core.guards.entry import entry_text

    with psycopg.connect(superuser, autocommit=True) as there:
        there.execute("SET session_replication_role = replica")
        (first,) = _row(
            there,
            "SELECT municipality_id FROM core_change WHERE municipality_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
        )
        copied = [name for (name,) in there.execute(TABLES) if name not in HISTORY]
        copied.append("organisation_municipality")
        (there_are,) = _row(there, "SELECT count(*) FROM organisation_municipality")
        for table in copied:
            _copy(there, table, copied, first, municipalities - there_are)
        there.execute(CHAINS.format(text=entry_text("entry"), apart=APART).encode())
        there.execute(HEADS.format(apart=APART).encode())
        there.execute("ANALYZE")
        tables = there.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        )
        return sum(_row(there, f'SELECT count(*) FROM "{name}"')[0] for (name,) in tables.fetchall())  # noqa: S608 - of the catalogue


def _copy(there: "psycopg.Connection[Any]", table: str, copied: list[str], first: int, copies: int) -> None:
    columns = there.execute(COLUMNS, {"copied": copied, "table": table}).fetchall()
    names = ", ".join(f'"{name}"' for name, *_rest in columns)
    values = ", ".join(_value(table, *column) for column in columns)
    own = "id" if table == "organisation_municipality" else "municipality_id"
    there.execute(
        f'INSERT INTO "{table}" ({names}) OVERRIDING SYSTEM VALUE SELECT {values}'  # noqa: S608 - of the catalogue
        f' FROM "{table}" AS old, generate_series(1, {copies}) AS n WHERE old."{own}" = {first}'.encode()
    )
    if any(name == "id" for name, *_rest in columns):
        (sequence,) = _row(there, "SELECT pg_get_serial_sequence(%s, 'id')", table)
        if sequence:
            there.execute(f'SELECT setval(%s, (SELECT max(id) FROM "{table}"))'.encode(), [sequence])  # noqa: S608


def _value(table: str, name: str, kind: str, length: int, refers: bool, unique: bool) -> str:
    old = f'old."{name}"'
    if name == "municipality_id" or refers or (name == "id" and kind in {"bigint", "integer"}):
        return f"{old} + n * {APART}"
    if (table, name) == ("organisation_municipality", "code"):
        return "(1000 + n)::text"
    if (table, name) == ("organisation_municipality", "slug"):
        return "'kommun-' || n"
    if unique and kind in {"character varying", "text"}:
        fresh = f"md5({old} || '-' || n) || md5(n || '-' || {old})"
        return f"left({fresh}, {length})" if 0 < length < 64 else fresh
    if unique and kind == "uuid":
        return f"md5({old}::text || n)::uuid"
    return old


def _row(there: "psycopg.Connection[Any]", query: str, *values: object) -> Any:
    return there.execute(query.encode(), values).fetchone()
