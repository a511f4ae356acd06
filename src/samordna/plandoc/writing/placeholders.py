"""The placeholders that a Word template may have."""

CONTENT = "content"
"""Where the plan itself stands."""
PLACEHOLDERS = (
    "title", "municipality", "board", "administration", "registry_number", "version", "period", "adopted",
    "responsible_for_revision", "next_revision", "today", CONTENT,
)  # fmt: skip
BRACED = ", ".join(f"{{{{ {name} }}}}" for name in PLACEHOLDERS)
"""As they are written in a template."""
