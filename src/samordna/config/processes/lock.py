"""What in the database itself tells that somebody changes its tables. Knows nothing of Django."""

LOCK = "(hashtext('samordna'), hashtext('prepare'))"
"""Held by who makes and changes the tables."""
HALF = "samordna_restoring"
"""A table that is there for as long as a backup is being restored, and stays when that was cut short."""
