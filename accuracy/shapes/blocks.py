"""Activities that share what stands around them, and tables with rows or columns that are none."""

from accuracy.draft import Draft
from accuracy.paper import Grid, Heading, Mark, bold_label, bullets, cell, row, text
from accuracy.plan import Measure

_FACTS = ("responsible", "when", "indicator")


def goal_blocks(draft: Draft) -> None:
    """For each goal its activities as bullets, then who and when for them all."""
    labels = {name: draft.bank.draw("labels", name) for name in ("responsible", "when")}
    for number, goal in enumerate(draft.plan.goals, 1):
        group = draft.plan.of_goal(goal)
        draft.add(Heading(draft.bank.all("goal_labels")[0].format(n=number, goal=goal), 2))
        draft.add(bullets(measure.words("action") for measure in group))
        draft.add(*(bold_label(f"{label}:", group[0].words(name)) for name, label in labels.items()))
        draft.goal(goal)
        for measure in group:
            shared = {name: group[0].said[name] for name in labels}
            draft.activity(Measure(measure.said | shared, goal, "", ""), *labels, goal=True)


def sum_row(draft: Draft) -> None:
    """A table that ends with a sum and some rows nobody has filled in."""
    names = ("action", "responsible", "when", "cost")
    rows = [row(*(draft.bank.draw("columns", name) for name in names), mark=Mark.BOLD)]
    rows += [row(*(measure.words(name) for name in names)) for measure in draft.plan.measures]
    rows += [row("", "", "", ""), row("", "", "", ""), row("Summa", "", "", "340 tkr", mark=Mark.BOLD)]
    draft.add(Grid(tuple(rows)))
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:])


def transposed(draft: Draft) -> None:
    """A column for each activity, a row for each fact."""
    shown = draft.plan.measures[:3]
    names = ("action", *_FACTS)
    draft.add(
        Grid(
            tuple(
                (
                    cell(draft.bank.draw("columns", name), mark=Mark.BOLD),
                    *(cell(measure.words(name)) for measure in shown),
                )
                for name in names
            ),
            head=0,
        )
    )
    for measure in shown:
        draft.activity(measure, *_FACTS)


def lettered(draft: Draft) -> None:
    """a) … and who and when in the line below."""
    labels = {name: draft.bank.draw("labels", name) for name in ("responsible", "when")}
    for letter, measure in zip("abcdefghijkl", draft.plan.measures, strict=False):
        draft.add(text(f"{letter}) {measure.words('action')}"))
        draft.add(text(", ".join(f"{label}: {measure.words(name)}" for name, label in labels.items())))
        draft.activity(measure, *labels)
