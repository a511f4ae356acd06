"""Activities as bullets and in sentences."""

from accuracy.draft import Draft
from accuracy.paper import bullets, text


def bulleted(draft: Draft) -> None:
    """Nothing but what is to be done, under a usual heading."""
    draft.add(text("Under perioden ska följande göras:"))
    draft.add(bullets(measure.words("action") + "." for measure in draft.plan.measures))
    for measure in draft.plan.measures:
        draft.activity(measure)


def in_brackets(draft: Draft) -> None:
    """… (ansvarig: skolchef, klart december 2024)"""
    lines = [
        f"{one.words('action')} (ansvarig: {_small(one.words('responsible'))}, klart {one.words('ends')})"
        for one in draft.plan.measures
    ]
    draft.add(bullets(lines))
    for measure in draft.plan.measures:
        draft.activity(measure, "responsible", "ends")


def in_prose(draft: Draft) -> None:
    """Socialchefen ska … senast …: who and when in the sentence itself."""
    for measure in draft.plan.measures[:5]:
        who, action, end = (measure.words(name) for name in ("responsible", "action", "ends"))
        draft.add(
            text(
                f"{who} ansvarar för att {_small(action)}. Det ska vara klart senast {end}. {measure.context}"
            )
        )
        draft.activity(measure, "responsible", "ends")


def summary_first(draft: Draft) -> None:
    """A summary that tells the activities before the list does."""
    told = [measure.words("action") for measure in draft.plan.measures[:3]]
    draft.add(text(f"I korthet ska vi {_small(told[0])}, {_small(told[1])} och {_small(told[2])}."))
    draft.found(repeated=told)
    in_brackets(draft)


def _small(words: str) -> str:
    return words[0].lower() + words[1:]
