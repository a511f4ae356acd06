"""Where the files of the pages lie once they are collected under the names that pages know them by."""

import json
from pathlib import Path

from samordna.config.database.address import PROJECT
from samordna.config.declared import value

PACKAGE = Path(__file__).resolve().parents[1]
LIST = "staticfiles.json"


def static_root() -> Path:
    return Path(value("SAMORDNA_STATIC") or PACKAGE / "staticfiles")


def static_fault() -> str:
    """Why no page could be shown, and what to run; empty when all is there."""
    try:
        if json.loads((static_root() / LIST).read_bytes())["paths"]:
            return ""
    except (OSError, ValueError, KeyError, TypeError):
        pass
    mend = "Kör: make setup" if (PROJECT / "Makefile").exists() else "Installera Samordna på nytt."
    return f"webbsidornas filer är inte gjorda: {static_root() / LIST} saknas eller är trasig. {mend}"
