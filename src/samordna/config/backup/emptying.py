"""The database made empty, for a backup to become it."""

import psycopg

from samordna.config.processes.lock import HALF

_ALL = """
    SELECT 'TABLE', c.oid::regclass::text FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND {own}
    UNION ALL SELECT 'SEQUENCE', c.oid::regclass::text FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND {own}
    UNION ALL SELECT 'ROUTINE', c.oid::regprocedure::text FROM pg_proc c
    WHERE c.pronamespace = 'public'::regnamespace AND {own}
    UNION ALL SELECT 'TYPE', c.oid::regtype::text FROM pg_type c
    WHERE c.typnamespace = 'public'::regnamespace AND {own}
    AND (c.typtype IN ('e', 'd') OR EXISTS (SELECT FROM pg_class k WHERE k.oid = c.typrelid AND k.relkind = 'c'))
"""
_OWN = "NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"


def empty(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Take away what is ours in the schema, in one piece; the schema keeps who may do what in it."""
    with connection.transaction():
        things = connection.execute(_ALL.replace("{own}", _OWN).encode()).fetchall()
        for kind in dict.fromkeys(kind for kind, _name in things):
            names = ", ".join(str(name) for other, name in things if other == kind)
            connection.execute(f"DROP {kind} IF EXISTS {names} CASCADE".encode())
        connection.execute(f"CREATE TABLE {HALF} ()".encode())
