"""Every table keyed by an enum has all its members, or is asked in a way that bears a missing one.

A new kind of finding, status or section must not end in a KeyError on the page, in the workbook or at the command line.
"""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from enum import Enum
from types import ModuleType
from typing import Any

import samordna
from samordna.core.tests.telling import Tell

NOT_OURS_TO_LOAD = {"samordna.__main__", "samordna.config.wsgi"}
HAS_ASKED = "the line before asks whether the table has it"
OF_A_TABLE = "asked with a kind that another table gives, whose kinds all stand here"
ASKED_OF_THOSE_IT_HAS = {
    "samordna.collaboration.agenda.sources _AWAITS[State(row.state)]": HAS_ASKED,
    "samordna.core.personal_data TAUGHT[one.hit.kind]": "only what can_be_known is remembered",
    "samordna.home.coverage.decision_verdicts _RECORDED[kind]": "asked with the two bodies that decide on plans",
    "samordna.intake.expected_facts _ASKED[one.state]": HAS_ASKED,
    "samordna.organisation.settings.views.looking TAUGHT[hit.kind]": "can_be_known asks whether the table has it",
    "samordna.plandoc.checking.occasions _LAST_DAYS[self.kind]": HAS_ASKED,
    "samordna.plandoc.reading.interpret.activities.activity_values TIMES[column]": "asked with the columns that take_times gives",
    "samordna.plandoc.reading.interpret.words.evidence _TYPED[column]": HAS_ASKED,
    "samordna.plandoc.reading.interpret.groups.gathering KIND_COLUMNS[taken_as]": OF_A_TABLE,
    "samordna.plandoc.reading.interpret.groups.gathering KEYS[self.members[0].key]": "a member's key is one of the table's",
    "samordna.plandoc.reading.interpret.tables.rows_read _NAMED_BY[kind]": "asked with the kinds that are read so",
    "samordna.plandoc.reading.interpret.columns.table_kinds KIND_COLUMNS[kind]": OF_A_TABLE,
    "samordna.plandoc.reading.interpret.columns.table_kinds KEY[kind]": OF_A_TABLE,
    "samordna.plandoc.reading.interpret.recognition.taken_tables _KEY[kind]": "asked with kinds that have columns",
}
"""Tables with holes that are asked by ``[]``, and why no hole is reached."""


def test_every_table_of_kinds_is_complete_where_it_must_be(tell: Tell) -> None:
    tables = list(_tables())
    holed = [(module, name) for module, name, table in tables if not _is_complete(table)]
    asked = {where for module, name in holed for where in _lookups(module, name)}
    wrong = sorted(asked - ASKED_OF_THOSE_IT_HAS.keys())
    tell(f"tables of kinds: met {len(tables)} times, {len(holed)} with holes, {len(wrong)} wrong")
    assert len(tables) > 60
    assert not wrong
    assert not ASKED_OF_THOSE_IT_HAS.keys() - asked


def _tables() -> Iterator[tuple[ModuleType, str, dict[Any, Any]]]:
    """Each table in each module that has it, its own or another's."""
    for found in pkgutil.walk_packages(samordna.__path__, "samordna."):
        if ".tests" in found.name or ".migrations" in found.name or found.name in NOT_OURS_TO_LOAD:
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, dict) and value and not name.startswith("__") and _kind(value):
                yield module, name, value


def _kind(table: dict[Any, Any]) -> type[Enum] | None:
    kinds = {type(key) for key in table}
    only = kinds.pop() if len(kinds) == 1 else None
    return only if only and issubclass(only, Enum) else None


def _is_complete(table: dict[Any, Any]) -> bool:
    kind = _kind(table)
    return kind is not None and all(member in table for member in kind)


def _lookups(module: ModuleType, name: str) -> Iterator[str]:
    """Where ``name[…]`` is read with anything but a member that is named there."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.ctx, ast.Load)
            and isinstance(node.value, ast.Name)
            and node.value.id == name
            and not (isinstance(node.slice, ast.Attribute) and node.slice.attr.isupper())
        ):
            yield f"{module.__name__} {ast.unparse(node)}"
