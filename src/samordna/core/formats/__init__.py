"""How dates and numbers are written in each language, where that differs from Django (FORMAT_MODULE_PATH)."""
