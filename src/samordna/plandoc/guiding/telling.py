"""A guide's steps as text, for whoever reads what was changed in them."""

from collections.abc import Iterator
from typing import Any

from samordna.plandoc.guiding.model import End, GuideBody, GuideError, Question, read_body
from samordna.plandoc.vocabulary import Language


def in_words(data: Any, language: Language) -> str:
    """A line for each thing that the steps in ``data`` say, as JSON has them; of what is no guide nothing."""
    try:
        body = read_body(data)
    except GuideError:
        return ""
    lines = [line for number, one in enumerate(body.steps, 1) for line in _step(body, number, one, language)]
    return "\n".join([*lines, *(one.text for one in body.sources)])


def _step(body: GuideBody, number: int, step: Question | End, language: Language) -> Iterator[str]:
    yield f"{'Steg' if language == 'sv' else 'Step'} {number}: {step.title}"
    if isinstance(step, Question):
        yield from filter(None, [step.help])
        numbers = {one.key: at for at, one in enumerate(body.steps, 1)}
        yield from (f"{one.answer} → {numbers.get(one.to, '–')}" for one in step.branches)
    else:
        yield from (call.function for call in step.calls if call.function)
        yield from (*step.do, *step.dont, *(one.text for one in (*step.law, *step.more)))
