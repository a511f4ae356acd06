"""Only commands change rows: nowhere else in the house is a row of a model made, changed or taken away."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

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
    "core/former_contents.py": "files that were replaced, with the command that replaces them",
    "core/mail.py": "the letters on their way out",
    "core/repeated_sending.py": "the marks of forms that were sent",
    "core/personal_data.py": "what somebody decided of a text, with the command that saves the text",
    "core/tasks.py": "what the queue forgets by itself",
    "core/unsaved.py": "what is typed and not yet saved",
}
"""What keeps books of its own, and of what."""
IN_ANOTHERS_TRANSACTION = {
    "accounts/commands/roles.py: role_end_with_claim": "takes one row, while somebody signs in",
    "guidance/commands/keeping.py: kept": "the last of every command of guides",
    "history/commands/retention.py: retention_carry_out": "each kind has a transaction of its own",
    "intake/commands/contents.py: content_keep": "a step of upload_create",
    "intake/commands/expected.py: expected_settle": "a step of part_update",
    "intake/commands/keeping.py: parts_store": "a step of those that look again",
    "intake/commands/review.py: store": "a step of every command of the review",
    "mapping/commands/keeping.py: kept": "the last of every command of services",
    "plans/commands/adopting.py: freeze": "the last of what plan_step_take does",
    "plans/commands/content.py: row_add": "a step of content_create and of plan_step_take",
    "plans/commands/settling.py: plan_settle": "the last of what adopting, removing and restoring do",
    "plans/commands/settling.py: step_write": "a step of plan_step_take and of plan_settle",
    "readiness/commands/exercises.py: exercise_held": "a step of activation_start",
    "readiness/commands/notices_sending.py: notice_deliver_again": "notice_deliver, whose refusal the job has tried again",
    "readiness/commands/keeping.py: kept": "the last of every command of routes",
    "readiness/commands/log.py: caught_up": "the first of every command of an alarm",
    "readiness/commands/log.py: entry_write": "the last of every command of an alarm",
    "review/commands/plans.py: plan_join": "a step of plan_add, round_open and version_join",
}
"""Of the commands, what is only a part of one, and why."""
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


@pytest.mark.slow
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


def commands() -> dict[str, ast.FunctionDef]:
    """The functions of all commands, by their place."""
    return {
        f"{path.relative_to(HOUSE).as_posix()}: {node.name}": node
        for path in HOUSE.glob("*/commands/**/*.py")
        if "tests" not in path.parts
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }


def changing(functions: Sequence[ast.FunctionDef]) -> set[str]:
    """The names of those that change a row, themselves or by what they call."""
    found = {node.name for node in functions if list(changes_in(ast.unparse(node)))}
    while more := {node.name for node in functions if names_called(node) & found} - found:
        found |= more
    return found


def names_called(node: ast.FunctionDef) -> set[str]:
    calls = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return {called.id for called in calls if isinstance(called, ast.Name)}


@pytest.mark.slow
def test_a_command_is_done_wholly_or_not_at_all() -> None:
    functions = commands()
    names = changing(list(functions.values()))
    in_pieces = {
        place
        for place, node in functions.items()
        if node.name in names and not node.name.startswith("_")
        if not any(words in ast.unparse(node) for words in ("transaction.atomic", "acting_for("))
    }
    assert in_pieces == set(IN_ANOTHERS_TRANSACTION)
