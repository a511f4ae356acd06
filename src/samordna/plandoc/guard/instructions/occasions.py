"""Whether a task or a place is all that a sentence tells, but for when: "vid ett larm", and not "på fritiden" or "och tycker"."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of

_OCCASIONS = {"vid", "när", "under", "inför", "efter", "innan", "före", "om", "då", "ifall"}
_ENDS = {".", "!", ")", ";"}


def is_all_but_when(behind: Sequence[Token], of_them: int) -> bool:
    """Of the words behind it, none of which may be among those that tell of people."""
    if not behind or behind[0].word in _ENDS:
        return len(behind) < 2
    return behind[0].word in _OCCASIONS and not any_of(behind[1:], of_them)
