"""Which step of a guide says whom somebody who asks so would call."""

import re
from collections.abc import Sequence

from samordna.plandoc.finding.model import KeyedGuide
from samordna.plandoc.finding.spans import overlap
from samordna.plandoc.guiding.model import Branch, End, Guide, Question
from samordna.plandoc.guiding.rules import reached
from samordna.plandoc.lazily import lazily
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.mapping.reach import Span

_UNDER = lazily(r"\b(?:under|yngre än)\s+(\d{1,2})\b", re.IGNORECASE)
_OVER = lazily(r"\b(?:över\s+(\d{1,2})\b|(\d{1,2})\s*år\s+(?:eller|och|eller är)\s+äldre)", re.IGNORECASE)


def end_for(guide: Guide, ages: Span | None, is_urgent: bool) -> End | None:
    """The first end that an answer for such an age leads to; the acute one where it is urgent, and else not."""
    there = reached(guide)
    ends = [step for step in guide.steps if isinstance(step, End) and step.key in there]
    fitting = [end for end in ends if end.acute == is_urgent and _is_for(guide, end, ages)]
    return next(iter([*fitting, *(end for end in ends if end.acute == is_urgent), *ends]), None)


def acute_guide(guides: Sequence[KeyedGuide]) -> KeyedGuide | None:
    """The guide for what happens now: one that begins with an acute step before one that has any."""
    begins = (
        one for one in guides if isinstance(first := next(iter(one.guide.steps), None), End) and first.acute
    )
    has = (one for one in guides if any(isinstance(step, End) and step.acute for step in one.guide.steps))
    return next(begins, None) or next(has, None)


def _is_for(guide: Guide, end: End, ages: Span | None) -> bool:
    if ages is None:
        return True
    spans = [_span(one) for one in _leading_to(guide, end)]
    return any(span is None or overlap(ages, span) for span in spans) or not spans


def _leading_to(guide: Guide, end: End) -> list[Branch]:
    questions = [step for step in guide.steps if isinstance(step, Question)]
    return [branch for one in questions for branch in one.branches if branch.to == end.key]


def _span(branch: Branch) -> Span | None:
    if over := _OVER.search(branch.answer):
        return int(over[1] or over[2]), OLDEST
    if under := _UNDER.search(branch.answer):
        return 0, int(under[1]) - 1
    return None
