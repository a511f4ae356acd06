"""The servers that ``bench.by_the_page`` needs behind the proxy: PostgreSQL and Samordna's own processes."""

import os
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samordna.config.backup.programs import PACKAGED
from samordna.config.database import bundle
from samordna.config.database.privileges import become, server_user

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
