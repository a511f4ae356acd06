"""Activities as lines below each other."""

from accuracy.draft import Draft
from accuracy.paper import Heading, Mark, bold_label, text

_SHOWN = ("responsible", "others", "when", "follow_up")


def labelled(draft: Draft) -> None:
    """Åtgärd: … Ansvarig: … Tid: …, with the label in bold."""
    labels = {name: draft.bank.draw("labels", name) for name in ("action", *_SHOWN)}
    for measure in draft.plan.measures:
        for name, label in labels.items():
            draft.add(bold_label(f"{label}:", measure.words(name)))
        draft.activity(measure, *_SHOWN)


def numbered_measures(draft: Draft) -> None:
    """The activity as a numbered heading, its facts as lines below."""
    labels = {name: draft.bank.draw("labels", name) for name in ("responsible", "when", "indicator")}
    heading, goal_label = draft.bank.draw("activity_headings"), draft.bank.draw("goal_labels")
    for m, goal in enumerate(draft.plan.goals, 1):
        draft.add(Heading(goal_label.format(n=m, goal=goal), 2))
        draft.goal(goal)
        for n, measure in enumerate(draft.plan.of_goal(goal), 1):
            draft.add(Heading(heading.format(m=m, n=n, action=measure.words("action")), 3))
            draft.add(*(text(f"{label}: {measure.words(name)}") for name, label in labels.items()))
            draft.activity(measure, *labels, goal=True)


def bold_lines(draft: Draft) -> None:
    """The activity as a bold line, a sentence on why, its facts in one line."""
    who, time = draft.bank.draw("labels", "responsible"), draft.bank.draw("labels", "when")
    for measure in draft.plan.measures:
        draft.add(text(measure.words("action"), Mark.BOLD), text(measure.context))
        draft.add(text(f"{who}: {measure.words('responsible')}. {time}: {measure.words('when')}."))
        draft.activity(measure, "responsible", "when")
