"""What the code imports stands among what the project says that it runs on, not only beside something that does."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

import pytest

from samordna.config.database.address import PROJECT

SOURCE = PROJECT / "src"
PART_OF = {"pydantic-core": "pydantic"}
"""What comes with another as a part of it, and in no version of its own."""
OURS = sys.stdlib_module_names | {"samordna"}
_NAMED = re.compile(r"\b(?:from|import)\s+(\w+)")
"""Each import names one module: the linter holds it."""
_UNLIKE = re.compile(r"[-_.]+")
_NAME = re.compile(r"[\w.-]+")


def _declared() -> set[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["saml"]]
    return {_plain(name[0]) for line in lines if (name := _NAME.match(line))}


def _plain(distribution: str) -> str:
    return _UNLIKE.sub("-", distribution).lower()


def _imported() -> Iterator[str]:
    for file in SOURCE.rglob("*.py"):
        if "tests" not in file.parts and file.name not in {"conftest.py", "testing.py"}:
            source = file.read_text(encoding="utf-8")
            if not set(_NAMED.findall(source)) - OURS:  # to parse it takes longest
                continue
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Import):
                    yield from (name.name.partition(".")[0] for name in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    yield node.module.partition(".")[0]


@pytest.mark.slow
def test_whatever_is_imported_is_asked_for() -> None:
    from_others = set(_imported()) - OURS
    installed, declared = packages_distributions(), _declared()
    brought = {module: {_plain(one) for one in installed[module]} for module in from_others}
    assert len(brought) > 20
    assert {
        module
        for module, distributions in brought.items()
        if not {PART_OF.get(one, one) for one in distributions} & declared
    } == set()
