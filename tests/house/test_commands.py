"""Only commands change rows: nowhere else in the house is a row of a model made, changed or taken away."""

import ast
from collections.abc import Iterator
from pathlib import Path

import samordna

HOUSE = Path(samordna.__file__).parent
OF_MANAGERS = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
"""Nothing but a manager or a set of rows has these."""
OF_MANY = {"create", "update", "delete"}
"""So do dictionaries, digests and forms: they count where what they are asked of has to do with ``objects`` or a filter."""
OWN_BOOKS = {
    "accounts/signing_in/lockout.py": "failed attempts, counted before there is anybody to act for",
    "accounts/models/user.py": "the manager that allauth and the commands ask for a user",
    "accounts/people/ownership.py": "how a thing is handed over, for the command of whoever leaves",
    "accounts/signing_in/sessions.py": "sessions end with the browser",
    "accounts/services/claims.py": "which account of a service is which user",
    "core/mail.py": "the letters on their way out",
    "core/once.py": "the marks of forms that were sent",
    "core/personal_data.py": "what somebody decided of a text, with the command that saves the text",
    "core/tasks.py": "what the queue forgets by itself",
}
"""What keeps books of its own, and of what."""
FILLS = ("content/",)
"""Demonstrations and packs: many rows at once, into an empty house."""


def changes_in(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of each call that changes a row."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked, name = ast.unparse(node.func.value), node.func.attr
            if (
                name in OF_MANAGERS
                or (
                    name in OF_MANY
                    and any(word in asked for word in ("objects", "_default_manager", ".filter("))
                )
                or (name in {"save", "delete"} and not node.args and not asked.startswith("super()"))
            ):
                yield node.lineno, ast.unparse(node.func)


def test_the_walk_sees_each_way_to_change_a_row() -> None:
    ways = (
        "Plan.objects.create(title='')",
        "Plan.objects.filter(pk=1).update(title='')",
        "rows.bulk_create([])",
        "plan.save()",
        "plan.save(update_fields=['title'])",
        "plan.delete()",
        "Plan._default_manager.filter(pk=1).delete()",
        "Plan.objects.get_or_create(title='')",
    )
    assert [list(changes_in(way)) != [] for way in ways] == [True] * len(ways)
    assert not list(changes_in("found.update(one=1)\nbook.save(file)\nquery.delete\nsuper().save()"))


def test_only_commands_change_rows() -> None:
    elsewhere = {
        f"{place}:{line}: {words}"
        for path in HOUSE.rglob("*.py")
        if not {"tests", "migrations", "commands", "plandoc"} & set((place := path.relative_to(HOUSE)).parts)
        and place.name != "commands.py"
        and not place.as_posix().startswith(FILLS)
        and place.as_posix() not in OWN_BOOKS
        for line, words in changes_in(path.read_text(encoding="utf-8"))
    }
    assert elsewhere == set()


def test_what_keeps_books_of_its_own_still_does() -> None:
    idle = {place for place in OWN_BOOKS if not list(changes_in((HOUSE / place).read_text(encoding="utf-8")))}
    assert idle == set()
