"""Running PostgreSQL from root, which it refuses: as another user that may still pass through root's folders.

A clone may lie where only root can look (a folder with mode 0700). The server therefore runs as an unprivileged user that keeps
one capability, CAP_DAC_OVERRIDE, so that it finds its programs and data wherever they lie.
"""

import ctypes
import os
import pwd
import signal
from collections.abc import Callable
from dataclasses import dataclass

PR_SET_PDEATHSIG = 1
PR_SET_KEEPCAPS = 8
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
CAP_DAC_OVERRIDE = 1
CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Data(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


@dataclass(frozen=True)
class ServerUser:
    """The user that the server's processes and files belong to."""

    uid: int
    gid: int


def server_user() -> ServerUser:
    """Ourselves; as root, the first user found that PostgreSQL can run as."""
    if os.geteuid() != 0:
        return ServerUser(os.geteuid(), os.getegid())
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return ServerUser(entry.pw_uid, entry.pw_gid)
    raise RuntimeError(
        "No user to run PostgreSQL as. Create one named postgres, or start Samordna as an ordinary user."
    )


def become(user: ServerUser, *, dies_with: int | None) -> Callable[[], None]:
    """What a child does before it becomes the server: change user, keep the one capability, die with its parent.

    ``dies_with`` is the signal that the kernel sends the child when the parent is gone, or None for a server that may outlive it.
    """

    def prepare() -> None:
        if os.geteuid() == 0:
            _must(_libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0))
            os.setgroups([])
            os.setgid(user.gid)
            os.setuid(user.uid)
            only = 1 << CAP_DAC_OVERRIDE
            data = (_Data * 2)(_Data(only, only, only), _Data(0, 0, 0))
            _must(_libc.capset(ctypes.byref(_Header(CAPABILITY_VERSION_3, 0)), data))
            _must(_libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_OVERRIDE, 0, 0))
        if dies_with is not None:
            _must(_libc.prctl(PR_SET_PDEATHSIG, dies_with, 0, 0, 0))

    return prepare


def die_with_parent() -> None:
    """Ask the kernel to end this process when its parent ends, however the parent ends."""
    _must(_libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0))


def _must(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
