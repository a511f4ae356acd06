"""The table of roles and the page made from it."""

from pathlib import Path

from samordna.accounts.roles import MAY, Action, Role
from samordna.accounts.roles_reference import render

PAGE = Path(__file__).parents[4] / "docs" / "roles.md"


def test_the_page_of_the_roles_is_in_step() -> None:
    """Mended by ``python -m samordna.accounts.roles_reference > docs/roles.md``."""
    assert PAGE.read_text(encoding="utf-8") == render()


def test_every_role_stands_in_the_table_and_every_action_is_somebodys() -> None:
    assert set(MAY) == set(Role)
    assert {action for allowed in MAY.values() for action in allowed} == set(Action)
