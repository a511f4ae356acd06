"""What can be wrong with the embedded database."""


class DatabaseError(Exception):
    """The embedded database cannot be started. The message says what to do."""
