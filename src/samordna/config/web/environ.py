"""A request as Django expects it (PEP 3333), from how granian tells it (RSGI)."""

import io
import sys
from typing import IO, Any

JOINED_BY = {"cookie": "; "}


def environ_of(scope: Any) -> dict[str, Any]:
    """The request, so far without a body. Headers with an underscore are left out: they could pass for those with a hyphen."""
    address, _colon, port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "SERVER_NAME": address,
        "SERVER_PORT": port,
        "REMOTE_ADDR": scope.client.rpartition(":")[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    if scope.authority:
        environ["HTTP_HOST"] = scope.authority
    for name, value in scope.headers.items():
        _add(environ, name, value)
    environ["CONTENT_TYPE"] = environ.pop("HTTP_CONTENT_TYPE", "")
    return environ


def with_body(environ: dict[str, Any], body: "IO[bytes]", size: int) -> dict[str, Any]:
    """The same request with what was sent."""
    return environ | {"wsgi.input": body, "CONTENT_LENGTH": str(size)}


def _add(environ: dict[str, Any], name: str, value: str) -> None:
    if "_" in name or name in {"content-length", "transfer-encoding"}:
        return
    key = f"HTTP_{name.upper().replace('-', '_')}"
    told = environ.get(key) if name != "host" else None
    environ[key] = value if told is None else f"{told}{JOINED_BY.get(name, ',')}{value}"
