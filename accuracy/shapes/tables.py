"""Activities in tables."""

from collections.abc import Sequence

from accuracy.draft import Draft
from accuracy.paper import Cell, Grid, Heading, Mark, cell, row
from accuracy.plan import Measure

_MORE = ("others", "follow_up", "indicator", "status", "cost")


def one_table(draft: Draft) -> None:
    names = _columns(draft, more=2)
    draft.add(Grid((_heads(draft, names), *(_cells(names, one) for one in draft.plan.measures))))
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:])


def start_and_end(draft: Draft) -> None:
    names = ("action", "responsible", "starts", "ends", draft.bank.random.choice(_MORE))
    draft.add(Grid((_heads(draft, names), *(_cells(names, one) for one in draft.plan.measures))))
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:])


def table_per_goal(draft: Draft) -> None:
    names = _columns(draft, more=1)
    heads, label = _heads(draft, names), draft.bank.draw("goal_labels")
    for number, goal in enumerate(draft.plan.goals, 1):
        draft.add(Heading(label.format(n=number, goal=goal), 2))
        draft.add(Grid((heads, *(_cells(names, one) for one in draft.plan.of_goal(goal)))))
        draft.goal(goal)
        for measure in draft.plan.of_goal(goal):
            draft.activity(measure, *names[1:], goal=True)


def goal_bands(draft: Draft) -> None:
    names = _columns(draft, more=1)
    label = draft.bank.draw("goal_labels")
    rows = [_heads(draft, names)]
    for number, goal in enumerate(draft.plan.goals, 1):
        rows.append((cell(label.format(n=number, goal=goal), across=len(names), mark=Mark.BOLD),))
        rows += [_cells(names, one) for one in draft.plan.of_goal(goal)]
        draft.goal(goal)
        for measure in draft.plan.of_goal(goal):
            draft.activity(measure, *names[1:], goal=True)
    draft.add(Grid(tuple(rows)))


def header_of_two_rows(draft: Draft) -> None:
    bank = draft.bank
    last = bank.random.choice(("follow_up", "indicator"))
    names = ("action", "responsible", "starts", "ends", last)
    first, second, start, end, final = (bank.draw("columns", name) for name in names)
    over = bank.draw("columns", "when")
    rows = [
        (
            *(cell(word, down=2, mark=Mark.BOLD) for word in (first, second)),
            cell(over, across=2, mark=Mark.BOLD),
            cell(final, down=2, mark=Mark.BOLD),
        ),
        row(start, end, mark=Mark.BOLD),
    ]
    rows += [_cells(names, one) for one in draft.plan.measures]
    draft.add(Grid(tuple(rows), head=2))
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:])


def strange_headings(draft: Draft) -> None:
    names = ("action", "responsible", "others", "when", "follow_up")
    heads = tuple(cell(draft.bank.draw("strange_columns", name), mark=Mark.BOLD) for name in names)
    draft.add(Grid((heads, *(_cells(names, one) for one in draft.plan.measures))))
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:])


def merged_cells(draft: Draft) -> None:
    """Responsible and time stand once for all the rows of a goal."""
    heads = _heads(draft, ("goal", "action", "responsible", "when"))
    rows = [heads]
    for goal in draft.plan.goals:
        group = draft.plan.of_goal(goal)
        shared = group[0]
        for number, measure in enumerate(group):
            rows.append(
                _merged(goal, measure, len(group)) if number == 0 else (cell(measure.words("action")),)
            )
            said = measure.said | {name: shared.said[name] for name in ("responsible", "when")}
            draft.activity(Measure(said, goal, "", ""), "responsible", "when", goal=True)
        draft.goal(goal)
    draft.add(Grid(tuple(rows)))


def numbered_rows(draft: Draft) -> None:
    names = _columns(draft, more=1)
    heads = (cell(draft.bank.draw("columns", "number"), mark=Mark.BOLD), *_heads(draft, names))
    rows = [
        (cell(f"{number}."), *_cells(names, measure)) for number, measure in enumerate(draft.plan.measures, 1)
    ]
    draft.add(Grid((heads, *rows)))
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:])


def long_table(draft: Draft) -> None:
    """Goal in the first column, filled on every row, and a table that goes on over pages."""
    names = ("action", "responsible", "others", "when", "indicator")
    heads = (*_heads(draft, ("goal",)), *_heads(draft, names))
    rows = [(cell(one.goal), *_cells(names, one)) for one in draft.plan.measures]
    draft.add(Grid((heads, *rows)))
    for goal in draft.plan.goals:
        draft.goal(goal)
    for measure in draft.plan.measures:
        draft.activity(measure, *names[1:], goal=True)


def _columns(draft: Draft, more: int) -> tuple[str, ...]:
    """Action first, then responsible, time and some more in any order."""
    others = ["responsible", "when", *draft.bank.random.sample(_MORE, more)]
    draft.bank.random.shuffle(others)
    return ("action", *others)


def _heads(draft: Draft, names: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(cell(draft.bank.draw("columns", name), mark=Mark.BOLD) for name in names)


def _cells(names: Sequence[str], measure: Measure) -> tuple[Cell, ...]:
    return row(*(measure.words(name) for name in names))


def _merged(goal: str, measure: Measure, down: int) -> tuple[Cell, ...]:
    return (
        cell(goal, down=down),
        cell(measure.words("action")),
        cell(measure.words("responsible"), down=down),
        cell(measure.words("when"), down=down),
    )
