"""What the lines are made of, as YAML."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent


@cache
def names_of(group: str) -> dict[str, dict[str, list[str]]]:
    return _read(f"{group}_names")


@cache
def lines_of(group: str) -> dict[str, Any]:
    return _read(f"{group}_lines")


def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((_HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return data
