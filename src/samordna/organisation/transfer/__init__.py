"""The organisation as files: Excel and YAML out, and in again with a preview of every change.

    database ──snapshot──▶ rows ──exporting──▶ excel · yaml ──reading──▶ Document
                            │                                                │
                            └────────────── differences ◀────────────────────┘
                                                 │ applying
                                                 ▼
                                             database

A :class:`document.Document` is what a file says, as texts. Content packs are such documents too (``content/packs.py``).
"""
