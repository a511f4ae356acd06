"""Where a plan says what it is: in a line, a table, on a cover, in a running head, in prose."""

from collections.abc import Callable

from accuracy.draft import Draft
from accuracy.paper import Grid, Heading, PageBreak, bold_label, row, text


def in_a_line(draft: Draft) -> None:
    plan = draft.plan
    draft.title()
    parts = [plan.board, _registry(draft), _version(draft), plan.period.words]
    draft.add(text(" · ".join(parts)))
    draft.found(board=plan.board, dnr=plan.registry_number, version=plan.version, **plan.period.values)


def in_a_table(draft: Draft) -> None:
    """Who answers for the document stands there too, and is no board."""
    plan = draft.plan
    draft.title()
    draft.add(text(plan.municipality))
    values = {
        "title": plan.title,
        "board": plan.board,
        "dnr": plan.registry_number,
        "version": plan.version,
        "period": _bare_period(draft),
        "contact": draft.bank.draw("roles"),
    }
    rows = (row(draft.bank.draw("front_labels", name), value) for name, value in values.items())
    draft.add(Grid(tuple(rows), head=0))
    draft.found(board=plan.board, dnr=plan.registry_number, version=plan.version, **plan.period.values)


def on_a_cover(draft: Draft) -> None:
    plan = draft.plan
    draft.paper.foot = draft.bank.draw("forms", "page")
    draft.add(text(plan.municipality))
    draft.title()
    draft.add(text(plan.board), text(plan.period.words), text(_registry(draft)), text(plan.decision.words))
    draft.add(PageBreak())
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.period.values, **plan.decision.values)


def in_a_running_head(draft: Draft) -> None:
    plan = draft.plan
    draft.paper.head = f"{plan.municipality}  {_registry(draft)}"
    draft.paper.foot = plan.title + "  " + draft.bank.draw("forms", "page")
    draft.title()
    draft.add(text(plan.board), text(plan.decision.words))
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.decision.values)


def in_prose(draft: Draft) -> None:
    plan = draft.plan
    draft.title()
    draft.add(text(f"{plan.municipality}, {_registry(draft)}"))
    draft.add(Heading("Om dokumentet", 1))
    draft.add(text(f"{plan.decision.words.rstrip('.')}. {plan.period.words}. {plan.revision.words}"))
    draft.section("Om dokumentet")
    draft.found(board=plan.board, dnr=plan.registry_number)
    draft.found(**plan.decision.values, **plan.period.values, **plan.revision.values)


def in_labels(draft: Draft) -> None:
    plan = draft.plan
    draft.title()
    values = {
        "board": plan.board,
        "dnr": plan.registry_number,
        "version": plan.version,
        "period": _bare_period(draft),
    }
    for name, value in values.items():
        draft.add(bold_label(f"{draft.bank.draw('front_labels', name)}:", value))
    draft.add(text(plan.revision.words))
    draft.found(board=plan.board, dnr=plan.registry_number, version=plan.version)
    draft.found(**plan.period.values, **plan.revision.values)


def decided_twice(draft: Draft) -> None:
    """By the committee and then by the executive board."""
    plan = draft.plan
    draft.title()
    draft.add(text(f"{plan.municipality}, {_registry(draft)}, {plan.period.words}"))
    draft.add(text(plan.decision.words), text(plan.approval.words))
    draft.found(board=plan.board, dnr=plan.registry_number, **plan.period.values)
    draft.found(**plan.decision.values, **plan.approval.values)


def not_at_all(draft: Draft) -> None:
    """Such as a sheet that begins with its table."""


def title_only(draft: Draft) -> None:
    draft.title()


FRONTS: dict[str, Callable[[Draft], None]] = {
    "line": in_a_line,
    "table": in_a_table,
    "cover": on_a_cover,
    "running head": in_a_running_head,
    "prose": in_prose,
    "labels": in_labels,
    "decided twice": decided_twice,
    "nothing": not_at_all,
    "title": title_only,
}


def _registry(draft: Draft) -> str:
    return draft.bank.draw("registry_labels") + draft.plan.registry_number


def _version(draft: Draft) -> str:
    return draft.bank.draw("version_labels") + draft.plan.version


def _bare_period(draft: Draft) -> str:
    """The period as a value: without its own label."""
    return draft.plan.period.words.split(": ")[-1].removeprefix("Gäller ").removeprefix("Planperiod ")
