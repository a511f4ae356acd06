"""Measures in lines whose parts stand below each other by tabs, as in a table without lines."""

from accuracy.draft import Draft
from accuracy.paper import Heading, Mark, Paragraph, Run, text
from accuracy.wide.tables import columns, shown


def tabbed_rows(draft: Draft) -> None:
    """A line of headings, and a line for each measure."""
    names = columns(draft, most=1)
    random = draft.bank.random
    bold = random.choice((Mark.BOLD, Mark.PLAIN))
    draft.add(text("\t".join(draft.bank.draw("columns", name) for name in names), bold))
    for one in draft.plan.measures:
        draft.add(text("\t".join(one.words(name) for name in names)))
        draft.activity(one, *shown(names))


def tabbed_cards(draft: Draft) -> None:
    """Below a heading for each measure, or an empty line between them, lines of a label, a tab and a value."""
    names = columns(draft, most=2)
    labels = {name: draft.bank.draw("columns", name) for name in names}
    form = draft.bank.random.choice(("Åtgärd {n}", "Kort {n}", "Insats {n}"))
    bold = draft.bank.random.choice((Mark.BOLD, Mark.PLAIN))
    for number, one in enumerate(draft.plan.measures, 1):
        draft.add(Heading(form.format(n=number), 2))
        draft.add(
            *(Paragraph((Run(label, bold), Run(f"\t{one.words(name)}"))) for name, label in labels.items())
        )
        draft.activity(one, *shown(names))
