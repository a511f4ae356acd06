"""What an entry of the history says, as the text that is hashed: one expression for the database and for who checks it.

The check never asks the database for a function of ours: its owner could have replaced it.
"""

ENTRY_COLUMNS = (
    "id",
    "municipality_id",
    "at",
    "transaction",
    "user_id",
    "request",
    "kind",
    "model",
    "row_id",
    "parent_id",
    "restricted",
    "before",
    "after",
)


def entry_text(alias: str) -> str:
    """SQL for the text of an entry of ``core_change``; times as seconds, so that no time zone is part of it."""
    values = (
        f"extract(epoch FROM {alias}.at)::text" if column == "at" else f"{alias}.{column}"
        for column in ENTRY_COLUMNS
    )
    return f"jsonb_build_array({', '.join(values)})::text"
