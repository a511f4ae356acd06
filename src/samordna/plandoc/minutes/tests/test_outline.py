"""What somebody wrote in a plain field stands in the minutes line by line, and as nothing but text."""

from datetime import datetime
from typing import Any

from samordna.plandoc.minutes import Minutes
from samordna.plandoc.minutes.outline import content_of_minutes
from samordna.plandoc.writing.content import Prose


def test_lines_of_notes_stay_lines_and_signs_stay_signs() -> None:
    at = datetime(2027, 3, 10, 9)
    notes = "Fältarna ser mer\n- punkt *ett*\n\nNästa stycke"
    minutes: Any = Minutes(forum="Rådet", municipality="Ekdala", begins=at, ends=at, notes=notes)
    blocks = content_of_minutes(minutes, "sv").blocks
    first, second = next(one for one in blocks if isinstance(one, Prose)).nodes
    told = [(node.kind, node.text) for node in first.children]
    assert told == [("text", "Fältarna ser mer"), ("break", ""), ("text", "- punkt *ett*")]
    assert [node.text for node in second.children] == ["Nästa stycke"]
