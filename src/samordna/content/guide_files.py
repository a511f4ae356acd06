"""The ready-made guides of a content pack, from the file beside it."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from samordna.guidance.commands.packs import ReadyGuide
from samordna.plandoc.guiding import Guide

FOLDER = Path(__file__).parent
FILE = "guides.yaml"


@cache
def guides_in(pack: str) -> tuple[ReadyGuide, ...]:
    """Those of the pack; none where it has no such file."""
    file = FOLDER / pack / FILE
    if not file.exists():
        return ()
    told = yaml.safe_load(file.read_text(encoding="utf-8"))
    return tuple(
        ReadyGuide(one.pop("key"), Guide.model_validate(_written_out(one))) for one in told["guides"]
    )


def _written_out(guide: dict[str, Any]) -> dict[str, Any]:
    """Steps as the library has them: a question is what has answers, and a call is a function."""
    for step in guide["steps"]:
        step["kind"] = "question" if "branches" in step else "end"
        if step["kind"] == "end":
            waits = step.pop("can_wait", [])
            step["calls"] = [{"function": one, "can_wait": one in waits} for one in step["calls"]]
    return guide
