"""What a version's change log does not tell yet of the difference from the version before."""

from samordna.plandoc.diff.change_log import change_lines
from samordna.plandoc.schema import PlanDocument
from samordna.plans.models import Part, PlanVersion


def untold_lines(version: PlanVersion, before: PlanDocument, after: PlanDocument) -> list[str]:
    """In the plan's language. A line that somebody took away is no longer missed. One query."""
    language = "en" if version.language == "en" else "sv"
    written = Part.objects.filter(version=version, kind="changes").values_list("data__text", flat=True)
    lines = dict.fromkeys(line.in_(language) for line in change_lines(before, after))
    told = set(written)
    return [line for line in lines if line not in told]
