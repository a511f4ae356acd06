"""A plan whose every text holds signs that Markdown, HTML and programs take for marks, and where each text is found again."""

import re
from typing import Any

from pydantic import BaseModel

from samordna.plandoc.schema import PlanDocument, markdown_fields
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.opened import text_in
from samordna.plandoc.writing.tests.samples import sample

SIGNS = r"q*a*q_b_q ~~c~~q&copy;q<b>dq \*gq `h`q \\fil\_mallar|k"
NOT_TEXT = {"id", "place", "origin", "language", "schema_version"}


def marked_plan() -> tuple[PlanDocument, dict[str, tuple[str, bool]]]:
    """The plan, and for each text's key the name of its field and whether that is Markdown."""
    plan = sample()
    names: dict[str, tuple[str, bool]] = {}

    def fill(part: Any, path: str) -> None:
        running = markdown_fields(type(part))
        for field in set(type(part).model_fields) - NOT_TEXT:
            value = getattr(part, field)
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, BaseModel):
                    fill(one, f"{path}{field}.")
            if type(value) is not str or not _is_free(part, field):
                continue
            key = f"K{len(names):03d}"
            setattr(part, field, key + SIGNS)
            names[key] = (f"{path}{field}", field in running)

    fill(plan, "")
    return plan, names


def _is_free(part: Any, field: str) -> bool:
    """Whether any text may stand in the field: no date, no choice."""
    info = type(part).model_fields[field]
    checked = [mark for mark in info.metadata if hasattr(mark, "func")]
    return not checked and info.annotation in (str, str | None)


def shown(plan: PlanDocument, to: Format) -> str:
    """The words of the file without any blanks."""
    return re.sub(r"\s+", "", text_in(write(plan, to, public=False), to))
