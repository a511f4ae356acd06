"""Every Swedish text that a user meets, with where it stands."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "samordna"
GUIDE = ROOT / "docs" / "anvandarhandledning.md"
PACKS = ("content/sweden/pack.yaml", "content/stockholm/pack.yaml", "content/sweden/guides.yaml")
"""Ready-made contents. The plans of the demo stand in their authors' words."""
PAIRS = {"Text": 0, "ok": 0, "not_applicable": 0, "_reference": 1}
"""What takes a text in both languages, and which of its arguments is the Swedish one."""
CALLED = re.compile(rf"\b(?:{'|'.join(PAIRS)})\s*\(")


@dataclass(frozen=True, slots=True)
class UserText:
    place: str
    swedish: str
    english: str = ""


def user_texts() -> Iterator[UserText]:
    yield from _translated()
    yield from _in_both_languages()
    for path in (GUIDE, *(SOURCE / name for name in PACKS)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield UserText(f"{_short(path)}:{number}", line)


def messages() -> Iterator[tuple[Path, Message]]:
    """Every message of every slice's Swedish catalogue, with its file."""
    for path in sorted(SOURCE.glob("*/locale/sv/LC_MESSAGES/django.po")):
        yield from ((path, one) for one in read_po(BytesIO(path.read_bytes()), locale="sv") if one.id)


def _translated() -> Iterator[UserText]:
    for path, message in messages():
        yield from _forms(_short(path), message.id, message.string)


def _forms(place: str, english: str | tuple[str, ...], swedish: str | tuple[str, ...]) -> Iterator[UserText]:
    for one, other in zip(_several(english), _several(swedish), strict=True):
        yield UserText(f"{place}: {one[:60]!r}", other, one)


def _several(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def _in_both_languages() -> Iterator[UserText]:
    """What code writes as ``Text("…", "…")``."""
    for path in sorted(SOURCE.rglob("*.py")):
        if {"tests", "migrations"} & {*path.parts}:
            continue
        source = path.read_text(encoding="utf-8")
        if not CALLED.search(source):  # to parse it takes longest
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PAIRS:
                said = [_constant(one) for one in node.args[PAIRS[node.func.id] :]]
                if len(said) > 1:
                    yield UserText(f"{_short(path)}:{node.lineno}", said[0], said[1])


def _constant(node: ast.expr) -> str:
    return " ".join(
        one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)
    )


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
