"""The canonical JSON of a plan: reading it again gives the same plan, and writing that the same bytes."""

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.order import Order


def write(document: PlanDocument, order: Order) -> bytes:
    """Every field, in the order of the schema, indented, UTF-8, ended by a line break. No label depends on ``order``."""
    del order
    return f"{document.model_dump_json(indent=2)}\n".encode()
