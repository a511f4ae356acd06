"""Tables that are not lists of activities: one for each activity, one for each year, one square for each quarter."""

from accuracy.draft import Draft
from accuracy.paper import Cell, Grid, Heading, Mark, cell, row
from accuracy.plan import Measure, Said

_MONTHS = ("januari", "februari", "april", "juni", "augusti", "oktober")


def cards(draft: Draft) -> None:
    """A table of two columns for each activity: label and value."""
    names = draft.bank.draw("forms", "card")
    labels = {name: draft.bank.draw("labels", name) for name in names}
    for measure in draft.plan.measures:
        lines = ((cell(label, mark=Mark.BOLD), cell(measure.words(name))) for name, label in labels.items())
        draft.add(Grid(tuple(lines), head=0))
        draft.activity(measure, *names[1:])


def years(draft: Draft) -> None:
    """The year as a heading, the month alone in the table below it."""
    half = len(draft.plan.measures) // 2
    heads = _heads(draft, ("action", "responsible", "when"))
    for year, measures in (
        (draft.plan.first_year, draft.plan.measures[:half]),
        (draft.plan.first_year + 1, draft.plan.measures[half:]),
    ):
        draft.add(Heading(f"{year}", 2))
        rows = [heads]
        for measure in measures:
            number = draft.bank.random.randrange(len(_MONTHS))
            month = f"{(1, 2, 4, 6, 8, 10)[number]:02}"
            rows.append(row(measure.words("action"), measure.words("responsible"), _MONTHS[number]))
            _say(draft, measure, when=Said(_MONTHS[number], {"when": f"{year}-{month}"}))
        draft.add(Grid(tuple(rows)))


def quarters(draft: Draft) -> None:
    """A column for each quarter and crosses over those that the work goes on."""
    year = draft.plan.first_year
    titles = [f"Q{quarter} {year}" for quarter in range(1, 5)]
    heads = (*_heads(draft, ("action", "responsible")), *row(*titles, mark=Mark.BOLD))
    rows = [heads]
    for measure in draft.plan.measures:
        first = draft.bank.random.randint(0, 3)
        last = draft.bank.random.randint(first, 3)
        crosses = ("X" if first <= quarter <= last else "" for quarter in range(4))
        rows.append(row(measure.words("action"), measure.words("responsible"), *crosses))
        when = f"{year}-{first * 3 + 1:02}/{year}-{last * 3 + 3:02}"
        _say(draft, measure, when=Said("", {"when": when}))
    draft.add(Grid(tuple(rows)))


def action_last(draft: Draft) -> None:
    """Who and when before what."""
    names = ("when", "responsible", "action", "others")
    rows = [_heads(draft, names)]
    rows += [row(*(measure.words(name) for name in names)) for measure in draft.plan.measures]
    draft.add(Grid(tuple(rows)))
    for measure in draft.plan.measures:
        draft.activity(measure, "when", "responsible", "others")


def repeated_heads(draft: Draft) -> None:
    """One table, a band for each goal and the header again below each band."""
    names = ("action", "responsible", "when")
    heads, rows = _heads(draft, names), []
    for number, goal in enumerate(draft.plan.goals, 1):
        band = draft.bank.all("goal_labels")[0].format(n=number, goal=goal)
        rows += [(cell(band, across=3, mark=Mark.BOLD),), heads]
        draft.goal(goal)
        for measure in draft.plan.of_goal(goal):
            rows.append(row(*(measure.words(name) for name in names)))
            draft.activity(measure, "responsible", "when", goal=True)
    draft.add(Grid(tuple(rows), head=0))


def _heads(draft: Draft, names: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(cell(draft.bank.draw("columns", name), mark=Mark.BOLD) for name in names)


def _say(draft: Draft, measure: Measure, **said: Said) -> None:
    draft.activity(Measure(measure.said | said, "", "", ""), "responsible", *said)
