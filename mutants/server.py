"""A lane's database server: runs until standard input ends."""

import sys

from samordna.config.database import running

with running(durable=False):
    print("up", flush=True)
    sys.stdin.read()
