"""Activities as lines below each other."""

from collections.abc import Mapping

from accuracy.draft import Draft
from accuracy.paper import Heading, Mark, Node, Paragraph, Run, bullets, text
from accuracy.plan import Measure

_SHOWN = ("responsible", "others", "when", "follow_up")


def labelled(draft: Draft) -> None:
    """Åtgärd: … Ansvarig: … Tid: …, in lines of their own or in one paragraph."""
    labels = _labels(draft, "action", *_SHOWN)
    form, together = draft.bank.draw("forms", "label"), draft.bank.draw("forms", "one_paragraph")
    for measure in draft.plan.measures:
        draft.add(*_lines(form, labels, measure, together))
        draft.activity(measure, *_SHOWN)


def numbered_measures(draft: Draft) -> None:
    """The activity as a numbered heading, its facts as lines below."""
    labels = _labels(draft, "responsible", "when", "indicator")
    form = draft.bank.draw("forms", "label")
    heading, goal_label = draft.bank.draw("activity_headings"), draft.bank.draw("goal_labels")
    for m, goal in enumerate(draft.plan.goals, 1):
        draft.add(Heading(goal_label.format(n=m, goal=goal), 2))
        draft.goal(goal)
        for n, measure in enumerate(draft.plan.of_goal(goal), 1):
            draft.add(Heading(heading.format(m=m, n=n, action=measure.words("action")), 3))
            draft.add(*_lines(form, labels, measure))
            draft.activity(measure, *labels, goal=True)


def bold_lines(draft: Draft) -> None:
    """The activity as a bold line, a sentence on why, its facts in one line."""
    labels = {"who_label": "responsible", "time_label": "when"}
    filled = {name: draft.bank.draw("labels", field) for name, field in labels.items()}
    form = draft.bank.draw("forms", "bold_line")
    for measure in draft.plan.measures:
        facts = form.format(who=measure.words("responsible"), time=measure.words("when"), **filled)
        draft.add(text(measure.words("action"), Mark.BOLD), text(measure.context), text(facts))
        draft.activity(measure, "responsible", "when")


def nested(draft: Draft) -> None:
    """A numbered activity, its facts as bullets below it."""
    labels = _labels(draft, "responsible", "when", "follow_up")
    for number, measure in enumerate(draft.plan.measures, 1):
        draft.add(text(f"{number}. {measure.words('action')}"))
        draft.add(bullets(f"{label}: {measure.words(name)}" for name, label in labels.items()))
        draft.activity(measure, *labels)


def dashes(draft: Draft) -> None:
    """Everything in one line, parted by dashes or commas."""
    form = draft.bank.draw("forms", "dashes")
    draft.add(
        bullets(
            form.format(action=one.words("action"), who=one.words("responsible"), time=one.words("when"))
            for one in draft.plan.measures
        )
    )
    for measure in draft.plan.measures:
        draft.activity(measure, "responsible", "when")


def _labels(draft: Draft, *names: str) -> dict[str, str]:
    return {name: draft.bank.draw("labels", name) for name in names}


def _lines(form: str, labels: Mapping[str, str], measure: Measure, together: bool = False) -> list[Node]:
    """A line for each label, the label in bold."""
    lines = [_line(form, label, measure.words(name)) for name, label in labels.items()]
    if not together:
        return [Paragraph(line) for line in lines]
    runs = [run for line in lines for run in (*line, Run("\n"))]
    return [Paragraph(tuple(runs[:-1]))]


def _line(form: str, label: str, value: str) -> tuple[Run, ...]:
    first, second = form.format(label=label, value="\0").split("\0")
    return Run(first, Mark.BOLD), Run(value + second)
