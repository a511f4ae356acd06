"""Running PostgreSQL from root, which it refuses, even where only root can look.

A clone may lie in a folder with mode 0700 that belongs to root. The first of two ways that works is taken:

- the server is another user that keeps one capability, CAP_DAC_OVERRIDE, and so finds its programs and data wherever they lie;
- the server stays root as others see it, and is somebody else in a user namespace of its own.
"""

import ctypes
import os
import pwd
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PR_SET_PDEATHSIG = 1
PR_SET_KEEPCAPS = 8
PR_SET_SECUREBITS = 28
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
SECBIT_NO_SETUID_FIXUP = 1 << 2
"""Without it access(2), with which initdb looks for its programs, leaves our capability out of account."""
CAP_DAC_OVERRIDE = 1
CAPABILITY_VERSION_3 = 0x20080522
CLONE_NEWUSER = 0x10000000

_libc = ctypes.CDLL(None, use_errno=True)


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Data(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


class NoUser(Exception):
    """There is no way to run PostgreSQL here. The message says what to do."""


@dataclass(frozen=True)
class ServerUser:
    """The user that the server's files belong to, and what a child of ours does to become that user."""

    uid: int
    gid: int
    enter: Callable[[], None]


@cache
def server_user(program: Path) -> ServerUser:
    """Ourselves; as root, the first user as whom ``program`` can be run. Raises NoUser."""
    for user in possible_users():
        if os.geteuid() != 0 or can_run(program, user):
            return user
    raise NoUser(
        "PostgreSQL kan inte köras som root här. Starta Samordna som en vanlig användare,"
        " eller ange en egen databasserver med DATABASE_URL."
    )


def possible_users() -> list[ServerUser]:
    """Ourselves; as root everybody we can become."""
    if os.geteuid() != 0:
        return [ServerUser(os.geteuid(), os.getegid(), enter=lambda: None)]
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    others = [_unprivileged(known[name]) for name in ("postgres", "nobody") if name in known]
    return [*others, _namespaced()]


def become(user: ServerUser, *, dies_with: int | None) -> Callable[[], None]:
    """What a child does before it becomes the server: change user, then ask to die with its parent.

    ``dies_with`` is the signal that the kernel sends the child when the parent is gone, or None for one that may outlive it.
    Asked last, since a change of user makes the kernel forget it.
    """

    def prepare() -> None:
        user.enter()
        if dies_with is not None:
            _must(_libc.prctl(PR_SET_PDEATHSIG, dies_with, 0, 0, 0))

    return prepare


def die_with_parent(number: signal.Signals = signal.SIGTERM, *, parent: int) -> None:
    """Ask the kernel to send this process ``number`` when its parent ends, however the parent ends.

    ``parent`` is the process that started us: one that was gone before we asked is never told of.
    """
    _must(_libc.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0))
    if os.getppid() != parent:
        os.kill(os.getpid(), number)


def _unprivileged(entry: pwd.struct_passwd) -> ServerUser:
    def enter() -> None:
        _must(_libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0))
        _must(_libc.prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0))
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
        only = 1 << CAP_DAC_OVERRIDE
        data = (_Data * 2)(_Data(only, only, only), _Data(0, 0, 0))
        _must(_libc.capset(ctypes.byref(_Header(CAPABILITY_VERSION_3, 0)), data))
        _must(_libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_OVERRIDE, 0, 0))

    return ServerUser(entry.pw_uid, entry.pw_gid, enter)


def _namespaced() -> ServerUser:
    inside = next(entry for entry in pwd.getpwall() if entry.pw_uid != 0)

    def enter() -> None:
        _must(_libc.unshare(CLONE_NEWUSER))
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{inside.pw_uid} 0 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{inside.pw_gid} 0 1", encoding="ascii")

    return ServerUser(0, 0, enter)


def can_run(program: Path, user: ServerUser) -> bool:
    def enter_and_look() -> None:
        user.enter()
        if not os.access(program, os.X_OK):
            raise PermissionError(program)

    try:
        subprocess.run(
            [str(program), "--version"],
            preexec_fn=enter_and_look,
            capture_output=True,
            check=True,
            cwd="/",
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _must(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
