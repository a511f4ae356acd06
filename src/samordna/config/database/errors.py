"""What can be wrong with the database."""


class DatabaseError(Exception):
    """The database cannot be used: what is wrong, and ``mend``, what to do about it, unless the first says that too."""

    def __init__(self, what: str = "", mend: str = "") -> None:
        super().__init__(what, mend)
        self.what = what
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.what} {self.mend}".rstrip()


class Differing(DatabaseError):
    """Two addresses lead to different databases."""
