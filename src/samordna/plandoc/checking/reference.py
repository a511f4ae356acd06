"""Writes ``docs/checks.md`` from the registry.

Run ``python -m samordna.plandoc.checking.reference > docs/checks.md`` after a check has changed.
"""

import sys
from collections.abc import Iterator

from samordna.plandoc.checking.registry import Check, registry
from samordna.plandoc.checking.sources import WHOSE, Source

_INTRODUCTION = """# The checks

What `samordna check` and the web pages hold a plan against. An *error* breaks a law, a rule of the
municipality or what makes a plan usable; a *warning* breaks good practice. A check can also be
*not applicable*, or *met by* what the municipality has: the act asks it, and not each committee, for a picture, a council,
agreements and a report, so a committee's plan may lean on them (`samordna check --general PLAN`). What is asked of a
picture (L1, L3, L4, L5) is met so where the plan has none of its own, and not in Stockholm, whose guidelines ask each
committee for one.

After each source stands whose rule it is; the City of Stockholm's guidelines bind nobody else, and a finding
only cites the rule that the plan breaks. A plan is held against what applies today, whatever year it is from. This page is made
from the registry of checks.
"""


def render() -> str:
    """The whole page as Markdown."""
    return "\n".join([_INTRODUCTION, *_lines()])


def _lines() -> Iterator[str]:
    group = None
    for check in registry().values():
        if check.group != group:
            group = check.group
            yield f"## {group.en} ({group.sv})\n"
        yield from _entry(check)


def _entry(check: Check) -> Iterator[str]:
    yield f"### {check.code} · {check.title.en} ({check.severity.value})\n"
    yield f"*{check.title.sv}*\n"
    yield f"{check.rule}\n"
    yield f"- Source: {_source(check.source)}"
    yield f"- To mend: {check.mend.en} / {check.mend.sv}"
    if check.asks_municipality:
        yield "- Met by: the municipality's own, for a committee's plan"
    yield f"- Place: `{check.where}`\n"


def _source(source: Source) -> str:
    return "; ".join(f"{rule.name.en} ({WHOSE[rule.whose].en})" for rule in source.rules)


if __name__ == "__main__":
    sys.stdout.write(render())
