"""Samordna's own JSON: a whole plan, read without interpretation."""

from pydantic import ValidationError

from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text


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
    if first["loc"] == ("schema_version",):
        return problems.newer_version(name)
    if first["type"] == "json_invalid":
        return problems.broken_plan(name)
    if not first["loc"] or first["loc"][0] not in PART_TITLES:
        return problems.not_a_plan(name)
    return problems.changed_plan(name, _place(first["loc"]))


def _place(steps: tuple[int | str, ...]) -> Text:
    """Where in the plan, in a reader's words: "Aktiviteter, 1, Aktivitet"."""
    names = {**FIELDS, **PART_TITLES}
    known = [Text(str(one + 1), str(one + 1)) if isinstance(one, int) else names.get(one) for one in steps]
    said = [one for one in known if one is not None]
    return Text(", ".join(one.sv for one in said), ", ".join(one.en for one in said))
