"""What a plan that was read must fulfil before it can be kept, whoever made the file."""

import re
from collections import Counter

from samordna.intake.areas import NO_PARTS, SINGLE
from samordna.intake.names import title_from
from samordna.plandoc.reading import Flag, ReadResult
from samordna.plandoc.schema import PlanDocument

_ID = re.compile(r"[A-Za-z0-9_-]{1,60}")


def sound(result: ReadResult, file_name: str) -> ReadResult:
    """The result with ids that can stand in an address and occur once, and with a title."""
    _give_title(result, file_name)
    result.document = _with_sound_ids(result.document)
    return result


def _give_title(result: ReadResult, file_name: str) -> None:
    if result.document.metadata.title.strip():
        return
    result.document.metadata.title = title_from(file_name)
    result.flags.insert(
        0,
        Flag(
            "Samordna hittade ingen titel i filen. Filens namn används.",
            item="metadata",
            english="Samordna found no title in the file. The name of the file is used.",
        ),
    )


def _with_sound_ids(document: PlanDocument) -> PlanDocument:
    """Samordna's own JSON may have been edited by hand: an id that is taken or strange is given anew."""
    ids = Counter(item.id for _, item in document.items())
    unsound = [item for _, item in document.items() if ids[item.id] > 1 or not _may_stand(item.id)]
    for item in unsound:
        item.id = ""
    return PlanDocument.model_validate(document.model_dump()) if unsound else document


def _may_stand(item_id: str) -> bool:
    """Whether it can be part of an address and is not taken by what a plan has only one of, or by what is no part of it."""
    ours = tuple(f"{name}-" for name in NO_PARTS)
    return bool(_ID.fullmatch(item_id)) and item_id not in SINGLE and not item_id.startswith(ours)
