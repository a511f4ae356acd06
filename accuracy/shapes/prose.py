"""Activities as bullets and in sentences."""

from typing import Any

from accuracy.bank import small
from accuracy.draft import Draft
from accuracy.paper import bullets, text
from accuracy.plan import Measure


def bulleted(draft: Draft) -> None:
    """Nothing but what is to be done, after a usual line."""
    draft.add(text(draft.bank.draw("forms", "intro")))
    draft.add(bullets(measure.words("action") + "." for measure in draft.plan.measures))
    for measure in draft.plan.measures:
        draft.activity(measure)


def in_brackets(draft: Draft) -> None:
    """… (ansvarig: skolchef, klart december 2024)"""
    form = draft.bank.draw("forms", "brackets")
    draft.add(bullets(form.format(action=one.words("action"), **_filled(one)) for one in draft.plan.measures))
    for measure in draft.plan.measures:
        draft.activity(measure, "responsible", "ends")


def in_prose(draft: Draft) -> None:
    """Rektor ska senast … : who and when in the sentence itself, which may stand whole as the activity."""
    form = draft.bank.draw("forms", "sentences")
    for measure in draft.plan.measures[:5]:
        sentence = form.format(action=small(measure.words("action")), **_filled(measure))
        draft.add(text(f"{sentence} {measure.context}"))
        whole = [measure.words("action"), sentence, sentence.split(". ")[0]]
        draft.activity(measure, "responsible", "ends", action=whole)


def summary_first(draft: Draft) -> None:
    """A summary that tells the activities before the list does."""
    told = [measure.words("action") for measure in draft.plan.measures[:3]]
    draft.add(text(f"I korthet ska vi {small(told[0])}, {small(told[1])} och {small(told[2])}."))
    draft.repeated(*told)
    in_brackets(draft)


def _filled(measure: Measure) -> dict[str, Any]:
    who, end = measure.words("responsible"), measure.words("ends")
    return {"who": small(who), "Who": who, "end": end}
