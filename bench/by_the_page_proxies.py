"""The proxies of the operations page before Samordna: the samples in ``deploy/`` with ports and a certificate of our own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.by_the_page_database import HOST
from samordna.config.tests.installation import free_port

DEPLOY = Path(__file__).parent.parent / "deploy"


@contextmanager
def nginx(folder: Path, ports: tuple[int, int]) -> Iterator[str]:
    """Its address."""
    port = free_port()
    sample = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    site = _changed(
        "\n".join(line for line in sample.splitlines() if "[::]" not in line),
        {
            "listen 80;": f"listen 127.0.0.1:{free_port()};",
            "listen 443": f"listen 127.0.0.1:{port}",
            "/etc/ssl/samordna": str(folder),
            "127.0.0.1:8000;": f"127.0.0.1:{ports[0]};",
            "# server 127.0.0.1:8001;": f"server 127.0.0.1:{ports[1]};",
        },
    )
    (folder / "site.conf").write_text(site, encoding="utf-8")
    places = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    about = f"daemon off; pid {folder}/pid; error_log {folder}/nginx.log; events {{}}"
    whole = f"{about} http {{ access_log off; {places} include {folder}/site.conf; }}"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    with _running(folder, port, "nginx", "-c", str(folder / "nginx.conf")):
        yield f"https://127.0.0.1:{port}"


@contextmanager
def caddy(folder: Path, ports: tuple[int, int]) -> Iterator[str]:
    """Its address. The certificate is given, since nobody can fetch one for a name of an example."""
    port = free_port()
    site = _changed(
        (DEPLOY / "Caddyfile").read_text(encoding="utf-8"),
        {
            "\tservers {": f"\tadmin off\n\tauto_https disable_redirects\n\tdefault_sni {HOST}\n\tservers {{",
            f"{HOST} {{": f"https://{HOST}:{port} {{\n\ttls {folder}/fullchain.pem {folder}/key.pem\n\tbind 127.0.0.1",
            "reverse_proxy 127.0.0.1:8000 {": f"reverse_proxy 127.0.0.1:{ports[0]} 127.0.0.1:{ports[1]} {{",
        },
    )
    (folder / "Caddyfile").write_text(site, encoding="utf-8")
    config = str(folder / "Caddyfile")
    with _running(folder, port, "caddy", "run", "--adapter", "caddyfile", "--config", config):
        yield f"https://127.0.0.1:{port}"


PROXIES = {"nginx": nginx, "caddy": caddy}


def _changed(sample: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in sample, old
        sample = sample.replace(old, new)
    return sample


@contextmanager
def _running(folder: Path, port: int, program: str, *arguments: str) -> Iterator[None]:
    """Until it answers, and while it is needed. What it keeps for itself lies in the folder too."""
    subject = ["-subj", f"/CN={HOST}", "-days", "2", "-nodes"]
    made = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run(
        [shutil.which("openssl") or "openssl", "req", "-x509", "-newkey", "rsa:2048", *subject, *made],
        stderr=subprocess.DEVNULL,
        check=True,
    )
    with (folder / f"{program}.out").open("wb") as log:
        process = subprocess.Popen(
            [shutil.which(program) or program, *arguments],
            stderr=log,
            cwd=folder,
            env={**os.environ, "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)},
        )
    try:
        while not _answers(port):
            assert process.poll() is None, f"{program} stopped, see {log.name}"
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _answers(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0
