"""What in the database itself tells that somebody changes its tables. Knows nothing of Django."""

LOCK = "(hashtext('samordna'), hashtext('prepare'))"
"""Held by who makes and changes the tables."""
HALF = "samordna_restoring"
"""A table that is there for as long as a backup is being restored, and stays when that was cut short."""
HELD = """
    SELECT EXISTS (
        SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE locktype = 'advisory' AND granted AND datname = current_database()
        AND classid = hashtext('samordna')::oid AND objid = hashtext('prepare')::oid AND objsubid = 2
    )
"""
"""Whether somebody does."""
