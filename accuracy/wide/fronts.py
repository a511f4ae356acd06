"""What a composed plan says of itself, and how: some of the facts, in one or two of many ways."""

from collections.abc import Callable
from typing import Any

from accuracy.draft import Draft
from accuracy.paper import Grid, Heading, Mark, Paragraph, Run, bold_label, cell, row, text
from accuracy.wide.fronts_told import below_title, commissioned, in_passing, minutes

Pairs = list[tuple[str, str]]
_SEPARATORS = (" | ", " · ", ", ", "\n", " – ", "    ")
_SOMETIMES = 0.5


def front(draft: Draft, *, whole: bool) -> Callable[[], None]:
    """Lay out what stands first; what is given back lays out what stands last. A sheet has neither pages nor prose."""
    way = draft.bank.random.choice(WAYS if whole else _IN_SHEETS)
    return way(draft) or (lambda: None)


def _pairs(draft: Draft, *, most: int = 9, title: bool = False) -> Pairs:
    """Labels with their values, those that the writer chose, in an order of the writer's own."""
    bank, plan, random = draft.bank, draft.plan, draft.bank.random
    form = bank.draw("bare_periods")
    years = {"from": plan.first_year, "to": plan.first_year + 2}
    period = [form[end] and form[end].format_map(years) for end in ("starts", "ends")]
    told: list[tuple[str, str, dict[str, Any]]] = [
        ("dnr", plan.registry_number, {"dnr": plan.registry_number}),
        ("board", plan.board, {"board": plan.board}),
        ("period", form["say"].format_map(years), {"period": period}),
    ]
    if random.random() < _SOMETIMES:
        for label, fact in (("decided", "decision_date"), ("section", "decision_section")):
            told.append((label, plan.decision.values[fact], {fact: plan.decision.values[fact]}))
    if random.random() < _SOMETIMES:
        told.append(("version", plan.version, {"version": plan.version}))
    if random.random() < _SOMETIMES:
        told += [("contact", bank.draw("roles"), {}), ("kind", bank.draw("kinds"), {})]
    told = told[:most]
    random.shuffle(told)
    for _, _, facts in told:
        draft.found(**facts)
    first = [(bank.draw("front_labels", "title"), plan.title)] if title else []
    return first + [(bank.draw("front_labels", label), value) for label, value, _ in told]


def in_a_table(draft: Draft) -> None:
    pairs = _pairs(draft)
    draft.title()
    draft.add(Grid(tuple(row(*pair) for pair in pairs), head=0))


def two_and_two(draft: Draft) -> None:
    """Labels and values in four columns."""
    pairs = _pairs(draft)
    pairs += [("", "")] * (len(pairs) % 2)
    draft.title()
    draft.add(
        Grid(tuple(row(*one, *other) for one, other in zip(pairs[::2], pairs[1::2], strict=True)), head=0)
    )


def labels_over_values(draft: Draft) -> None:
    """Labels in one row, values in the next."""
    pairs = _pairs(draft, most=5)
    draft.title()
    draft.add(
        Grid((row(*(one for one, _ in pairs), mark=Mark.BOLD), row(*(value for _, value in pairs))), head=1)
    )


def label_above_value(draft: Draft) -> None:
    """In one cell, the label a line above its value."""
    pairs = _pairs(draft, most=6)
    cells = [cell(f"{label}\n{value}") for label, value in pairs] + [cell("")] * (len(pairs) % 2)
    draft.title()
    draft.add(Grid(tuple(zip(cells[::2], cells[1::2], strict=True)), head=0))


def labelled_lines(draft: Draft) -> None:
    pairs = _pairs(draft)
    draft.title()
    colon = draft.bank.random.choice((":", ":", " –", ""))
    draft.add(*(bold_label(f"{label}{colon}", value) for label, value in pairs))


def one_line(draft: Draft) -> None:
    plan, random = draft.plan, draft.bank.random
    separator = random.choice(_SEPARATORS)
    parts = [plan.municipality, plan.board, _registry(draft), plan.period.words]
    random.shuffle(parts)
    draft.title()
    draft.add(text(separator.join(parts)))
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.period.values)


def decided_below(draft: Draft) -> None:
    """A cover: municipality, title, decision and period below each other."""
    plan, random = draft.plan, draft.bank.random
    lines = [plan.decision.words, plan.period.words, _registry(draft)]
    random.shuffle(lines)
    draft.add(text(plan.municipality))
    draft.title()
    draft.add(*map(text, lines))
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.period.values, **plan.decision.values)


def letterhead(draft: Draft) -> None:
    """Sender to the left, number and day to the right, then the title."""
    plan = draft.plan
    draft.add(text(f"{plan.municipality}\t{plan.registry_number}"), text(plan.board))
    draft.title()
    draft.add(text(plan.period.words))
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.period.values)


def in_prose(draft: Draft) -> None:
    plan = draft.plan
    draft.title()
    draft.add(Heading("Om den här planen", 1))
    draft.section("Om den här planen")
    sentences = [
        f"{plan.decision.words.rstrip('.')}.",
        f"{plan.period.words}.",
        f"{plan.revision.words.rstrip('.')}.",
    ]
    draft.bank.random.shuffle(sentences)
    draft.add(text(" ".join(sentences)))
    draft.found(board=plan.board, **plan.period.values, **plan.decision.values, **plan.revision.values)


def running_head(draft: Draft) -> None:
    plan = draft.plan
    draft.paper.head = f"{_registry(draft)}    {plan.board}"
    draft.paper.foot = draft.bank.draw("forms", "page")
    draft.title()
    draft.add(text(plan.period.words))
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.period.values)


def at_the_end(draft: Draft) -> Callable[[], None]:
    """What the document is stands in a table after everything else."""
    draft.title()
    pairs = _pairs(draft)
    heading = draft.bank.random.choice(("Dokumentuppgifter", "Om dokumentet", "Uppgifter om dokumentet"))

    def last() -> None:
        draft.add(Heading(heading, 1), Grid(tuple(row(*pair) for pair in pairs), head=0))

    return last


def title_in_table(draft: Draft) -> None:
    pairs = _pairs(draft, title=True)
    draft.title()
    draft.add(Grid(tuple((cell(label, mark=Mark.BOLD), cell(value)) for label, value in pairs), head=0))


def tabbed(draft: Draft) -> None:
    pairs = _pairs(draft)
    draft.title()
    draft.add(*(Paragraph((Run(f"{label}\t{value}"),)) for label, value in pairs))


WAYS: tuple[Callable[[Draft], Callable[[], None] | None], ...] = (
    *(
        in_a_table,
        two_and_two,
        labels_over_values,
        label_above_value,
        labelled_lines,
        one_line,
        decided_below,
    ),
    *(letterhead, in_prose, running_head, at_the_end, title_in_table, tabbed),
    *(commissioned, below_title, in_passing, minutes),
)
_IN_SHEETS = (
    in_a_table,
    two_and_two,
    labels_over_values,
    labelled_lines,
    one_line,
    title_in_table,
    at_the_end,
)


def _registry(draft: Draft) -> str:
    return str(draft.bank.draw("registry_labels")) + draft.plan.registry_number
