"""Measures in tables, of columns, headings and cells that a writer chose."""

from collections.abc import Sequence

from accuracy.draft import Draft
from accuracy.paper import Cell, Grid, Heading, Mark, cell, row, text
from accuracy.plan import Measure

_MORE = ("others", "follow_up", "indicator", "status", "cost", "problem")
Rows = list[tuple[Cell, ...]]


def columns(draft: Draft, most: int = 3) -> tuple[str, ...]:
    """Action, who and when with some more, action first or nearly so."""
    random = draft.bank.random
    times = random.choice((("when",), ("when",), ("starts", "ends")))
    more = random.sample(_MORE, random.randint(0, most))
    before = [name for name in more if name == "problem"]
    groups = [["responsible"], list(times), *([name] for name in more if name not in before)]
    if random.random() < 0.5:
        random.shuffle(groups)
    return (*before, "action", *(name for group in groups for name in group))


def shown(names: Sequence[str]) -> list[str]:
    return [name for name in names if name != "action"]


def heads(draft: Draft, names: Sequence[str]) -> tuple[Cell, ...]:
    return row(*(draft.bank.draw("columns", name) for name in names), mark=Mark.BOLD)


def cells(names: Sequence[str], measure: Measure) -> tuple[Cell, ...]:
    return row(*(measure.words(name) for name in names))


def table(draft: Draft) -> None:
    names = columns(draft)
    numbered = draft.bank.random.random() < 0.3
    rows: Rows = [(*row(draft.bank.draw("columns", "number")) * numbered, *heads(draft, names))]
    for number, one in enumerate(draft.plan.measures, 1):
        rows.append((*row(str(number)) * numbered, *cells(names, one)))
        draft.activity(one, *shown(names))
    draft.add(Grid(tuple(rows)))


def per_goal(draft: Draft) -> None:
    """A table below each goal, which is a heading, a bold line or a plain one."""
    names, label = columns(draft, most=2), draft.bank.draw("goal_labels")
    over, form = heads(draft, names), draft.bank.random.choice(("heading", "bold", "heading"))
    for number, goal in enumerate(draft.plan.goals, 1):
        words = label.format(n=number, goal=goal)
        draft.add(Heading(words, 2) if form == "heading" else text(words, Mark.BOLD))
        draft.add(Grid((over, *(cells(names, one) for one in draft.plan.of_goal(goal)))))
        draft.goal(goal)
        for one in draft.plan.of_goal(goal):
            draft.activity(one, *shown(names), goal=True)


def bands(draft: Draft) -> None:
    names, label = columns(draft, most=2), draft.bank.draw("goal_labels")
    rows: Rows = [heads(draft, names)]
    for number, goal in enumerate(draft.plan.goals, 1):
        rows.append((cell(label.format(n=number, goal=goal), across=len(names), mark=Mark.BOLD),))
        rows += [cells(names, one) for one in draft.plan.of_goal(goal)]
        draft.goal(goal)
        for one in draft.plan.of_goal(goal):
            draft.activity(one, *shown(names), goal=True)
    draft.add(Grid(tuple(rows)))


def goal_column(draft: Draft) -> None:
    """The goal in a column of its own: merged, on each row, or only on the first of its rows."""
    names, way = columns(draft, most=2), draft.bank.random.choice(("merged", "each", "first"))
    rows: Rows = [(*heads(draft, ("goal",)), *heads(draft, names))]
    for goal in draft.plan.goals:
        draft.goal(goal)
        group = draft.plan.of_goal(goal)
        for number, one in enumerate(group):
            first: tuple[Cell, ...] = (cell(goal if way == "each" or not number else ""),)
            if way == "merged":
                first = () if number else (cell(goal, down=len(group)),)
            rows.append((*first, *cells(names, one)))
            draft.activity(one, *shown(names), goal=True)
    draft.add(Grid(tuple(rows)))


def cards(draft: Draft) -> None:
    """A table of labels and values for each measure."""
    names = columns(draft, most=2)
    labels = {name: draft.bank.draw("columns", name) for name in names}
    for one in draft.plan.measures:
        draft.add(
            Grid(tuple(row(label, one.words(name)) for name, label in labels.items()), head=0), text("")
        )
        draft.activity(one, *shown(names))


def crosses(draft: Draft) -> None:
    """Who is responsible, by a cross in one of the columns."""
    who = list(dict.fromkeys(one.words("responsible") for one in draft.plan.measures))[:4]
    when = draft.bank.draw("columns", "when")
    rows: Rows = [row(draft.bank.draw("columns", "action"), *who, when, mark=Mark.BOLD)]
    for number, one in enumerate(draft.plan.measures):
        at = number % len(who)
        rows.append(
            row(
                one.words("action"),
                *("x" if at == place else "" for place in range(len(who))),
                one.words("when"),
            )
        )
        draft.activity(one, "when", responsible=who[at])
    draft.add(Grid(tuple(rows)))


def transposed(draft: Draft) -> None:
    names = columns(draft, most=1)
    group = draft.plan.measures[:4]
    rows = [
        (*row(draft.bank.draw("columns", name), mark=Mark.BOLD), *row(*(one.words(name) for one in group)))
        for name in names
    ]
    draft.add(Grid(tuple(rows), head=0))
    for one in group:
        draft.activity(one, *shown(names))


def per_who(draft: Draft) -> None:
    """A table below the name of each who is responsible."""
    names = [name for name in columns(draft, most=2) if name != "responsible"]
    over = heads(draft, names)
    for number in range(3):
        group = draft.plan.measures[number::3]
        who = group[0].said["responsible"]
        draft.add(Heading(who.words, 2), Grid((over, *(cells(names, one) for one in group))))
        for one in group:
            draft.activity(one, *shown(names), **who.values)
