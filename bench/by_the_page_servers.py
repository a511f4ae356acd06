"""The servers around Samordna that ``bench.by_the_page`` needs: PostgreSQL, nginx, and Samordna's own processes."""

import os
import shutil
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from samordna.config.backup.programs import PACKAGED
from samordna.config.database import bundle
from samordna.config.database.privileges import become, server_user
from samordna.config.tests.installation import free_port

DEBIAN = [Path(PACKAGED.format(major=major)) for major in (18, 17, 16, 15)]


@contextmanager
def postgres(folder: Path, port: int) -> Iterator[str]:
    """A server in the folder; the superuser's address."""
    programs = next((one for one in DEBIAN if one.exists()), bundle.programs())
    user = server_user(programs / "postgres")
    folder.mkdir()
    os.chown(folder, user.uid, user.gid)
    password = folder / "password"
    password.write_text("hemligt", encoding="ascii")
    os.chown(password, user.uid, user.gid)
    data = folder / "data"
    subprocess.run(
        [
            programs / "initdb",
            f"--pgdata={data}",
            "--username=postgres",
            f"--pwfile={password}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
        ],
        preexec_fn=become(user, dies_with=None),
        stdout=subprocess.DEVNULL,
        cwd="/",
        check=True,
    )
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                programs / "postgres",
                "-D",
                data,
                "-k",
                folder,
                "-p",
                str(port),
                "-c",
                "listen_addresses=127.0.0.1",
            ],
            preexec_fn=become(user, dies_with=None),  # noqa: PLW1509
            stdout=log,
            stderr=log,
            cwd="/",
        )
    try:
        while not (folder / f".s.PGSQL.{port}").exists():
            time.sleep(0.05)
        time.sleep(1)
        yield f"postgresql://postgres:hemligt@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(timeout=60)


@contextmanager
def started(environment: dict[str, str], log: Path, *options: str) -> Iterator[None]:
    """``samordna serve``, from when it says that it is up."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "samordna", "serve", *options],
            env=environment,
            stdout=output,
            stderr=output,
        )
    try:
        while not any(word in log.read_text(encoding="utf-8") for word in ("svarar på", "är igång")):
            if process.poll() is not None:
                sys.exit(log.read_text(encoding="utf-8"))
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=60)


def nginx(stack: ExitStack, folder: Path, sample: Path, ports: tuple[int, int]) -> str:
    """The sample with ports and a certificate of our own; its address, or empty where there is no nginx."""
    program = shutil.which("nginx")
    if not program:
        return ""
    port = free_port()
    subject = ["-subj", "/CN=samordna.exempel.se", "-days", "2", "-nodes"]
    made = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run(
        [shutil.which("openssl") or "openssl", "req", "-x509", "-newkey", "rsa:2048", *subject, *made],
        stderr=subprocess.DEVNULL,
        check=True,
    )
    site = "\n".join(line for line in sample.read_text(encoding="utf-8").splitlines() if "[::]" not in line)
    changes = {
        "listen 80;": f"listen 127.0.0.1:{free_port()};",
        "listen 443": f"listen 127.0.0.1:{port}",
        "/etc/ssl/samordna": str(folder),
        "127.0.0.1:8000;": f"127.0.0.1:{ports[0]};",
        "# server 127.0.0.1:8001;": f"server 127.0.0.1:{ports[1]};",
    }
    for old, new in changes.items():
        assert old in site, old
        site = site.replace(old, new)
    (folder / "site.conf").write_text(site, encoding="utf-8")
    places = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    about = f"daemon off; pid {folder}/pid; error_log {folder}/nginx.log; events {{}}"
    whole = f"{about} http {{ access_log off; {places} include {folder}/site.conf; }}"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    process = subprocess.Popen([program, "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    stack.callback(process.wait, 30)
    stack.callback(process.terminate)
    time.sleep(1)
    return f"https://127.0.0.1:{port}"


def get(address: str, *, host: str = "10.0.0.1", token: str = "") -> tuple[int, str]:
    """Status and text. The certificate is our own of a moment ago, and not looked at."""
    headers = {"Host": host} | ({"Authorization": f"Bearer {token}"} if token else {})
    context = ssl._create_unverified_context()  # noqa: S323
    asked = urllib.request.Request(address, headers=headers)  # noqa: S310 (of our own servers)
    try:
        with urllib.request.urlopen(asked, context=context, timeout=30) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""
