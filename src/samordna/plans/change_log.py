"""What a version's change log does not tell yet of the difference from the version before."""

from hashlib import blake2b

from samordna.plandoc.diff.change_log import change_lines
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plans.models import Part, PlanVersion


def untold_lines(version: PlanVersion, before: PlanDocument, after: PlanDocument) -> dict[str, str]:
    """The lines in the plan's language, each by the key that its row has. One query.

    What was written once and then changed or taken away is no longer missed, and neither is what somebody wrote themselves.
    """
    language: Language = "en" if version.language == "en" else "sv"
    rows = Part.objects.filter(version=version, kind="changes").values_list("key", "data__text")
    told = {word for row in rows for word in row}
    lines = {_key(line.in_("sv")): line.in_(language) for line in change_lines(before, after)}
    return {key: line for key, line in lines.items() if not {key, line} & told}


def _key(line: str) -> str:
    return f"changes-{blake2b(line.encode(), digest_size=6).hexdigest()}"
