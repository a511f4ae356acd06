"""What every answer of a walk asks alike, and is no question of it: asked the first time, and remembered."""

from collections.abc import Callable, Iterable
from copy import copy
from typing import Any

import pytest
from django.urls import ResolverMatch, get_resolver

from samordna.accounts.models import User
from samordna.accounts.refusals import Help, help_with
from samordna.accounts.roles import Action
from samordna.accounts.signing_in.backend import Backend
from samordna.accounts.signing_in.session_store import SessionStore


def ask_whom_to_turn_to_once(patch: pytest.MonkeyPatch) -> None:
    """Whom a refusal names is a question of roles, which are the same all the way: it took a third of each refusal."""
    named: dict[tuple[object, ...], Help] = {}

    def remembered(action: Action, *, units: Iterable[int], **whose: Any) -> Help:
        path = tuple(units)
        asked = action, path, *whose.items()
        if asked not in named:
            named[asked] = help_with(action, units=path, **whose)
        return named[asked]

    patch.setattr("samordna.accounts.access.help_with", remembered)


def find_views_once(patch: pytest.MonkeyPatch) -> None:
    """What an address leads to is the same whoever asks: hundreds of patterns are tried for each."""
    root = get_resolver()
    resolve: Callable[[str], ResolverMatch] = root.resolve
    found: dict[str, ResolverMatch] = {}

    def remembered(path: str) -> ResolverMatch:
        if path not in found:
            found[path] = resolve(path)
        return found[path]

    patch.setattr(root, "resolve", remembered)


def know_who_comes(patch: pytest.MonkeyPatch) -> None:
    """Who is signed in, and with which session: each answer is given one of its own, so that none leaves anything to the next."""
    load, get_user = SessionStore.load, Backend.get_user
    sessions: dict[str, dict[str, Any]] = {}
    users: dict[int, User | None] = {}

    def loaded(store: SessionStore) -> dict[str, Any]:
        key = store.session_key
        if key not in sessions:
            sessions[key] = load(store)
        return dict(sessions[key])

    def user(backend: Backend, user_id: int) -> User | None:
        if user_id not in users:
            users[user_id] = get_user(backend, user_id)
        return copy(users[user_id])

    patch.setattr(SessionStore, "load", loaded)
    patch.setattr(Backend, "get_user", user)
