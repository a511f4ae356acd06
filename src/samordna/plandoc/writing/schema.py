"""The JSON schema of a plan, as published in ``docs/plan-document.schema.json``.

``python -m samordna.plandoc.writing.schema docs/plan-document.schema.json`` brings the published file in step with the model.
"""

import json
import sys
from pathlib import Path

from samordna.plandoc.schema import SCHEMA_VERSION, PlanDocument


def schema_text() -> str:
    """The JSON schema (draft 2020-12) as a file's text."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"PlanDocument {SCHEMA_VERSION}",
        **PlanDocument.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_text(), encoding="utf-8")
