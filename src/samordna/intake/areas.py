"""What a plan consists of, as the review shows it: one order, one schema and one name for each list."""

from collections.abc import Iterator

from samordna.core.page_pieces import said
from samordna.plandoc import schema
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.labels import PART_TITLES as NAMES
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text

METADATA, SITUATION, COUNCIL = "metadata", "situation", "council"
SEEN, FILE, EXPECTED = "seen", "file", "expected"
NO_PARTS = (SEEN, FILE, EXPECTED)
"""No parts of a plan: what was changed in a file of ours, what is to be said about a file, what a plan ought to say."""
SINGLE = (METADATA, SITUATION, COUNCIL)
"""A plan has one of each of these; their key is their name."""

ORDER = [*NO_PARTS, *KINDS]
_OURS = {
    SEEN: Text("Ändrat i filen", "Changed in the file"),
    FILE: Text("Filen", "The file"),
    EXPECTED: Text("Hittat och saknat", "Found and missing"),
}


def title_of_area(area: str) -> str:
    return said(_OURS[area] if area in _OURS else NAMES[area])


def name_of_part(area: str, part: schema.Part | None) -> str:
    """The words that name a part in one line."""
    if part is None or area in SINGLE:
        return title_of_area(area)
    return title_of(area, part)


def parts_of(document: PlanDocument) -> Iterator[tuple[str, str, schema.Part]]:
    """Every part of the document that says something: its list, its key and itself."""
    yield METADATA, METADATA, document.metadata
    for area, item in document.items():
        yield area, item.id, item
    if any(document.situation.model_dump(exclude={"sources", *schema.ABOUT_ITEM}).values()):
        yield SITUATION, SITUATION, document.situation
    if document.council:
        yield COUNCIL, COUNCIL, document.council


def data_of(part: schema.Part) -> dict[str, object]:
    """A part as JSON: without its id, which is kept beside it, and without the lists that are parts themselves."""
    return part.model_dump(mode="json", exclude={"sources", *schema.ABOUT_ITEM})


def part_from(area: str, data: dict[str, object]) -> schema.Part | None:
    """The part again; None for what is no part of the plan. Raises pydantic's ValidationError."""
    return KINDS[area].model.model_validate(data) if area in KINDS else None
