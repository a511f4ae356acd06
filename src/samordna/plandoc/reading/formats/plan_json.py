"""Samordna's own JSON: a whole plan, read without interpretation."""

from pydantic import ValidationError

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.schema import PlanDocument


def parse(data: bytes, name: str) -> PlanDocument:
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    try:
        return PlanDocument.model_validate_json(text)
    except ValidationError as error:
        raise _problem(error, name) from None


def _problem(error: ValidationError, name: str) -> Exception:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(step) for step in first["loc"])[:80]
    if place == "schema_version":
        return problems.newer_version(name)
    return problems.not_a_plan(name, place or "JSON")
