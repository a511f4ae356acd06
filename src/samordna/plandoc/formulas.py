"""Cells that a spreadsheet program would take for a formula.

A cell that starts with ``=``, ``+``, ``-``, ``@``, tab or carriage return may run as a formula when a CSV file
is opened (OWASP, CSV injection). Such a cell gets an apostrophe in front, which spreadsheet programs hide or show as text.
So does a cell that already starts with apostrophes and then such a sign: otherwise :func:`restore` could not tell them apart.
"""

from samordna.plandoc.lazily import lazily

_DANGEROUS = lazily(r"'*[=+\-@\t\r]")


def defuse(cell: str) -> str:
    """``cell`` as it can safely stand in a CSV file."""
    return f"'{cell}" if _DANGEROUS.match(cell) else cell


def restore(cell: str) -> str:
    """What :func:`defuse` was given."""
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell) else cell
